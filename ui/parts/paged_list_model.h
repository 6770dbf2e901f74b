// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/list_model.h"

#include <optional>
#include <type_traits>

namespace sessionbook {

/// A list that is read page by page while scrolling. An item may have several rows, such as a
/// heading before the first one of a day.
template <class Item, class Row = Item>
class PagedListModel : public ListModel<Row>
{
public:
    PagedListModel(int pageSize, QObject *parent) : ListModel<Row>(parent), m_pageSize(pageSize) {}

    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_complete && !m_pauses;
    }

    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_pauses = true;
        const auto items = readItems(m_pageSize, m_last);
        if (!items) {
            Q_EMIT this->readFailed(items.error());
            return;
        }
        this->appendRows(rowsOf(*items, this->rows().empty() ? nullptr : &this->rows().back()));
        m_read += static_cast<int>(items->size());
        m_complete = static_cast<int>(items->size()) < m_pageSize;
        if (!items->empty())
            m_last = items->back();
        m_pauses = false;
    }

protected:
    /// For a different list, not a change of this one. Must be called first.
    void readFromStart()
    {
        m_pauses = true;
        this->clearRows();
        m_read = 0;
        m_last.reset();
        m_complete = false;
        m_begun = true;
        m_pauses = false;
        fetchMore({});
    }

    /// Reads again as far as before, however many items are new: to the end if it was complete,
    /// else to the place of the last item, even if that one is gone.
    template <class IdOf>
    void readAgain(IdOf idOf)
    {
        if (!m_begun)
            return;
        if (m_read == 0 && !m_complete) { // nothing could be read so far
            m_pauses = false;
            fetchMore({});
            return;
        }
        m_pauses = true;
        const auto next = m_complete ? Items(std::vector<Item>()) : readItems(1, m_last);
        const auto items = next ? readUntil(*next) : next;
        if (!items) {
            Q_EMIT this->readFailed(items.error());
            return;
        }
        this->becomeRows(rowsOf(*items, nullptr), idOf);
        m_read = static_cast<int>(items->size());
        m_complete = next->empty();
        if (m_complete)
            m_last = items->empty() ? std::nullopt : std::optional(items->back());
        m_pauses = false;
    }

private:
    using Items = Result<std::vector<Item>>;

    /// The next `limit` items after `after`, or the first.
    [[nodiscard]] virtual Items readItems(int limit, const std::optional<Item> &after) const = 0;
    /// The rows for `items`, which follow the row `above` if it is not null. To be given where a
    /// row is not simply an item.
    [[nodiscard]] virtual std::vector<Row> rowsOf(const std::vector<Item> &items,
                                                  const Row *above) const
    {
        Q_UNUSED(above)
        if constexpr (std::is_same_v<Item, Row>)
            return items;
        else
            Q_UNREACHABLE();
    }

    /// All items before the one in `next`, or all if that is empty.
    [[nodiscard]] Items readUntil(const std::vector<Item> &next) const
    {
        const int limit = std::max(m_read + 1, m_pageSize); // usually all in one go
        std::vector<Item> items;
        for (bool more = true; more;) {
            const auto page =
                readItems(limit, items.empty() ? std::nullopt : std::optional(items.back()));
            if (!page)
                return page.error();
            const auto end = next.empty() ? page->end() : std::ranges::find(*page, next.front());
            items.insert(items.end(), page->begin(), end);
            more = static_cast<int>(page->size()) == limit && end == page->end();
        }
        return items;
    }

    int m_pageSize;
    int m_read = 0; ///< items, not rows
    std::optional<Item> m_last;
    bool m_begun = false;
    bool m_complete = true;
    /// While rows are being signalled; and after an error, so that it is not reported again with
    /// each scrolling.
    bool m_pauses = false;
};

} // namespace sessionbook
