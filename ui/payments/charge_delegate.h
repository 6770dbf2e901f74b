// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace sessionbook {

/// Paints a row of the Payments tab: the mark as a pill, a part-paid amount in two lines, the three
/// dots at the end.
class ChargeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The row under the pointer, -1 for none: the whole row answers to it, not one cell.
    void setRowUnderPointer(int row, bool onActions);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_row = -1;
    bool m_onActions = false;
};

} // namespace sessionbook
