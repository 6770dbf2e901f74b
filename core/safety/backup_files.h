// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sessionbook {

/// A backup is a whole practice file, named by when it was made, in a folder of the practice's own.
struct BackupFile
{
    QString path;
    QDateTime madeAt; ///< by the wall clock of the practice's zone, to the second

    friend bool operator==(const BackupFile &, const BackupFile &) = default;
};

/// "practice 3f9a1c": the folder for a practice's backups in the one that was chosen. `word` tells
/// practices of the same file name apart.
[[nodiscard]] QString backupFolderName(const QString &practicePath, const QString &word);
[[nodiscard]] QString backupName(const QDateTime &madeAt);
/// Empty if it is not named as a backup.
[[nodiscard]] std::optional<QDateTime> madeAtOf(const QString &name);
/// Those in the folder, the newest first. Files of other names are no backups, and are left alone.
[[nodiscard]] std::vector<BackupFile> backupsIn(const QString &folder);

/// The path for what a restore takes the place of, which nothing has yet: beside the practice, as
/// "practice before restore 2026-11-27 14.05.12.sessionbook".
[[nodiscard]] QString nameToKeep(const QString &practicePath, const QDateTime &now);
/// Those that restores of this practice have left.
[[nodiscard]] QStringList keptBeside(const QString &practicePath);

/// When a backup in the folder was last tried out with success, by the wall clock as above. The
/// name of an empty file says it, so that another folder or another stick is tried out anew.
[[nodiscard]] std::optional<QDateTime> lastRehearsalIn(const QString &folder);
/// A folder that can't be written is tried out again the sooner.
void noteRehearsal(const QString &folder, const QDateTime &at);

/// Of `backups`, the newest first, those that need not be kept: kept is the newest of each of the
/// last 7 days, 4 weeks and 12 months, counted from `today`, and always the newest of all. Weeks
/// begin on Monday.
[[nodiscard]] std::vector<BackupFile> superfluous(const std::vector<BackupFile> &backups,
                                                  QDate today);

} // namespace sessionbook
