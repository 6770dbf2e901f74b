// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/backup.h"

#include "core/safety/prepared_copy.h"
#include "core/store/connection.h"
#include "core/store/copied_file.h"
#include "core/store/copy.h"
#include "core/store/document_rows.h"
#include "core/store/erased_rows.h"
#include "core/store/unfinished_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

void makeFolder(const QString &folder)
{
    const QString parent = QFileInfo(folder).absolutePath();
    if (!QDir(parent).exists()) {
        throw StoreError(
            BackupWords::tr(
                "The backup folder, %1, isn't there. Plug in its disk, or choose another folder.")
                .arg(QDir::toNativeSeparators(parent)));
    }
    if (QDir(folder).exists() ||
        QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return;
    throw StoreError(
        BackupWords::tr(
            "Couldn't make a folder in %1. Check its permissions and that the disk is not full.")
            .arg(QDir::toNativeSeparators(parent)));
}

/// Of a program that was killed while making a backup.
void removeUnfinishedIn(const QString &folder)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList({unfinishedName(u"*"_s)}, QDir::Files);
    for (const QString &name : names) {
        const QString path = name.chopped(unfinishedName({}).size());
        if (madeAtOf(path))
            removeUnfinished(dir.absoluteFilePath(path));
    }
}

bool lacks(const Erased &there, const Erased &known)
{
    return !std::ranges::includes(there.clients, known.clients) ||
           !std::ranges::includes(there.sessions, known.sessions);
}

/// Not as sealed as the practice is, or with what is erased by now? One that can't be opened by the
/// practice's key is of another seal; one of an older version can't say.
bool isOutdated(const PracticeFile &backup, const Erased &erased, Instant now)
{
    if (isSealed(backup.path) != (backup.key != nullptr))
        return true;
    if (erased.isEmpty())
        return false;
    const auto copy = copyInMemory(backup);
    return !rows::knowsErased(*copy) || lacks(rows::erased(*copy), erased) ||
           rows::hasDocumentsToEmpty(*copy, now);
}

Erased erasedIn(const PracticeFile &practice)
{
    Connection connection(practice, Connection::Mode::ReadOnly);
    return rows::erased(connection);
}

std::optional<Seal> presentSealOf(const PracticeFile &practice)
{
    const Connection connection(practice, Connection::Mode::ReadOnly);
    return sealOf(connection);
}

StoreError notRewritten(const QStringList &paths)
{
    return StoreError(BackupWords::tr("%n file(s) could not be rewritten, and may hold what you "
                                      "erased or can be read without the passphrase. Delete what "
                                      "you don't need: %1",
                                      nullptr, static_cast<int>(paths.size()))
                          .arg(QDir::toNativeSeparators(paths.constFirst())));
}

} // namespace

BackupFile writeBackup(const PracticeFile &practice, const QString &folder, const QDateTime &madeAt)
{
    makeFolder(folder);
    BackupFile backup{QDir(folder).absoluteFilePath(backupName(madeAt)), madeAt};
    if (QFileInfo::exists(backup.path))
        return backup; // of this very second
    removeUnfinishedIn(folder);
    PreparedCopy copy(practice, backup.path, presentSealOf(practice));
    copy.check(Verified::AsWritten);
    copy.publish();
    return backup;
}

void copyChecked(const PracticeFile &practice, const QString &path)
{
    if (QFileInfo::exists(path)) {
        throw StoreError(BackupWords::tr("%1 is there already. Write another name.")
                             .arg(QDir::toNativeSeparators(path)));
    }
    PreparedCopy copy(practice, path, sealOf(practice));
    copy.check(Verified::AsWritten);
    copy.publish();
}

void thinOut(const QString &folder, QDate today)
{
    for (const BackupFile &backup : superfluous(backupsIn(folder), today))
        QFile::remove(backup.path);
}

void bringUpToDate(const PracticeFile &practice, const QString &folder, Instant now,
                   const std::function<bool()> &isCancelled)
{
    const Erased erased = erasedIn(practice);
    const std::optional<Seal> seal = presentSealOf(practice);
    QStringList paths = keptBeside(practice.path);
    for (const BackupFile &backup : backupsIn(folder))
        paths << backup.path;
    QStringList failed;
    for (const QString &path : std::as_const(paths)) {
        if (isCancelled())
            return;
        try {
            if (!isOutdated({path, practice.key}, erased, now))
                continue;
            const PracticeFile source(path, isSealed(path) ? practice.key : nullptr);
            PreparedCopy copy(source, path, seal);
            copy.erase(erased, now);
            copy.check(Verified::AsWritten);
            QFile::remove(path + u"-wal"_s); // of what was kept; the copy has it all
            copy.publish();
        } catch (const StoreError &) {
            failed << path; // the others are reached all the same
        }
    }
    if (!failed.isEmpty())
        throw notRewritten(failed);
}

} // namespace sessionbook
