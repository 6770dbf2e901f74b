// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/word_filter.h"

#include <QCollator>
#include <QHash>

#include <bitset>
#include <vector>

namespace sessionbook {

class ChargeModel;
struct ChargeItem;

/// The rows of a ChargeModel that match all words of the filter, sorted by the clicked column.
class ChargeFilter : public WordFilter
{
    Q_OBJECT

public:
    explicit ChargeFilter(ChargeModel &model, QObject *parent = nullptr);

    [[nodiscard]] const ChargeItem &itemAt(int row) const;
    [[nodiscard]] const ChargeModel &charges() const { return m_model; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// Which of the words a text holds, a bit for each. Nobody types more than there is room for.
    using Held = std::bitset<64>;
    [[nodiscard]] Held heldBy(const QString &text) const;
    [[nodiscard]] qsizetype wordCount() const;
    [[nodiscard]] int compareNames(const QString &a, const QString &b) const;

    ChargeModel &m_model;
    QCollator m_collator;
    mutable QStringList m_heldWords;
    mutable std::vector<Held> m_held; ///< of the model's texts, far fewer than four a row
    mutable QHash<QString, QCollatorSortKey> m_sortKeys; ///< slow to compute for thousands of rows
};

} // namespace sessionbook
