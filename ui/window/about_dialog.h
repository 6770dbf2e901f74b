// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace sessionbook {

/// What the program is, which version, and under which licence.
void showAbout(QWidget *parent);

} // namespace sessionbook
