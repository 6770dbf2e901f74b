// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "tests/gui/session_desk.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

// What the dialogs say, offer and refuse, beside the paths in session_paths_test.cpp.

namespace {

QStringList candidates()
{
    const auto *list = find<QAbstractItemView>(u"clientCandidates"_s);
    QStringList names;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        names << list->model()->index(row, 0).data().toString();
    return names;
}

QString clientText() { return find<QLineEdit>(u"clientEdit"_s)->text(); }

/// What the calendar pop-up and the arrows of the field would set.
void setTime(QDate day, QTime time)
{
    find<QDateEdit>(u"dayEdit"_s)->setDate(day);
    find<QTimeEdit>(u"timeEdit"_s)->setTime(time);
}

/// Closes the list of names and gives the input back to the dialog, which otherwise only a window
/// manager does.
void closeCandidates()
{
    key(Qt::Key_Escape);
    QWidget *dialog = findShown(u"bookingDialog"_s);
    dialog->activateWindow();
    waitFor([&] { return dialog->isActiveWindow(); }, "the dialog to have the input");
}

/// Into the field that has the focus.
void pickClient(const QString &typed)
{
    type(typed);
    closeCandidates();
    key(Qt::Key_Tab);
}

void press(const QString &letters)
{
    for (const QChar letter : letters)
        key(static_cast<Qt::Key>(letter.toUpper().unicode()), Qt::AltModifier);
}

} // namespace

TEST_CASE("A client is found without case and accents, anywhere in the name", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    type(u"thors"_s); // the first focus is the client
    CHECK(candidates() == QStringList{u"Björn Þórsson"_s, u"New client: thors"_s});
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(clientText() == u"Björn Þórsson"_s);
    CHECK_FALSE(isShown(u"emailEdit"_s));
}

TEST_CASE("A typed name makes no client unseen", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    type(u"an"_s); // Anna, and Neumann
    closeCandidates();
    key(Qt::Key_Return);
    // The first press only shows what it came to stand for.
    CHECK(isShown(u"bookingDialog"_s));
    CHECK_FALSE(isShown(u"messageDialog"_s));
    CHECK(desk.says(u"bookingDialog"_s, u"New client: an."_s));
    CHECK(desk.label(u"confirmButton"_s) == u"Add client and book"_s);
    CHECK(desk.count(u"client"_s) == 3);

    typeInto(u"clientEdit"_s, u"Dóra Lind"_s);
    closeCandidates();
    typeInto(u"emailEdit"_s, u"dora"_s);
    click(u"confirmButton"_s);
    CHECK(desk.says(u"bookingDialog"_s, u"This is not an e-mail address."_s));
    typeInto(u"emailEdit"_s, {});
    click(u"confirmButton"_s);
    CHECK(desk.says(u"messageDialog"_s, u"Dóra has no e-mail address"_s));
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.count(u"client"_s) == 4);
    CHECK(desk.details({1}).client.name == u"Dóra Lind"_s);
}

TEST_CASE("A booking starts from the client's latest session, a type fills length and price",
          "[gui][sessions]")
{
    SessionDesk desk;
    SessionFields fields = desk.fieldsAt(desk.at(QDate(2026, 11, 11), QTime(9, 0)));
    fields.type = desk.couples();
    fields.lengthMinutes = 75;
    fields.price = Money{12000};
    fields.place = Place::Online;
    fields.address = u"https://meet.example.com/anna"_s;
    desk.book(desk.anna(), fields);
    desk.newSession();
    pickClient(u"anna"_s);
    CHECK(find<QComboBox>(u"typeCombo"_s)->currentText() == u"Couples therapy"_s);
    CHECK(find<QSpinBox>(u"lengthSpin"_s)->value() == 75);
    CHECK(find<QLineEdit>(u"priceEdit"_s)->text() == u"120.00"_s);
    CHECK(find<QLineEdit>(u"addressEdit"_s)->text() == fields.address);

    find<QComboBox>(u"typeCombo"_s)->setFocus();
    key(Qt::Key_Up);
    CHECK(find<QSpinBox>(u"lengthSpin"_s)->value() == 50);
    CHECK(find<QLineEdit>(u"priceEdit"_s)->text() == u"90.00"_s);

    click(u"inPersonSegment"_s); // each place keeps its own text
    typeInto(u"addressEdit"_s, u"Room 2"_s);
    click(u"onlineSegment"_s);
    CHECK(find<QLineEdit>(u"addressEdit"_s)->text() == fields.address);
    click(u"inPersonSegment"_s);
    CHECK(find<QLineEdit>(u"addressEdit"_s)->text() == u"Room 2"_s);
}

TEST_CASE("A clash and a time in the past are said and allowed", "[gui][sessions]")
{
    SessionDesk desk;
    desk.booked(desk.bjorn(), 18, QTime(8, 0));
    desk.newSession();
    pickClient(u"clara"_s);
    CHECK(desk.label(u"confirmButton"_s) == u"Book session"_s);
    setTime(QDate(2026, 11, 18), QTime(8, 30));
    CHECK(desk.says(u"bookingDialog"_s, u"It overlaps with Björn Þórsson, 08:00 – 08:50."_s));
    CHECK(desk.says(u"bookingDialog"_s, u"This time has passed."_s));
    CHECK(desk.label(u"confirmButton"_s) == u"Book anyway"_s);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.count(u"session"_s) == 2);
}

TEST_CASE("What can't be taken is said at its field, and nothing happens", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    click(u"confirmButton"_s);
    CHECK(desk.says(u"bookingDialog"_s, u"Choose a client, or write the name of a new one."_s));
    pickClient(u"clara"_s); // the focus is where the first error is
    CHECK(clientText() == u"Clara Neumann"_s);

    find<QSpinBox>(u"lengthSpin"_s)->setValue(0);
    typeInto(u"priceEdit"_s, u"90,0x"_s);
    click(u"onlineSegment"_s);
    typeInto(u"addressEdit"_s, u"my room"_s);
    click(u"confirmButton"_s);
    CHECK(desk.says(u"bookingDialog"_s, u"A session lasts between 1 minute and 24 hours."_s));
    CHECK(desk.says(u"bookingDialog"_s, u"The price can't be read."_s));
    CHECK(desk.says(u"bookingDialog"_s, u"This is not a link that a browser can open."_s));
    CHECK(desk.count(u"session"_s) == 0);
    key(Qt::Key_Escape);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.count(u"session"_s) == 0);
}

TEST_CASE("A time that daylight saving skips or doubles is never taken silently", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    pickClient(u"clara"_s);
    setTime(QDate(2027, 3, 28), QTime(2, 30));
    CHECK(desk.says(u"bookingDialog"_s, u"there is no 02:30"_s));
    click(u"confirmButton"_s);
    CHECK_FALSE(isShown(u"messageDialog"_s));

    setTime(QDate(2027, 10, 31), QTime(2, 30));
    CHECK_FALSE(desk.says(u"bookingDialog"_s, u"there is no 02:30"_s));
    click(u"confirmButton"_s);
    CHECK(desk.says(u"bookingDialog"_s, u"choose which 02:30 is meant"_s));
    key(Qt::Key_Down); // the focus is on the choice, on none of the two
    key(Qt::Key_Down);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    const WallTime both = resolve(QDate(2027, 10, 31), QTime(2, 30), QTimeZone("Europe/Berlin"));
    CHECK(desk.details({1}).session().fields.startsAt == both.second);
}

TEST_CASE("Book on credit is there while a sponsor's credit is", "[gui][sessions]")
{
    SessionDesk desk;
    desk.grant(desk.anna(), 1, u"Hub"_s);
    const SponsorId town = desk.grant(desk.anna(), 2, u"Town"_s);
    desk.newSession();
    CHECK_FALSE(isShown(u"creditBox"_s));
    pickClient(u"clara"_s);
    CHECK_FALSE(isShown(u"creditBox"_s));
    CHECK(isShown(u"creditsButton"_s));
    typeInto(u"clientEdit"_s, u"anna"_s);
    closeCandidates();
    key(Qt::Key_Tab);
    click(u"creditBox"_s);
    find<QComboBox>(u"sponsorCombo"_s)->setFocus();
    key(Qt::Key_Down);
    CHECK(find<QComboBox>(u"sponsorCombo"_s)->currentText() == u"Town (2 available)"_s);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    REQUIRE(desk.details({1}).sponsor);
    CHECK(desk.details({1}).sponsor->id == town);
}

TEST_CASE("Cancel asks for a reason, at its field", "[gui][sessions]")
{
    SessionDesk desk;
    desk.cancel(desk.bookedInTime(desk.anna()));
    for (const char16_t *radio :
         {u"reasonByProfessional", u"reasonByClient", u"reasonNoShow", u"reasonOther"})
        CHECK_FALSE(find<QRadioButton>(QString::fromUtf16(radio))->isChecked());
    click(u"confirmButton"_s);
    CHECK(desk.says(u"cancelDialog"_s, u"Choose why the session is cancelled."_s));
    click(u"reasonOther"_s);
    click(u"confirmButton"_s);
    CHECK(desk.says(u"cancelDialog"_s, u"Write the reason in a few words."_s));
    CHECK_FALSE(isShown(u"messageDialog"_s));
    type(u"Moved"_s); // the focus is where the words are missing
    click(u"chargeBox"_s);
    typeInto(u"amountEdit"_s, u"many"_s);
    click(u"confirmButton"_s);
    CHECK(desk.says(u"cancelDialog"_s, u"The amount can't be read."_s));
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
    CHECK(desk.consequences().join(u' ').contains(u"It can't be brought back."_s));
    click(u"chargeBox"_s);
    CHECK(charge->isChecked());
    CHECK_FALSE(erase->isChecked());
}

TEST_CASE("On credit and in time, only a no-show may be charged", "[gui][sessions]")
{
    SessionDesk desk;
    desk.cancel(desk.bookedInTime(desk.anna(), desk.grant(desk.anna(), 1)));
    const auto *charge = find<QCheckBox>(u"chargeBox"_s);
    click(u"reasonByClient"_s);
    CHECK_FALSE(charge->isEnabled());
    CHECK(desk.says(u"cancelDialog"_s, u"this is not late notice"_s));
    click(u"reasonNoShow"_s);
    CHECK(charge->isEnabled());
    click(u"chargeBox"_s);
    click(u"reasonByClient"_s);
    CHECK_FALSE(charge->isChecked());
}

TEST_CASE("From the notice prompt one comes back to everything as it was", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.bookedInTime(desk.anna());
    desk.cancel(id);
    click(u"reasonOther"_s);
    typeInto(u"otherReasonEdit"_s, u"Moved abroad"_s);
    click(u"confirmButton"_s);
    CHECK_FALSE(find<QPushButton>(u"confirmButton"_s)->isEnabled());
    desk.takeInput(u"messageDialog"_s);
    const bool byEscape = GENERATE(false, true);
    if (byEscape)
        key(Qt::Key_Escape);
    else
        click(u"backButton"_s);
    waitUntilGone(u"messageDialog"_s);
    CHECK(desk.status(id) == u"booked"_s);
    CHECK(find<QRadioButton>(u"reasonOther"_s)->isChecked());
    CHECK(find<QLineEdit>(u"otherReasonEdit"_s)->text() == u"Moved abroad"_s);

    click(u"confirmButton"_s);
    CHECK_FALSE(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().contains(u"Moved"_s));
    typeInto(u"messageSubject"_s, {});
    click(u"notifyButton"_s);
    CHECK(desk.says(u"messageDialog"_s, u"Write something here"_s));
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
        CHECK(button->toolTip().startsWith(u"It took place"_s));
        CHECK(button->accessibleDescription() == button->toolTip());
    }
    CHECK_FALSE(isShown(u"mainButton"_s));
    key(Qt::Key_Escape);
    waitUntilGone(u"sessionDialog"_s);

    // The calendar's Delete key comes here, too.
    cancelSession(desk.practice(), desk.reporter, &desk.desk, id);
    CHECK_FALSE(isShown(u"cancelDialog"_s));
    REQUIRE(desk.reporter.failures.size() == 1);
    CHECK(desk.reporter.failures.front().startsWith(u"It took place."_s));
}

TEST_CASE("A session that has changed meanwhile is not acted upon", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.bookedInTime(desk.clara());
    desk.cancel(id);
    click(u"reasonByClient"_s);
    REQUIRE(desk.practice().sessions().perform({id, desk.revision(id)}, ask::Join{}).ok());
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"messageDialog"_s);
    CHECK(desk.says(u"cancelDialog"_s, u"The session has changed since you opened it."_s));
    CHECK(find<QRadioButton>(u"reasonByClient"_s)->isChecked());
    CHECK(find<QPushButton>(u"confirmButton"_s)->isEnabled());
    CHECK(desk.status(id) == u"in_progress"_s);
}

TEST_CASE("By keyboard alone: book, join, end, cancel with a fee", "[gui][sessions][keyboard]")
{
    SessionDesk desk;
    desk.newSession(TimeSlot{desk.at(QDate(2026, 11, 18), QTime(12, 0)), 50, false});
    type(u"anna berg"_s);
    closeCandidates();
    key(Qt::Key_Tab);
    press(u"n"_s); // Note
    type(u"First meeting"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    desk.takeInput(u"messageDialog"_s);
    key(Qt::Key_Return);
    waitUntilGone(u"bookingDialog"_s);
    const SessionId id{1};
    CHECK(desk.details(id).session().fields.note == u"First meeting"_s);
    CHECK(desk.waiting() == QStringList{u"confirmation"_s});

    SECTION("join and end")
    {
        desk.open(id);
        key(Qt::Key_Return);
        CHECK(desk.status(id) == u"in_progress"_s);
        key(Qt::Key_Return);
        desk.takeInput(u"finishDialog"_s);
        press(u"s"_s); // Skip payment
        waitUntilGone(u"finishDialog"_s);
        CHECK(desk.status(id) == u"complete"_s);
        CHECK(desk.money(id) == u"session::9000:0"_s);
    }
    SECTION("cancel with a fee")
    {
        desk.open(id);
        key(Qt::Key_Delete);
        desk.takeInput(u"cancelDialog"_s);
        key(Qt::Key_Space); // the first reason has the focus
        key(Qt::Key_Down);
        CHECK(find<QRadioButton>(u"reasonByClient"_s)->isChecked());
        key(Qt::Key_Tab);
        key(Qt::Key_Space); // Charge the client
        key(Qt::Key_Tab);
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"30"_s);
        key(Qt::Key_Return);
        desk.takeInput(u"messageDialog"_s);
        press(u"d"_s); // Don't notify
        waitUntilGone(u"cancelDialog"_s);
        CHECK(desk.status(id) == u"cancelled"_s);
        CHECK(desk.money(id) == u"cancellation::3000:0"_s);
        CHECK(desk.waiting().isEmpty()); // the confirmation is withdrawn
    }
}
