#pragma once

#include <QStyledItemDelegate>

namespace sessionbook {

/// Paints a notice of the outbox in two lines: to whom, then what kind and when.
class NoticeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sessionbook
