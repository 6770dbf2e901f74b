// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// A name for use inside a sentence. Keeps a right-to-left name from reordering the text around it.
[[nodiscard]] inline QString isolated(const QString &name)
{
    // First Strong Isolate and Pop Directional Isolate; other names don't need them.
    return name.isRightToLeft() ? QChar(0x2068) + name + QChar(0x2069) : name;
}

} // namespace sessionbook
