// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The guided tour: walks the real windows through every path of the practice on a fresh sample.
namespace sessionbook::tour {

/// Before the application object: a screen of its own, so that the pictures are the same anywhere.
void prepareScreen();
/// Answers with the program's exit code: 0 when every check holds.
[[nodiscard]] int run(const QString &folder);

} // namespace sessionbook::tour
