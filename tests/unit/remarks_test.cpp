// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/remarks.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/unit/known_places.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

using RemarkKind = Remark::Kind;

Instant at(QTime time, QDate date = wednesday) { return resolve(date, time, berlin).first; }

/// What is said about 50 minutes at that time, seen from the morning before.
std::vector<Remark> remarksAt(Instant start, const Surroundings &around = {}, int buffer = 0)
{
    PracticeProfile profile = test::someProfile();
    profile.bufferMinutes = buffer;
    return remarksOn(start, 50, around, profile, at(QTime(8, 0), QDate(2026, 11, 17)), british);
}

std::vector<RemarkKind> kindsOf(const std::vector<Remark> &remarks)
{
    std::vector<RemarkKind> kinds;
    for (const Remark &remark : remarks)
        kinds.push_back(remark.kind);
    return kinds;
}

Neighbour anna(QTime from, QTime to) { return {u"Anna Berg"_s, at(from), at(to)}; }

} // namespace

TEST_CASE("nothing is said about a free time within the working hours", "[remarks]")
{
    CHECK(remarksAt(at(QTime(9, 0))).empty());
    CHECK(remarksAt(at(QTime(16, 10))).empty());
    CHECK(remarksAt(at(QTime(10, 0)),
                    {{anna(QTime(9, 0), QTime(10, 0)), anna(QTime(10, 50), QTime(11, 40))}, {}})
              .empty());
}

TEST_CASE("a session longer than a day's work is pointed out", "[remarks]")
{
    const auto remarksOf = [](int minutes) {
        return remarksOn(at(QTime(0, 0)), minutes, {}, test::someProfile(),
                         at(QTime(8, 0), QDate(2026, 11, 17)), british);
    };
    CHECK(kindsOf(remarksOf(8 * 60)) == std::vector{RemarkKind::OutsideHours});
    const auto slip = remarksOf(8 * 60 + 1); // 500 for 50
    REQUIRE(kindsOf(slip) == std::vector{RemarkKind::Long, RemarkKind::OutsideHours});
    CHECK(slip.front().sentence == u"Longer than 8 hours. Check the length."_s);
    CHECK(isGrave(slip));
}

TEST_CASE("a year that is most likely a slip of the key is pointed out", "[remarks]")
{
    const auto remarksOf = [](QDate day) {
        return remarksOn(at(QTime(10, 0), day), 50, {}, test::someProfile(),
                         at(QTime(8, 0), QDate(2026, 11, 17)), british);
    };
    CHECK(remarksOf(QDate(2028, 11, 17)).empty());
    const auto slip = remarksOf(QDate(2062, 12, 4)); // 2062 for 2026
    REQUIRE(kindsOf(slip) == std::vector{RemarkKind::FarAhead});
    CHECK(slip.front().sentence == u"More than 2 years ahead. Check the year."_s);
    CHECK(isGrave(slip));
}

TEST_CASE("a clash names who is there and when", "[remarks]")
{
    const auto remarks = remarksAt(at(QTime(10, 0)), {{anna(QTime(10, 30), QTime(11, 20))}, {}});
    REQUIRE(kindsOf(remarks) == std::vector{RemarkKind::Clash});
    CHECK(remarks.front().sentence == u"Overlaps with Anna Berg, 10:30 – 11:20."_s);
    CHECK(isGrave(remarks));
}

TEST_CASE("time off is named with its title, or its hours alone", "[remarks]")
{
    const TimeOff lunch{{}, at(QTime(12, 0)), at(QTime(13, 0)), false, u"Lunch"_s, {}, 1};
    auto remarks = remarksAt(at(QTime(12, 30)), {{}, {lunch}});
    REQUIRE(kindsOf(remarks) == std::vector{RemarkKind::TimeOff});
    CHECK(remarks.front().sentence == u"Overlaps with blocked time: Lunch, 12:00 – 13:00."_s);
    CHECK(isGrave(remarks));

    TimeOff holiday{{}, at(QTime(0, 0)), at(QTime(0, 0), wednesday.addDays(1)), true, {}, {}, 1};
    remarks = remarksAt(at(QTime(10, 0)), {{}, {holiday}});
    CHECK(remarks.front().sentence == u"Overlaps with blocked time: whole day."_s);
    CHECK(remarksAt(at(QTime(13, 0)), {{}, {lunch}}).empty());
}

TEST_CASE("before, after and beside the working hours is said", "[remarks]")
{
    const auto early = remarksAt(at(QTime(8, 55)));
    REQUIRE(kindsOf(early) == std::vector{RemarkKind::OutsideHours});
    CHECK(early.front().sentence == u"Outside your working hours, 09:00 – 17:00."_s);
    CHECK_FALSE(isGrave(early));
    CHECK(kindsOf(remarksAt(at(QTime(16, 15)))) == std::vector{RemarkKind::OutsideHours});
    CHECK(kindsOf(remarksAt(at(QTime(23, 30)))) == std::vector{RemarkKind::OutsideHours});
    const auto saturday = remarksAt(at(QTime(10, 0), QDate(2026, 11, 21)));
    REQUIRE(kindsOf(saturday) == std::vector{RemarkKind::OutsideHours});
    CHECK(saturday.front().sentence == u"Saturday is not a working day."_s);
}

TEST_CASE("the buffer counts on both sides, and a clash is more than it", "[remarks]")
{
    const Surroundings before{{anna(QTime(9, 0), QTime(9, 50))}, {}};
    const auto after = remarksAt(at(QTime(9, 55)), before, 10);
    REQUIRE(kindsOf(after) == std::vector{RemarkKind::Buffer});
    CHECK(after.front().sentence == u"Leaves less than 10 minutes after Anna Berg."_s);
    CHECK(remarksAt(at(QTime(10, 0)), before, 10).empty());
    const auto tight = remarksAt(at(QTime(9, 0)), {{anna(QTime(9, 55), QTime(10, 45))}, {}}, 10);
    REQUIRE(kindsOf(tight) == std::vector{RemarkKind::Buffer});
    CHECK(tight.front().sentence == u"Leaves less than 10 minutes before Anna Berg."_s);
    CHECK(kindsOf(remarksAt(at(QTime(9, 30)), before, 10)) == std::vector{RemarkKind::Clash});
}

TEST_CASE("what would be over already is said last", "[remarks]")
{
    const auto past = remarksAt(at(QTime(6, 0), QDate(2026, 11, 17)));
    CHECK(kindsOf(past) == std::vector{RemarkKind::OutsideHours, RemarkKind::Past});
}

TEST_CASE("a time has passed from the minute in which it ends", "[remarks]")
{
    const Instant ten = at(QTime(10, 0));
    const auto isPast = [&](Instant now) {
        const auto remarks =
            remarksOn(ten, 50, {}, test::someProfile(), now, QLocale(QLocale::English));
        return kindsOf(remarks) == std::vector{RemarkKind::Past};
    };
    CHECK_FALSE(isPast(ten));
    CHECK_FALSE(isPast({ten.plusMinutes(50).seconds - 1}));
    CHECK(isPast(ten.plusMinutes(50)));
}
