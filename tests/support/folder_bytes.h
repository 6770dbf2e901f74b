// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>

namespace sessionbook::test {

/// The bytes of every file in a folder, by name, to check what has changed or is left.
[[nodiscard]] std::map<QString, QByteArray> bytesOf(const QString &folder);
/// The names of the files that contain the bytes, joined; empty for none.
[[nodiscard]] QString filesWith(const QByteArray &bytes, const QString &folder);

} // namespace sessionbook::test
