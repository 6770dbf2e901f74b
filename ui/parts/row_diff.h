// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

/// The steps from one list of rows to another without a reset, so that selection and scroll
/// position stay.
namespace sessionbook {

/// The place of a row that is not in the new list.
inline constexpr int nowhere = -1;

/// Positions are those after the earlier steps.
struct RowStep
{
    enum class Kind { Remove, Move, Insert };
    Kind kind;
    int first;
    int last;             ///< Move: equal to first
    int before = nowhere; ///< Move: the row it goes before, or the end

    friend bool operator==(const RowStep &, const RowStep &) = default;
};

/// `places` has the place of each row in the new list of `count` rows, each at most once. Removes
/// missing rows, moves as few as possible, then inserts new ones; first and last of an Insert are
/// also their places in the new list.
[[nodiscard]] std::vector<RowStep> rowSteps(const std::vector<int> &places, int count);

/// The place of each row in the new list. Rows with the same id are matched in order.
template <class Row, class IdOf>
[[nodiscard]] std::vector<int> placesIn(const std::vector<Row> &wanted,
                                        const std::vector<Row> &rows, IdOf idOf)
{
    QHash<std::decay_t<std::invoke_result_t<IdOf, const Row &>>, int> places;
    places.reserve(static_cast<qsizetype>(wanted.size()));
    for (std::size_t i = wanted.size(); i > 0; --i)
        places.insert(std::invoke(idOf, wanted[i - 1]), static_cast<int>(i) - 1);
    std::vector<int> found;
    found.reserve(rows.size());
    for (const Row &row : rows) {
        const auto place = places.constFind(std::invoke(idOf, row));
        found.push_back(place == places.cend() ? nowhere : *place);
        if (place != places.cend())
            places.erase(place);
    }
    return found;
}

/// Moves the element at `from` in front of the one at `before`.
template <class List>
void moveOne(List &list, std::size_t from, std::size_t before)
{
    const auto at = [&](std::size_t i) {
        return list.begin() + static_cast<typename List::difference_type>(i);
    };
    if (from < before)
        std::rotate(at(from), at(from + 1), at(before));
    else
        std::rotate(at(before), at(from), at(from + 1));
}

} // namespace sessionbook
