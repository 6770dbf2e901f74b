// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/fitted_texts.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QHash>
#include <QLocale>
#include <QPixmap>

class QEvent;
class QWidget;

namespace sessionbook {

/// Everything about the looks of the week that stays the same from one painting to the next. Made
/// anew when palette, font, locale or the screen's resolution changes.
struct WeekLook
{
    explicit WeekLook(const QWidget &surface);
    /// Whether a change of its surface calls for another one.
    [[nodiscard]] static bool isOutdatedBy(const QEvent &event);

    static constexpr int iconSize = 14;

    // Made once, then kept.
    const QPixmap &icon(Icon icon, const QColor &color);
    /// A time of day as the locale says it.
    const QString &clockText(int minute);

    const Theme &theme;
    QLocale locale;
    qreal pixelRatio;
    FittedTexts names;
    FittedTexts details;
    FittedTexts words; ///< of states
    FittedTexts pills; ///< of payment badges
    FittedTexts hours;
    FittedTexts weekdays;
    FittedTexts dayNumbers;
    QPixmap hatching; ///< a tile for what does not take place
    QHash<std::pair<int, QRgb>, QPixmap> icons;
    QHash<int, QString> clockTexts;
    int pillHeight;
    int headerHeight;
    int footerHeight; ///< where it says what is below
    int gutterWidth;
    int hourHeight;
    int shortestMinutes; ///< of a tile, for one line of text
};

} // namespace sessionbook
