// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report_sheet.h"

#include "core/rules/names.h"
#include "ui/reports/sheet_maker.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportSheet)
};

constexpr std::size_t drawnClients = 8;

QString stateName(std::size_t status)
{
    switch (static_cast<SessionStatus>(status)) {
    case SessionStatus::Booked:
        return SheetWords::tr("Booked");
    case SessionStatus::InProgress:
        return SheetWords::tr("In progress");
    case SessionStatus::Complete:
        return SheetWords::tr("Complete");
    case SessionStatus::Cancelled:
        return SheetWords::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

int sumOf(const std::array<int, 4> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

void fillSessions(SheetMaker &maker)
{
    const auto &now = maker.answer.now.months;
    const auto &then = maker.answer.then.months;
    maker.addColumns({SheetWords::tr("Month")},
                     {stateName(0), stateName(1), stateName(2), stateName(3), SheetWords::tr("All"),
                      maker.beforeName()});
    std::array<int, 4> sums{};
    std::array<std::vector<double>, 4> drawn;
    std::vector<double> drawnBefore;
    for (std::size_t i = 0; i < now.size(); ++i) {
        std::vector<SheetCell> cells{maker.month(now[i].month)};
        for (std::size_t state = 0; state < sums.size(); ++state) {
            cells.push_back(maker.count(now[i].counts[state]));
            drawn[state].push_back(now[i].counts[state]);
            sums[state] += now[i].counts[state];
        }
        cells.push_back(maker.count(sumOf(now[i].counts)));
        cells.push_back(maker.isAligned() ? maker.count(sumOf(then[i].counts)) : SheetCell{});
        maker.addRow(std::move(cells));
        maker.addMonthCategory(now[i].month);
        drawnBefore.push_back(maker.isAligned() ? sumOf(then[i].counts) : 0);
    }
    int before = 0;
    for (const MonthOfSessions &month : then)
        before += sumOf(month.counts);
    std::vector<SheetCell> total{maker.total()};
    for (const int sum : sums)
        total.push_back(maker.count(sum));
    total.push_back(maker.count(sumOf(sums)));
    total.push_back(maker.count(before));
    maker.addTotal(std::move(total));
    ChartFigures &chart = maker.sheet.chart;
    chart.isStacked = true;
    chart.unit = SheetWords::tr("Sessions");
    // What is done stands at the bottom, and what is cancelled on top of all.
    chart.series = {{stateName(2), ChartInk::Complete, drawn[2]},
                    {stateName(1), ChartInk::InProgress, drawn[1]},
                    {stateName(0), ChartInk::Booked, drawn[0]},
                    {stateName(3), ChartInk::Cancelled, drawn[3]}};
    if (maker.isAligned())
        chart.series.push_back({maker.beforeName(), ChartInk::Before, drawnBefore});
    maker.sheet.isEmpty = sumOf(sums) == 0 && before == 0;
}

void fillHours(SheetMaker &maker)
{
    const auto &now = maker.answer.now.months;
    const auto &then = maker.answer.then.months;
    maker.addColumns({SheetWords::tr("Month")},
                     {SheetWords::tr("Sessions"), SheetWords::tr("Hours"), maker.beforeName()});
    int sessions = 0;
    qint64 minutes = 0;
    std::vector<double> drawn;
    std::vector<double> drawnBefore;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const int complete = now[i].counts[static_cast<std::size_t>(SessionStatus::Complete)];
        maker.addRow({maker.month(now[i].month), maker.count(complete),
                      maker.hours(now[i].minutesWorked),
                      maker.isAligned() ? maker.hours(then[i].minutesWorked) : SheetCell{}});
        maker.addMonthCategory(now[i].month);
        sessions += complete;
        minutes += now[i].minutesWorked;
        drawn.push_back(static_cast<double>(now[i].minutesWorked) / minutesInHour);
        drawnBefore.push_back(
            maker.isAligned() ? static_cast<double>(then[i].minutesWorked) / minutesInHour : 0);
    }
    qint64 before = 0;
    for (const MonthOfSessions &month : then)
        before += month.minutesWorked;
    maker.addTotal(
        {maker.total(), maker.count(sessions), maker.hours(minutes), maker.hours(before)});
    maker.sheet.chart.unit = SheetWords::tr("Hours");
    maker.addSeries(drawn, drawnBefore);
    maker.sheet.isEmpty = minutes == 0 && before == 0;
    maker.sheet.remark = SheetWords::tr("Hours and minutes of completed sessions.");
}

/// The rows of a kind of cancellations: its name, its counts now and before.
struct CancellationRow
{
    SheetCell name;
    CancellationCount now;
    int before = 0;
};

void fillCancellations(SheetMaker &maker, const QString &head,
                       const std::vector<CancellationRow> &rows, int before)
{
    maker.addColumns({head},
                     {SheetWords::tr("In time"), SheetWords::tr("Late"), SheetWords::tr("No-shows"),
                      SheetWords::tr("All"), maker.beforeName()});
    CancellationCount sum;
    std::array<std::vector<double>, 4> drawn;
    const auto cells = [&](const SheetCell &name, const CancellationCount &count, int then) {
        return std::vector<SheetCell>{name,
                                      maker.count(count.all - count.late - count.noShows),
                                      maker.count(count.late),
                                      maker.count(count.noShows),
                                      maker.count(count.all),
                                      maker.count(then)};
    };
    for (const CancellationRow &row : rows) {
        maker.addRow(cells(row.name, row.now, row.before));
        sum = {sum.all + row.now.all, sum.late + row.now.late, sum.noShows + row.now.noShows};
        if (maker.sheet.chart.categories.size() == static_cast<qsizetype>(drawnClients))
            continue;
        maker.sheet.chart.categories << row.name.text;
        drawn[0].push_back(row.now.all - row.now.late - row.now.noShows);
        drawn[1].push_back(row.now.late);
        drawn[2].push_back(row.now.noShows);
        drawn[3].push_back(row.before);
    }
    maker.addTotal(cells(maker.total(), sum, before));
    ChartFigures &chart = maker.sheet.chart;
    chart.isStacked = true;
    chart.unit = SheetWords::tr("Sessions");
    chart.series = {{SheetWords::tr("In time"), ChartInk::Cancelled, drawn[0]},
                    {SheetWords::tr("Late"), ChartInk::Late, drawn[1]},
                    {SheetWords::tr("No-shows"), ChartInk::NoShow, drawn[2]},
                    {maker.beforeName(), ChartInk::Before, drawn[3]}};
    maker.sheet.isEmpty = sum.all == 0 && before == 0;
    maker.sheet.remark = SheetWords::tr(
        "By the day of the session. Late means within the notice period in Settings.");
}

int allOf(const Cancellations &cancellations)
{
    int all = 0;
    for (const CancellationCount &count : cancellations.byReason)
        all += count.all;
    return all;
}

void fillCancellationsByReason(SheetMaker &maker)
{
    std::vector<CancellationRow> rows;
    for (std::size_t i = 0; i < maker.answer.now.cancellations.byReason.size(); ++i)
        rows.push_back({maker.word(nameOf(static_cast<CancelReason>(i))),
                        maker.answer.now.cancellations.byReason[i],
                        maker.answer.then.cancellations.byReason[i].all});
    maker.sheet.chart.isLying = true;
    fillCancellations(maker, SheetWords::tr("Reason"), rows,
                      allOf(maker.answer.then.cancellations));
}

void fillCancellationsByWeekday(SheetMaker &maker)
{
    std::vector<CancellationRow> rows;
    const int first = maker.manner.locale.firstDayOfWeek();
    for (int i = 0; i < 7; ++i) {
        const int day = (first - 1 + i) % 7 + 1;
        const auto place = static_cast<std::size_t>(day - 1);
        rows.push_back({maker.word(maker.manner.locale.standaloneDayName(day)),
                        maker.answer.now.cancellations.byWeekday[place],
                        maker.answer.then.cancellations.byWeekday[place].all});
    }
    fillCancellations(maker, SheetWords::tr("Weekday"), rows,
                      allOf(maker.answer.then.cancellations));
}

void fillCancellationsByClient(SheetMaker &maker)
{
    std::vector<CancellationRow> rows;
    const auto &then = maker.answer.then.cancellations.byClient;
    for (const ClientCancellations &each : maker.answer.now.cancellations.byClient) {
        const auto before = std::ranges::find(then, each.client, &ClientCancellations::client);
        rows.push_back({maker.client(each.clientName, each.clientNumber), each.count,
                        before == then.end() ? 0 : before->count.all});
    }
    for (const ClientCancellations &each : then) {
        const auto &shown = maker.answer.now.cancellations.byClient;
        if (std::ranges::find(shown, each.client, &ClientCancellations::client) == shown.end())
            rows.push_back({maker.client(each.clientName, each.clientNumber), {}, each.count.all});
    }
    maker.sheet.chart.isLying = true;
    fillCancellations(maker, SheetWords::tr("Client"), rows,
                      allOf(maker.answer.then.cancellations));
    if (rows.size() > drawnClients)
        maker.sheet.remark +=
            u' ' + SheetWords::tr("The chart shows the first %L1 of the table.").arg(drawnClients);
}

QString nothingOf(const ReportAnswer &answer, const QString &period)
{
    switch (answer.question.report) {
    case Report::SessionsByMonth:
        return SheetWords::tr("There are no sessions in this period.\n%1").arg(period);
    case Report::HoursByMonth:
        return SheetWords::tr("No session was completed in this period.\n%1").arg(period);
    case Report::CancellationsByReason:
    case Report::CancellationsByWeekday:
    case Report::CancellationsByClient:
        return SheetWords::tr("No session was cancelled in this period.\n%1").arg(period);
    case Report::IncomeByMonth:
    case Report::IncomeByMethod:
    case Report::IncomeByType:
    case Report::PaymentsReceived:
        return SheetWords::tr("Nothing was received in this period.\n%1").arg(period);
    case Report::UnpaidByAge:
        return SheetWords::tr("Nothing is unpaid.");
    case Report::CreditsBySponsor:
        return SheetWords::tr("No sponsor has granted a credit.");
    }
    Q_UNREACHABLE();
}

QString periodLine(const ReportAnswer &answer, const SheetManner &manner)
{
    if (answer.question.report == Report::UnpaidByAge)
        return SheetWords::tr("As of today");
    return SheetWords::tr("%1, compared with %2", "two periods")
        .arg(periodWords(answer.question.period, manner.locale),
             periodWords(answer.before, manner.locale));
}

void fill(SheetMaker &maker)
{
    switch (maker.answer.question.report) {
    case Report::SessionsByMonth:
        return fillSessions(maker);
    case Report::HoursByMonth:
        return fillHours(maker);
    case Report::CancellationsByReason:
        return fillCancellationsByReason(maker);
    case Report::CancellationsByWeekday:
        return fillCancellationsByWeekday(maker);
    case Report::CancellationsByClient:
        return fillCancellationsByClient(maker);
    case Report::IncomeByMonth:
    case Report::IncomeByMethod:
    case Report::IncomeByType:
    case Report::PaymentsReceived:
    case Report::UnpaidByAge:
        return fillMoney(maker);
    case Report::CreditsBySponsor:
        return fillCredits(maker);
    }
    Q_UNREACHABLE();
}

} // namespace

ReportSheet sheetOf(const ReportAnswer &answer, const SheetManner &manner)
{
    SheetMaker maker{answer, manner, {}};
    maker.sheet.report = answer.question.report;
    maker.sheet.title = nameOf(answer.question.report);
    maker.sheet.period = periodLine(answer, manner);
    maker.sheet.nothing = nothingOf(answer, periodWords(answer.question.period, manner.locale));
    fill(maker);
    return maker.sheet;
}

} // namespace sessionbook
