// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace sessionbook::tour {

/// What a person would miss in a window as it is shown: something that takes the keyboard's focus
/// without a name for assistive tools or for the tests, a mnemonic that leads to two places, a
/// dialog that opens without a focus, words that are cut off. A sentence for each.
[[nodiscard]] QStringList whatIsOutOfReach(const QWidget &window);

} // namespace sessionbook::tour
