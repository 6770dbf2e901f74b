// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "tests/gui/support/session_desk.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QToolButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

// What the cancel dialog and the prompt behind it say, offer and refuse, beside the paths in
// session_paths_test.cpp.

TEST_CASE("Cancel asks for a reason, at its field", "[gui][sessions]")
{
    SessionDesk desk;
    desk.cancel(desk.bookedInTime(desk.anna()));
    for (const char16_t *radio :
         {u"reasonByProfessional", u"reasonByClient", u"reasonNoShow", u"reasonOther"})
        CHECK_FALSE(find<QRadioButton>(QString::fromUtf16(radio))->isChecked());
    click(u"confirmButton"_s);
    CHECK(says(u"cancelDialog"_s, u"Choose why the session is cancelled."_s));
    click(u"reasonOther"_s);
    click(u"confirmButton"_s);
    CHECK(says(u"cancelDialog"_s, u"Enter the reason in a few words."_s));
    CHECK_FALSE(isShown(u"messageDialog"_s));
    type(u"Moved"_s); // the focus is where the words are missing
    click(u"chargeBox"_s);
    typeInto(u"amountEdit"_s, u"many"_s);
    click(u"confirmButton"_s);
    CHECK(says(u"cancelDialog"_s, u"Enter an amount, for example 95.00."_s));
    CHECK_FALSE(isShown(u"messageDialog"_s));
}

TEST_CASE("Charge and delete exclude each other", "[gui][sessions]")
{
    SessionDesk desk;
    desk.cancel(desk.bookedInTime(desk.anna()));
    const auto *charge = find<QCheckBox>(u"chargeBox"_s);
    const auto *erase = find<QCheckBox>(u"deleteBox"_s);
    CHECK_FALSE(charge->isChecked());
    CHECK_FALSE(erase->isChecked());
    click(u"chargeBox"_s);
    click(u"deleteBox"_s);
    CHECK_FALSE(charge->isChecked());
    CHECK(erase->isChecked());
    CHECK(desk.consequences().join(u' ').contains(u"This can't be undone."_s));
    click(u"chargeBox"_s);
    CHECK(charge->isChecked());
    CHECK_FALSE(erase->isChecked());
}

TEST_CASE("On credit and in time, nothing may be charged", "[gui][sessions]")
{
    SessionDesk desk;
    desk.cancel(desk.bookedInTime(desk.anna(), desk.grant(desk.anna(), 1)));
    const auto *charge = find<QCheckBox>(u"chargeBox"_s);
    click(u"reasonByClient"_s);
    CHECK_FALSE(charge->isEnabled());
    CHECK(says(u"cancelDialog"_s, u"cancelled with enough notice"_s));
    click(u"reasonByProfessional"_s);
    CHECK_FALSE(charge->isEnabled());
}

TEST_CASE("Arrows choose the reason, and Tab leads from Other into its text",
          "[gui][sessions][keyboard]")
{
    SessionDesk desk;
    desk.cancel(desk.bookedInTime(desk.anna()));
    const auto chosen = [](const QString &radio) {
        return find<QRadioButton>(radio)->isChecked() && find<QRadioButton>(radio)->hasFocus();
    };
    CHECK(find<QRadioButton>(u"reasonByProfessional"_s)->hasFocus());
    key(Qt::Key_Down);
    CHECK(chosen(u"reasonByClient"_s));
    key(Qt::Key_Down); // past the no-show, which can't be chosen yet
    CHECK(chosen(u"reasonOther"_s));
    key(Qt::Key_Down);
    CHECK(chosen(u"reasonByProfessional"_s));
    key(Qt::Key_Up);
    CHECK(chosen(u"reasonOther"_s));
    key(Qt::Key_Tab);
    type(u"Burst pipe"_s);
    CHECK(find<QLineEdit>(u"otherReasonEdit"_s)->text() == u"Burst pipe"_s);
    CHECK_FALSE(find<QCheckBox>(u"chargeBox"_s)->isChecked());
}

TEST_CASE("Before it begins nobody can have stayed away", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.booked(desk.clara(), 18, QTime(10, 30));
    desk.cancel(id);
    const auto *noShow = find<QRadioButton>(u"reasonNoShow"_s);
    CHECK_FALSE(noShow->isEnabled());
    CHECK(noShow->text() == u"Client did not show up for the session (once it has begun)"_s);
    CHECK(noShow->accessibleDescription() == u"Can be chosen once the session has begun."_s);

    desk.setNow(QDate(2026, 11, 18), QTime(10, 30)); // while the dialog is open
    Q_EMIT desk.practice().minuteTurned();
    CHECK(noShow->isEnabled());
    CHECK(noShow->text() == u"Client did not show up for the session"_s);
    CHECK(noShow->accessibleDescription().isEmpty());
    click(u"reasonNoShow"_s);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.details(id).session().cancelReason == CancelReason::NoShow);
}

TEST_CASE("A name as long as a page leaves the head of a step short, and is heard whole",
          "[gui][sessions]")
{
    SessionDesk desk;
    Client client = *desk.practice().clients().find(desk.anna());
    client.name = u"Anna Maria "_s.repeated(27) + u"Berg"_s;
    REQUIRE(desk.practice().clients().edit(client).ok());
    desk.cancel(desk.bookedInTime(desk.anna()));
    const auto *head = find<QLabel>(u"dialogSubtitle"_s);
    CHECK(head->text().startsWith(u"Anna Maria Anna"_s));
    CHECK(head->text().contains(u"…"_s));
    CHECK(head->text().contains(u"2026"_s));
    CHECK(head->height() <= 4 * head->fontMetrics().lineSpacing());
    CHECK(head->accessibleName().contains(client.name));
    CHECK(findShown(u"cancelDialog"_s)->accessibleDescription().contains(client.name));
}

TEST_CASE("To whom no message can be sent is told by hand, and nothing untrue is said",
          "[gui][sessions]")
{
    SessionDesk desk;
    desk.cancel(desk.bookedInTime(desk.clara()));
    click(u"reasonByClient"_s);
    click(u"confirmButton"_s);
    const QString said = find<QLabel>(u"noAddressSentence"_s)->text();
    CHECK(said.endsWith(u"yourself, or first add an address to the client under Clients."_s));
}

TEST_CASE("From the message prompt one comes back to everything as it was", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.bookedInTime(desk.anna());
    desk.cancel(id);
    click(u"reasonOther"_s);
    typeInto(u"otherReasonEdit"_s, u"Moved abroad"_s);
    click(u"confirmButton"_s);
    CHECK_FALSE(isShown(u"confirmButton"_s)); // the prompt has taken its place
    desk.takeInput(u"messageDialog"_s);
    const bool byEscape = GENERATE(false, true);
    if (byEscape)
        key(Qt::Key_Escape);
    else
        click(u"panelBack"_s);
    waitUntilGone(u"messageDialog"_s);
    CHECK(desk.status(id) == u"booked"_s);
    CHECK(find<QRadioButton>(u"reasonOther"_s)->isChecked());
    CHECK(find<QLineEdit>(u"otherReasonEdit"_s)->text() == u"Moved abroad"_s);

    click(u"confirmButton"_s);
    CHECK_FALSE(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().contains(u"Moved"_s));
    typeInto(u"messageSubject"_s, {});
    click(u"notifyButton"_s);
    CHECK(says(u"messageDialog"_s, u"Enter a message"_s));
    typeInto(u"messageSubject"_s, u"We do not meet"_s);
    typeInto(u"messageBody"_s, u"See you next week."_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.raw().text(u"SELECT subject FROM notice"_s) == u"We do not meet"_s);
    CHECK(desk.raw().text(u"SELECT body FROM notice"_s) == u"See you next week."_s);
}

TEST_CASE("What the table forbids says why", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.booked(desk.anna(), 18, QTime(8, 0));
    REQUIRE(desk.practice()
                .sessions()
                .perform({id, desk.revision(id)}, ask::Complete{PaymentMethod::Cash})
                .ok());
    desk.open(id);
    for (const char16_t *name : {u"editButton", u"binButton"}) {
        const auto *button = find<QToolButton>(QString::fromUtf16(name));
        CHECK_FALSE(button->isEnabled());
        CHECK(button->toolTip().startsWith(u"It has"_s));
        CHECK(button->accessibleDescription() == button->toolTip());
    }
    CHECK_FALSE(isShown(u"mainButton"_s));
    key(Qt::Key_Escape);
    waitUntilGone(u"sessionDialog"_s);

    // The calendar's Delete key comes here, too.
    cancelSession(desk.practice(), desk.reporter, &desk.desk, id);
    CHECK_FALSE(isShown(u"cancelDialog"_s));
    REQUIRE(desk.reporter.failures.size() == 1);
    CHECK(desk.reporter.failures.front().startsWith(u"It has taken place."_s));
}

TEST_CASE("A session that has changed meanwhile is not acted upon", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.bookedInTime(desk.clara());
    desk.cancel(id);
    click(u"reasonByClient"_s);
    desk.setNow(QDate(2026, 11, 25), QTime(8, 45));
    REQUIRE(desk.practice().sessions().perform({id, desk.revision(id)}, ask::Join{}).ok());
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"messageDialog"_s);
    CHECK(says(u"cancelDialog"_s, u"The session has changed since you opened it."_s));
    CHECK(find<QRadioButton>(u"reasonByClient"_s)->isChecked());
    CHECK(find<QPushButton>(u"confirmButton"_s)->isEnabled());
    CHECK(desk.status(id) == u"in_progress"_s);
}

TEST_CASE("After a no-show with a fee, the client is told of the fee and of nothing that is odd",
          "[gui][cancel]")
{
    SessionDesk desk;
    const SessionId id = desk.booked(desk.anna(), 18, QTime(8, 0));
    desk.cancel(id);
    click(u"reasonNoShow"_s);
    click(u"chargeBox"_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    const QString body = find<QPlainTextEdit>(u"messageBody"_s)->toPlainText();
    CHECK(body.contains(u"did not take place"_s));
    CHECK(body.contains(u"€90.00"_s));
    CHECK_FALSE(body.contains(u"cancelled"_s));
    CHECK_FALSE(says(u"messageDialog"_s, u"turn up"_s));
    click(u"notifyButton"_s);
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.waiting() == QStringList{u"cancellation"_s});
    CHECK(desk.status(id) == u"cancelled"_s);
}
