// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/row_diff.h"

#include <algorithm>

namespace sessionbook {

namespace {

/// Marks a longest ascending subsequence, so that the fewest rows move.
std::vector<bool> inOrder(const std::vector<int> &places)
{
    // For each length, the ascending subsequence so far with the smallest last place.
    std::vector<std::size_t> ends;
    std::vector<std::size_t> previous(places.size());
    const std::size_t none = places.size();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto end =
            std::ranges::lower_bound(ends, places[i], {}, [&](std::size_t e) { return places[e]; });
        previous[i] = end == ends.begin() ? none : *(end - 1);
        if (end == ends.end())
            ends.push_back(i);
        else
            *end = i;
    }
    std::vector<bool> result(places.size(), false);
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = previous[i])
        result[i] = true;
    return result;
}

std::vector<RowStep> removals(const std::vector<int> &places)
{
    std::vector<RowStep> steps;
    for (auto row = static_cast<int>(places.size()) - 1; row >= 0; --row) {
        if (places[static_cast<std::size_t>(row)] != nowhere)
            continue;
        if (!steps.empty() && steps.back().first == row + 1)
            steps.back().first = row;
        else
            steps.push_back({RowStep::Kind::Remove, row, row});
    }
    return steps;
}

/// Moves each row that is out of order once, in front of the next row that is in order.
void addMoves(std::vector<RowStep> &steps, std::vector<int> &places)
{
    if (std::ranges::is_sorted(places))
        return;
    std::vector<bool> settled = inOrder(places);
    for (std::size_t row = 0; row < places.size();) {
        if (settled[row]) {
            ++row;
            continue;
        }
        std::size_t before = 0;
        while (before < places.size() && !(settled[before] && places[before] > places[row]))
            ++before;
        steps.push_back({RowStep::Kind::Move, static_cast<int>(row), static_cast<int>(row),
                         static_cast<int>(before)});
        settled[row] = true;
        moveOne(places, row, before);
        moveOne(settled, row, before);
    }
}

void addInsertions(std::vector<RowStep> &steps, const std::vector<int> &places, int count)
{
    int next = 0;
    const auto insertUntil = [&](int place) {
        if (place > next)
            steps.push_back({RowStep::Kind::Insert, next, place - 1});
        next = place + 1;
    };
    for (const int place : places)
        insertUntil(place);
    insertUntil(count);
}

} // namespace

std::vector<RowStep> rowSteps(const std::vector<int> &places, int count)
{
    std::vector<RowStep> steps = removals(places);
    std::vector<int> kept = places;
    std::erase(kept, nowhere);
    addMoves(steps, kept);
    addInsertions(steps, kept, count);
    return steps;
}

} // namespace sessionbook
