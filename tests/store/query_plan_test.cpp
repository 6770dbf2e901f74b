// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/activity_rows.h"
#include "core/store/charge_rows.h"
#include "core/store/client_history_rows.h"
#include "core/store/series_rows.h"
#include "core/store/session_rows.h"
#include "core/store/store.h"
#include "core/store/time_off_rows.h"
#include "core/store/to_finish_rows.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <sqlite3.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

int noteStatement(unsigned, void *context, void *statement, void *)
{
    char *sql = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
    static_cast<QStringList *>(context)->append(QString::fromUtf8(sql));
    sqlite3_free(sql);
    return 0;
}

/// How SQLite goes about the one statement that `query` really runs.
template <class Query>
QString planOf(Connection &connection, const RawReader &raw, Query query)
{
    QStringList statements;
    sqlite3_trace_v2(connection.handle(), SQLITE_TRACE_STMT, noteStatement, &statements);
    query();
    sqlite3_trace_v2(connection.handle(), 0, nullptr, nullptr);
    REQUIRE(statements.size() == 1);
    QStringList steps;
    for (const auto &row : raw.rows(u"EXPLAIN QUERY PLAN "_s + statements.front()))
        steps << row[3].toString();
    return steps.join(u'\n');
}

} // namespace

TEST_CASE("lists are read in order from their index, never sorted or read through", "[plans]")
{
    PracticeFixture fixture;
    const Instant now = fixture.now();
    fixture.close();
    const Store store(fixture.path());
    Connection &connection = store.connection();
    const auto check = [&](const char16_t *index, auto query) {
        const QString plan = planOf(connection, fixture.raw(), query);
        INFO(plan);
        CHECK(plan.contains(QString::fromUtf16(index)));
        CHECK_FALSE(plan.contains(u"SCAN"_s));
        CHECK_FALSE(plan.contains(u"TEMP B-TREE"_s));
    };
    check(u"USING INDEX session_by_start (starts_at>? AND starts_at<?)",
          [&] { (void)rows::sessionsBetween(connection, now, now.plusMinutes(7 * 24 * 60)); });
    check(u"USING INDEX session_by_series (series_id=? AND starts_at>?)",
          [&] { (void)rows::bookedAfter(connection, {1}, now); });
    const std::pair<ChargeState, const char16_t *> lists[] = {
        {ChargeState::Unpaid, u"INDEX charge_unpaid"},
        {ChargeState::Paid, u"INDEX charge_paid"},
        {ChargeState::Void, u"INDEX charge_void"}};
    for (const auto &[state, index] : lists)
        check(index, [&, s = state] { (void)rows::charges(connection, s, 50, {}); });
    check(u"USING INDEX session_open (starts_at>? AND starts_at<?)",
          [&] { (void)rows::toFinish(connection, now, 50, {}); });
    check(u"INDEX session_by_client", [&] { (void)rows::latestFields(connection, {1}); });
    for (const auto group : {SessionGroup::Coming, SessionGroup::Past, SessionGroup::Cancelled})
        check(u"INDEX session_by_client",
              [&] { (void)rows::clientSessions(connection, {1}, group, now, 50, {}); });
}

TEST_CASE("a client's figures are counted over that client's sessions alone", "[plans]")
{
    PracticeFixture fixture;
    const Instant now = fixture.now();
    fixture.close();
    const Store store(fixture.path());
    Connection &connection = store.connection();
    const QString figures =
        planOf(connection, fixture.raw(), [&] { (void)rows::clientFigures(connection, {1}, now); });
    const QString counts =
        planOf(connection, fixture.raw(), [&] { (void)rows::clientCounts(connection, {1}, now); });
    const QString payments = planOf(connection, fixture.raw(),
                                    [&] { (void)rows::clientPayments(connection, {1}, 50, {}); });
    for (const QString &plan : {figures, counts, payments}) {
        INFO(plan);
        CHECK(plan.contains(u"INDEX session_by_client"));
        CHECK_FALSE(QString(plan).remove(u"SCAN CONSTANT ROW"_s).contains(u"SCAN"_s));
    }
}

TEST_CASE("a stage and the journal are read in order from their index", "[plans]")
{
    PracticeFixture fixture;
    const Instant now = fixture.now();
    fixture.close();
    const Store store(fixture.path());
    Connection &connection = store.connection();
    const auto check = [&](const char16_t *index, auto query) {
        const QString plan = planOf(connection, fixture.raw(), query);
        INFO(plan);
        CHECK(plan.contains(QString::fromUtf16(index)));
        CHECK_FALSE(plan.contains(u"SCAN"_s));
        CHECK_FALSE(plan.contains(u"TEMP B-TREE"_s));
    };
    const ActivityFilter everybody{{}, now, now.plusMinutes(60)};
    const ActivityFilter one{ClientId{1}, {}, {}};
    for (const SessionStatus status : {SessionStatus::Booked, SessionStatus::InProgress,
                                       SessionStatus::Complete, SessionStatus::Cancelled}) {
        check(u"INDEX session_by_status (status=? AND starts_at",
              [&] { (void)rows::stage(connection, status, everybody, 50, {}); });
        check(u"INDEX session_by_client (client_id=? AND starts_at",
              [&] { (void)rows::stage(connection, status, one, 50, {}); });
        check(u"COVERING INDEX session_by_status (status=? AND starts_at",
              [&] { (void)rows::stageCount(connection, status, everybody); });
        check(u"INDEX session_by_client (client_id=? AND starts_at",
              [&] { (void)rows::stageCount(connection, status, one); });
    }
    check(u"INDEX journal_by_time",
          [&] { (void)rows::filteredJournal(connection, everybody, 50, {}); });
    const QString ofClient = planOf(connection, fixture.raw(),
                                    [&] { (void)rows::filteredJournal(connection, one, 50, {}); });
    INFO(ofClient);
    CHECK(ofClient.contains(u"INDEX journal_subject_by_client (client_id=?)"_s));
    CHECK(ofClient.contains(u"INDEX journal_subject_by_session (session_id=?)"_s));
    CHECK_FALSE(ofClient.contains(u"SCAN j"_s));
}

TEST_CASE("totals are counted in their index alone", "[plans]")
{
    PracticeFixture fixture;
    fixture.close();
    const Store store(fixture.path());
    const std::pair<ChargeState, const char16_t *> totals[] = {
        {ChargeState::Unpaid, u"COVERING INDEX charge_unpaid"},
        {ChargeState::Paid, u"COVERING INDEX charge_paid"},
        {ChargeState::Void, u"COVERING INDEX charge_void"}};
    for (const auto &[state, index] : totals) {
        const QString plan = planOf(store.connection(), fixture.raw(), [&, s = state] {
            (void)rows::chargeTotal(store.connection(), s);
        });
        INFO(plan);
        CHECK(plan.contains(QString::fromUtf16(index)));
    }
    const QString toFinish = planOf(store.connection(), fixture.raw(), [&] {
        (void)rows::toFinishCount(store.connection(), fixture.now());
    });
    INFO(toFinish);
    CHECK(toFinish.contains(u"COVERING INDEX session_open (starts_at<?)"_s));
}
