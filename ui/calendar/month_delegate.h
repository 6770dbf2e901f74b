// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemDelegate>

namespace sessionbook {

class MonthView;

/// Paints a day of the month: its number, the number of sessions, and a line for each session that
/// fits.
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
