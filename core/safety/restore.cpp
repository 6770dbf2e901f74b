// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/restore.h"

#include "core/safety/backup_files.h"
#include "core/safety/prepared_copy.h"
#include "core/store/connection.h"
#include "core/store/copied_file.h"
#include "core/store/copy.h"
#include "core/store/practice_lock.h"
#include "core/store/practice_rows.h"
#include "core/store/store.h"
#include "core/store/unfinished_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct RestoreWords
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

/// What is erased by now, with all else carried from the WAL into the file. Nothing if the practice
/// can't be read any more: that is when one restores.
Erased erasedInOf(const PracticeFile &practice)
{
    try {
        const Store store(practice); // one of an older version learns what it erased
        Erased erased = rows::erased(store.connection());
        store.connection().emptyWal();
        return erased;
    } catch (const StoreError &) {
        return {};
    }
}

/// The present passphrase and recovery key stay in force where they open the same pages; those from
/// when the backup was made are of the past. The key of a damaged practice may have been guessed,
/// and the envelope of another key would lock the restored pages for good.
std::optional<Seal> sealFor(const PracticeFile &backup, const PracticeFile &practice)
{
    const bool isSame = backup.key && practice.key &&
                        std::ranges::equal(backup.key->bytes(), practice.key->bytes());
    if (isSame && isSealed(practice.path) && opensPageOf(practice.path, *practice.key)) {
        try {
            return sealOf(practice);
        } catch (const StoreError &) {
            return sealOf(backup); // what is there is damaged
        }
    }
    return sealOf(backup);
}

/// A second name for the same bytes, or where the disk knows no such thing, a copy.
void keepAs(const QString &path, const QString &kept)
{
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(kept).constData()) == 0)
        return;
    if (QFile::copy(path, kept) && syncToDisk(kept))
        return;
    throw StoreError(RestoreWords::tr("What is there now could not be kept as %1, so nothing was "
                                      "restored. Check that the disk is not full.")
                         .arg(QDir::toNativeSeparators(kept)));
}

} // namespace

PracticeSummary summaryOf(const PracticeFile &file)
{
    refuseForeignFile(file);
    return rows::summary(*copyInMemory(file));
}

QString restoreBackup(const PracticeFile &backup, const PracticeFile &practice,
                      const QDateTime &now)
{
    const bool replaces = QFileInfo::exists(practice.path);
    Erased erased;
    std::optional<PracticeLock> lock;
    if (replaces) {
        {
            const PracticeLock isFree(practice.path);
        } // else it would pass for unreadable
        erased = erasedInOf(practice);
        lock.emplace(practice.path);
    }
    PreparedCopy copy(backup, practice.path, sealFor(backup, practice));
    copy.erase(erased, Instant{now.toSecsSinceEpoch()});
    copy.check(Verified::EachRow);
    QString kept;
    if (replaces) {
        kept = nameToKeep(practice.path, now);
        keepAs(practice.path, kept);
    }
    // One that could not be carried over belongs to what was there, and would be taken for the
    // restored file's.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        const QString beside = practice.path + suffix;
        if (replaces && suffix == "-wal"_L1 && QFileInfo(beside).size() > 0)
            keepAs(beside, kept + suffix);
        QFile::remove(beside);
    }
    copy.publish();
    return kept;
}

PracticeSummary rehearse(const PracticeFile &backup, const std::function<bool()> &isCancelled)
{
    // The same name each time, so that what a kill leaves goes with the next.
    PreparedCopy copy(backup, QFileInfo(backup.path).dir().absoluteFilePath(u"rehearsal"_s),
                      sealOf(backup));
    if (isCancelled())
        return {};
    copy.erase({}, Instant{0}); // as a restore would, with the step to the newest version
    if (isCancelled())
        return {};
    copy.check(Verified::EachRow);
    return summaryOf(copy.file());
}

} // namespace sessionbook
