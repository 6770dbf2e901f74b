// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>

namespace sessionbook::test {

/// The bytes of every file in a folder, by name: to see that nothing changed, or what is left.
[[nodiscard]] std::map<QString, QByteArray> bytesOf(const QString &folder);
/// The names of the files in which the bytes are found, joined; empty when in none.
[[nodiscard]] QString filesWith(const QByteArray &bytes, const QString &folder);

} // namespace sessionbook::test
