// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace sessionbook {

/// Rows of text that may wrap, with space between them.
class RoomyRows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        constexpr int air = 10;
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, air);
    }
};

} // namespace sessionbook
