// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace sessionbook {

void showAbout(QWidget *parent);

} // namespace sessionbook
