// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/practice_lock.h"

#include "core/base/date_words.h"
#include "core/records/records.h"
#include "core/store/store_error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct LockWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// A byte that is far from all that SQLite locks, which is at its first gigabyte.
constexpr off_t lockedByte = off_t{1} << 40;

QString besideOf(const QString &path) { return path + u".lock"_s; }

StoreError alreadyOpen()
{
    return StoreError(LockWords::tr("This practice is already open in another Sessionbook window. "
                                    "Use that window, or close it first."));
}

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

} // namespace

PracticeLock::PracticeLock(const QString &path) : m_beside(besideOf(path))
{
    m_beside.setStaleLockTime(0); // stale only when the process that holds it is gone
    lockFileItself(path);
    try {
        lockBeside(path);
    } catch (...) {
        ::close(m_descriptor);
        throw;
    }
}

PracticeLock::~PracticeLock() { ::close(m_descriptor); }

/// By the descriptor rather than by the process: so SQLite's locks, which are the process's, are
/// not mistaken for this one, nor this one for theirs.
void PracticeLock::lockFileItself(const QString &path)
{
    m_descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (m_descriptor < 0) {
        throw StoreError(LockWords::tr("%1 can't be written. Check its permissions.")
                             .arg(QDir::toNativeSeparators(path)));
    }
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = lockedByte;
    lock.l_len = 1;
    if (::fcntl(m_descriptor, F_OFD_SETLK, &lock) == 0)
        return;
    // Any other error is of a file system without such locks: there the .lock file must do.
    if (errno == EAGAIN || errno == EACCES) {
        ::close(m_descriptor);
        throw alreadyOpen();
    }
}

void PracticeLock::lockBeside(const QString &path)
{
    if (m_beside.tryLock(0) || takeNamelessLock(m_beside))
        return;
    if (m_beside.error() != QLockFile::LockFailedError) {
        throw StoreError(LockWords::tr("The folder of %1 can't be written. Check its permissions.")
                             .arg(QDir::toNativeSeparators(path)));
    }
    const auto other = holderElsewhere(path);
    if (!other)
        throw alreadyOpen();
    const QDateTime since = localTime(other->since, QTimeZone::systemTimeZone());
    throw StoreError(LockWords::tr("This practice has been open on the computer “%1” since %2, or "
                                   "Sessionbook was not closed properly there.")
                         .arg(other->name, mediumDateTime(since, localeOf({}))));
}

std::optional<OtherComputer> PracticeLock::holderElsewhere(const QString &path)
{
    const QLockFile beside(besideOf(path));
    qint64 pid = 0;
    QString computer;
    QString program;
    if (!beside.getLockInfo(&pid, &computer, &program) || computer.isEmpty() ||
        computer == QSysInfo::machineHostName())
        return std::nullopt;
    return OtherComputer{computer, {QFileInfo(besideOf(path)).lastModified().toSecsSinceEpoch()}};
}

void PracticeLock::takeFromOtherComputer(const QString &path)
{
    if (!holderElsewhere(path))
        return; // it has been let go meanwhile
    QLockFile beside(besideOf(path));
    if (!beside.removeStaleLockFile()) {
        throw StoreError(LockWords::tr("The other computer is still using the practice. Close "
                                       "Sessionbook there first."));
    }
}

} // namespace sessionbook
