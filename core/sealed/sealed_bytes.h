// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sealed/envelope.h"

#include <QByteArray>

#include <optional>

namespace sessionbook {

/// A few bytes that only the key of the practice opens, for what waits in memory while the practice
/// is locked. Another nonce each time. Thread: any.
[[nodiscard]] QByteArray sealBytes(const SealKey &key, const QByteArray &plain);
/// Empty if they are not of that key, or are damaged.
[[nodiscard]] std::optional<QByteArray> openBytes(const SealKey &key, const QByteArray &sealed);

} // namespace sessionbook
