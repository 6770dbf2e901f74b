// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemDelegate>

namespace sessionbook {

class MonthView;

/// Paints a day of the month: its number and how many come, then a line for each, as far as there
/// is room.
class MonthDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit MonthDelegate(MonthView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    MonthView &m_view;
};

} // namespace sessionbook
