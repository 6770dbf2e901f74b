// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;

namespace {

struct Desk : PracticeFixture
{
    [[nodiscard]] SessionId booked(int day, QTime time)
    {
        return book(anna(), at(QDate(2026, 11, day), time));
    }
    [[nodiscard]] std::vector<SessionId> left(int limit = 50,
                                              const std::optional<SessionItem> &after = {}) const
    {
        const auto read = practice().sessions().toFinish(limit, after);
        REQUIRE(read.ok());
        std::vector<SessionId> ids;
        for (const SessionItem &item : *read)
            ids.push_back(item.id);
        return ids;
    }
    [[nodiscard]] int count() const
    {
        const auto counted = practice().sessions().toFinishCount();
        REQUIRE(counted.ok());
        return *counted;
    }
};

} // namespace

TEST_CASE("a session to finish has ended and was neither completed nor cancelled", "[to finish]")
{
    Desk desk; // Wednesday the 18th, 10:00
    const SessionId yesterday = desk.booked(17, QTime(9, 0));
    const SessionId lastWeek = desk.booked(11, QTime(9, 0));
    const SessionId joined = desk.booked(17, QTime(15, 0));
    REQUIRE(desk.practice().sessions().perform({joined, 1}, ask::Join{}).ok());
    const SessionId complete = desk.booked(16, QTime(9, 0));
    REQUIRE(
        desk.practice().sessions().perform({complete, 1}, ask::Complete{PaymentMethod::Cash}).ok());
    const SessionId cancelled = desk.booked(16, QTime(11, 0));
    REQUIRE(desk.practice()
                .sessions()
                .perform({cancelled, 1}, ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    (void)desk.booked(18, QTime(9, 30)); // runs until 10:20
    (void)desk.booked(18, QTime(16, 0));
    const SessionId justOver = desk.booked(18, QTime(9, 10)); // until 10:00

    const std::vector oldestFirst{lastWeek, yesterday, joined, justOver};
    CHECK(desk.left() == oldestFirst);
    CHECK(desk.count() == 4);

    // The first one, and what follows it.
    const auto first = desk.practice().sessions().toFinish(1);
    REQUIRE(first.ok());
    CHECK(desk.left(2, first->front()) == std::vector{yesterday, joined});

    desk.setNow(QDate(2026, 11, 18), QTime(10, 19));
    CHECK(desk.count() == 4);
    desk.setNow(QDate(2026, 11, 18), QTime(10, 20));
    CHECK(desk.count() == 5);
    CHECK(desk.left().size() == 5);
}

TEST_CASE("a session of a whole day is one to finish only once it has ended", "[to finish]")
{
    Desk desk;
    SessionFields fields = desk.fieldsAt(desk.at(QDate(2026, 11, 17), QTime(12, 0)));
    fields.lengthMinutes = 24 * 60;
    (void)desk.book(desk.anna(), fields);
    CHECK(desk.count() == 0);
    CHECK(desk.left().empty());
    desk.setNow(QDate(2026, 11, 18), QTime(12, 0));
    CHECK(desk.count() == 1);
    CHECK(desk.left().size() == 1);
}
