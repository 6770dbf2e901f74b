// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/reports.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/plain_sqlite.h"

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

struct ReportCase
{
    Report report;
    IncomeBy by;
    QString name;
    QByteArray sql; ///< the same count by SQLite's own calendar, which is right in UTC only
};

const std::vector<ReportCase> &reportCases()
{
#define PLAIN_MONTH(time) "strftime('%Y-%m', " time ", 'unixepoch')"
    static const std::vector<ReportCase> cases{
        {Report::SessionsByMonth, IncomeBy::Receipt, u"sessions and hours by month"_s,
         "SELECT " PLAIN_MONTH("starts_at") ", status, count(*), sum(length_minutes) FROM session"
                                            " INDEXED BY session_by_start WHERE starts_at >= ? AND "
                                            "starts_at < ? GROUP BY 1, 2"},
        {Report::CancellationsByReason, IncomeBy::Receipt, u"cancellations"_s,
         // Late is what was cancelled within the day before, which only the journal tells.
         "SELECT client_id, cancel_reason, strftime('%w', starts_at, 'unixepoch'), count(*),"
         " sum(starts_at - 86400 < (SELECT max(j.at) FROM journal_subject o"
         "      JOIN journal j ON j.id = o.journal_id"
         "      WHERE o.session_id = s.id AND j.action = 'cancelled'))"
         " FROM session s INDEXED BY session_by_status WHERE status = 'cancelled'"
         " AND starts_at >= ? AND starts_at < ? GROUP BY 1, 2, 3"},
        {Report::IncomeByMonth, IncomeBy::Receipt, u"income by day of receipt"_s,
         "SELECT " PLAIN_MONTH("p.received_at") ", p.method, s.session_type_id, sum(p.amount)"
                                                " FROM payment p CROSS JOIN charge ch ON ch.id = "
                                                "p.charge_id LEFT JOIN session s ON s.id = "
                                                "ch.session_id WHERE p.received_at >= ?"
                                                " AND p.received_at < ? AND p.method <> "
                                                "'sponsored_credit' GROUP BY 1, 2, 3"},
        {Report::IncomeByMonth, IncomeBy::Service, u"income by day of session"_s,
         "SELECT " PLAIN_MONTH(
             "ch.service_at") ", p.method, s.session_type_id, sum(p.amount)"
                              " FROM charge ch INDEXED BY charge_by_service CROSS "
                              "JOIN payment p ON p.charge_id = ch.id"
                              " LEFT JOIN session s ON s.id = ch.session_id"
                              " WHERE ch.service_at >= ? AND ch.service_at < ? AND "
                              "p.method <> 'sponsored_credit'"
                              " GROUP BY 1, 2, 3"},
        {Report::UnpaidByAge, IncomeBy::Receipt, u"unpaid by age"_s,
         "SELECT min(3, (?2 - service_at) / 2592000), count(*), sum(amount - paid), ?1"
         " FROM charge WHERE voided_at IS NULL AND paid < amount GROUP BY 1"},
    };
#undef PLAIN_MONTH
    return cases;
}

} // namespace

void measureReports(Run &run)
{
    run.table.heading(u"A report of a year beside the year before"_s);
    const GeneratedPractice file = run.practice(largePractice);
    const auto practice = openPractice(file, file.path);
    const PlainConnection connection(file.path);
    const int year = file.monday.year();
    const ReportPeriod period{QDate(year, 1, 1), QDate(year, 12, 31)};
    const qint64 first = startOfDay(QDate(year - 1, 1, 1), file.zone).seconds;
    const qint64 end = startOfDay(QDate(year + 1, 1, 1), file.zone).seconds;
    for (const ReportCase &each : reportCases()) {
        PlainStatement statement(connection, each.sql);
        const auto seconds =
            medians({[&] {
                         return secondsOf([&] {
                             if (!practice->reports().answer({each.report, period, each.by}))
                                 qFatal("a report can't be read");
                         });
                     },
                     [&] { return secondsOf([&] {
                               statement.run({first, end});
                           }); }},
                    run.rounds(40));
        run.table.row(each.name, seconds[0], u"plain SQL, both years"_s, seconds[1], 1.5);
    }
}

} // namespace sessionbook::bench
