// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace sessionbook {

class Practice;

/// Shows, whenever a command has to wait for the file, a dialog over all windows of the program
/// that says so and can end the wait.
void tellOfWaiting(Practice &practice, QWidget *window);

} // namespace sessionbook
