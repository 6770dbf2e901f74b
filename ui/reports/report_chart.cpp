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

/// How the words beside the bars are written in the room that there is: Qt Charts would cut them.
struct ChartFit
{
    int steps = 5;         ///< of the scale, at most
    int nameWidth = 0;     ///< lying: of a line of a name
    bool isBroken = false; ///< standing: a word of a name on each line
    bool isTurned = false; ///< standing: names from below to above

    friend bool operator==(const ChartFit &, const ChartFit &) = default;
};

namespace {

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

const QString lineBreak = u"<br/>"_s;

/// In two lines where one is too wide.
QString inLines(const QString &name, const QFontMetrics &metrics, int width)
{
    QString first = name;
    while (metrics.horizontalAdvance(first) > width && first.contains(u' '))
        first.truncate(first.lastIndexOf(u' '));
    const QString second = name.mid(first.size()).trimmed();
    QString lines = metrics.elidedText(first, Qt::ElideRight, width).toHtmlEscaped();
    if (!second.isEmpty())
        lines += lineBreak + metrics.elidedText(second, Qt::ElideRight, width).toHtmlEscaped();
    return lines;
}

/// Qt Charts shows all its texts as HTML and drops a category that has the name of another.
QStringList shownNames(const QStringList &categories, const ChartFit &fit, const QFont &font)
{
    const QFontMetrics metrics(font);
    QStringList names;
    for (const QString &category : categories) {
        const QString shown = shortened(category, longestName);
        QString name =
            fit.nameWidth > 0 ? inLines(shown, metrics, fit.nameWidth) : shown.toHtmlEscaped();
        if (fit.isBroken)
            name.replace(u' ', lineBreak);
        while (names.contains(name))
            name += QChar(0x200b);
        names << name;
    }
    return names;
}

/// 1, 2 or 5 times a power of ten: so many steps up to `most`, or fewer, whole ones.
double stepFor(double most, int steps)
{
    const double rough = std::max(most / steps, 1.0);
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

/// The widest of the texts, or of their words.
int widestOf(const QStringList &texts, const QFontMetrics &metrics, bool isOfWords)
{
    int widest = 0;
    for (const QString &text : texts) {
        for (const QString &part : isOfWords ? text.split(u' ') : QStringList{text})
            widest = std::max(widest, metrics.horizontalAdvance(part));
    }
    return widest;
}

ChartFit fitFor(const ChartFigures &figures, const QFont &font, QSizeF room)
{
    constexpr int most = 5;    // steps, as more say nothing more
    constexpr int around = 70; // the chart's and its axes' margins
    constexpr int betweenNames = 24;
    constexpr qreal namesShare = 0.4; // of the room, for names beside lying bars
    ChartFit fit;
    if (figures.categories.isEmpty())
        return fit;
    const QFontMetrics metrics(font);
    const Range range = rangeOf(figures);
    const int figure = metrics.horizontalAdvance(
        QLocale().toString(std::max(range.most, -range.least), 'f', 0) + u"00"_s);
    if (figures.isLying) {
        fit.nameWidth = std::min(static_cast<int>(room.width() * namesShare) - around,
                                 widestOf(figures.categories, metrics, false) + 1);
        const qreal bars = room.width() - fit.nameWidth - around;
        fit.steps = std::clamp(static_cast<int>(bars / (1.5 * figure)), 1, most);
        return fit;
    }
    const int lines = static_cast<int>(room.height() / (4.0 * metrics.height()));
    fit.steps = std::clamp(lines, 1, most);
    const qreal each = (room.width() - figure - around) / qreal(figures.categories.size());
    const qreal free = each - betweenNames;
    fit.isBroken = widestOf(figures.categories, metrics, false) > free;
    fit.isTurned = fit.isBroken && widestOf(figures.categories, metrics, true) > free;
    fit.isBroken = fit.isBroken && !fit.isTurned;
    return fit;
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

QBarCategoryAxis *makeNames(const ChartFigures &figures, const ChartLook &look, const ChartFit &fit,
                            QObject *parent)
{
    auto *names = new QBarCategoryAxis(parent);
    names->append(shownNames(figures.categories, fit, look.font));
    names->setGridLineVisible(false);
    names->setLinePenColor(look.line);
    names->setLabelsColor(look.text);
    names->setLabelsFont(look.font);
    if (fit.isTurned)
        names->setLabelsAngle(-90);
    return names;
}

QValueAxis *makeScale(const ChartFigures &figures, const ChartLook &look, const ChartFit &fit,
                      QObject *parent)
{
    const Range range = rangeOf(figures);
    const double step = stepFor(range.most - range.least, fit.steps);
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

QChart *makeChart(const ChartFigures &asked, const ChartLook &look, const ChartFit &fit)
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
    QBarCategoryAxis *names = makeNames(figures, look, fit, chart);
    QValueAxis *scale = makeScale(figures, look, fit, chart);
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
    ChartFit fit;
};

ReportChart::ReportChart(QWidget *parent) : QWidget(parent), m_view(std::make_unique<View>(this))
{
    setObjectName(u"reportChart"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view->widget);
}

ReportChart::~ReportChart() = default;

/// What Qt Charts needs to write each word whole.
int ReportChart::leastHeight() const
{
    constexpr int leastBars = 120;
    constexpr int aroundText = 10;
    const QFontMetrics metrics(textFont(TextStyle::Small));
    const int line = metrics.height() + aroundText;
    const int legend = m_figures.series.size() > 1 ? 2 * line : line;
    if (m_figures.isLying) {
        const bool isInLines =
            widestOf(m_figures.categories, metrics, false) > m_view->fit.nameWidth;
        const int each = isInLines ? line + metrics.height() : line;
        return legend + 3 * line + static_cast<int>(m_figures.categories.size()) * each;
    }
    const int bars =
        std::max(leastBars, metrics.horizontalAdvance(m_figures.unit) + 2 * aroundText);
    if (!m_view->fit.isTurned)
        return legend + (m_view->fit.isBroken ? 3 : 2) * line + bars;
    // Qt Charts gives an axis no more than two fifths of what its margins leave.
    const int names = widestOf(m_figures.categories, metrics, false) + 2 * aroundText;
    return legend + std::max(names + bars, names * 3);
}

void ReportChart::show(const ChartFigures &figures)
{
    m_figures = figures;
    remake();
}

void ReportChart::remake()
{
    const Theme &colors = theme(palette());
    const QFont font = textFont(TextStyle::Small);
    const QChart *old = m_view->widget->chart();
    m_view->fit = fitFor(m_figures, font, size());
    m_view->widget->setBackgroundBrush(colors.surface);
    m_view->widget->setChart(makeChart(
        m_figures, {colors, colors.surface, colors.text, colors.line, font}, m_view->fit));
    setMinimumHeight(leastHeight());
    delete old;
}

void ReportChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (fitFor(m_figures, textFont(TextStyle::Small), size()) != m_view->fit)
        remake();
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
    const QFont font = printFont(textSize, false);
    QChart *chart = makeChart(figures, {lightTheme(), Qt::white, printInk, lineInk, font},
                              fitFor(figures, font, room.size()));
    scene.addItem(chart);
    chart->resize(room.size());
    scene.setSceneRect({{}, room.size()});
    scene.render(&painter, room, {{}, room.size()});
}

} // namespace sessionbook
