// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/free_time.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/unit/known_places.h"

using namespace sessionbook;
using namespace sessionbook::test;

namespace {

Instant on(QDate date, int hour, int minute = 0, const QTimeZone &zone = berlin)
{
    return resolve(date, QTime(hour, minute), zone).first;
}

TimeSpan span(int fromHour, int fromMinute, int toHour, int toMinute, QDate date = wednesday)
{
    return {on(date, fromHour, fromMinute), on(date, toHour, toMinute)};
}

/// For 50 minutes, as seen on Wednesday at 8:00, within two weeks.
std::optional<Instant> first(const std::vector<TimeSpan> &taken, int length = 50,
                             Instant notBefore = on(wednesday, 8),
                             const PracticeProfile &profile = someProfile())
{
    return firstFreeStart(localTime(notBefore, profile.zone).date(), 14, notBefore, length, taken,
                          profile);
}

} // namespace

TEST_CASE("free is what is left of the working hours", "[free time]")
{
    const PracticeProfile profile = someProfile();
    CHECK(freeSpans(wednesday, {}, profile) == std::vector{span(9, 0, 17, 0)});
    // In any order, overlapping, and beyond the hours at both ends.
    CHECK(freeSpans(wednesday,
                    {span(16, 0, 18, 0), span(12, 0, 13, 0), span(8, 0, 9, 30),
                     span(12, 30, 12, 45), span(18, 0, 19, 0)},
                    profile) == std::vector{span(9, 30, 12, 0), span(13, 0, 16, 0)});
    CHECK(freeSpans(wednesday, {span(9, 0, 17, 0)}, profile).empty());
    CHECK(freeSpans(QDate(2026, 11, 21), {}, profile).empty()); // a Saturday
}

TEST_CASE("working hours until midnight end there", "[free time]")
{
    PracticeProfile profile = someProfile();
    profile.workingHours[2] = Workday{22 * 60, minutesInDay};
    const std::vector<TimeSpan> free = freeSpans(wednesday, {}, profile);
    REQUIRE(free.size() == 1);
    CHECK(free.front() == TimeSpan{on(wednesday, 22), on(thursday, 0)});
    CHECK(first({}, 120, on(wednesday, 8), profile) == on(wednesday, 22));
    CHECK(first({}, 50, on(wednesday, 23, 15), profile) == on(thursday, 9));
}

TEST_CASE("the first free time that is long enough is proposed", "[free time]")
{
    CHECK(first({}) == on(wednesday, 9));
    CHECK(first({span(9, 0, 9, 50)}) == on(wednesday, 10));
    CHECK(first({span(9, 0, 9, 50), span(10, 0, 10, 50)}) == on(wednesday, 11));
    // No full hour fits: a half, a quarter, then right after another.
    CHECK(first({span(9, 0, 9, 20), span(10, 30, 17, 0)}) == on(wednesday, 9, 30));
    CHECK(first({span(9, 0, 9, 10), span(10, 10, 17, 0)}) == on(wednesday, 9, 15));
    CHECK(first({span(9, 0, 9, 5), span(9, 57, 17, 0)}) == on(wednesday, 9, 5));
    // Too short for the length, though free.
    CHECK(first({span(9, 40, 12, 0)}, 50) == on(wednesday, 12));
    CHECK(first({span(9, 40, 12, 0)}, 40) == on(wednesday, 9));
    CHECK_FALSE(first({}, 8 * 60 + 5));
    CHECK(first({}, 8 * 60) == on(wednesday, 9));
}

TEST_CASE("time off at noon is left alone", "[free time]")
{
    const std::vector lunch{span(12, 0, 13, 0)};
    CHECK(first(lunch, 50, on(wednesday, 11, 30)) == on(wednesday, 13));
    CHECK(first(lunch, 50, on(wednesday, 11, 15)) == on(wednesday, 13));
    CHECK(first(lunch, 50, on(wednesday, 11, 0)) == on(wednesday, 11));
}

TEST_CASE("what has passed is not proposed, nor what ends after work", "[free time]")
{
    CHECK(first({}, 50, on(wednesday, 10, 1)) == on(wednesday, 11));
    CHECK(first({}, 45, on(wednesday, 16, 1)) == on(wednesday, 16, 15)); // ends at five
    // In a few minutes is no time to propose, even if it would fit.
    CHECK(first({}, 50, on(wednesday, 16, 1)) == on(thursday, 9));
    CHECK(first({span(11, 0, 12, 0)}, 50, on(wednesday, 10, 1)) == on(wednesday, 12));
    CHECK(first({}, 50, on(wednesday, 23, 30)) == on(thursday, 9));
    CHECK(first({}, 50, on(QDate(2026, 11, 20), 23, 30)) == on(QDate(2026, 11, 23), 9)); // Friday
    CHECK(first({}, 50, {on(wednesday, 9).seconds + 1}) == on(wednesday, 10));
}

TEST_CASE("full days are gone past", "[free time]")
{
    std::vector<TimeSpan> taken;
    for (int day = 0; day < 7; ++day)
        taken.push_back(span(9, 0, 17, 0, wednesday.addDays(day)));
    CHECK(first(taken) == on(wednesday.addDays(7), 9));
    for (int day = 7; day < 14; ++day)
        taken.push_back(span(0, 0, 23, 59, wednesday.addDays(day)));
    CHECK_FALSE(first(taken));
}

TEST_CASE("a practice without working hours gets the usual ones", "[free time]")
{
    PracticeProfile profile = someProfile();
    profile.workingHours = {};
    CHECK(first({}, 50, on(wednesday, 8), profile) == on(wednesday, 9));
    CHECK(freeSpans(wednesday, {}, profile).empty());
}

TEST_CASE("times that daylight saving skips or doubles are not proposed", "[free time]")
{
    PracticeProfile profile = someProfile();
    profile.workingHours[6] = Workday{60, 6 * 60};
    const QDate spring(2026, 3, 29);  // 2:00 is skipped
    const QDate autumn(2026, 10, 25); // 2:00 comes twice
    const auto from = [&](QDate date, int hour, int minute) {
        return first({}, 50, on(date, hour, minute), profile);
    };
    CHECK(from(spring, 0, 30) == on(spring, 1));
    CHECK(from(spring, 1, 30) == on(spring, 3));
    CHECK(from(autumn, 1, 30) == on(autumn, 3));
    // Three hours of the clock, of which one is not there.
    CHECK(freeSpans(spring, {}, profile).front() ==
          TimeSpan{on(spring, 1), on(spring, 1).plusMinutes(4 * 60)});
}

TEST_CASE("the same time next week keeps to the clock", "[free time]")
{
    const Instant noon = on(QDate(2026, 10, 21), 12); // before the clocks go back
    CHECK(sameTimeInAWeek(noon, noon, berlin) == on(QDate(2026, 10, 28), 12));
    // A session of long ago: the first such time that lies ahead.
    CHECK(sameTimeInAWeek(noon, on(QDate(2026, 11, 18), 11), berlin) ==
          on(QDate(2026, 11, 18), 12));
    CHECK(sameTimeInAWeek(noon, on(QDate(2026, 11, 18), 12), berlin) ==
          on(QDate(2026, 11, 25), 12));
    // Later today: next week, all the same.
    CHECK(sameTimeInAWeek(noon, on(QDate(2026, 10, 21), 9), berlin) == on(QDate(2026, 10, 28), 12));
    const Instant night = on(QDate(2026, 10, 18), 2, 30);
    CHECK(sameTimeInAWeek(night, night, berlin) == on(QDate(2026, 11, 1), 2, 30));
    const Instant spring = on(QDate(2026, 3, 22), 2, 30);
    CHECK(sameTimeInAWeek(spring, spring, berlin) == on(QDate(2026, 4, 5), 2, 30));
}
