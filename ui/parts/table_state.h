// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

namespace sessionbook {

/// How a person arranged a table, by the names of its columns, to be kept until the next start.
struct TableState
{
    QString sortedBy; ///< empty: as at first
    Qt::SortOrder order = Qt::AscendingOrder;
    QMap<QString, int> widths; ///< of the columns that the person made wider or narrower

    friend bool operator==(const TableState &, const TableState &) = default;
};

/// By the tables' names.
using TableStates = QMap<QString, TableState>;

} // namespace sessionbook
