// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace sessionbook {

/// Shows a list of the keyboard shortcuts.
void showShortcuts(QWidget *parent);

} // namespace sessionbook
