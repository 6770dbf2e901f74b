// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/papers.h"
#include "core/practice/practice.h"

namespace sessionbook {

/// Makes a practice in a new file with three months of sessions before `now`, and opens it with the
/// given clock. The content depends only on `now`, and is made by the practice's own commands, each
/// at its time. With a maker of pages it has documents too, with whom they come from and go to.
/// Errors: Storage.
Result<std::unique_ptr<Practice>> createSamplePractice(const QString &path, Instant now,
                                                       const Clock &clock = systemClock,
                                                       const sample::PageMaker &page = {});

} // namespace sessionbook
