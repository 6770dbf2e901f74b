// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <algorithm>

namespace sessionbook {

/// A name, a day or an amount for use inside a sentence or a line of several. Keeps text that is
/// read from right to left, and Arabic digits, from reordering what stands around it.
[[nodiscard]] inline QString isolated(const QString &text)
{
    const bool mayReorder = std::any_of(text.cbegin(), text.cend(), [](QChar letter) {
        const QChar::Direction direction = letter.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
    });
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    const bool isDone = text.startsWith(firstStrongIsolate) && text.endsWith(popIsolate);
    return mayReorder && !isDone ? firstStrongIsolate + text + popIsolate : text;
}

/// The same text for a field, and for what leaves the program, such as a message.
[[nodiscard]] inline QString withoutIsolates(QString text)
{
    return text.removeIf([](QChar letter) {
        const QChar::Direction direction = letter.direction();
        return direction == QChar::DirFSI || direction == QChar::DirPDI;
    });
}

} // namespace sessionbook
