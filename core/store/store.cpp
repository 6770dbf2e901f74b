// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/store.h"

#include "core/records/journal.h"
#include "core/store/journal_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct StoreWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// A program that is killed while it makes its lock leaves one without a name, which QLockFile
/// never considers stale. A running program writes its name at once and holds the file meanwhile.
bool takeNamelessLock(QLockFile &lock)
{
    const auto isNameless = [&] {
        qint64 pid = 0;
        QString host;
        QString program;
        return lock.error() == QLockFile::LockFailedError &&
               !lock.getLockInfo(&pid, &host, &program);
    };
    if (!isNameless())
        return false;
    constexpr int timeToWriteAName = 200;
    if (lock.tryLock(timeToWriteAName))
        return true;
    return isNameless() && lock.removeStaleLockFile() && lock.tryLock(0);
}

void takeLock(QLockFile &lock, const QString &path)
{
    lock.setStaleLockTime(0); // stale only when the process that holds it is gone
    if (lock.tryLock(0) || takeNamelessLock(lock))
        return;
    if (lock.error() == QLockFile::LockFailedError) {
        throw StoreError(StoreWords::tr("This practice is already open in another Sessionbook "
                                        "window. Go on there, or close it first."));
    }
    throw StoreError(StoreWords::tr("The folder of %1 can't be written. Check its permissions.")
                         .arg(QDir::toNativeSeparators(path)));
}

/// Resolves links, so that a file has one lock whatever its path.
QString realPath(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

/// The same file by the path that links lead to.
PracticeFile atRealPath(PracticeFile file)
{
    file.path = realPath(file.path);
    return file;
}

} // namespace

// Reads the header by hand: SQLite would recover or rewrite a file that isn't ours to touch.
void refuseForeignFile(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.dir().exists()) {
        throw StoreError(StoreWords::tr("There is no folder %1.")
                             .arg(QDir::toNativeSeparators(info.absolutePath())));
    }
    if (!info.exists())
        throw StoreError(StoreWords::tr("There is no practice at %1.").arg(shown));
    if (!info.isFile())
        throw StoreError(StoreWords::tr("%1 is a folder, not a practice.").arg(shown));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw StoreError(StoreWords::tr("%1 can't be read. Check its permissions.").arg(shown));
    const QByteArray header = file.read(100);
    constexpr qsizetype applicationIdAt = 68;
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)) ||
        qFromBigEndian<quint32>(header.constData() + applicationIdAt) != practiceApplicationId) {
        throw StoreError(
            StoreWords::tr("%1 is not a Sessionbook practice. It was left as it is.").arg(shown));
    }
}

Store::Store(const PracticeFile &file) : m_file(atRealPath(file)), m_lock(m_file.path + u".lock"_s)
{
    const QString &path = m_file.path;
    refuseForeignFile(path);
    if (!QFileInfo(path).isWritable()) {
        throw StoreError(StoreWords::tr("%1 can't be written. Check its permissions.")
                             .arg(QDir::toNativeSeparators(path)));
    }
    takeLock(m_lock, path);
    m_connection = std::make_unique<Connection>(m_file);
    migrate(*m_connection, path);
}

void Store::create(const PracticeFile &file, const PracticeProfile &profile,
                   const std::vector<SessionType> &types, Instant now)
{
    const QString &path = file.path;
    const QFileInfo info(path);
    if (info.exists()) {
        throw StoreError(StoreWords::tr("There is already a file at %1. It was left as it is.")
                             .arg(QDir::toNativeSeparators(path)));
    }
    if (!info.dir().exists()) {
        throw StoreError(StoreWords::tr("The folder %1 does not exist. Make it first, or choose "
                                        "another.")
                             .arg(QDir::toNativeSeparators(info.absolutePath())));
    }

    // Made under another name first, so that a file with the practice's name is always complete.
    const QString unfinished = path + u".new"_s;
    const auto removeUnfinished = [&] {
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(unfinished + suffix);
    };
    removeUnfinished();
    try {
        QFile empty(unfinished);
        if (!empty.open(QIODevice::WriteOnly) || !empty.setPermissions(ownerOnly)) {
            throw StoreError(
                StoreWords::tr("The folder %1 can't be written. Check its permissions and that "
                               "the disk is not full.")
                    .arg(QDir::toNativeSeparators(info.absolutePath())));
        }
        empty.close();
        {
            PracticeFile made = file;
            made.path = unfinished;
            Connection connection(made);
            migrate(connection, unfinished);
            Transaction transaction(connection);
            rows::insertProfile(connection, profile);
            for (const SessionType &type : types)
                rows::insertSessionType(connection, type);
            rows::appendJournal(connection, now, JournalAction::PracticeCreated, {}, {}, {});
            transaction.commit();
        }
        if (!QFile::rename(unfinished, path)) {
            throw StoreError(StoreWords::tr("The file %1 could not be made.")
                                 .arg(QDir::toNativeSeparators(path)));
        }
    } catch (...) {
        removeUnfinished();
        throw;
    }
}

} // namespace sessionbook
