// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "tests/support/random_work.h"

/// For the steps of RandomWork only.
namespace sessionbook::test {

template <class T>
[[nodiscard]] const T &oneOf(const std::vector<T> &list, Dice &dice)
{
    return list[static_cast<std::size_t>(dice.below(static_cast<int>(list.size())))];
}

/// Empty for a session of a series, and of an erased client.
[[nodiscard]] inline QString markOf(const SessionDetails &session)
{
    return session.session().fields.note.section(u' ', 0, 0);
}

/// What was done, if it was.
template <class T>
[[nodiscard]] std::optional<JournalAction> did(const Result<T> &result, JournalAction action)
{
    return result ? std::optional(action) : std::nullopt;
}

} // namespace sessionbook::test
