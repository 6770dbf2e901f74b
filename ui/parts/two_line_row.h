// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStyledItemDelegate>

namespace sessionbook {

/// A word in a pill, such as a session's mark.
struct RowPill
{
    QString text;
    Tone tone = Tone::Booked;

    friend bool operator==(const RowPill &, const RowPill &) = default;
};

/// The content of a row with two lines: what it is at the left, more about it at the right.
struct TwoLineRow
{
    QString first;
    QString second{};
    QList<RowPill> pills{}; ///< on the first line, before the text at its right
    QString firstEnd{};
    QString secondEnd{};
    bool strong = false;           ///< the first line
    bool secondComesFirst = false; ///< `secondEnd` is left out where not both have room

    friend bool operator==(const TwoLineRow &, const TwoLineRow &) = default;
    /// For screen readers.
    [[nodiscard]] QString sentence() const;
};

/// Paints the TwoLineRow that a model gives for its role.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int RowRole = Qt::UserRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// What a model of such rows answers for a role. `wordsFor` makes the row; it is only called for a
/// role that wants it, as formatting dates and amounts takes longer than reading them.
template <class WordsFor>
[[nodiscard]] QVariant twoLineData(int role, const WordsFor &wordsFor)
{
    switch (role) {
    case Qt::DisplayRole:
        return wordsFor().first;
    case TwoLineDelegate::RowRole:
        return QVariant::fromValue(wordsFor());
    case Qt::AccessibleTextRole:
        return wordsFor().sentence();
    default:
        return {};
    }
}

} // namespace sessionbook

Q_DECLARE_METATYPE(sessionbook::TwoLineRow)
