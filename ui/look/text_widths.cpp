// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/text_widths.h"

#include "core/base/date_words.h"

#include <algorithm>

namespace sessionbook {

namespace {

struct Measured
{
    QFont font;
    QLocale locale;
    int width = 0;
};

/// By `measure`, unless it is of the same font and locale as last time.
template <class Measure>
int measuredOnce(Measured &last, const QFont &font, const QLocale &locale, Measure measure)
{
    if (last.width == 0 || last.font != font || last.locale != locale)
        last = {font, locale, measure(QFontMetrics(font))};
    return last.width;
}

} // namespace

int widestWith(const QFontMetrics &metrics, const QString &text, const QLocale &locale)
{
    QString widest;
    int width = 0;
    for (int digit = 0; digit <= 9; ++digit) {
        const QString written = locale.toString(digit);
        if (const int its = metrics.horizontalAdvance(written); its > width) {
            width = its;
            widest = written;
        }
    }
    QString filled;
    for (const QChar letter : text)
        filled += letter.isDigit() ? widest : QString(letter);
    // Advances are rounded, and a pixel short of one would cut it.
    return metrics.horizontalAdvance(filled) + 2;
}

int widestClock(const QFont &font, const QLocale &locale)
{
    static Measured last;
    return measuredOnce(last, font, locale, [&](const QFontMetrics &metrics) {
        int width = 0;
        for (int hour = 0; hour < 24; ++hour)
            width =
                std::max(width, widestWith(metrics, clockTime(QTime(hour, 44), locale), locale));
        return width;
    });
}

int widestDate(const QFont &font, const QLocale &locale)
{
    static Measured last;
    return measuredOnce(last, font, locale, [&](const QFontMetrics &metrics) {
        int width = 0;
        // Each month with each weekday, and with days of two digits.
        for (int month = 1; month <= 12; ++month) {
            for (int day = 22; day <= 28; ++day)
                width =
                    std::max(width, widestWith(metrics, mediumDate(QDate(2026, month, day), locale),
                                               locale));
        }
        return width;
    });
}

} // namespace sessionbook
