// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_template.h"
#include "core/rules/plan.h"

/// What several tests ask for.
namespace sessionbook::test {

inline const ask::Cancel byClient{CancelReason::ByClient, {}, {}};
inline const MessageDraft someMessage{QStringLiteral("Your session"), QStringLiteral("Dear Anna")};

} // namespace sessionbook::test
