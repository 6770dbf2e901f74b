// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/safety/restore.h"

namespace sessionbook {

// Of practices and backups that nobody need have open here. All of these block as long as the file
// is large. Thread: any. Error: Storage.

Result<PracticeSummary> summarise(const PracticeFile &file);
/// The same as Practice::saveCopy(), of a practice whose file is in place, which may be open.
Result<> saveCopyOf(const PracticeFile &practice, const QString &path);
/// Writes all of the practice into a new file, sealed as it is, and checks that. Error also if
/// there is a file.
Result<> writeCopy(const PracticeFile &practice, const QString &path);
/// Puts the backup in the place of the practice; answers where what was there is kept, empty if
/// there was nothing. See restoreBackup().
Result<QString> restore(const PracticeFile &backup, const PracticeFile &practice, Instant now);

} // namespace sessionbook
