// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/schedule.h"

#include <QLineF>
#include <QRectF>
#include <QSizeF>

#include <functional>

/// What stands where on paper. Lengths are in points, from the top left corner of the printable
/// area. Knows neither fonts nor painters.
namespace sessionbook {

/// Nothing is printed smaller.
inline constexpr int smallestPrint = 7;
/// The height of a line in sizes of its text.
inline constexpr qreal lineSpacing = 1.25;

/// One line.
struct PrintedText
{
    QString text;
    QRectF room;
    int size = 9;
    bool strong = false;
    bool pale = false;
    bool struckOut = false;
    Qt::Alignment side = Qt::AlignLeft;
    std::optional<std::size_t> entry{}; ///< of the schedule, that it tells about
};

/// Shows a session's state without words.
struct PrintedShape
{
    QRectF rect;
    Mark mark = Mark::Booked;
    std::optional<std::size_t> entry{}; ///< none in the legend
};

/// Complete and Void have a sign in the lower right corner.
inline constexpr qreal signWidth = 12;
inline constexpr qreal signHeight = 9;
[[nodiscard]] constexpr bool hasSign(Mark mark)
{
    return mark == Mark::Complete || mark == Mark::Void;
}

struct PrintedLine
{
    QLineF line;
    bool strong = false;
};

struct PrintedPage
{
    std::vector<QRectF> hatched; ///< time off
    std::vector<PrintedLine> lines;
    std::vector<PrintedShape> shapes;
    std::vector<PrintedText> texts;
};

/// Measures one line of text.
using TextWidth = std::function<qreal(const QString &text, int size, bool strong)>;

/// What is printed, and on what.
struct Paper
{
    const Schedule &schedule;
    QSizeF size; ///< the printable area
    const QLocale &locale;
    TextWidth widthOf;
};

} // namespace sessionbook
