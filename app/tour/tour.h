// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The guided tour: goes through every path of the program in its real windows, on a fresh sample
/// practice.
namespace sessionbook::tour {

/// Call it before making the application object. Sets up a screen, so that the pictures are the
/// same everywhere.
void prepareScreen();
/// Returns the exit code: 0 if every check holds.
[[nodiscard]] int run(const QString &folder);

} // namespace sessionbook::tour
