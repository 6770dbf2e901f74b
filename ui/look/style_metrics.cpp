// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/style_metrics.h"

#include "ui/look/text_styles.h"

#include <QApplication>
#include <QFontInfo>

#include <algorithm>

namespace sessionbook::metrics {

namespace {

/// Of the program's text. Sizes are asked for at every painting, and measuring a font takes time.
int textPixels()
{
    static QFont font;
    static int pixels = 0;
    if (const QFont now = QApplication::font(); pixels == 0 || now != font) {
        font = now;
        pixels = QFontInfo(now).pixelSize();
    }
    return pixels;
}

} // namespace

int grown(int side)
{
    constexpr qreal normalPixels = normalPointSize * 96 / 72;
    return std::max(side, qRound(side * textPixels() / normalPixels));
}

} // namespace sessionbook::metrics
