// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <optional>

namespace sessionbook {

/// One line from the file descriptor, or typed on the terminal without being shown. `path` is named
/// in the question. Error: Invalid if there is neither.
Result<QString> readPassphrase(const QString &path, std::optional<int> descriptor);

} // namespace sessionbook
