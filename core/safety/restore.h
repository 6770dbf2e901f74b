// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"
#include "core/records/practice_summary.h"

#include <QDateTime>

#include <functional>

namespace sessionbook {

// All of these open connections of their own, block as long as the file is large, and throw
// StoreError. Thread: any.

/// Of a file that nobody has open here, which may be on a disk that can't be written.
[[nodiscard]] PracticeSummary summaryOf(const PracticeFile &file);

/// Puts the backup in the place of the practice, which nobody has open. What was there is kept
/// beside it under another name, which is returned; empty if there was nothing. What was erased
/// since the backup was made stays erased, as far as the practice can be read. A kill leaves the
/// one or the other. `practice` has its own key, if it is known.
QString restoreBackup(const PracticeFile &backup, const PracticeFile &practice,
                      const QDateTime &now);

/// Restores the backup into a temporary file beside it, checks it, and removes it: whether it would
/// be there if it were needed. Returns what was in it; nothing if `isCancelled` comes before that.
PracticeSummary rehearse(const PracticeFile &backup, const std::function<bool()> &isCancelled);

} // namespace sessionbook
