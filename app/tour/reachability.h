// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace sessionbook::tour {

/// Problems of a shown window, a sentence for each: a focusable widget without an accessible name
/// or object name, a mnemonic used twice, a dialog without a focus, text that is cut off.
[[nodiscard]] QStringList whatIsOutOfReach(const QWidget &window);

} // namespace sessionbook::tour
