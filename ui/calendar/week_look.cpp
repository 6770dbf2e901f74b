// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/week_look.h"

#include "core/base/date_words.h"
#include "ui/calendar/week_layout.h"
#include "ui/look/pill_painting.h"
#include "ui/look/style_metrics.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QWidget>

#include <cmath>

namespace sessionbook {

namespace {

QFont resized(QFont font, qreal factor, QFont::Weight weight)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

QPixmap hatchingTile(const QColor &color, qreal pixelRatio)
{
    constexpr int side = 8; // whole device pixels at 1, 1.25, 1.5, 1.75 and 2
    const int pixels = static_cast<int>(std::ceil(side * pixelRatio));
    QPixmap tile(pixels, pixels);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2 * pixelRatio));
    for (const int shift : {-pixels, 0, pixels})
        painter.drawLine(shift - 1, pixels + 1, shift + pixels + 1, -1);
    painter.end();
    tile.setDevicePixelRatio(pixelRatio);
    return tile;
}

QColor hatchingColor(const Theme &theme)
{
    QColor color = theme.cancelled.edge;
    color.setAlphaF(theme.dark ? 0.22F : 0.13F);
    return color;
}

int widestHour(const FittedTexts &hours, const QLocale &locale)
{
    const QFontMetrics metrics(hours.font());
    int width = 0;
    for (int hour = 1; hour < 24; ++hour)
        width = std::max(width, metrics.horizontalAdvance(clockTime(QTime(hour, 0), locale)));
    return width;
}

} // namespace

WeekLook::WeekLook(const QWidget &surface, int zoom)
    : theme(sessionbook::theme(surface.palette())), pixelRatio(surface.devicePixelRatioF()),
      names(resized(surface.font(), 0.93, QFont::DemiBold), pixelRatio),
      details(resized(surface.font(), 0.85, QFont::Normal), pixelRatio),
      words(resized(surface.font(), 0.82, QFont::DemiBold), pixelRatio),
      pills(pillFont(details.font()), pixelRatio),
      hours(resized(surface.font(), 0.85, QFont::Normal), pixelRatio),
      weekdays(resized(surface.font(), 0.95, QFont::Medium), pixelRatio),
      dayNumbers(resized(surface.font(), 1.15, QFont::DemiBold), pixelRatio),
      hatching(hatchingTile(hatchingColor(theme), pixelRatio)), iconSize(metrics::grown(14)),
      pillHeight(pillSize({}, details.font()).height())
{
    constexpr int labelGap = 9;
    headerHeight = weekdays.height() + dayNumbers.height() + 22;
    gutterWidth = widestHour(hours, locale) + 2 * labelGap;
    // A session of fifty minutes has room for three lines, the last with a pill; one of fifteen for
    // its name.
    constexpr int whole = 100;
    hourHeight = (names.height() + details.height() + pillHeight + 9) * 60 / 50 * zoom / whole;
    footerHeight = details.height() + 6;
    shortestMinutes = (names.height() + 2) * 60 / hourHeight + 1;
}

bool WeekLook::isOutdatedBy(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
    case QEvent::LanguageChange:
        return true;
    default:
        return false;
    }
}

const QPixmap &WeekLook::icon(Icon icon, const QColor &color)
{
    QPixmap &picture = icons[{static_cast<int>(icon), color.rgba()}];
    if (picture.isNull())
        picture = pixmap(icon, color, iconSize, pixelRatio);
    return picture;
}

const QString &WeekLook::clockText(int minute)
{
    QString &text = clockTexts[minute];
    if (text.isEmpty())
        text = clockTime(clockOf(minute), locale);
    return text;
}

} // namespace sessionbook
