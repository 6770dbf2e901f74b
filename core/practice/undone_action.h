// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <optional>

namespace sessionbook {

enum class JournalAction;

/// What the last action was, and what undoing it took back.
struct UndoneAction
{
    JournalAction action{};
    std::optional<SessionId> session;
};

} // namespace sessionbook
