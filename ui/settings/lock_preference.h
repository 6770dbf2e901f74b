// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook {

/// After how many minutes without input a practice locks on this computer; 0: never.
[[nodiscard]] int minutesToLock();
void setMinutesToLock(int minutes);

inline constexpr int longestMinutesToLock = 240;

} // namespace sessionbook
