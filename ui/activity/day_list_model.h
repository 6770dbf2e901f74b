// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "ui/activity/day_heading.h"
#include "ui/activity/day_row_delegate.h"
#include "ui/parts/paged_list_model.h"

namespace sessionbook {

template <class Item>
struct DayRow
{
    QDate day;
    std::optional<Item> item; ///< none: the heading of the day

    friend bool operator==(const DayRow &, const DayRow &) = default;
};

/// A list in order of time, with a heading before the items of each day.
template <class Item>
class DayListModel : public PagedListModel<Item, DayRow<Item>>
{
public:
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!this->checkIndex(index, QAbstractItemModel::CheckIndexOption::IndexIsValid))
            return {};
        const DayRow<Item> &row = this->rowAt(index.row());
        if (role == DayRowDelegate::HeadingRole)
            return !row.item;
        if (row.item)
            return itemData(*row.item, role);
        return role == Qt::DisplayRole ? dayHeading(row.day, m_practice.today(), m_locale)
                                       : QVariant();
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        if (!itemAt(index))
            return Qt::NoItemFlags; // arrow keys skip headings
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    }

    /// Brings what was read so far up to date.
    void readAgain()
    {
        PagedListModel<Item, DayRow<Item>>::readAgain([this](const DayRow<Item> &row) {
            return row.item ? numberOf(*row.item) : -row.day.toJulianDay();
        });
    }

protected:
    DayListModel(Practice &practice, QObject *parent)
        : PagedListModel<Item, DayRow<Item>>(pageSize, parent), m_practice(practice)
    {
        // "Today" becomes "Yesterday".
        QObject::connect(&practice, &Practice::dateTurned, this, [this] {
            if (this->rowCount() > 0)
                Q_EMIT this->dataChanged(this->index(0), this->index(this->rowCount() - 1));
        });
    }

    /// Null for a heading and for an invalid index.
    [[nodiscard]] const Item *itemAt(const QModelIndex &index) const
    {
        if (!index.isValid())
            return nullptr;
        const auto &item = this->rowAt(index.row()).item;
        return item ? &*item : nullptr;
    }

    Practice &m_practice;
    QLocale m_locale;

private:
    static constexpr int pageSize = 100;

    [[nodiscard]] virtual Instant timeOf(const Item &item) const = 0;
    /// Its id in the file.
    [[nodiscard]] virtual qint64 numberOf(const Item &item) const = 0;
    [[nodiscard]] virtual QVariant itemData(const Item &item, int role) const = 0;

    [[nodiscard]] QDate dayOf(Instant time) const
    {
        return localTime(time, m_practice.profile().zone).date();
    }

    [[nodiscard]] std::vector<DayRow<Item>> rowsOf(const std::vector<Item> &items,
                                                   const DayRow<Item> *above) const override
    {
        std::vector<DayRow<Item>> rows;
        QDate day = above ? above->day : QDate();
        for (const Item &item : items) {
            const QDate its = dayOf(timeOf(item));
            if (its != day)
                rows.push_back({its, std::nullopt});
            day = its;
            rows.push_back({day, item});
        }
        return rows;
    }
};

} // namespace sessionbook
