// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace sessionbook {

/// A stretch of a text, in UTF-16 units.
struct TextRange
{
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// Where folded words stand in a text as it is written, in order and without overlaps: "thor" in
/// "Gunnar Þórsson" is "Þór".
[[nodiscard]] std::vector<TextRange> foundRanges(const QString &text, const QStringList &words);

} // namespace sessionbook
