// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"

namespace sessionbook {

// The commands that need only the terminal. Each returns the exit code: 0 if all is well, 1 if not,
// 2 for wrong options.

[[nodiscard]] int performInTerminal(const Options &options);
[[nodiscard]] int refuseOptions(const Error &error);
/// Writes a sentence to standard error, after the program's name.
void complain(const QString &sentence);

} // namespace sessionbook
