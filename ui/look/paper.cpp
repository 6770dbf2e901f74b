// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/paper.h"

#include <algorithm>

namespace sessionbook {

QPageSize paperOf(const QLocale &locale)
{
    const bool usesLetter = locale.measurementSystem() == QLocale::ImperialUSSystem ||
                            locale.territory() == QLocale::Canada ||
                            locale.territory() == QLocale::Mexico;
    return QPageSize(usesLetter ? QPageSize::Letter : QPageSize::A4);
}

/// Qt knows this of the scripts of India and some more, but not of Arabic.
static bool needsShaping(QStringView text)
{
    return std::ranges::any_of(text, [](QChar letter) {
        return letter.script() == QChar::Script_Arabic ||
               letter.category() == QChar::Mark_NonSpacing;
    });
}

QFont printFont(int size, bool strong, QStringView text)
{
    QFont font;
    font.setPixelSize(size);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (!needsShaping(text))
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace sessionbook
