// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/sheet_maker.h"

#include "core/rules/nameless.h"
#include "core/rules/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct MoneyWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportSheet)
};

const QString &dash()
{
    static const QString text = u"–"_s;
    return text;
}

void fillIncomeByMonth(SheetMaker &maker)
{
    const auto &now = maker.answer.now.income;
    const auto &then = maker.answer.then.income;
    maker.addColumns({MoneyWords::tr("Month")}, {maker.nowName(), maker.beforeName()});
    std::vector<double> drawn;
    std::vector<double> drawnBefore;
    for (std::size_t i = 0; i < now.byMonth.size(); ++i) {
        const Money before = maker.isAligned() ? then.byMonth[i].sum : Money{};
        maker.addRow({maker.month(now.byMonth[i].month), maker.money(now.byMonth[i].sum),
                      maker.isAligned() ? maker.money(before) : SheetCell{}});
        maker.addMonthCategory(now.byMonth[i].month);
        drawn.push_back(maker.drawn(now.byMonth[i].sum));
        drawnBefore.push_back(maker.drawn(before));
    }
    maker.addTotal({maker.total(), maker.money(now.total()), maker.money(then.total())});
    maker.addSeries(drawn, drawnBefore);
}

QString nameOf(const Income::Type &type)
{
    switch (type.source) {
    case IncomeSource::Sessions:
        return type.name;
    case IncomeSource::CancellationFees:
        return MoneyWords::tr("Cancellation fees");
    case IncomeSource::OtherServices:
        return MoneyWords::tr("Other services");
    case IncomeSource::Sponsors:
        return MoneyWords::tr("Sponsor statements");
    case IncomeSource::Balance:
        return MoneyWords::tr("Balances");
    }
    Q_UNREACHABLE();
}

QString serviceOf(const ReceivedPayment &payment, bool withNames)
{
    const auto otherService = [] { return MoneyWords::tr("Other service"); };
    switch (payment.source) {
    case IncomeSource::Sessions:
        return !withNames && namesAnyOf(payment.typeName, {payment.clientName, payment.payerName})
                   ? otherService()
                   : payment.typeName;
    case IncomeSource::CancellationFees:
        return MoneyWords::tr("Cancellation fee");
    case IncomeSource::OtherServices:
        return !withNames || payment.typeName.isEmpty() ? otherService() : payment.typeName;
    case IncomeSource::Sponsors:
        return MoneyWords::tr("Sponsor statement");
    case IncomeSource::Balance:
        return MoneyWords::tr("Balance");
    }
    Q_UNREACHABLE();
}

std::optional<Income::Type> sameType(const Income &income, const Income::Type &type)
{
    const auto found = std::ranges::find_if(income.byType, [&](const Income::Type &other) {
        return other.id == type.id && other.source == type.source;
    });
    return found == income.byType.end() ? std::nullopt : std::optional(*found);
}

void fillIncomeByMethod(SheetMaker &maker)
{
    const auto &now = maker.answer.now.income;
    const auto &then = maker.answer.then.income;
    maker.addColumns({MoneyWords::tr("Payment method")}, {maker.nowName(), maker.beforeName()});
    std::vector<double> drawn;
    std::vector<double> drawnBefore;
    for (std::size_t i = 0; i < now.byMethod.size(); ++i) {
        const auto method = static_cast<PaymentMethod>(i);
        if (method == PaymentMethod::SponsoredCredit)
            continue; // no money received
        maker.addRow({maker.word(nameOf(method)), maker.money(now.byMethod[i]),
                      maker.money(then.byMethod[i])});
        maker.sheet.chart.categories << nameOf(method);
        drawn.push_back(maker.drawn(now.byMethod[i]));
        drawnBefore.push_back(maker.drawn(then.byMethod[i]));
    }
    maker.addTotal({maker.total(), maker.money(now.total()), maker.money(then.total())});
    maker.sheet.chart.isLying = true;
    maker.addSeries(drawn, drawnBefore);
}

void fillIncomeByType(SheetMaker &maker)
{
    const auto &now = maker.answer.now.income;
    const auto &then = maker.answer.then.income;
    maker.addColumns({MoneyWords::tr("Service")}, {maker.nowName(), maker.beforeName()});
    std::vector<double> drawn;
    std::vector<double> drawnBefore;
    const auto add = [&](const QString &name, Money sum, Money before) {
        maker.addRow({maker.word(name), maker.money(sum), maker.money(before)});
        maker.sheet.chart.categories << name;
        drawn.push_back(maker.drawn(sum));
        drawnBefore.push_back(maker.drawn(before));
    };
    for (const Income::Type &type : now.byType) {
        const auto before = sameType(then, type);
        add(nameOf(type), type.sum, before ? before->sum : Money{});
    }
    for (const Income::Type &type : then.byType) {
        if (!sameType(now, type))
            add(nameOf(type), {}, type.sum);
    }
    maker.addTotal({maker.total(), maker.money(now.total()), maker.money(then.total())});
    maker.sheet.chart.isLying = true;
    maker.addSeries(drawn, drawnBefore);
}

void fillPayments(SheetMaker &maker)
{
    const ReportFigures &now = maker.answer.now;
    fillIncomeByMonth(maker); // for the chart
    maker.sheet.columns.clear();
    maker.sheet.rows.clear();
    maker.addColumns({MoneyWords::tr("Received on"), MoneyWords::tr("Client"),
                      MoneyWords::tr("Service"), MoneyWords::tr("Service date"),
                      MoneyWords::tr("Payment method"), MoneyWords::tr("Invoice")},
                     {MoneyWords::tr("Amount")});
    for (const ReceivedPayment &payment : now.payments) {
        maker.addRow({maker.day(payment.receivedAt),
                      payment.client.isValid()
                          ? maker.client(payment.clientName, payment.clientNumber)
                          : maker.word(payment.clientName), // a sponsor, who is no client
                      maker.word(serviceOf(payment, maker.manner.withNames)),
                      maker.day(payment.serviceAt), maker.word(nameOf(payment.method)),
                      maker.word(payment.invoiceNumber), maker.money(payment.amount)});
    }
    maker.addTotal({maker.total(), {}, {}, {}, {}, {}, maker.money(now.income.total())});
}

void fillUnpaid(SheetMaker &maker)
{
    maker.addColumns({MoneyWords::tr("Age")},
                     {MoneyWords::tr("Charges"), MoneyWords::tr("Outstanding")});
    const QStringList names{MoneyWords::tr("0–30 days"), MoneyWords::tr("31–60 days"),
                            MoneyWords::tr("61–90 days"), MoneyWords::tr("Over 90 days")};
    int charges = 0;
    Money sum;
    std::vector<double> drawn;
    for (std::size_t i = 0; i < maker.answer.now.unpaid.size(); ++i) {
        const UnpaidOfAge &age = maker.answer.now.unpaid[i];
        const QString &name = names[static_cast<qsizetype>(i)];
        maker.addRow({maker.word(name), maker.count(age.charges), maker.money(age.outstanding)});
        maker.sheet.chart.categories << name;
        drawn.push_back(maker.drawn(age.outstanding));
        charges += age.charges;
        sum = sum + age.outstanding;
    }
    maker.addTotal({maker.total(), maker.count(charges), maker.money(sum)});
    maker.sheet.chart.series = {{MoneyWords::tr("Outstanding"), ChartInk::Late, drawn}};
    maker.sheet.isEmpty = charges == 0;
    maker.sheet.remark = MoneyWords::tr("Days since the service.");
}

} // namespace

bool SheetMaker::isAligned() const
{
    const ReportPeriod &period = answer.question.period;
    return period.first.day() == 1 && period.last.addDays(1).day() == 1;
}

/// A month or a year has a name of its own.
bool SheetMaker::isNamed() const
{
    const ReportPeriod &period = answer.question.period;
    const QDate end = period.last.addDays(1);
    return isAligned() && (end == period.first.addMonths(1) ||
                           (period.first.dayOfYear() == 1 && end == period.first.addYears(1)));
}

QString SheetMaker::beforeName() const
{
    return isNamed() ? periodWords(answer.before, manner.locale) : MoneyWords::tr("Before");
}

QString SheetMaker::nowName() const
{
    return isNamed() ? periodWords(answer.question.period, manner.locale)
                     : MoneyWords::tr("This period");
}

SheetCell SheetMaker::total() const { return word(MoneyWords::tr("Total")); }

SheetCell SheetMaker::month(QDate month) const
{
    return {periodWords({month, month.addMonths(1).addDays(-1)}, manner.locale),
            month.toString(u"yyyy-MM"_s)};
}

SheetCell SheetMaker::client(const QString &name, const QString &number) const
{
    return word(manner.withNames ? name : MoneyWords::tr("Client %1", "a number").arg(number));
}

SheetCell SheetMaker::day(Instant at) const
{
    const QDate date = localTime(at, manner.zone).date();
    return {manner.locale.toString(date, QLocale::ShortFormat), date.toString(Qt::ISODate)};
}

SheetCell SheetMaker::count(int count) const
{
    return {count == 0 ? dash() : manner.locale.toString(count), QString::number(count)};
}

SheetCell SheetMaker::hours(qint64 minutes) const
{
    const qint64 whole = minutes / minutesInHour;
    const qint64 rest = minutes % minutesInHour;
    const QLocale &locale = manner.locale;
    const QString shown = locale.toString(whole) + u':' +
                          (rest < 10 ? locale.zeroDigit() : QString()) + locale.toString(rest);
    const QString plain = u"%1:%2"_s.arg(whole).arg(rest, 2, 10, QChar(u'0'));
    return {minutes == 0 ? dash() : shown, plain};
}

SheetCell SheetMaker::money(Money amount) const
{
    return {amount == Money{} ? dash() : formatMoney(amount, manner.currency, manner.locale),
            plainAmount(amount, manner.currency, manner.locale)};
}

double SheetMaker::drawn(Money amount) const
{
    return static_cast<double>(amount.minor) / std::pow(10, manner.currency.digits);
}

void SheetMaker::addColumns(const QStringList &words, const QStringList &figures)
{
    for (const QString &head : words)
        sheet.columns.push_back({head, false});
    for (const QString &head : figures)
        sheet.columns.push_back({head, true});
}

void SheetMaker::addMonthCategory(QDate month)
{
    const ReportPeriod &period = answer.question.period;
    if (period.first.year() == period.last.year() && period.first.month() == period.last.month()) {
        sheet.chart.categories << u" "_s; // its bar and that of another month stand side by side
        return;
    }
    const bool isOneYear =
        answer.question.period.first.year() == answer.question.period.last.year();
    const QString name = manner.locale.standaloneMonthName(month.month(), QLocale::ShortFormat);
    sheet.chart.categories << (isOneYear ? name
                                         : MoneyWords::tr("%1 %2", "month, year")
                                               .arg(name, manner.locale.toString(month, u"yyyy")));
}

void SheetMaker::addSeries(const std::vector<double> &now, const std::vector<double> &before)
{
    const bool isSideBySide = sheet.chart.isLying || isAligned();
    sheet.chart.series = {{nowName(), ChartInk::Now, now}};
    if (isSideBySide)
        sheet.chart.series.push_back({beforeName(), ChartInk::Before, before});
}

void fillMoney(SheetMaker &maker)
{
    maker.sheet.chart.unit = maker.manner.currency.code;
    switch (maker.answer.question.report) {
    case Report::IncomeByMethod:
        fillIncomeByMethod(maker);
        break;
    case Report::IncomeByType:
        fillIncomeByType(maker);
        break;
    case Report::PaymentsReceived:
        fillPayments(maker);
        maker.sheet.isEmpty = maker.answer.now.payments.empty();
        maker.sheet.remark =
            MoneyWords::tr("A reversal is listed separately, as a negative amount.");
        return;
    case Report::UnpaidByAge:
        fillUnpaid(maker);
        return;
    default:
        fillIncomeByMonth(maker);
        break;
    }
    const auto hasIncome = [](const Income &income) {
        return income.total() != Money{} || !income.byType.empty();
    };
    maker.sheet.isEmpty =
        !hasIncome(maker.answer.now.income) && !hasIncome(maker.answer.then.income);
    maker.sheet.remark =
        maker.answer.question.incomeBy == IncomeBy::Receipt
            ? MoneyWords::tr("By the day of receipt, less reversals. A sponsored credit is not "
                             "money received.")
            : MoneyWords::tr("By the date of the service, less reversals. A sponsored credit is "
                             "not money received.");
}

void fillCredits(SheetMaker &maker)
{
    const auto &now = maker.answer.now.credits;
    const auto &then = maker.answer.then.credits;
    maker.addColumns({MoneyWords::tr("Sponsor")},
                     {MoneyWords::tr("Granted"), MoneyWords::tr("Used"),
                      MoneyWords::tr("Used: %1", "in a period").arg(maker.beforeName()),
                      MoneyWords::tr("Reserved now"), MoneyWords::tr("Available now")});
    SponsorCredits sum;
    int before = 0;
    std::array<std::vector<double>, 3> drawn;
    for (const SponsorCredits &each : now) {
        const auto earlier = std::ranges::find_if(
            then, [&](const SponsorCredits &one) { return one.sponsor.id == each.sponsor.id; });
        const int usedBefore = earlier == then.end() ? 0 : earlier->used;
        maker.addRow({maker.word(each.sponsor.name), maker.count(each.granted),
                      maker.count(each.used), maker.count(usedBefore), maker.count(each.reserved),
                      maker.count(each.available)});
        maker.sheet.chart.categories << each.sponsor.name;
        drawn[0].push_back(each.used);
        drawn[1].push_back(each.reserved);
        drawn[2].push_back(each.available);
        sum.granted += each.granted;
        sum.used += each.used;
        sum.reserved += each.reserved;
        sum.available += each.available;
        before += usedBefore;
    }
    maker.addTotal({maker.total(), maker.count(sum.granted), maker.count(sum.used),
                    maker.count(before), maker.count(sum.reserved), maker.count(sum.available)});
    ChartFigures &chart = maker.sheet.chart;
    chart.isLying = true;
    chart.isStacked = true;
    chart.unit = MoneyWords::tr("Credits");
    chart.series = {{MoneyWords::tr("Used"), ChartInk::Complete, drawn[0]},
                    {MoneyWords::tr("Reserved now"), ChartInk::Booked, drawn[1]},
                    {MoneyWords::tr("Available now"), ChartInk::InProgress, drawn[2]}};
    maker.sheet.isEmpty = now.empty();
}

} // namespace sessionbook
