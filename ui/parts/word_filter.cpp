// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/word_filter.h"

#include "core/base/search_text.h"

namespace sessionbook {

void WordFilter::setWords(const QString &typed)
{
    const QStringList words = searchWords(typed);
    if (words == m_words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

} // namespace sessionbook
