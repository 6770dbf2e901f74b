// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <optional>

namespace sessionbook {

enum class JournalAction;

/// The action that undo took back, and the first session it was about.
struct UndoneAction
{
    JournalAction action{};
    std::optional<SessionId> session;
};

} // namespace sessionbook
