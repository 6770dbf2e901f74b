// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/found_ranges.h"

#include "core/base/search_text.h"

#include <algorithm>

namespace sessionbook {

namespace {

/// The folded text, and where each of its letters is in the original.
struct Folded
{
    QString text;
    std::vector<qsizetype> origin;
};

Folded foldedWithOrigin(const QString &text)
{
    Folded folded;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        const QString letter = text.mid(i, pair ? 2 : 1);
        const QString plain = searchText(letter);
        folded.text += plain;
        folded.origin.insert(folded.origin.end(), static_cast<std::size_t>(plain.size()), i);
        i += letter.size();
    }
    folded.origin.push_back(text.size());
    return folded;
}

bool startsWord(const QString &text, qsizetype at) { return at == 0 || text[at - 1] == u' '; }

/// Prefers the start of a word; -1 if it is not found.
qsizetype bestPlace(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at))
            return at;
    }
    return text.indexOf(word);
}

} // namespace

std::vector<TextRange> foundRanges(const QString &text, const QStringList &words)
{
    const Folded folded = foldedWithOrigin(text);
    std::vector<TextRange> ranges;
    for (const QString &word : words) {
        const qsizetype at = word.isEmpty() ? -1 : bestPlace(folded.text, word);
        if (at < 0)
            continue;
        const qsizetype from = folded.origin[static_cast<std::size_t>(at)];
        // Ends before the original of the next letter, so that a combining accent is included.
        qsizetype end = at + word.size();
        while (static_cast<std::size_t>(end) + 1 < folded.origin.size() &&
               folded.origin[static_cast<std::size_t>(end)] ==
                   folded.origin[static_cast<std::size_t>(end) - 1])
            ++end;
        ranges.push_back({from, folded.origin[static_cast<std::size_t>(end)] - from});
    }
    std::ranges::sort(ranges, {}, &TextRange::from);
    std::vector<TextRange> apart;
    for (const TextRange &range : ranges) {
        if (apart.empty() || range.from >= apart.back().from + apart.back().length) {
            apart.push_back(range);
            continue;
        }
        TextRange &last = apart.back();
        last.length = std::max(last.length, range.from + range.length - last.from);
    }
    return apart;
}

} // namespace sessionbook
