// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace sessionbook {

/// Keeps only the best of many hits.
template <class Found>
class Ranking
{
public:
    /// Of `entries` in all.
    Ranking(int limit, std::size_t entries)
        : m_limit(static_cast<std::size_t>(limit)), m_found(entries)
    {
    }

    void add(quint64 rank, std::size_t position, Found id)
    {
        if (m_found[position])
            return; // by another reading
        m_found[position] = true;
        ++m_count;
        if (m_best.size() == m_limit && rank >= m_best.front().rank)
            return;
        if (m_best.size() == m_limit) {
            std::ranges::pop_heap(m_best);
            m_best.pop_back();
        }
        m_best.push_back({rank, id});
        std::ranges::push_heap(m_best);
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] std::vector<Found> best()
    {
        std::ranges::sort_heap(m_best);
        std::vector<Found> ids;
        for (const Hit &hit : m_best)
            ids.push_back(hit.id);
        return ids;
    }

private:
    struct Hit
    {
        quint64 rank;
        Found id;
        friend auto operator<=>(const Hit &, const Hit &) = default;
    };
    std::size_t m_limit;
    std::vector<Hit> m_best;
    std::vector<bool> m_found; ///< by position
    int m_count = 0;
};

} // namespace sessionbook
