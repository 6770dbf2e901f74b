// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/booking_plan.h"
#include "core/rules/plan.h"

/// What a person typed, with each text as typed_text.h makes it fit to be kept. The doors of the
/// practice do this first, so that rules and store see nothing else.
namespace sessionbook {

/// Also says how the client is addressed where nobody has.
[[nodiscard]] Client tidied(Client client);
[[nodiscard]] SessionFields tidied(SessionFields fields);
[[nodiscard]] SessionType tidied(SessionType type);
/// Also puts the methods in their order, each once.
[[nodiscard]] PracticeProfile tidied(PracticeProfile profile);
[[nodiscard]] TimeOff tidied(TimeOff off);
[[nodiscard]] Request tidied(Request request);
[[nodiscard]] BookingRequest tidied(BookingRequest request);

} // namespace sessionbook
