// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/sessions.h"
#include "core/records/journal.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Sessions of Anna's and Björn's in every stage; it is Wednesday, 18 November, 10:00.
struct Stages : PracticeFixture
{
    SessionId planned = booked(anna(), 25);
    SessionId plannedNext = booked(bjorn(), 20);
    SessionId running = booked(anna(), 18);
    SessionId done = booked(anna(), 16);
    SessionId doneBefore = booked(bjorn(), 10);
    SessionId cancelled = booked(anna(), 17);

    Stages()
    {
        REQUIRE(practice().sessions().perform({running, 1}, ask::Join{}).ok());
        REQUIRE(practice().sessions().perform({done, 1}, ask::Complete{PaymentMethod::Cash}).ok());
        REQUIRE(practice().sessions().perform({doneBefore, 1}, ask::Complete{}).ok());
        REQUIRE(practice()
                    .sessions()
                    .perform({cancelled, 1}, ask::Cancel{CancelReason::Other, u"flood"_s, {}})
                    .ok());
    }
    SessionId booked(ClientId client, int day)
    {
        return book(client, at(QDate(2026, 11, day), QTime(9, 0)));
    }
    [[nodiscard]] std::vector<SessionId> in(SessionStatus status, const ActivityFilter &filter = {},
                                            int limit = 50,
                                            std::optional<StageItem> after = {}) const
    {
        const auto read = practice().activity().stage(status, filter, limit, after);
        REQUIRE(read.ok());
        std::vector<SessionId> ids;
        for (const StageItem &item : *read) {
            CHECK(item.session.status == status);
            ids.push_back(item.session.id);
        }
        return ids;
    }
    [[nodiscard]] ActivityFilter days(int first, int last) const
    {
        return {{},
                at(QDate(2026, 11, first), QTime(0, 0)),
                at(QDate(2026, 11, last), QTime(0, 0)).plusMinutes(24 * 60)};
    }
};

using Ids = std::vector<SessionId>;

} // namespace

TEST_CASE("a stage shows its sessions, what comes next or was last first", "[activity]")
{
    const Stages practice;
    CHECK(practice.in(SessionStatus::Booked) == Ids{practice.plannedNext, practice.planned});
    CHECK(practice.in(SessionStatus::InProgress) == Ids{practice.running});
    CHECK(practice.in(SessionStatus::Complete) == Ids{practice.done, practice.doneBefore});
    CHECK(practice.in(SessionStatus::Cancelled) == Ids{practice.cancelled});
    const auto counts = practice.practice().activity().stageCounts({});
    REQUIRE(counts.ok());
    CHECK(*counts == StageCounts{2, 1, 2, 1});
    const auto cancelled = practice.practice().activity().stage(SessionStatus::Cancelled, {}, 1);
    CHECK(cancelled->front().reason == CancelReason::Other);
    CHECK(cancelled->front().typeName == u"Individual therapy"_s);
}

TEST_CASE("a stage is read page by page", "[activity]")
{
    const Stages practice;
    for (const SessionStatus status : {SessionStatus::Booked, SessionStatus::Complete}) {
        const auto first = practice.practice().activity().stage(status, {}, 1);
        REQUIRE(first.ok());
        const Ids all = practice.in(status);
        CHECK(practice.in(status, {}, 1, first->front()) == Ids{all[1]});
    }
}

TEST_CASE("a stage is of a client and of a period", "[activity]")
{
    const Stages practice;
    ActivityFilter annas{practice.anna(), {}, {}};
    CHECK(practice.in(SessionStatus::Booked, annas) == Ids{practice.planned});
    CHECK(practice.in(SessionStatus::Complete, annas) == Ids{practice.done});
    CHECK(*practice.practice().activity().stageCounts(annas) == StageCounts{1, 1, 1, 1});
    CHECK(practice.in(SessionStatus::Booked, practice.days(16, 22)) == Ids{practice.plannedNext});
    CHECK(practice.in(SessionStatus::Complete, practice.days(16, 22)) == Ids{practice.done});
    CHECK(*practice.practice().activity().stageCounts(practice.days(16, 22)) ==
          StageCounts{1, 1, 1, 1});
    ActivityFilter both = practice.days(16, 22);
    both.client = practice.anna();
    CHECK(practice.in(SessionStatus::Booked, both).empty());
    CHECK(*practice.practice().activity().stageCounts(both) == StageCounts{0, 1, 1, 1});
}

TEST_CASE("the journal is of a client, whatever was done with a session", "[activity]")
{
    PracticeFixture fixture;
    const SessionId annas = fixture.book(fixture.anna(), fixture.now());
    (void)fixture.book(fixture.bjorn(), fixture.now());
    REQUIRE(fixture.practice().sessions().perform({annas, 1}, ask::Join{}).ok());
    REQUIRE(fixture.practice().undo().ok()); // noted with the session alone
    const auto actions = [&](const ActivityFilter &filter) {
        const auto read = fixture.practice().activity().journal(filter, 50);
        REQUIRE(read.ok());
        std::vector<JournalAction> list;
        for (const JournalItem &item : *read)
            list.push_back(item.entry.action);
        return list;
    };
    using enum JournalAction;
    CHECK(actions({fixture.anna(), {}, {}}) == std::vector{Undone, Joined, Booked, ClientAdded});
    CHECK(actions({fixture.bjorn(), {}, {}}) == std::vector{Booked, ClientAdded});
    CHECK(actions({}).size() == 8);
}

TEST_CASE("the journal is of a period, read page by page", "[activity]")
{
    PracticeFixture fixture; // the clients were added at 10:00
    fixture.advanceMinutes(60);
    const Instant eleven = fixture.now();
    (void)fixture.book(fixture.anna(), fixture.now());
    (void)fixture.book(fixture.bjorn(), fixture.now());
    const auto entries = [&](const ActivityFilter &filter, int limit,
                             std::optional<JournalItem> before = {}) {
        const auto read = fixture.practice().activity().journal(filter, limit, before);
        REQUIRE(read.ok());
        return *read;
    };
    CHECK(entries({{}, eleven, {}}, 50).size() == 2);
    CHECK(entries({{}, {}, eleven}, 50).size() == 4);
    CHECK(entries({{}, eleven, eleven}, 50).empty());
    const auto first = entries({{}, eleven, {}}, 1);
    const auto second = entries({{}, eleven, {}}, 1, first.front());
    REQUIRE(second.size() == 1);
    CHECK(second.front().entry.id < first.front().entry.id);
    CHECK(entries({{}, eleven, {}}, 1, second.front()).empty());
}

TEST_CASE("a stage begins with a period's first second and ends before its last", "[activity]")
{
    const Stages practice;
    const std::pair<SessionStatus, SessionId> stages[] = {
        {SessionStatus::Booked, practice.planned},
        {SessionStatus::InProgress, practice.running},
        {SessionStatus::Complete, practice.done},
        {SessionStatus::Cancelled, practice.cancelled}};
    for (const auto &[status, id] : stages) {
        const Instant start = practice.details(id).session().fields.startsAt;
        for (const auto client : {std::optional<ClientId>(), std::optional(practice.anna())}) {
            INFO(tokenOf(status).toString() << (client ? ", of a client" : ""));
            const auto found = [&, stage = status](Instant from, Instant to) {
                const ActivityFilter filter{client, from, to};
                const Ids ids = practice.in(stage, filter);
                CHECK(practice.practice().activity().stageCounts(filter)->at(
                          static_cast<std::size_t>(stage)) == static_cast<int>(ids.size()));
                return ids;
            };
            CHECK(found(start, start.plusMinutes(1)) == Ids{id});
            CHECK(found(start.plusMinutes(-1), start).empty());
            CHECK(found({start.seconds + 1}, start.plusMinutes(60)).empty());
            CHECK(found(start.plusMinutes(-1), {start.seconds + 1}) == Ids{id});
        }
    }
}

TEST_CASE("the journal begins with a period's first second and ends before its last", "[activity]")
{
    PracticeFixture fixture;
    fixture.advanceMinutes(60);
    const Instant eleven = fixture.now();
    (void)fixture.book(fixture.anna(), fixture.now());
    for (const auto client : {std::optional<ClientId>(), std::optional(fixture.anna())}) {
        INFO((client ? "of a client" : "of all"));
        const auto count = [&](Instant from, Instant to) {
            return fixture.practice()
                .activity()
                .journal(ActivityFilter{client, from, to}, 50)
                ->size();
        };
        CHECK(count(eleven, eleven.plusMinutes(1)) == 1);
        CHECK(count(eleven.plusMinutes(-1), eleven) == 0);
        CHECK(count({eleven.seconds + 1}, eleven.plusMinutes(60)) == 0);
        CHECK(count(eleven.plusMinutes(-1), {eleven.seconds + 1}) == 1);
    }
}
