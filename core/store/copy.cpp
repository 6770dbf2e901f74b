// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct CopyWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// Waits until a file, or what a folder holds, is on the disk.
bool sync(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

StoreError notWritten(const QString &path)
{
    return StoreError(CopyWords::tr("The copy %1 could not be written. Check the folder's "
                                    "permissions and that the disk is not full.")
                          .arg(QDir::toNativeSeparators(path)));
}

/// Nothing of the other file's, neither itself nor a WAL that SQLite would take for the copy's.
void refuseTarget(const Connection &connection, const QString &path)
{
    const auto itself = connection.file().identity->parts[0];
    const auto there = identityAt(path).parts[0];
    if (there == itself) {
        throw StoreError(CopyWords::tr("%1 is the practice that is open here. Choose another name "
                                       "for the copy.")
                             .arg(QDir::toNativeSeparators(path)));
    }
    if (QFileInfo(path + u"-wal"_s).size() > 0) {
        throw StoreError(CopyWords::tr("%1 is in use, or was not closed properly. Choose another "
                                       "name for the copy.")
                             .arg(QDir::toNativeSeparators(path)));
    }
}

void requireSound(const QString &path)
{
    Connection copy(path, Connection::Mode::ReadOnly);
    Statement integrity(copy, "PRAGMA integrity_check");
    if (!integrity.next() || integrity.text(0) != "ok"_L1) {
        throw StoreError(CopyWords::tr("The copy is not sound, so it was not kept. The disk may be "
                                       "damaged; try another one."));
    }
}

} // namespace

void makePrivateFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        throw StoreError(
            CopyWords::tr("The folder %1 can't be written. Check its permissions and that "
                          "the disk is not full.")
                .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
    }
    ::close(descriptor);
}

void copyTo(Connection &connection, const QString &path)
{
    makePrivateFile(path); // SQLite takes an empty file as its own
    try {
        change(connection, "VACUUM INTO ?", path);
        if (!sync(path))
            throw notWritten(path);
    } catch (...) {
        QFile::remove(path);
        throw;
    }
}

void saveCopy(Connection &connection, const QString &path)
{
    const QString target = QFileInfo(path).absoluteFilePath();
    refuseTarget(connection, target);
    const QString unfinished = target + u".new"_s;
    QFile::remove(unfinished); // left by a program that was killed
    copyTo(connection, unfinished);
    try {
        requireSound(unfinished);
        if (std::rename(QFile::encodeName(unfinished).constData(),
                        QFile::encodeName(target).constData()) != 0)
            throw notWritten(target);
    } catch (...) {
        QFile::remove(unfinished);
        throw;
    }
    sync(QFileInfo(target).absolutePath());
}

} // namespace sessionbook
