// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook::test {

/// What seal_writer can be asked for.
namespace scenario {
inline const QString create = QStringLiteral("create");
inline const QString seal = QStringLiteral("seal");
inline const QString passphrase = QStringLiteral("passphrase");
inline const QString migrate = QStringLiteral("migrate");
inline const QString fill = QStringLiteral("fill");
inline const QString backUp = QStringLiteral("back up");
inline const QString erase = QStringLiteral("erase from backups");
inline const QString restore = QStringLiteral("restore");
} // namespace scenario

inline const QString nextPassphrase = QStringLiteral("battery staple");

} // namespace sessionbook::test
