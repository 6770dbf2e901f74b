// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace sessionbook {

/// A part of a text, in UTF-16 units.
struct TextRange
{
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// The parts of the unfolded `text` that match folded words, in order, without overlaps: "thor"
/// matches "Þór" in "Gunnar Þórsson".
[[nodiscard]] std::vector<TextRange> foundRanges(const QString &text, const QStringList &words);

} // namespace sessionbook
