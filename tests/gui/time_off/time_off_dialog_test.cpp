// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/time_off_book.h"
#include "tests/gui/support/session_desk.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/undo_words.h"
#include "ui/time_off/time_off_flow.h"

#include <QCheckBox>
#include <QRadioButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

} // namespace

TEST_CASE("Time off is taken by its dialog, said when one books over it, and removed",
          "[gui][time off]")
{
    SessionDesk desk;
    desk.booked(desk.bjorn(), 24, QTime(12, 0));
    addTimeOff(desk.practice(), desk.reporter, &desk.desk,
               TimeSlot{desk.at(tuesday, QTime(12, 0)), 60, true}, {});
    desk.takeInput(u"timeOffDialog"_s);
    type(u"Lunch"_s); // the first focus is what it is for
    CHECK(says(u"timeOffDialog"_s, u"1 session is booked in this time."_s));
    click(u"confirmButton"_s);
    waitUntilGone(u"timeOffDialog"_s);
    CHECK(desk.reporter.successes.back() == u"Time blocked."_s);
    CHECK(desk.practice().timeOff().find({1})->title == u"Lunch"_s);

    desk.newSession(TimeSlot{desk.at(tuesday, QTime(12, 50)), 50, true});
    CHECK(says(u"bookingDialog"_s, u"Overlaps with blocked time: Lunch, 12:00 – 13:00."_s));
    CHECK(desk.label(u"confirmButton"_s) == u"Book anyway"_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"bookingDialog"_s);

    editTimeOff(desk.practice(), desk.reporter, &desk.desk, {1}, {});
    desk.takeInput(u"timeOffDialog"_s);
    CHECK(find<QLabel>(u"dialogTitle"_s)->text() == u"Blocked time"_s);
    CHECK_FALSE(isShown(u"followingRadio"_s));
    click(u"removeButton"_s);
    waitUntilGone(u"timeOffDialog"_s);
    CHECK(desk.count(u"block"_s) == 0);
    const auto words = [&](const Result<PastAct> &act) {
        REQUIRE(act.ok());
        return undoWords(*act, desk.practice().profile().zone, QLocale());
    };
    CHECK(words(desk.practice().undo()) ==
          u"remove blocked time – Lunch, Tue, 24 Nov 2026, 12:00"_s);
    CHECK(desk.count(u"block"_s) == 1);
    CHECK(words(desk.practice().undo()) == u"block time – Lunch, Tue, 24 Nov 2026, 12:00"_s);
    CHECK(words(desk.practice().redo()) == u"block time – Lunch, Tue, 24 Nov 2026, 12:00"_s);
}

TEST_CASE("By keyboard alone: whole days off, then the rest of a series moved",
          "[gui][time off][keyboard]")
{
    SessionDesk desk;
    addTimeOff(desk.practice(), desk.reporter, &desk.desk,
               TimeSlot{desk.at(tuesday, QTime(12, 0)), 60, true}, {});
    desk.takeInput(u"timeOffDialog"_s);
    type(u"Lunch"_s);
    key(Qt::Key_A, Qt::AltModifier); // Repeats
    key(Qt::Key_End);                // Every weekday
    key(Qt::Key_Return, Qt::ControlModifier);
    waitUntilGone(u"timeOffDialog"_s);
    CHECK(desk.count(u"block"_s) == 10);

    editTimeOff(desk.practice(), desk.reporter, &desk.desk, {4}, {});
    desk.takeInput(u"timeOffDialog"_s);
    desk.check<QRadioButton>(u"followingRadio"_s, Qt::Key_F);
    desk.check<QCheckBox>(u"wholeDaysBox"_s, Qt::Key_W);
    CHECK_FALSE(isShown(u"fromTimeEdit"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    waitUntilGone(u"timeOffDialog"_s);
    CHECK(desk.raw().number(u"SELECT count(*) FROM block WHERE whole_days = 1"_s) == 7);
}

TEST_CASE("Time off that can't be is said at its fields", "[gui][time off]")
{
    SessionDesk desk;
    addTimeOff(desk.practice(), desk.reporter, &desk.desk,
               TimeSlot{desk.at(tuesday, QTime(12, 0)), 60, true}, {});
    desk.takeInput(u"timeOffDialog"_s);
    find<TimeField>(u"toTimeEdit"_s)->setTime(QTime(11, 0));
    click(u"confirmButton"_s);
    CHECK(says(u"timeOffDialog"_s, u"The end must be after the start."_s));
    click(u"wholeDaysBox"_s);
    find<DayField>(u"toDayEdit"_s)->setDate(tuesday.addDays(-1));
    click(u"confirmButton"_s);
    CHECK(says(u"timeOffDialog"_s, u"The last day is before the first."_s));
    // Moving the first day takes the last one along.
    find<DayField>(u"toDayEdit"_s)->setDate(tuesday.addDays(4));
    find<DayField>(u"fromDayEdit"_s)->setDate(tuesday.addDays(7));
    CHECK(find<DayField>(u"toDayEdit"_s)->date() == tuesday.addDays(11));
    click(u"confirmButton"_s);
    waitUntilGone(u"timeOffDialog"_s);
    CHECK(minutesBetween(desk.practice().timeOff().find({1})->startsAt,
                         desk.practice().timeOff().find({1})->endsAt) == 5 * 24 * 60);
}

TEST_CASE("Whole days off that become hours are offered those of work", "[gui][time off]")
{
    SessionDesk desk;
    TimeOff holiday;
    holiday.startsAt = desk.at(tuesday, QTime(0, 0));
    holiday.endsAt = desk.at(tuesday.addDays(1), QTime(0, 0));
    holiday.wholeDays = true;
    const auto id = desk.practice().timeOff().add(holiday);
    REQUIRE(id.ok());
    CHECK(undoWords(desk.practice().previewUndo().value(), desk.practice().profile().zone,
                    QLocale()) == u"block time – Tue, 24 Nov 2026"_s);
    editTimeOff(desk.practice(), desk.reporter, &desk.desk, *id, {});
    desk.takeInput(u"timeOffDialog"_s);
    click(u"wholeDaysBox"_s);
    click(u"confirmButton"_s);
    waitUntilGone(u"timeOffDialog"_s);
    const Workday hours = *workdayOn(desk.practice().profile().workingHours, tuesday);
    CHECK(desk.practice().timeOff().find(*id)->startsAt == desk.at(tuesday, clockOf(hours.from)));
    CHECK(desk.practice().timeOff().find(*id)->endsAt == desk.at(tuesday, clockOf(hours.to)));
}

TEST_CASE("Late in the evening the next working morning is proposed", "[gui][time off]")
{
    SessionDesk desk;
    desk.setNow(QDate(2026, 11, 20), QTime(23, 27)); // a Friday
    desk.booked(desk.bjorn(), 23, QTime(9, 0));
    addTimeOff(desk.practice(), desk.reporter, &desk.desk, {}, {});
    desk.takeInput(u"timeOffDialog"_s);
    click(u"confirmButton"_s);
    waitUntilGone(u"timeOffDialog"_s);
    const auto off = desk.practice().timeOff().find({1});
    CHECK(off->startsAt == desk.at(QDate(2026, 11, 23), QTime(10, 0)));
    CHECK(off->endsAt == desk.at(QDate(2026, 11, 23), QTime(11, 0)));
}
