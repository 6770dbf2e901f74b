// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/day_row_delegate.h"

namespace sessionbook {

/// Paints a session: time, client, service, reason for cancelling, and pills.
class StageDelegate : public DayRowDelegate
{
    Q_OBJECT

public:
    using DayRowDelegate::DayRowDelegate;

private:
    class Columns;

    void paintItem(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Theme &colors) const override;
};

} // namespace sessionbook
