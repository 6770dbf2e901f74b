// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"

namespace sessionbook {

// What is asked and answered in the terminal alone. Each answers with the program's exit code:
// 0 when all is well, 1 when it isn't, 2 when the options can't be read.

[[nodiscard]] int performInTerminal(const Options &options);
[[nodiscard]] int refuseOptions(const Error &error);
/// One sentence on the standard error, in the program's name.
void complain(const QString &sentence);

} // namespace sessionbook
