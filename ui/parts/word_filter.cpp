// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/word_filter.h"

#include "core/base/search_text.h"

#include <algorithm>

namespace sessionbook {

void WordFilter::setWords(const QString &typed)
{
    const QStringList words = searchWords(typed);
    if (words == m_words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

bool WordFilter::holdsWords(const QString &text) const
{
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

} // namespace sessionbook
