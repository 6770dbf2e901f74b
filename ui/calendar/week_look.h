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

/// What the week needs for painting, kept from one painting to the next. Made again when the
/// palette, the font, the locale or the screen's resolution changes.
struct WeekLook
{
    /// `zoom` of the hours is in percent.
    explicit WeekLook(const QWidget &surface, int zoom = 100);
    /// Whether a change of the surface makes it outdated.
    [[nodiscard]] static bool isOutdatedBy(const QEvent &event);

    // Made on first use.
    const QPixmap &icon(Icon icon, const QColor &color);
    /// A time of day by the locale.
    const QString &clockText(int minute);

    const Theme &theme;
    QLocale locale;
    qreal pixelRatio;
    FittedTexts names;
    FittedTexts details;
    FittedTexts words; ///< names of states
    FittedTexts pills; ///< of payment badges
    FittedTexts hours;
    FittedTexts weekdays;
    FittedTexts dayNumbers;
    QPixmap hatching; ///< pattern for cancelled sessions
    QHash<std::pair<int, QRgb>, QPixmap> icons;
    QHash<int, QString> clockTexts;
    int iconSize;
    int pillHeight;
    int headerHeight;
    int footerHeight; ///< of the strip that counts unseen sessions
    int gutterWidth;
    int hourHeight;
    int shortestMinutes; ///< of a tile, for one line of text
};

} // namespace sessionbook
