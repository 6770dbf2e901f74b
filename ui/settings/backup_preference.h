// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// The folder on this computer under which backups are made; beside the program's data unless
/// another was chosen.
[[nodiscard]] QString backupFolder();
/// Where in it the backups of that practice most likely are: it itself if nothing tells.
[[nodiscard]] QString backupFolderOf(const QString &practicePath);
/// Whether nobody was told yet that the usual folder is on this computer; only the first time.
[[nodiscard]] bool isFirstTimeInUsualFolder();
void setBackupFolder(const QString &folder);
/// Makes the usual one if it is not there; another that is not there may be a stick.
void makeUsualBackupFolder();

} // namespace sessionbook
