// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/reports/shown_reports.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("the reports are walked through by the arrow keys", "[reports]")
{
    ShownReports shown;
    CHECK(shown.title() == u"Sessions by month"_s);
    find<QListWidget>(u"reportList"_s)->setFocus();
    QStringList titles;
    for (int i = 0; i < 11; ++i) {
        titles << shown.title();
        key(Qt::Key_Down);
        shown.settled();
    }
    CHECK(titles.size() == titles.removeDuplicates() + 11);
    CHECK(titles == QStringList{u"Sessions by month"_s, u"Hours worked"_s,
                                u"Cancellations by reason"_s, u"Cancellations by weekday"_s,
                                u"Cancellations by client"_s, u"Income by month"_s,
                                u"Income by payment method"_s, u"Income by session type"_s,
                                u"Payments received"_s, u"Unpaid by age"_s,
                                u"Credits by sponsor"_s});
}

TEST_CASE("what heads the reports can be read, in the light and in the dark", "[reports]")
{
    ShownReports shown;
    auto *list = find<QListWidget>(u"reportList"_s);
    for (const Theme *colors : {&lightTheme(), &darkTheme()}) {
        list->setPalette(themePalette(*colors));
        settle();
        const QRect heading = list->visualItemRect(list->item(0));
        const QImage picture = list->viewport()->grab(heading).toImage();
        double best = 1;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                best = std::max(best, contrastRatio(picture.pixelColor(x, y), colors->surface));
        }
        CHECK(best >= 4.5);
    }
}

TEST_CASE("a month stands beside the month before, a year beside the year before", "[reports]")
{
    ShownReports shown;
    CHECK(shown.periodLine() == u"2026, compared with 2025"_s);
    pick(u"reportPeriod"_s, u"This month"_s);
    shown.settled();
    CHECK(shown.periodLine() == u"November 2026, compared with October 2026"_s);
    CHECK(shown.heads() == QStringList{u"Month"_s, u"Booked"_s, u"In progress"_s, u"Complete"_s,
                                       u"Cancelled"_s, u"All"_s, u"October 2026"_s});
    CHECK(shown.row(0) ==
          QStringList{u"November 2026"_s, u"1"_s, u"–"_s, u"3"_s, u"2"_s, u"6"_s, u"1"_s});
    pick(u"reportPeriod"_s, u"Last month"_s);
    shown.settled();
    CHECK(shown.periodLine() == u"October 2026, compared with September 2026"_s);
    pick(u"reportPeriod"_s, u"This quarter"_s);
    shown.settled();
    CHECK(shown.periodLine() ==
          u"Thu, 1 Oct 2026 – Thu, 31 Dec 2026, compared with Wed, 1 Jul 2026 – "
          "Wed, 30 Sept 2026"_s);
    pick(u"reportPeriod"_s, u"Last year"_s);
    shown.settled();
    CHECK(isShown(u"emptySentence"_s));
    CHECK_FALSE(find<QPushButton>(u"exportReport"_s)->isEnabled());
}

TEST_CASE("a period of one's own is typed", "[reports]")
{
    ShownReports shown;
    pick(u"reportPeriod"_s, u"From"_s);
    typeInto(u"reportFrom"_s, u"16/11/2026"_s);
    typeInto(u"reportTo"_s, u"18/11/2026"_s);
    key(Qt::Key_Tab);
    shown.settled();
    CHECK(
        shown.periodLine() ==
        u"Mon, 16 Nov 2026 – Wed, 18 Nov 2026, compared with Fri, 13 Nov 2026 – Sun, 15 Nov 2026"_s);
    CHECK(shown.row(0).last().isEmpty()); // not a whole month: only the sums stand side by side
    SECTION("what is not understood is said, and what was shown stays")
    {
        typeInto(u"reportFrom"_s, u"?"_s);
        key(Qt::Key_Tab);
        CHECK(isShown(u"reportDayProblem"_s));
        CHECK(shown.periodLine().startsWith(u"Mon, 16 Nov 2026"_s));
    }
    SECTION("more than ten years are refused")
    {
        typeInto(u"reportFrom"_s, u"16/11/1990"_s);
        key(Qt::Key_Tab);
        shown.settled();
        CHECK(isShown(u"reportDayProblem"_s));
        CHECK_FALSE(shown.periodLine().contains(u"1990"_s));
    }
}

TEST_CASE("the chart has the figures of its table", "[reports]")
{
    ShownReports shown;
    for (const QString &name :
         {u"Income by month"_s, u"Income by payment method"_s, u"Income by session type"_s}) {
        shown.choose(name);
        const ReportSheet &sheet = shown.page.sheet();
        REQUIRE(sheet.chart.series.size() == 2);
        REQUIRE(sheet.chart.series[0].values.size() + 1 == sheet.rows.size());
        double drawn = 0;
        for (std::size_t i = 0; i < sheet.chart.series[0].values.size(); ++i) {
            CHECK(QString::number(sheet.chart.series[0].values[i], 'f', 2) ==
                  sheet.rows[i].cells[1].plain);
            drawn += sheet.chart.series[0].values[i];
        }
        CHECK(QString::number(drawn, 'f', 2) == u"180.00"_s);
        CHECK(sheet.rows.back().cells[1].text == u"€180.00"_s);
        CHECK(isShown(u"reportChart"_s));
        CHECK(isShown(u"reportTable"_s));
    }
}

TEST_CASE("income counts by the day of receipt or of the session", "[reports]")
{
    ShownReports shown; // Anna's session of October was paid in November
    shown.choose(u"Income by month"_s);
    pick(u"reportPeriod"_s, u"This quarter"_s);
    shown.settled();
    CHECK(shown.row(0)[1] == u"–"_s);
    CHECK(shown.row(1)[1] == u"€180.00"_s);
    click(u"incomeByService"_s);
    shown.settled();
    CHECK(shown.row(0)[1] == u"€90.00"_s);
    CHECK(shown.row(1)[1] == u"€90.00"_s);
    shown.choose(u"Sessions by month"_s);
    CHECK_FALSE(isShown(u"reportIncomeBy"_s));
}

TEST_CASE("cancellations tell late ones and no-shows apart", "[reports]")
{
    ShownReports shown;
    shown.choose(u"Cancellations by reason"_s);
    CHECK(shown.row(1) ==
          QStringList{nameOf(CancelReason::ByClient), u"–"_s, u"1"_s, u"–"_s, u"1"_s, u"–"_s});
    CHECK(shown.row(2) ==
          QStringList{nameOf(CancelReason::NoShow), u"–"_s, u"–"_s, u"1"_s, u"1"_s, u"–"_s});
    shown.choose(u"Cancellations by client"_s);
    CHECK(rowsOf(u"reportTable"_s) ==
          QStringList{u"Anna Berg"_s, u"<b>Björn</b> & Söhne"_s, u"Total"_s});
}

TEST_CASE("a name is plain text in the chart too", "[reports]")
{
    ShownReports shown;
    shown.choose(u"Cancellations by client"_s);
    QStringList texts;
    const auto items = find<QWidget>(u"reportChart"_s)->findChild<QGraphicsView *>()->items();
    for (const QGraphicsItem *item : items) {
        if (const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item))
            texts << text->toPlainText();
    }
    INFO(texts.join(u'|'));
    CHECK(texts.contains(u"<b>Björn</b> & Söhne"_s));
}

TEST_CASE("what was done meanwhile is counted, once the page is looked at", "[reports]")
{
    ShownReports shown;
    pick(u"reportPeriod"_s, u"This month"_s);
    shown.settled();
    (void)shown.book(shown.anna(), shown.at(QDate(2026, 11, 27), QTime(9, 0)));
    shown.settled();
    CHECK(shown.row(0)[1] == u"2"_s);
    shown.page.hide();
    (void)shown.book(shown.anna(), shown.at(QDate(2026, 11, 28), QTime(9, 0)));
    settle();
    CHECK(shown.page.sheet().rows[0].cells[1].text == u"2"_s);
    shown.page.show();
    shown.settled();
    CHECK(shown.row(0)[1] == u"3"_s);
}

TEST_CASE("unpaid has no period, and says so", "[reports]")
{
    ShownReports shown;
    shown.choose(u"Unpaid by age"_s);
    CHECK_FALSE(isShown(u"reportPeriod"_s));
    CHECK(shown.periodLine() == u"As of today"_s);
    CHECK(shown.row(0) == QStringList{u"0–30 days"_s, u"1"_s, u"€90.00"_s});
}

TEST_CASE_METHOD(ShownReports, "where there is little room the table scrolls, and no name is cut",
                 "[reports]")
{
    const auto *table = find<QTableView>(u"reportTable"_s);
    page.resize(480, 600); // as in a large font
    settle();
    REQUIRE(table->model()->rowCount() > 0);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString name = table->model()->index(row, 0).data().toString();
        INFO(name.toStdString());
        CHECK(table->columnWidth(0) > table->fontMetrics().horizontalAdvance(name));
    }
    page.resize(1100, 600);
    settle();
    CHECK(table->horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("a chart's words are whole in a narrow window and in large text", "[reports]")
{
    ShownReports shown;
    const bool isLarge = GENERATE(false, true);
    const QFont before = QApplication::font();
    if (isLarge) {
        QFont large = before;
        large.setPointSizeF(20);
        QApplication::setFont(large);
    }
    shown.page.resize(isLarge ? 1000 : 660, 600);
    auto *list = find<QListWidget>(u"reportList"_s);
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        shown.settled();
        settle();
        const auto *view = shown.page.findChild<QGraphicsView *>(u"reportChartView"_s);
        if (!view->isVisible())
            continue;
        INFO(shown.title().toStdString());
        int words = 0;
        for (const QGraphicsItem *item : view->scene()->items()) {
            const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item);
            if (!text || !text->isVisible() || text->toPlainText().isEmpty())
                continue;
            ++words;
            INFO(text->toPlainText().toStdString());
            CHECK_FALSE(text->toPlainText().contains(u"..."_s));
            CHECK(view->sceneRect().adjusted(-1, -1, 1, 1).contains(text->sceneBoundingRect()));
        }
        CHECK(words > 3);
    }
    QApplication::setFont(before);
}
