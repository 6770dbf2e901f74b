// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace sessionbook {

/// Paints a row of the Payments tab: the mark as a pill, a part-paid amount on two lines, three
/// dots at the end.
class ChargeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// -1 for none. The whole row is highlighted, not one cell.
    void setRowUnderPointer(int row, bool onActions);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_row = -1;
    bool m_onActions = false;
};

} // namespace sessionbook
