// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"
#include "core/safety/backup_files.h"

#include <functional>

namespace sessionbook {

// All of these open connections of their own, block as long as the file is large, and throw
// StoreError. Thread: any.

/// Writes all of the practice into a new file in its folder, which is made if there is none, sealed
/// as the practice is. Written under another name, checked to be as it was written, then named:
/// what is there under the name of a backup is one. Throws with nothing left of it.
BackupFile writeBackup(const PracticeFile &practice, const QString &folder,
                       const QDateTime &madeAt);
/// The same into any file that is not there yet, of a practice that need not be open here.
void copyChecked(const PracticeFile &practice, const QString &path);
/// Removes those that need not be kept.
void thinOut(const QString &folder, QDate today);

/// Writes those anew, one after the other, that still hold what was erased since, or are plain
/// though the practice is sealed, until `isCancelled`; and what restores have kept beside the
/// practice. Throws in the end if some could not be.
void bringUpToDate(const PracticeFile &practice, const QString &folder, Instant now,
                   const std::function<bool()> &isCancelled);

} // namespace sessionbook
