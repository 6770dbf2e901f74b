// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

/// How the rows of a list turn into others without a reset, so that selection and scroll position
/// stay.
namespace sessionbook {

/// A place that a row does not have.
inline constexpr int nowhere = -1;

/// Rows are counted in the list as the steps before have left it.
struct RowStep
{
    enum class Kind { Remove, Move, Insert };
    Kind kind;
    int first;
    int last;             ///< Move: the same one row
    int before = nowhere; ///< Move: the row that it then stands before, or the end

    friend bool operator==(const RowStep &, const RowStep &) = default;
};

/// `places` says for each row where it stands in the new list of `count` rows, each place once.
/// What is gone is removed, as few rows as can be are moved, and new rows are inserted where they
/// stand: first and last of an Insert are their places in the new list, too.
[[nodiscard]] std::vector<RowStep> rowSteps(const std::vector<int> &places, int count);

/// Where each of the rows stands in the new list. Of several with the same id the first ones
/// belong together.
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

/// Takes the element `from` to before the one that is `before` now.
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
