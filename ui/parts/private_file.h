// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace sessionbook {

/// Writes a file that only its owner can read, from the first byte on; a file at that path is
/// replaced once the new one is complete. Error (Storage): why it failed, in the system's words.
Result<> writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace sessionbook
