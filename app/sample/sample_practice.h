// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"

namespace sessionbook {

/// Makes a practice in a new file as it would be at `now`, after three busy months: the same file
/// contents for the same instant. Everything in it went through the practice's own commands, each
/// at its time. Then opens it with the given clock. Errors: Storage.
Result<std::unique_ptr<Practice>> createSamplePractice(const QString &path, Instant now,
                                                       const Clock &clock = systemClock);

} // namespace sessionbook
