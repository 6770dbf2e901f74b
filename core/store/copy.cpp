// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copy.h"

#include "core/sealed/sealed_vfs.h"
#include "core/store/unfinished_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct CopyWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

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

Seal sealIn(EnvelopeMedium &medium, const SealKey &key)
{
    auto read = Envelope::read(medium);
    if (const auto *envelope = std::get_if<Envelope>(&read))
        return Seal{key, *envelope};
    throw StoreError(CopyWords::tr("What stands before the sealed pages of the practice's file is "
                                   "damaged, so it can't be copied. Restore a copy."));
}

} // namespace

std::optional<Seal> sealOf(const Connection &connection)
{
    if (!connection.file().key)
        return {};
    OpenFileMedium medium(connection.handle());
    return sealIn(medium, connection.file().key);
}

std::optional<Seal> sealOf(const PracticeFile &file)
{
    if (!file.key)
        return {};
    FileMedium medium(file.path, FileMedium::Access::Read);
    return sealIn(medium, file.key);
}

void replaceEnvelope(const Connection &connection, Envelope envelope)
{
    OpenFileMedium medium(connection.handle());
    if (envelope.write(medium)) {
        throw StoreError(CopyWords::tr("The practice's file can't be written. Nothing was changed; "
                                       "check its permissions and that the disk is not full."));
    }
}

void makeSealedFile(const QString &path, const Seal &seal)
{
    makePrivateFile(path);
    FileMedium medium(path, FileMedium::Access::Write);
    Envelope envelope = seal.envelope;
    if (!medium.isOpen() || envelope.write(medium)) {
        QFile::remove(path);
        throw notWritten(path);
    }
}

void copyTo(Connection &connection, const QString &path)
{
    copyTo(connection, path, sealOf(connection));
}

void copyTo(Connection &connection, const QString &path, const std::optional<Seal> &seal)
{
    if (seal)
        makeSealedFile(path, *seal);
    else
        makePrivateFile(path); // SQLite takes an empty file as its own
    const KeyRegistration registration =
        seal ? KeyRegistration(path, seal->key) : KeyRegistration();
    try {
        connection.reserveBytes(seal ? reservedBytes : 0);
        change(connection, "VACUUM INTO ?", sqliteUri(path, "mode=rw", seal.has_value()));
        connection.reserveBytes(connection.file().key ? reservedBytes : 0);
        // A sealed file has no rollback journal, so it goes into WAL mode before it matters.
        if (seal)
            Connection(PracticeFile(path, seal->key)).emptyWal();
        if (!syncToDisk(path))
            throw notWritten(path);
    } catch (...) {
        connection.reserveBytes(connection.file().key ? reservedBytes : 0);
        QFile::remove(path);
        throw;
    }
}

void requireSound(const PracticeFile &file)
{
    Connection copy(file, Connection::Mode::ReadOnly);
    Statement integrity(copy, "PRAGMA integrity_check");
    if (!integrity.next() || integrity.text(0) != "ok"_L1) {
        throw StoreError(CopyWords::tr("The copy is not sound, so it was not kept. The disk may be "
                                       "damaged; try another one."));
    }
}

void saveCopy(Connection &connection, const QString &path)
{
    const QString target = QFileInfo(path).absoluteFilePath();
    refuseTarget(connection, target);
    UnfinishedFile copy(target);
    copyTo(connection, copy.path());
    requireSound({copy.path(), connection.file().key});
    if (!copy.takeName(UnfinishedFile::IfThere::Replace))
        throw notWritten(target);
}

} // namespace sessionbook
