// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace sessionbook {

/// A list of the keys that act without a pointer.
void showShortcuts(QWidget *parent);

} // namespace sessionbook
