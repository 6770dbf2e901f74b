// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/billing.h"
#include "ui/reports/reports_page.h"

#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

const ReportsPage *page() { return find<ReportsPage>(u"reportsPage"_s); }

void waitForFigures()
{
    waitFor([] { return !page()->isReading(); }, "the figures");
    settle();
}

QString title() { return find<QLabel>(u"reportTitle"_s)->text(); }

void chooseReport(const QString &name)
{
    auto *list = find<QListWidget>(u"reportList"_s);
    const auto found = list->findItems(name, Qt::MatchExactly);
    if (found.size() != 1)
        throw Stuck{u"There is no report "_s + name};
    click(list->viewport(), list->visualItemRect(found.front()).center());
    waitForFigures();
}

/// The last row, of the sums.
QString total(int column)
{
    const QAbstractItemModel *rows = find<QTableView>(u"reportTable"_s)->model();
    return rows->index(rows->rowCount() - 1, column).data().toString();
}

QString moneyOf(const Stage &stage, ChargeState state)
{
    const auto sum = stage.practice().billing().total(state);
    if (!sum)
        throw Stuck{sum.error().sentence};
    return formatMoney(sum->sum, stage.practice().profile().currency, QLocale());
}

QByteArray saved(const Stage &stage, const QString &action, const QString &fileName)
{
    const QString path = stage.album().filePath(fileName);
    QFile::remove(path);
    click(u"exportReport"_s);
    choose(action);
    saveAs(u"exportReportDialog"_s, path);
    waitFor([&] { return QFile::exists(path); }, fileName);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void reports(Stage &stage)
{
    key(Qt::Key_6, Qt::ControlModifier);
    waitForFigures();
    stage.show(
        u"Ctrl+6: Reports. Sessions by state and month, beside the year before."_s,
        {{u"The chart has its table"_s, isShown(u"reportChart"_s) && isShown(u"reportTable"_s)},
         {u"The table begins with January"_s, page()->sheet().rows.size() == 13}});
    key(Qt::Key_Down);
    waitForFigures();
    stage.show(u"Down: the hours worked, to the minute."_s,
               {{u"It is the next report"_s, title() == u"Hours worked"_s}});
    chooseReport(u"Cancellations by reason"_s);
    const QString cancelled = total(4);
    stage.show(u"Cancellations by reason, late ones and no-shows apart."_s,
               {{u"There are four reasons and the sum"_s, page()->sheet().rows.size() == 5}});
    chooseReport(u"Cancellations by weekday"_s);
    stage.show(u"By weekday."_s, {{u"The sum is the same"_s, total(4) == cancelled}});
    chooseReport(u"Cancellations by client"_s);
    stage.show(u"By client, who cancels most first; the chart has the first eight."_s,
               {{u"The sum is the same"_s, total(4) == cancelled},
                {u"No more are drawn"_s, page()->sheet().chart.categories.size() <= 8}});

    const QString received = moneyOf(stage, ChargeState::Paid);
    chooseReport(u"Income by month"_s);
    stage.show(u"Income by month, by the day of receipt."_s,
               {{u"The sum is what Payments has as received"_s, total(1) == received}});
    click(u"incomeByService"_s);
    waitForFigures();
    stage.show(u"The same by the day of the session."_s,
               {{u"The sum is the same"_s, total(1) == received}});
    pick(u"reportPeriod"_s, u"This month"_s);
    waitForFigures();
    stage.show(u"A month stands beside the month before."_s,
               {{u"Both are named"_s, find<QLabel>(u"reportPeriodLine"_s)->text() ==
                                          u"November 2026, compared with October 2026"_s}});
    click(u"incomeByReceipt"_s);
    pick(u"reportPeriod"_s, u"This year"_s);
    waitForFigures();
    chooseReport(u"Income by payment method"_s);
    stage.show(u"By payment method."_s, {{u"The sum is the same"_s, total(1) == received}});
    chooseReport(u"Income by session type"_s);
    stage.show(u"By session type."_s, {{u"The sum is the same"_s, total(1) == received}});

    chooseReport(u"Payments received"_s);
    stage.show(u"Each payment, for the year's end."_s,
               {{u"The sum is the same"_s, total(6) == received}});
    click(u"reportNames"_s);
    stage.show(
        u"The same without names, a number for each client."_s,
        {{u"No name is left"_s, page()->sheet().rows[0].cells[1].text.startsWith(u"Client "_s)}});
    const QByteArray table = saved(stage, u"exportReportTable"_s, u"payments.csv"_s);
    const QByteArray document = saved(stage, u"exportReportDocument"_s, u"payments.pdf"_s);
    stage.tell(u"Export: [the table](payments.csv) and [the document](payments.pdf)."_s,
               {{u"A line for each row, and one of headings"_s,
                 table.count("\r\n") == static_cast<qsizetype>(page()->sheet().rows.size()) + 1},
                {u"The document is a PDF"_s, document.startsWith("%PDF")}});
    click(u"reportNames"_s);

    chooseReport(u"Unpaid by age"_s);
    stage.show(u"What is unpaid, by the days since the session."_s,
               {{u"The sum is what Payments has as unpaid"_s,
                 total(2) == moneyOf(stage, ChargeState::Unpaid)}});
    chooseReport(u"Credits by sponsor"_s);
    stage.show(u"Credits by sponsor."_s, {{u"It is shown"_s, isShown(u"reportTable"_s)}});
    const QByteArray picture = saved(stage, u"exportReportPicture"_s, u"credits.png"_s);
    stage.tell(u"Export: [the picture](credits.png)."_s,
               {{u"It is a picture"_s, !QImage::fromData(picture).isNull()}});
    pick(u"reportPeriod"_s, u"From"_s);
    chooseReport(u"Sessions by month"_s);
    typeInto(u"reportFrom"_s, u"1/3/2021"_s);
    typeInto(u"reportTo"_s, u"31/5/2021"_s);
    key(Qt::Key_Tab);
    waitForFigures();
    stage.show(u"Days of one's own, when there was nothing."_s,
               {{u"It says so"_s, isShown(u"emptySentence"_s)}});
    pick(u"reportPeriod"_s, u"This year"_s);
    waitForFigures();
}

} // namespace sessionbook::tour
