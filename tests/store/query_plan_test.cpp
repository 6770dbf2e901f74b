// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/activity_rows.h"
#include "core/store/charge_rows.h"
#include "core/store/client_history_rows.h"
#include "core/store/client_rows.h"
#include "core/store/document_rows.h"
#include "core/store/report_rows.h"
#include "core/store/search_rows.h"
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

/// A practice's file, open to be asked how SQLite goes about a query.
struct Plans
{
    PracticeFixture fixture;
    Instant now = fixture.now();
    Store store{closed(fixture)};
    Connection &connection = store.connection();

    /// Of the one statement that the query really runs.
    template <class Query>
    QString of(Query query) const
    {
        const QStringList plans = ofEach(query);
        REQUIRE(plans.size() == 1);
        return plans.front();
    }
    /// Of all statements that the query really runs.
    template <class Query>
    QStringList ofEach(Query query) const
    {
        QStringList statements;
        sqlite3_trace_v2(connection.handle(), SQLITE_TRACE_STMT, noteStatement, &statements);
        query();
        sqlite3_trace_v2(connection.handle(), 0, nullptr, nullptr);
        QStringList plans;
        for (const QString &asked : statements) {
            QStringList steps;
            // By the same connection, which has the store's own functions.
            sqlite3_stmt *explained = nullptr;
            const QByteArray sql = "EXPLAIN QUERY PLAN " + asked.toUtf8();
            REQUIRE(sqlite3_prepare_v2(connection.handle(), sql.constData(), -1, &explained,
                                       nullptr) == SQLITE_OK);
            while (sqlite3_step(explained) == SQLITE_ROW)
                steps << QString::fromUtf8(
                    reinterpret_cast<const char *>(sqlite3_column_text(explained, 3)));
            sqlite3_finalize(explained);
            plans << steps.join(u'\n');
        }
        return plans;
    }
    template <class Query>
    void checkOrdered(const char16_t *index, Query query) const
    {
        const QString plan = of(query);
        INFO(plan);
        CHECK(plan.contains(QString::fromUtf16(index)));
        CHECK_FALSE(plan.contains(u"SCAN"_s));
        CHECK_FALSE(plan.contains(u"TEMP B-TREE"_s));
    }

    template <class Query>
    void checkOfPayer(Query query) const
    {
        const QString plan = of(query);
        INFO(plan);
        CHECK(plan.contains(u"COVERING INDEX client_by_payer (payer_id=?)"_s));
        CHECK(plan.contains(u"INDEX charge_by_client (client_id=? AND service_at"_s));
        CHECK_FALSE(plan.contains(u"SCAN"_s));
    }

private:
    static QString closed(PracticeFixture &practice)
    {
        practice.close();
        return practice.path();
    }
};

} // namespace

TEST_CASE("lists are read in order from their index, never sorted or read through", "[plans]")
{
    const Plans plans;
    const Instant now = plans.now;
    Connection &connection = plans.connection;
    plans.checkOrdered(u"USING INDEX session_by_start (starts_at>? AND starts_at<?)", [&] {
        (void)rows::sessionsBetween(connection, now, now.plusMinutes(7 * 24 * 60));
    });
    plans.checkOrdered(u"USING INDEX session_by_series (series_id=? AND starts_at>?)",
                       [&] { (void)rows::bookedAfter(connection, {1}, now); });
    const std::pair<ChargeState, const char16_t *> lists[] = {
        {ChargeState::Unpaid, u"INDEX charge_unpaid"},
        {ChargeState::Paid, u"INDEX charge_paid"},
        {ChargeState::Void, u"INDEX charge_void"}};
    for (const auto &[state, index] : lists)
        plans.checkOrdered(index,
                           [&, s = state] { (void)rows::charges(connection, s, {}, 50, {}); });
    plans.checkOrdered(u"USING INDEX session_open (starts_at>? AND starts_at<?)",
                       [&] { (void)rows::toFinish(connection, now, 50, {}); });
    plans.checkOrdered(u"INDEX session_by_client",
                       [&] { (void)rows::latestFields(connection, {1}); });
    for (const auto group : {SessionGroup::Coming, SessionGroup::Past, SessionGroup::Cancelled})
        plans.checkOrdered(u"INDEX session_by_client", [&] {
            (void)rows::clientSessions(connection, {1}, group, now, 50, {});
        });
    plans.checkOrdered(u"INDEX sqlite_autoindex_charge_1 (session_id=? AND rowid>?)",
                       [&] { (void)rows::searchedCharges(connection, 50, {}); });
}

TEST_CASE("filtered charges are read in order from their index, or from their client's", "[plans]")
{
    const Plans plans;
    Connection &connection = plans.connection;
    const ChargeScope month{{{}, plans.now, plans.now.plusMinutes(60)}, {}};
    const ChargeScope inCash{month.of, PaymentMethod::Cash};
    const ChargeScope annas{{ClientId{1}, plans.now, {}}, PaymentMethod::Cash};
    const ChargeScope insurers{{{}, plans.now, {}}, PaymentMethod::Cash, PayerId{1}};
    const std::pair<ChargeState, QString> lists[] = {{ChargeState::Unpaid, u"unpaid"_s},
                                                     {ChargeState::Paid, u"paid"_s},
                                                     {ChargeState::Void, u"void"_s}};
    for (const auto &[state, name] : lists) {
        const QString index = u"INDEX charge_"_s + name + u" (service_at"_s;
        plans.checkOrdered(index.toStdU16String().c_str(),
                           [&, s = state] { (void)rows::charges(connection, s, month, 50, {}); });
        // Of what is unpaid, only what is paid in part was paid by some method.
        const std::u16string byMethod = state == ChargeState::Unpaid
                                            ? u"INDEX charge_part_paid (service_at"
                                            : index.toStdU16String();
        plans.checkOrdered(byMethod.c_str(),
                           [&, s = state] { (void)rows::charges(connection, s, inCash, 50, {}); });
        plans.checkOrdered(u"INDEX charge_by_client (client_id=? AND service_at",
                           [&, s = state] { (void)rows::charges(connection, s, annas, 50, {}); });
        // A payer's clients are few: their charges are sorted, and nobody else's are looked at.
        plans.checkOfPayer(
            [&, s = state] { (void)rows::charges(connection, s, insurers, 50, {}); });
        if (state == ChargeState::Paid)
            continue; // is several statements
        plans.checkOfPayer([&, s = state] { (void)rows::chargeTotal(connection, s, insurers); });
        // Which of them are on a page, the index alone tells.
        const QString page = plans.of([&, s = state] {
            (void)rows::charges(connection, s, ChargeScope{{}, {}, PayerId{1}}, 50, {});
        });
        INFO(page);
        CHECK(page.contains(u"COVERING INDEX charge_by_client (client_id=? AND service_at"_s));
        plans.checkOrdered((u"COVERING "_s + index).toStdU16String().c_str(),
                           [&, s = state] { (void)rows::chargeTotal(connection, s, month); });
        plans.checkOrdered((u"COVERING " + byMethod).c_str(),
                           [&, s = state] { (void)rows::chargeTotal(connection, s, inCash); });
        plans.checkOrdered(u"COVERING INDEX charge_by_client (client_id=? AND service_at",
                           [&, s = state] { (void)rows::chargeTotal(connection, s, annas); });
    }
    // Of what was received: the charges of the period, then the payments of each.
    for (const ChargeScope &scope : {month, inCash, annas, insurers}) {
        for (const QString &plan :
             plans.ofEach([&] { (void)rows::chargeTotal(connection, ChargeState::Paid, scope); })) {
            INFO(plan);
            if (plan.contains(u"SCAN b"_s))
                continue; // balances: there are few
            CHECK_FALSE(plan.contains(u"SCAN"_s));
            CHECK_FALSE(plan.contains(u"TEMP B-TREE"_s));
        }
    }
}

TEST_CASE("a client's figures are counted over that client's sessions alone", "[plans]")
{
    const Plans plans;
    const Instant now = plans.now;
    Connection &connection = plans.connection;
    const QString figures = plans.of([&] { (void)rows::clientFigures(connection, {1}, now); });
    const QString counts = plans.of([&] { (void)rows::clientCounts(connection, {1}, now); });
    const QString payments = plans.of([&] { (void)rows::clientPayments(connection, {1}, 50, {}); });
    const QString open = plans.of([&] { (void)rows::openSessions(connection, {1}); });
    for (const QString &plan : {counts, open}) {
        INFO(plan);
        CHECK(plan.contains(u"COVERING INDEX session_by_client (client_id=?"_s));
    }
    for (const QString &plan : {figures, counts, payments}) {
        INFO(plan);
        CHECK(plan.contains(u"_by_client"));
        CHECK_FALSE(QString(plan).remove(u"SCAN CONSTANT ROW"_s).contains(u"SCAN"_s));
    }
}

TEST_CASE("a stage and the journal are read in order from their index", "[plans]")
{
    const Plans plans;
    const Instant now = plans.now;
    Connection &connection = plans.connection;
    const ActivityFilter everybody{{}, now, now.plusMinutes(60)};
    const ActivityFilter one{ClientId{1}, {}, {}};
    for (const SessionStatus status : {SessionStatus::Booked, SessionStatus::InProgress,
                                       SessionStatus::Complete, SessionStatus::Cancelled}) {
        plans.checkOrdered(u"INDEX session_by_status (status=? AND starts_at",
                           [&] { (void)rows::stage(connection, status, everybody, 50, {}); });
        plans.checkOrdered(u"INDEX session_by_client (client_id=? AND starts_at",
                           [&] { (void)rows::stage(connection, status, one, 50, {}); });
        plans.checkOrdered(u"COVERING INDEX session_by_status (status=? AND starts_at",
                           [&] { (void)rows::stageCount(connection, status, everybody); });
        plans.checkOrdered(u"INDEX session_by_client (client_id=? AND starts_at",
                           [&] { (void)rows::stageCount(connection, status, one); });
    }
    plans.checkOrdered(u"INDEX journal_by_time",
                       [&] { (void)rows::filteredJournal(connection, everybody, 50, {}); });
    const QString ofClient =
        plans.of([&] { (void)rows::filteredJournal(connection, one, 50, {}); });
    INFO(ofClient);
    CHECK(ofClient.contains(u"INDEX journal_subject_by_client (client_id=?)"_s));
    CHECK(ofClient.contains(u"INDEX journal_subject_by_session (session_id=?)"_s));
    CHECK_FALSE(ofClient.contains(u"SCAN j"_s));
}

TEST_CASE("which documents of a kind are next, and where a series ends, an index tells", "[plans]")
{
    const Plans plans;
    Connection &connection = plans.connection;
    const QDate today(2026, 11, 18);
    for (const auto &kind : Tokens<DocumentKind>::list) {
        const bool isReminder = kind.value == DocumentKind::Reminder;
        const QString index =
            isReminder ? u"COVERING INDEX document_about"_s : u"COVERING INDEX document_series"_s;
        QStringList found =
            plans.ofEach([&] { (void)rows::documents(connection, 60, {}, {kind.value}, today); });
        if (!isReminder)
            found += plans.ofEach([&] { (void)rows::seriesEnd(connection, kind.value, 2026); });
        CHECK(found.size() == (isReminder ? 1 : 3));
        for (const QString &plan : std::as_const(found)) {
            INFO(plan);
            CHECK(plan.contains(index));
            CHECK_FALSE(
                QString(plan).remove(u"SCAN document USING "_s + index).contains(u"SCAN"_s));
        }
    }
}

TEST_CASE("which documents of a period are next an index tells alone", "[plans]")
{
    const Plans plans;
    const QDate today(2026, 11, 18);
    const DocumentScope days{{}, {}, {}, today.addDays(-30), today};
    const DocumentScope all{DocumentKind::Invoice, ClientId{1}, {}, today.addDays(-30), today};
    for (const DocumentScope &scope : {days, all, DocumentScope{DocumentKind::Receipt, ClientId{1}},
                                       DocumentScope{DocumentKind::Invoice, {}, PayerId{1}}}) {
        const QString plan =
            plans.of([&] { (void)rows::documents(plans.connection, 60, {}, scope, today); });
        INFO(plan);
        CHECK(
            plan.contains(u"SEARCH document USING COVERING INDEX document_by_day (issued_on>?"_s));
        CHECK_FALSE(plan.contains(u"SCAN"_s));
    }
}

TEST_CASE("totals are counted in their index alone", "[plans]")
{
    const Plans plans;
    Connection &connection = plans.connection;
    const std::pair<ChargeState, const char16_t *> totals[] = {
        {ChargeState::Unpaid, u"COVERING INDEX charge_unpaid"},
        {ChargeState::Paid, u"COVERING INDEX charge_paid"},
        {ChargeState::Void, u"COVERING INDEX charge_void"}};
    for (const auto &[state, index] : totals) {
        // What was received is read from the payments, by a statement of its own.
        const QString plan =
            plans.ofEach([&, s = state] { (void)rows::chargeTotal(connection, s, ChargeScope{}); })
                .front();
        INFO(plan);
        CHECK(plan.contains(QString::fromUtf16(index)));
    }
    const QString toFinish = plans.of([&] { (void)rows::toFinishCount(connection, plans.now); });
    INFO(toFinish);
    CHECK(toFinish.contains(u"COVERING INDEX session_open (starts_at<?)"_s));
}

TEST_CASE("a report reads no more sessions than those of its period", "[plans]")
{
    const Plans plans;
    Connection &connection = plans.connection;
    const ReportPeriod period{QDate(2026, 11, 1), QDate(2026, 11, 30)};
    const QTimeZone zone("Europe/Berlin");
    const auto check = [&](const char16_t *index, auto query) {
        const QString plan = plans.of(query);
        INFO(plan);
        CHECK(plan.contains(QString::fromUtf16(index)));
        CHECK_FALSE(plan.contains(u"SCAN s\n"_s));
        CHECK_FALSE(plan.contains(u"SCAN p\n"_s));
    };
    check(u"INDEX session_by_start (starts_at>? AND starts_at<?)",
          [&] { (void)rows::monthsOfSessions(connection, period, zone); });
    check(u"INDEX session_by_status (status=? AND starts_at>? AND starts_at<?)",
          [&] { (void)rows::cancellations(connection, period, zone, 24); });
    // The second statement is about balances.
    const QString income =
        plans.ofEach([&] { (void)rows::income(connection, period, zone, IncomeBy::Service); })
            .front();
    INFO(income);
    CHECK(income.contains(u"INDEX charge_by_service (service_at>? AND service_at<?)"_s));
    CHECK(income.contains(u"INDEX payment_by_charge (charge_id=?)"_s));
    CHECK_FALSE(income.contains(u"SCAN ch\n"_s));
    CHECK_FALSE(income.contains(u"SCAN p\n"_s));
    check(u"COVERING INDEX charge_unpaid",
          [&] { (void)rows::unpaidAges(connection, QDate(2026, 11, 18), zone); });
}
