// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/store.h"

#include "core/records/journal.h"
#include "core/sealed/sealed_vfs.h"
#include "core/store/copy.h"
#include "core/store/journal_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/schema.h"
#include "core/store/unfinished_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sessionbook {

namespace {

struct StoreWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// The interface's connection doesn't block: who asks for it waits with the event loop running.
constexpr auto shortTry = 5ms;

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

/// A program that was killed while it changed the passphrase leaves the one before in the other
/// slot: it is written again.
void completeSeal(const Connection &connection)
{
    OpenFileMedium medium(connection.handle());
    auto read = Envelope::read(medium);
    if (auto *envelope = std::get_if<Envelope>(&read); envelope && !envelope->isWrittenTwice())
        (void)envelope->write(medium); // if that fails, the next start tries again
}

} // namespace

// Reads the header by hand: SQLite would recover or rewrite a file that isn't ours to touch.
void refuseForeignFile(const PracticeFile &practice)
{
    const QString &path = practice.path;
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
    file.close();
    const bool sealed = isSealed(path);
    // What it is, its pages say. Without any, SQLite would take it for a new file and fill it.
    if (sealed && practice.key && info.size() <= Envelope::size) {
        throw StoreError(StoreWords::tr("The practice's file is damaged: nothing is left but its "
                                        "beginning. Restore a copy."));
    }
    if (sealed && practice.key)
        return;
    if (sealed)
        throw StoreError(StoreWords::tr("%1 is sealed by a passphrase.").arg(shown));
    if (practice.key)
        throw StoreError(StoreWords::tr("%1 is no longer sealed. Open it again.").arg(shown));
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

Store::Store(const PracticeFile &file)
{
    const PracticeFile real = atRealPath(file);
    refuseForeignFile(real);
    m_lock = std::make_unique<PracticeLock>(real.path);
    removeUnfinished(real.path); // it may hold what is erased here
    m_connection = std::make_unique<Connection>(real);
    if (real.key)
        completeSeal(*m_connection);
    migrate(*m_connection, real.path);
    m_connection->setBusyTimeout(shortTry);
}

Store::~Store()
{
    // Another file may have taken its name, and SQLite would find our WAL beside that one.
    if (!m_connection->isInPlace())
        m_connection->emptyWal();
}

std::optional<OtherComputer> Store::heldElsewhere(const PracticeFile &file)
{
    return PracticeLock::holderElsewhere(realPath(file.path));
}

void Store::takeOver(const PracticeFile &file)
{
    PracticeLock::takeFromOtherComputer(realPath(file.path));
}

void Store::create(const PracticeFile &file, const PracticeProfile &profile,
                   const std::vector<SessionType> &types, Instant now,
                   const std::optional<Seal> &seal)
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

    UnfinishedFile made(path);
    if (seal)
        makeSealedFile(made.path(), *seal);
    else
        makePrivateFile(made.path());
    {
        Connection connection(PracticeFile(made.path(), seal ? seal->key : nullptr));
        migrate(connection, made.path());
        Transaction transaction(connection);
        rows::insertProfile(connection, profile);
        for (const SessionType &type : types)
            rows::insertSessionType(connection, type);
        rows::appendJournal(connection, now, JournalAction::PracticeCreated, {}, {});
        transaction.commit();
    }
    if (!made.takeName(UnfinishedFile::IfThere::Refuse)) {
        throw StoreError(
            StoreWords::tr("The file %1 could not be made.").arg(QDir::toNativeSeparators(path)));
    }
}

} // namespace sessionbook
