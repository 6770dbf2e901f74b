// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// A name among other words: its direction does not turn theirs round.
[[nodiscard]] inline QString isolated(const QString &name)
{
    // First Strong Isolate and Pop Directional Isolate; only where they change something.
    return name.isRightToLeft() ? QChar(0x2068) + name + QChar(0x2069) : name;
}

} // namespace sessionbook
