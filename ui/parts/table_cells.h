// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "ui/parts/table_export.h"

#include <memory>
#include <optional>

namespace sessionbook {

// ISO dates and times, whatever the locale: spreadsheets read them everywhere.
[[nodiscard]] inline QString dayCell(Instant instant, const QTimeZone &zone)
{
    return localTime(instant, zone).date().toString(Qt::ISODate);
}
[[nodiscard]] inline QString timeCell(Instant instant, const QTimeZone &zone)
{
    return localTime(instant, zone).time().toString(QStringLiteral("HH:mm"));
}

/// The rows of a TableSource: `read(limit, last)` answers the items after `last`, fewer than
/// `limit` if these are all; `cells` makes a row of each, or an empty one that is left out.
template <class Item, class Read, class Cells>
std::function<Result<TableRows>(int)> pagedRows(Read read, Cells cells)
{
    return [read, cells,
            last = std::make_shared<std::optional<Item>>()](int limit) -> Result<TableRows> {
        const Result<std::vector<Item>> items = read(limit, *last);
        if (!items)
            return items.error();
        TableRows rows{{}, static_cast<int>(items->size()) < limit};
        for (const Item &item : *items) {
            if (QStringList row = cells(item); !row.isEmpty())
                rows.rows.push_back(std::move(row));
        }
        if (!items->empty())
            *last = items->back();
        return rows;
    };
}

} // namespace sessionbook
