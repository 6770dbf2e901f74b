// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace sessionbook {

/// Filters rows by typed words: all must match, at any place and in any order.
class WordFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &typed);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    QStringList m_words;
};

} // namespace sessionbook
