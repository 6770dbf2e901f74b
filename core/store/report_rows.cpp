// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/report_rows.h"

#include "core/rules/nameless.h"
#include "core/rules/report_period.h"
#include "core/store/buckets.h"
#include "core/store/client_rows.h"
#include "core/store/received_money.h"

#include <algorithm>
#include <map>

namespace sessionbook::rows {

namespace {

constexpr int daysInWeek = 7;

// SQLite has no statistics to choose an index by, so each query names its own.
#define BEGINNING "session s INDEXED BY session_by_start"
#define BEGINS_IN_PERIOD "s.starts_at >= ? AND s.starts_at < ?"

// No index leads to the payments of a period: they are read through.
#define PAYMENTS_BY_RECEIPT                                                                        \
    "payment p CROSS JOIN charge ch ON ch.id = p.charge_id"                                        \
    " LEFT JOIN session s ON s.id = ch.session_id"                                                 \
    " WHERE p.received_at >= ? AND p.received_at < ? AND " BRINGS_MONEY(p)
#define PAYMENTS_BY_SERVICE                                                                        \
    "charge ch INDEXED BY charge_by_service CROSS JOIN payment p ON p.charge_id = ch.id"           \
    " LEFT JOIN session s ON s.id = ch.session_id"                                                 \
    " WHERE ch.service_at >= ? AND ch.service_at < ? AND " BRINGS_MONEY(p)
// What came into balances or was paid back has no service: it counts by its own day.
#define BALANCES "balance_entry b WHERE b.at >= ? AND b.at < ? AND b.kind <> 'use'"

// A type of 0 stands for charges without a session, one of -1 for fees for cancelled sessions.
#define WITH_TYPE(payments)                                                                        \
    "SELECT g.month, g.method, g.type, t.name, g.amount FROM (" payments                           \
    ") g LEFT JOIN session_type t ON t.id = g.type ORDER BY g.type"
#define SUMS(time, payments)                                                                       \
    "SELECT bucket(" time ", ?) AS month, p.method AS method,"                                     \
    " CASE ch.kind WHEN 'cancellation' THEN -1 ELSE coalesce(s.session_type_id, 0) END AS type,"   \
    " sum(p.amount) AS amount FROM " payments " GROUP BY 1, 2, 3"

#define RECEIVED(payments)                                                                         \
    "SELECT p.received_at, c.id, " CLIENT_NAME                                                     \
    ", coalesce(t.name, ch.text), ch.service_at, p.method, p.amount, coalesce(d.number, ''),"      \
    " s.id IS NULL, c.reference, coalesce(py.name, ''), ch.kind = 'cancellation'"                  \
    " FROM (SELECT p.* FROM " payments                                                             \
    ") p JOIN charge ch ON ch.id = p.charge_id JOIN client c ON c.id = ch.client_id"               \
    " LEFT JOIN payer py ON py.id = c.payer_id"                                                    \
    " LEFT JOIN session s ON s.id = ch.session_id"                                                 \
    " LEFT JOIN session_type t ON t.id = s.session_type_id"                                        \
    " LEFT JOIN document d ON d.id = ch.invoice_id ORDER BY p.received_at, p.id"

struct Bounds
{
    Instant from;
    Instant to; ///< not included
};

Bounds boundsOf(const ReportPeriod &period, const QTimeZone &zone)
{
    return {startOfDay(period.first, zone), startOfDay(period.last.addDays(1), zone)};
}

QByteArray startsOf(const std::vector<QDate> &days, const QTimeZone &zone)
{
    std::vector<Instant> starts;
    starts.reserve(days.size());
    for (const QDate day : days)
        starts.push_back(startOfDay(day, zone));
    return bucketBounds(starts);
}

std::vector<QDate> daysOf(const ReportPeriod &period)
{
    std::vector<QDate> days;
    for (QDate day = period.first; day <= period.last; day = day.addDays(1))
        days.push_back(day);
    return days;
}

/// Of the months of a period, the one that a row is about.
std::size_t monthAt(const Statement &row, int column, std::size_t months)
{
    return static_cast<std::size_t>(row.numberIn(column, 0, static_cast<qint64>(months) - 1));
}

void add(CancellationCount &sum, const CancellationCount &more)
{
    sum.all += more.all;
    sum.late += more.late;
    sum.noShows += more.noShows;
}

} // namespace

std::vector<MonthOfSessions> monthsOfSessions(Connection &connection, const ReportPeriod &period,
                                              const QTimeZone &zone)
{
    const std::vector<QDate> months = monthsOf(period);
    std::vector<MonthOfSessions> list;
    list.reserve(months.size());
    for (const QDate month : months)
        list.push_back({month, {}, 0});
    const Bounds bounds = boundsOf(period, zone);
    Statement row(connection,
                  "SELECT bucket(s.starts_at, ?), s.status, count(*), sum(s.length_minutes)"
                  " FROM " BEGINNING " WHERE " BEGINS_IN_PERIOD " GROUP BY 1, 2",
                  startsOf(months, zone), bounds.from, bounds.to);
    while (row.next()) {
        MonthOfSessions &month = list[monthAt(row, 0, list.size())];
        const auto status = row.token<SessionStatus>(1);
        month.counts[static_cast<std::size_t>(status)] = row.integer(2);
        if (status == SessionStatus::Complete)
            month.minutesWorked = row.number(3);
    }
    return list;
}

Cancellations cancellations(Connection &connection, const ReportPeriod &period,
                            const QTimeZone &zone, int noticeHours)
{
    const Bounds bounds = boundsOf(period, zone);
    // What was undone and cancelled anew has several entries: the last one is what holds.
    Statement row(connection,
                  "SELECT c.id, " CLIENT_NAME
                  ", g.reason, g.weekday, g.number, g.late, c.reference FROM"
                  " (SELECT s.client_id AS client, s.cancel_reason AS reason,"
                  "         (bucket(s.starts_at, ?) + ?) % 7 AS weekday, count(*) AS number,"
                  "         sum(s.cancel_reason <> 'no_show' AND s.starts_at - ? <"
                  "             coalesce((SELECT max(j.at) FROM journal_subject o"
                  "                       JOIN journal j ON j.id = o.journal_id"
                  "                       WHERE o.session_id = s.id AND j.action = 'cancelled'),"
                  "                      s.starts_at - ?)) AS late"
                  "  FROM session s INDEXED BY session_by_status"
                  "  WHERE s.status = 'cancelled' AND " BEGINS_IN_PERIOD " GROUP BY 1, 2, 3) g"
                  " JOIN client c ON c.id = g.client ORDER BY c.id",
                  startsOf(daysOf(period), zone), period.first.dayOfWeek() - 1, noticeHours * 3600,
                  noticeHours * 3600, bounds.from, bounds.to);
    Cancellations sums;
    while (row.next()) {
        const auto reason = row.token<CancelReason>(2);
        CancellationCount count{row.integer(4), row.integer(5), 0};
        if (reason == CancelReason::NoShow)
            count.noShows = count.all;
        add(sums.byReason[static_cast<std::size_t>(reason)], count);
        add(sums.byWeekday[static_cast<std::size_t>(row.integerIn(3, 0, daysInWeek - 1))], count);
        const auto client = row.id<ClientId>(0);
        if (sums.byClient.empty() || sums.byClient.back().client != client)
            sums.byClient.push_back(
                {client, clientName(row, 1), {}, namelessNumber(client, row.text(6))});
        add(sums.byClient.back().count, count);
    }
    std::ranges::stable_sort(sums.byClient, std::ranges::greater(),
                             [](const ClientCancellations &each) { return each.count.all; });
    return sums;
}

namespace {

/// What a sponsor pays is for many sessions at once, so it counts by the day it was received alone.
void addSponsorsIncome(Income &sums, Connection &connection, const QByteArray &months,
                       const Bounds &bounds)
{
    Statement row(connection,
                  "SELECT bucket(p.received_at, ?), p.method, sum(p.amount)"
                  " FROM statement_payment p WHERE p.received_at >= ? AND p.received_at < ?"
                  " GROUP BY 1, 2",
                  months, bounds.from, bounds.to);
    Income::Type statements{{}, {}, {}, IncomeSource::Sponsors};
    bool isAny = false;
    while (row.next()) {
        isAny = true;
        const Money sum = row.sum(2);
        Income::Month &month = sums.byMonth[monthAt(row, 0, sums.byMonth.size())];
        month.sum = month.sum + sum;
        Money &method = sums.byMethod[static_cast<std::size_t>(row.token<PaymentMethod>(1))];
        method = method + sum;
        statements.sum = statements.sum + sum;
    }
    if (isAny)
        sums.byType.push_back(statements);
}

void addSponsorsPayments(std::vector<ReceivedPayment> &list, Connection &connection,
                         const Bounds &bounds)
{
    Statement row(connection,
                  "SELECT p.received_at, sp.name, d.issued_at, p.method, p.amount, d.number"
                  " FROM statement_payment p JOIN document d ON d.id = p.statement_id"
                  " JOIN sponsor sp ON sp.id = d.sponsor_id"
                  " WHERE p.received_at >= ? AND p.received_at < ? ORDER BY p.received_at, p.id",
                  bounds.from, bounds.to);
    while (row.next()) {
        list.push_back({row.instant(0),
                        {},
                        row.text(1),
                        {},
                        row.instant(2),
                        row.token<PaymentMethod>(3),
                        row.money(4),
                        row.text(5),
                        IncomeSource::Sponsors});
    }
}

} // namespace

Income income(Connection &connection, const ReportPeriod &period, const QTimeZone &zone,
              IncomeBy by)
{
    const std::vector<QDate> months = monthsOf(period);
    Income sums;
    for (const QDate month : months)
        sums.byMonth.push_back({month, {}});
    const Bounds bounds = boundsOf(period, zone);
    const auto count = [&](const Statement &row, Money sum) {
        Income::Month &month = sums.byMonth[monthAt(row, 0, months.size())];
        month.sum = month.sum + sum;
        Money &method = sums.byMethod[static_cast<std::size_t>(row.token<PaymentMethod>(1))];
        method = method + sum;
    };
    Income::Type fees{{}, {}, {}, IncomeSource::CancellationFees};
    Income::Type others{{}, {}, {}, IncomeSource::OtherServices};
    bool anyFees = false;
    bool anyOthers = false;
    Statement row(connection,
                  by == IncomeBy::Receipt ? WITH_TYPE(SUMS("p.received_at", PAYMENTS_BY_RECEIPT))
                                          : WITH_TYPE(SUMS("ch.service_at", PAYMENTS_BY_SERVICE)),
                  startsOf(months, zone), bounds.from, bounds.to);
    while (row.next()) {
        const Money sum = row.sum(4);
        count(row, sum);
        if (const qint64 kind = row.number(2); kind <= 0) {
            Income::Type &untyped = kind < 0 ? fees : others;
            untyped.sum = untyped.sum + sum;
            (kind < 0 ? anyFees : anyOthers) = true;
            continue;
        }
        const auto type = row.id<SessionTypeId>(2);
        if (sums.byType.empty() || sums.byType.back().id != type)
            sums.byType.push_back({type, row.text(3), {}});
        sums.byType.back().sum = sums.byType.back().sum + sum;
    }
    if (anyFees)
        sums.byType.push_back(fees);
    if (anyOthers)
        sums.byType.push_back(others);
    if (by == IncomeBy::Receipt)
        addSponsorsIncome(sums, connection, startsOf(months, zone), bounds);
    Income::Type balances{{}, {}, {}, IncomeSource::Balance};
    bool anyBalances = false;
    Statement entry(connection,
                    "SELECT bucket(b.at, ?), b.method, sum(b.amount) FROM " BALANCES
                    " GROUP BY 1, 2",
                    startsOf(months, zone), bounds.from, bounds.to);
    while (entry.next()) {
        count(entry, entry.sum(2));
        balances.sum = balances.sum + entry.sum(2);
        anyBalances = true;
    }
    if (anyBalances)
        sums.byType.push_back(balances);
    return sums;
}

UnpaidAges unpaidAges(Connection &connection, QDate today, const QTimeZone &zone)
{
    // The oldest come first in time.
    std::vector<Instant> bounds{beginningOfTime};
    for (auto days = oldestUnpaid.rbegin(); days != oldestUnpaid.rend(); ++days)
        bounds.push_back(startOfDay(today.addDays(-*days), zone));
    Statement row(connection,
                  "SELECT bucket(ch.service_at, ?), count(*), sum(ch.amount - ch.paid)"
                  " FROM charge ch WHERE ch.voided_at IS NULL AND ch.paid < ch.amount GROUP BY 1",
                  bucketBounds(bounds));
    UnpaidAges ages;
    const int oldest = static_cast<int>(ages.size()) - 1;
    while (row.next())
        ages[static_cast<std::size_t>(oldest - row.integerIn(0, 0, oldest))] = {row.integer(1),
                                                                                row.sum(2)};
    return ages;
}

std::vector<SponsorCredits> creditsBySponsor(Connection &connection, const ReportPeriod &period,
                                             const QTimeZone &zone)
{
    const Bounds bounds = boundsOf(period, zone);
    Statement row(connection,
                  "SELECT p.id, p.name, g.granted, g.used, g.available, g.reserved FROM"
                  " (SELECT cr.sponsor_id AS sponsor,"
                  "         sum(cr.granted_at >= ? AND cr.granted_at < ?) AS granted,"
                  "         sum(cr.state = 'spent' AND " BEGINS_IN_PERIOD ") AS used,"
                  "         sum(cr.state = 'available') AS available,"
                  "         sum(cr.state = 'reserved') AS reserved"
                  "  FROM credit cr LEFT JOIN session s ON s.id = cr.session_id GROUP BY 1) g"
                  " JOIN sponsor p ON p.id = g.sponsor ORDER BY p.id",
                  bounds.from, bounds.to, bounds.from, bounds.to);
    std::vector<SponsorCredits> list;
    while (row.next()) {
        list.push_back({{row.id<SponsorId>(0), row.text(1)},
                        row.integer(2),
                        row.integer(3),
                        row.integer(4),
                        row.integer(5)});
    }
    return list;
}

std::vector<ReceivedPayment> receivedPayments(Connection &connection, const ReportPeriod &period,
                                              const QTimeZone &zone, IncomeBy by)
{
    const Bounds bounds = boundsOf(period, zone);
    std::vector<ReceivedPayment> list;
    Statement row(connection,
                  by == IncomeBy::Receipt ? RECEIVED(PAYMENTS_BY_RECEIPT)
                                          : RECEIVED(PAYMENTS_BY_SERVICE),
                  bounds.from, bounds.to);
    while (row.next()) {
        const auto client = row.id<ClientId>(1);
        list.push_back({row.instant(0), client, clientName(row, 2), row.text(3), row.instant(4),
                        row.token<PaymentMethod>(5), row.money(6), row.text(7),
                        row.flag(11)  ? IncomeSource::CancellationFees
                        : row.flag(8) ? IncomeSource::OtherServices
                                      : IncomeSource::Sessions,
                        namelessNumber(client, row.text(9)), row.text(10)});
    }
    Statement entry(connection,
                    "SELECT b.at, c.id, " CLIENT_NAME
                    ", b.method, b.amount, c.reference FROM (SELECT * FROM " BALANCES
                    ") b JOIN client c ON c.id = b.client_id ORDER BY b.at, b.id",
                    bounds.from, bounds.to);
    while (entry.next()) {
        const auto client = entry.id<ClientId>(1);
        list.push_back({entry.instant(0),
                        client,
                        clientName(entry, 2),
                        {},
                        entry.instant(0),
                        entry.token<PaymentMethod>(3),
                        entry.sum(4),
                        {},
                        IncomeSource::Balance,
                        namelessNumber(client, entry.text(5))});
    }
    if (by == IncomeBy::Receipt)
        addSponsorsPayments(list, connection, bounds);
    std::ranges::stable_sort(list, {}, &ReceivedPayment::receivedAt);
    return list;
}

} // namespace sessionbook::rows
