// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/opened_links.h"
#include "tests/gui/support/session_desk.h"
#include "ui/fields/typed_field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

// Every row of the table "What can follow what", from a click to the rows in the file. Those that
// begin under Payments are in payment_dialogs_test.cpp.

namespace {

QString radioOf(CancelReason reason)
{
    switch (reason) {
    case CancelReason::ByProfessional:
        return u"reasonByProfessional"_s;
    case CancelReason::ByClient:
        return u"reasonByClient"_s;
    case CancelReason::NoShow:
        return u"reasonNoShow"_s;
    case CancelReason::Other:
        return u"reasonOther"_s;
    }
    Q_UNREACHABLE();
}

void pickAnna()
{
    typeInto(u"clientEdit"_s, u"anna"_s);
    key(Qt::Key_Tab);
}

} // namespace

TEST_CASE("Book, and notify", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession(TimeSlot{desk.at(QDate(2026, 11, 20), QTime(13, 0)), 60, true});
    pickAnna();
    click(u"confirmButton"_s);
    CHECK(says(u"messageDialog"_s, u"anna@"_s));
    CHECK(desk.count(u"session"_s) == 0); // nothing happens before the answer
    click(u"notifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);

    const SessionId id{1};
    CHECK(desk.status(id) == u"booked"_s);
    CHECK(desk.details(id).client.id == desk.anna());
    CHECK(desk.details(id).session().fields.startsAt == desk.at(QDate(2026, 11, 20), QTime(13, 0)));
    CHECK(desk.details(id).session().fields.lengthMinutes == 60);
    CHECK(desk.details(id).session().fields.price == Money{9000});
    CHECK(desk.waiting() == QStringList{u"confirmation"_s});
    REQUIRE(desk.reporter.successes.size() == 1);
    CHECK(desk.reporter.successes.front().endsWith(u"The message is in the outbox."_s));
}

TEST_CASE("Book on credit reserves one", "[gui][sessions]")
{
    SessionDesk desk;
    desk.grant(desk.anna(), 2);
    desk.newSession();
    pickAnna();
    click(u"creditBox"_s);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.credits() == u"1/1/0"_s);
    CHECK(desk.waiting().isEmpty());
}

TEST_CASE("Edit: the client hears of a new time, not of a note", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.bookedInTime(desk.anna(), desk.grant(desk.anna(), 1));
    desk.open(id);
    click(u"editButton"_s);
    CHECK(says(u"bookingDialog"_s, u"It stays booked on a credit from Hub."_s));
    SECTION("note")
    {
        typeInto(u"noteEdit"_s, u"Sleep diary"_s);
        click(u"confirmButton"_s);
        waitUntilGone(u"bookingDialog"_s);
        CHECK(desk.details(id).session().fields.note == u"Sleep diary"_s);
        CHECK(desk.waiting().isEmpty());
        CHECK(says(u"sessionDialog"_s, u"Sleep diary"_s)); // it follows
    }
    SECTION("time")
    {
        find<TimeField>(u"timeEdit"_s)->setTime(QTime(11, 0));
        click(u"confirmButton"_s);
        click(u"notifyButton"_s);
        waitUntilGone(u"bookingDialog"_s);
        CHECK(desk.details(id).session().fields.startsAt ==
              desk.at(QDate(2026, 11, 25), QTime(11, 0)));
        CHECK(desk.waiting() == QStringList{u"update"_s});
    }
    SECTION("nothing")
    {
        const int revision = desk.revision(id);
        click(u"confirmButton"_s);
        waitUntilGone(u"bookingDialog"_s);
        CHECK(desk.revision(id) == revision);
    }
    CHECK(desk.status(id) == u"booked"_s);
    CHECK(desk.credits() == u"0/1/0"_s);
}

TEST_CASE("Join opens the link; then End is the main act", "[gui][sessions]")
{
    const OpenedLinks browser;
    SessionDesk desk;
    SessionFields fields = desk.fieldsAt(desk.at(QDate(2026, 11, 18), QTime(10, 0)));
    fields.place = Place::Online;
    const auto [typed, opened] =
        GENERATE(std::pair{"meet.example.com/anna", "https://meet.example.com/anna"},
                 std::pair{"http://meet.example.com/?to=https://zoom.example/j/1",
                           "http://meet.example.com/?to=https://zoom.example/j/1"},
                 std::pair{"meet.example.com/?to=https://zoom.example/j/1",
                           "https://meet.example.com/?to=https://zoom.example/j/1"});
    fields.address = QString::fromLatin1(typed);
    const SessionId id = desk.book(desk.anna(), fields);
    desk.open(id);
    CHECK(desk.label(u"mainButton"_s) == u"Join"_s);
    click(u"mainButton"_s);
    CHECK(desk.status(id) == u"in_progress"_s);
    CHECK(browser.all() == QList{QUrl(QString::fromLatin1(opened))});
    CHECK(desk.label(u"mainButton"_s) == u"End session"_s);
}

TEST_CASE("End session: Charge", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.inProgress(desk.anna());
    desk.open(id);
    click(u"mainButton"_s);
    pick(u"methodCombo"_s, u"Cash"_s);
    CHECK(desk.consequences().contains(u"Anna pays €90.00 now (Cash)."_s));
    CHECK(desk.label(u"chargeButton"_s) == u"Charge €90.00"_s);
    click(u"chargeButton"_s);
    waitUntilGone(u"finishDialog"_s);
    CHECK(desk.status(id) == u"complete"_s);
    CHECK(desk.money(id) == u"session:cash:9000:9000"_s);
    CHECK_FALSE(isShown(u"sessionDialog"_s)); // the session has ended, and so has its dialog
}

TEST_CASE("End session: Skip payment, with and without a credit", "[gui][sessions]")
{
    SessionDesk desk;
    const bool onCredit = GENERATE(false, true);
    const SessionId id = desk.inProgress(
        desk.anna(), onCredit ? std::optional(desk.grant(desk.anna(), 1)) : std::nullopt);
    desk.finish(id);
    click(u"skipButton"_s);
    waitUntilGone(u"finishDialog"_s);
    CHECK(desk.status(id) == u"complete"_s);
    CHECK(desk.money(id) == u"session::9000:0"_s);
    CHECK(desk.credits() == (onCredit ? u"0/1/0"_s : u"0/0/0"_s)); // it stays reserved
}

TEST_CASE("End session on credit: the credit pays", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.inProgress(desk.anna(), desk.grant(desk.anna(), 3));
    desk.finish(id);
    CHECK_FALSE(find<QComboBox>(u"methodCombo"_s)->isEnabled());
    CHECK(desk.consequences().join(u' ').contains(u"2 remain available"_s));
    click(u"chargeButton"_s);
    waitUntilGone(u"finishDialog"_s);
    CHECK(desk.money(id) == u"session:sponsored_credit:9000:9000"_s);
    CHECK(desk.credits() == u"2/0/1"_s);
}

TEST_CASE("Mark as complete, once the start has passed", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId over = desk.booked(desk.anna(), 18, QTime(8, 0));
    desk.open(over);
    CHECK(desk.label(u"mainButton"_s) == u"Mark as complete"_s);
    CHECK(desk.label(u"secondButton"_s) == u"Join"_s);
    click(u"mainButton"_s);
    click(u"chargeButton"_s);
    waitUntilGone(u"finishDialog"_s);
    CHECK(desk.status(over) == u"complete"_s);
    CHECK(desk.money(over) == u"session:card_terminal:9000:9000"_s);

    desk.open(desk.bookedLate(desk.anna()));
    CHECK(desk.label(u"mainButton"_s) == u"Join"_s);
    CHECK_FALSE(isShown(u"secondButton"_s));
}

TEST_CASE("Cancel without a charge, for each reason, from booked and in progress",
          "[gui][sessions]")
{
    SessionDesk desk;
    const bool running = GENERATE(false, true);
    const CancelReason reason = GENERATE(CancelReason::ByProfessional, CancelReason::ByClient,
                                         CancelReason::NoShow, CancelReason::Other);
    const bool other = reason == CancelReason::Other;
    const SponsorId hub = desk.grant(desk.anna(), 1);
    const bool begun = reason == CancelReason::NoShow;
    const SessionId id = running ? desk.inProgress(desk.anna(), hub)
                         : begun ? desk.booked(desk.anna(), 18, QTime(9, 30), hub)
                                 : desk.bookedInTime(desk.anna(), hub);
    desk.open(id);
    click(u"binButton"_s);
    click(radioOf(reason));
    if (other)
        typeInto(u"otherReasonEdit"_s, u"Moved abroad"_s);
    CHECK(desk.consequences().contains(u"The sponsored credit is returned: 0 → 1."_s));
    click(u"confirmButton"_s);
    CHECK(desk.status(id) != u"cancelled"_s);
    click(u"notifyButton"_s);
    waitUntilGone(u"cancelDialog"_s);

    CHECK(desk.status(id) == u"cancelled"_s);
    CHECK(desk.raw().text(u"SELECT cancel_reason FROM session"_s) == tokenOf(reason).toString());
    CHECK(desk.details(id).session().cancelReasonText == (other ? u"Moved abroad"_s : QString()));
    CHECK(desk.money(id).isEmpty());
    CHECK(desk.credits() == u"1/0/0"_s);
    CHECK(desk.waiting() == QStringList{u"cancellation"_s});
    CHECK_FALSE(desk.raw().text(u"SELECT body FROM notice"_s).contains(u"Moved"_s));
}

TEST_CASE("Cancel and charge: paid now, or later", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.bookedLate(desk.anna());
    desk.cancel(id);
    CHECK(says(u"cancelDialog"_s, u"Late notice: 6 hours before the start."_s));
    click(u"reasonByClient"_s);
    click(u"chargeBox"_s);
    CHECK(find<QLineEdit>(u"amountEdit"_s)->text() == u"90.00"_s);
    typeInto(u"amountEdit"_s, u"45.50"_s);
    const bool now = GENERATE(false, true);
    pick(u"methodCombo"_s, now ? u"Bank transfer"_s : u"Pay later"_s);
    CHECK(desk.label(u"confirmButton"_s) == u"Cancel and charge €45.50"_s);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.status(id) == u"cancelled"_s);
    CHECK(desk.money(id) ==
          (now ? u"cancellation:bank_transfer:4550:4550"_s : u"cancellation::4550:0"_s));
    CHECK(desk.waiting().isEmpty());
}

TEST_CASE("Cancel and charge on credit spends it", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.bookedLate(desk.anna(), desk.grant(desk.anna(), 1));
    desk.cancel(id);
    click(u"reasonByClient"_s);
    click(u"chargeBox"_s);
    CHECK_FALSE(find<QLineEdit>(u"amountEdit"_s)->isEnabled()); // a credit is one whole session
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.money(id) == u"cancellation:sponsored_credit:9000:9000"_s);
    CHECK(desk.credits() == u"0/0/1"_s);
}

TEST_CASE("Delete a booked session, and one that is cancelled", "[gui][sessions]")
{
    SessionDesk desk;
    const SponsorId hub = desk.grant(desk.anna(), 1);
    const SessionId id = desk.bookedInTime(desk.anna(), hub);
    const bool cancelledBefore = GENERATE(false, true);
    if (cancelledBefore) {
        REQUIRE(desk.practice()
                    .sessions()
                    .perform({id, desk.revision(id)}, ask::Cancel{CancelReason::ByClient, {}, {}})
                    .ok());
    }
    desk.open(id);
    click(u"binButton"_s);
    if (!cancelledBefore)
        click(u"deleteBox"_s); // needs no reason: nothing of it would be kept
    CHECK(desk.label(u"confirmButton"_s) == u"Delete session"_s);
    click(u"confirmButton"_s);
    click(u"notifyButton"_s);
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.count(u"session"_s) == 0);
    CHECK(desk.credits() == u"1/0/0"_s);
    CHECK(desk.waiting() == QStringList{u"deletion"_s});
    CHECK_FALSE(isShown(u"sessionDialog"_s)); // closes when the session is gone
}
