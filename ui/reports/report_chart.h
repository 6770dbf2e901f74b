// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

class QPainter;

namespace sessionbook {

struct Theme;

/// What a figure in a chart means, which decides its colour.
enum class ChartInk { Now, Before, Booked, InProgress, Complete, Cancelled, Late, NoShow };

/// Figures to be painted. Numbers are only as exact as a picture is; the table has the exact ones.
struct ChartFigures
{
    struct Series
    {
        QString name;
        ChartInk ink = ChartInk::Now;
        std::vector<double> values; ///< one for each category
    };
    QStringList categories; ///< plain text, in the order of the table
    std::vector<Series> series;
    QString unit;           ///< of the axis, such as "EUR"
    bool isStacked = false; ///< the series add up, but for Before, which is a mark beside them
    bool isLying = false;   ///< bars to the side, for categories with long names
};

/// A chart in the colours of the theme. Stands beside its table, never alone, and takes no focus.
/// The only class that knows Qt Charts.
///
/// Thread: the interface's.
class ReportChart : public QWidget
{
    Q_OBJECT

public:
    explicit ReportChart(QWidget *parent = nullptr);
    ~ReportChart() override;
    Q_DISABLE_COPY_MOVE(ReportChart)

    void show(const ChartFigures &figures);
    using QWidget::show;

    /// On white, in the light theme's colours. One unit of the painter is a point or a pixel of the
    /// text.
    static void paintOnPaper(QPainter &painter, const QRectF &room, const ChartFigures &figures);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct View;
    void remake();
    [[nodiscard]] int leastHeight() const;

    ChartFigures m_figures;
    std::unique_ptr<View> m_view;
};

} // namespace sessionbook
