// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace sessionbook {

/// The first place of `word` in `text`, byte by byte; null if there is none. `word` isn't empty.
/// Made for reading through tens of megabytes at each keystroke: several times as fast as memmem().
[[nodiscard]] const char *findText(std::string_view text, std::string_view word);

} // namespace sessionbook
