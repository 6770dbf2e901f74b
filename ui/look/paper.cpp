// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/paper.h"

namespace sessionbook {

QPageSize paperOf(const QLocale &locale)
{
    const bool usesLetter = locale.measurementSystem() == QLocale::ImperialUSSystem ||
                            locale.territory() == QLocale::Canada ||
                            locale.territory() == QLocale::Mexico;
    return QPageSize(usesLetter ? QPageSize::Letter : QPageSize::A4);
}

QFont printFont(int size, bool strong)
{
    QFont font;
    font.setPixelSize(size);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace sessionbook
