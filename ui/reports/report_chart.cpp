// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report_chart.h"

#include "core/base/shortened.h"
#include "ui/look/paper.h"
#include "ui/look/text_styles.h"
#include "ui/look/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsScene>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLegendMarker>
#include <QPainter>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int manyCategories = 14; ///< names of months have no room side by side
constexpr int longestName = 40;    ///< of a category
constexpr qreal widestShare = 0.7; ///< of a bar in the room of its category

struct ChartLook
{
    const Theme &theme;
    QColor ground;
    QColor text;
    QColor line;
    QFont font;
};

QColor colorOf(ChartInk ink, const Theme &theme)
{
    switch (ink) {
    case ChartInk::Now:
        return theme.accent;
    case ChartInk::Before:
        return theme.controlEdge;
    case ChartInk::Booked:
        return theme.booked.edge;
    case ChartInk::InProgress:
        return theme.inProgress.edge;
    case ChartInk::Complete:
        return theme.complete.edge;
    case ChartInk::Cancelled:
        return theme.cancelled.edge;
    case ChartInk::Late:
        return theme.unpaid.edge;
    case ChartInk::NoShow:
        return theme.danger;
    }
    Q_UNREACHABLE();
}

/// Qt Charts shows all its texts as HTML and drops a category that has the name of another.
QStringList shownNames(const QStringList &categories)
{
    QStringList names;
    for (const QString &category : categories) {
        QString name = shortened(category, longestName).toHtmlEscaped();
        while (names.contains(name))
            name += QChar(0x200b);
        names << name;
    }
    return names;
}

/// 1, 2 or 5 times a power of ten: about five steps up to `most`, whole ones.
double stepFor(double most)
{
    const double rough = std::max(most / 5, 1.0);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

struct Range
{
    double least = 0;
    double most = 0;
};

Range rangeOf(const ChartFigures &figures)
{
    Range range;
    for (qsizetype i = 0; i < figures.categories.size(); ++i) {
        Range stack;
        for (const ChartFigures::Series &series : figures.series) {
            const double value = series.values[static_cast<std::size_t>(i)];
            const bool isAlone = !figures.isStacked || series.ink == ChartInk::Before;
            range.least = std::min(range.least, isAlone ? value : 0);
            range.most = std::max(range.most, isAlone ? value : 0);
            if (!isAlone)
                (value < 0 ? stack.least : stack.most) += value;
        }
        range.least = std::min(range.least, stack.least);
        range.most = std::max(range.most, stack.most);
    }
    return range;
}

bool isZero(const ChartFigures::Series &series)
{
    return std::ranges::all_of(series.values, [](double value) { return value == 0; });
}

/// As it is drawn: without a period before that has nothing, and lying ones with the first at the
/// top, as Qt Charts begins at the bottom.
ChartFigures drawnFigures(ChartFigures figures)
{
    std::erase_if(figures.series, [](const ChartFigures::Series &series) {
        return series.ink == ChartInk::Before && isZero(series);
    });
    if (!figures.isLying)
        return figures;
    std::ranges::reverse(figures.categories);
    for (ChartFigures::Series &series : figures.series)
        std::ranges::reverse(series.values);
    return figures;
}

QAbstractBarSeries *makeBars(const ChartFigures &figures, QObject *parent)
{
    if (figures.isStacked)
        return figures.isLying
                   ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries(parent))
                   : new QStackedBarSeries(parent);
    return figures.isLying ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries(parent))
                           : new QBarSeries(parent);
}

QScatterSeries *makeMarks(const ChartFigures::Series &series, bool isLying, const ChartLook &look,
                          QObject *parent)
{
    constexpr qreal markSize = 9;
    auto *marks = new QScatterSeries(parent);
    marks->setName(series.name.toHtmlEscaped());
    marks->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    marks->setMarkerSize(markSize);
    marks->setColor(look.text);
    marks->setBorderColor(look.ground);
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (series.values[i] == 0)
            continue; // a mark on the edge would say nothing
        const auto place = static_cast<qreal>(i);
        if (isLying)
            marks->append(series.values[i], place);
        else
            marks->append(place, series.values[i]);
    }
    return marks;
}

QBarCategoryAxis *makeNames(const ChartFigures &figures, const ChartLook &look, QObject *parent)
{
    auto *names = new QBarCategoryAxis(parent);
    names->append(shownNames(figures.categories));
    names->setGridLineVisible(false);
    names->setLinePenColor(look.line);
    names->setLabelsColor(look.text);
    names->setLabelsFont(look.font);
    if (!figures.isLying && figures.categories.size() > manyCategories)
        names->setLabelsAngle(-90);
    return names;
}

QValueAxis *makeScale(const ChartFigures &figures, const ChartLook &look, QObject *parent)
{
    const Range range = rangeOf(figures);
    const double step = stepFor(range.most - range.least);
    auto *scale = new QValueAxis(parent);
    scale->setTickType(QValueAxis::TicksDynamic);
    scale->setTickAnchor(0);
    scale->setTickInterval(step);
    scale->setRange(std::floor(range.least / step) * step,
                    std::max(std::ceil(range.most / step), range.least < 0 ? 0.0 : 1.0) * step);
    scale->setLabelFormat(u"%.0f"_s);
    scale->setTitleText(figures.unit.toHtmlEscaped());
    scale->setTitleFont(look.font);
    scale->setTitleBrush(look.text);
    scale->setGridLineColor(look.line);
    scale->setLineVisible(false);
    scale->setLabelsColor(look.text);
    scale->setLabelsFont(look.font);
    return scale;
}

QChart *makeChart(const ChartFigures &asked, const ChartLook &look)
{
    const ChartFigures figures = drawnFigures(asked);
    auto *chart = new QChart;
    chart->setBackgroundBrush(look.ground);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setBackgroundRoundness(0);
    chart->setMargins({4, 4, 4, 4});
    chart->setLocale(QLocale());
    chart->setLocalizeNumbers(true);
    if (figures.categories.isEmpty())
        return chart;

    QAbstractBarSeries *bars = makeBars(figures, chart);
    bars->setBarWidth(std::min(widestShare, static_cast<qreal>(figures.categories.size()) / 5));
    std::vector<QAbstractSeries *> drawn{bars};
    for (const ChartFigures::Series &series : figures.series) {
        if (figures.isStacked && series.ink == ChartInk::Before) {
            drawn.push_back(makeMarks(series, figures.isLying, look, chart));
            continue;
        }
        auto *set = new QBarSet(series.name.toHtmlEscaped(), bars);
        set->setColor(colorOf(series.ink, look.theme));
        set->setBorderColor(look.ground);
        for (const double value : series.values)
            set->append(value);
        bars->append(set);
    }
    QBarCategoryAxis *names = makeNames(figures, look, chart);
    QValueAxis *scale = makeScale(figures, look, chart);
    chart->addAxis(names, figures.isLying ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(scale, figures.isLying ? Qt::AlignBottom : Qt::AlignLeft);
    for (QAbstractSeries *series : drawn) {
        chart->addSeries(series);
        series->attachAxis(names);
        series->attachAxis(scale);
    }
    names->setRange(names->at(0), names->at(names->count() - 1)); // marks would narrow it
    chart->legend()->setVisible(figures.series.size() > 1);
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setFont(look.font);
    for (QAbstractSeries *series : drawn) {
        if (series == bars)
            continue;
        for (QLegendMarker *marker : chart->legend()->markers(series))
            marker->setShape(QLegend::MarkerShapeFromSeries);
    }
    chart->legend()->setLabelColor(look.text);
    return chart;
}

} // namespace

struct ReportChart::View
{
    explicit View(QWidget *parent) : widget(new QChartView(parent))
    {
        widget->setObjectName(u"reportChartView"_s);
        widget->setFocusPolicy(Qt::NoFocus);
        widget->setFrameShape(QFrame::NoFrame);
        widget->setRenderHint(QPainter::Antialiasing);
        widget->setContextMenuPolicy(Qt::NoContextMenu);
        widget->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    QChartView *widget;
};

ReportChart::ReportChart(QWidget *parent) : QWidget(parent), m_view(std::make_unique<View>(this))
{
    setObjectName(u"reportChart"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view->widget);
}

ReportChart::~ReportChart() = default;

void ReportChart::show(const ChartFigures &figures)
{
    m_figures = figures;
    remake();
}

void ReportChart::remake()
{
    const Theme &colors = theme(palette());
    const QChart *old = m_view->widget->chart();
    m_view->widget->setBackgroundBrush(colors.surface);
    m_view->widget->setChart(makeChart(
        m_figures, {colors, colors.surface, colors.text, colors.line, textFont(TextStyle::Small)}));
    delete old;
}

void ReportChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        remake();
}

void ReportChart::paintOnPaper(QPainter &painter, const QRectF &room, const ChartFigures &figures)
{
    constexpr int textSize = 8;
    QGraphicsScene scene;
    QChart *chart = makeChart(
        figures, {lightTheme(), Qt::white, printInk, lineInk, printFont(textSize, false)});
    scene.addItem(chart);
    chart->resize(room.size());
    scene.setSceneRect({{}, room.size()});
    scene.render(&painter, room, {{}, room.size()});
}

} // namespace sessionbook
