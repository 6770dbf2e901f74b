// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>
#include <QHash>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace sessionbook {

class ChargeModel;
struct ChargeItem;

/// The rows of a ChargeModel that hold every word of the filter, in the order of the column
/// clicked.
class ChargeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ChargeFilter(ChargeModel &model, QObject *parent = nullptr);

    void setWords(const QString &typed);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }
    [[nodiscard]] const ChargeItem &itemAt(int row) const;
    [[nodiscard]] const ChargeModel &charges() const { return m_model; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] int compareNames(const QString &a, const QString &b) const;

    ChargeModel &m_model;
    QStringList m_words;
    QCollator m_collator;
    mutable QHash<QString, QCollatorSortKey> m_sortKeys; ///< collating anew is slow by the thousand
};

} // namespace sessionbook
