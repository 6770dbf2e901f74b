// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/session_desk.h"

#include <QRadioButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

// What the session's panel offers as time goes on, and its paths by keyboard alone.

namespace {

void press(const QString &letters)
{
    for (const QChar letter : letters)
        key(static_cast<Qt::Key>(letter.toUpper().unicode()), Qt::AltModifier);
}

} // namespace

TEST_CASE("What it is too early for is shown, disabled, with the reason", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.booked(desk.anna(), 18, QTime(12, 0));
    desk.open(id);
    const auto *main = find<QPushButton>(u"mainButton"_s);
    const auto turnTo = [&](QTime time) {
        desk.setNow(QDate(2026, 11, 18), time);
        Q_EMIT desk.practice().minuteTurned();
    };
    CHECK(desk.label(u"mainButton"_s) == u"Join"_s);
    CHECK_FALSE(main->isEnabled());
    CHECK(main->toolTip().startsWith(u"It can be joined from 30 minutes before it begins."_s));
    CHECK(main->accessibleDescription() == main->toolTip());
    turnTo(QTime(11, 29));
    CHECK_FALSE(main->isEnabled());
    turnTo(QTime(11, 30));
    CHECK(main->isEnabled());
    CHECK(main->toolTip().isEmpty());
    click(u"mainButton"_s);
    waitFor([&] { return desk.status(id) == u"in_progress"_s; }, "the session in progress");

    CHECK(desk.label(u"mainButton"_s) == u"End session"_s);
    CHECK_FALSE(main->isEnabled());
    CHECK(main->toolTip().startsWith(u"It has not begun yet. End it once it has"_s));
    turnTo(QTime(12, 0));
    CHECK(main->isEnabled());

    // Return closes, as it does nothing else; and the menu's way is barred as well.
    turnTo(QTime(11, 59));
    key(Qt::Key_Return);
    waitUntilGone(u"sessionDialog"_s);
    finishSession(desk.practice(), desk.reporter, &desk.desk, id);
    CHECK_FALSE(isShown(u"finishDialog"_s));
    REQUIRE(desk.reporter.failures.size() == 1);
    CHECK(desk.reporter.failures.front().startsWith(u"It has not begun yet."_s));
}

TEST_CASE("What leads on to Payments from the session dialog", "[gui][sessions]")
{
    SessionDesk desk;
    const SessionId id = desk.booked(desk.anna(), 18, QTime(8, 0));
    REQUIRE(desk.practice().sessions().perform({id, desk.revision(id)}, ask::Complete{}).ok());
    desk.open(id);
    CHECK(desk.label(u"mainButton"_s) == u"Record payment"_s);
    SECTION("record payment")
    {
        click(u"mainButton"_s);
        click(u"confirmPayment"_s);
        waitFor([&] { return desk.money(id).endsWith(u":9000"_s); }, "the payment");
        CHECK_FALSE(isShown(u"mainButton"_s)); // it follows: nothing is left to do
    }
    SECTION("void")
    {
        click(u"moreButton"_s);
        choose(u"voidAction"_s);
        click(u"confirmVoid"_s);
        waitFor([&] { return desk.details(id).mark() == Mark::Void; }, "Void");
        CHECK(says(u"sessionDialog"_s, u"Void"_s));
    }
}

TEST_CASE("By keyboard alone: book, join, end, cancel with a fee", "[gui][sessions][keyboard]")
{
    SessionDesk desk;
    desk.newSession(TimeSlot{desk.at(QDate(2026, 11, 18), QTime(12, 0)), 50, false});
    type(u"anna berg"_s);
    desk.closeCandidates();
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
        desk.setNow(QDate(2026, 11, 18), QTime(11, 45));
        desk.open(id);
        key(Qt::Key_Return);
        CHECK(desk.status(id) == u"in_progress"_s);
        desk.setNow(QDate(2026, 11, 18), QTime(12, 0));
        Q_EMIT desk.practice().minuteTurned();
        press(u"e"_s); // End session
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
