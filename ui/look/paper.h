// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QLocale>
#include <QPageSize>
#include <QStringView>

/// What all that is printed shares: black and grey on the paper of the country.
namespace sessionbook {

inline constexpr qreal pointsPerInch = 72;
inline constexpr QColor printInk(0, 0, 0);
inline constexpr QColor paleInk(0x55, 0x55, 0x55);
inline constexpr QColor lineInk(0xC4, 0xC4, 0xC4);

/// A4, or Letter if the locale uses it.
[[nodiscard]] QPageSize paperOf(const QLocale &locale);

/// Sets the size as pixels: the painter is scaled to points. Without hinting, words are as wide on
/// paper as they are measured; without shaping where a script can do without it, the text of a PDF
/// can be searched, as it has none of the variants of ":" and "–" that stand for no letter. With
/// the text, its letters are joined if they are of a script that joins them.
[[nodiscard]] QFont printFont(int size, bool strong, QStringView text = {});

} // namespace sessionbook
