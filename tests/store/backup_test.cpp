// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/backups.h"
#include "core/practice/clients.h"
#include "core/practice/sealing.h"
#include "core/practice/sessions.h"
#include "core/safety/backup.h"
#include "core/store/connection.h"
#include "core/store/erased_rows.h"
#include "core/store/verify.h"
#include "tests/store/old_practice_file.h"
#include "tests/store/requests.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// A practice with a folder for its backups.
struct BackedUp : PracticeFixture
{
    SessionId session = book(bjorn(), at(QDate(2026, 11, 20), QTime(11, 0)));
    QString chosen = folder() + u"/stick"_s;

    BackedUp()
    {
        REQUIRE(QDir().mkdir(chosen));
        backups().setFolder(chosen);
    }
    [[nodiscard]] Backups &backups() const { return practice().backups(); }
    void backUp() const
    {
        backups().backUpNow();
        backups().backUpBeforeClosing();
        CHECK(backups().status().failure.isEmpty());
    }
    [[nodiscard]] PracticeFile newest() const
    {
        REQUIRE(backups().status().newest.has_value());
        return {backups().status().newest->path, file().key};
    }
    /// As after closing the program.
    QString restore(const PracticeFile &backup)
    {
        close();
        return restoreBackup(backup, file(),
                             QDateTime(QDate(2026, 11, 18), QTime(10, 30), Qt::UTC));
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

bool holds(const PracticeFile &practice, SessionId id)
{
    Connection connection(practice);
    return Statement(connection, "SELECT 1 FROM session WHERE id = ?", id).next();
}

} // namespace

TEST_CASE("a backup is a whole practice that only its owner reads", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    CHECK(QFileInfo(backup.path).fileName() == u"2026-11-18 10.00.00.sessionbook"_s);
    CHECK(QFile::permissions(backup.path) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(verifyFile(backup).empty());
    CHECK(holds(backup, fixture.session));
    CHECK(QDir(QFileInfo(backup.path).path()).entryList(QDir::Files).size() == 1);
    const PracticeSummary summary = summaryOf(backup);
    CHECK(summary.name == someProfile().name);
    CHECK(summary.clients == 3);
    CHECK(summary.sessions == 1);
}

TEST_CASE("a backup is made once a day, after the first change", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    fixture.advanceMinutes(60);
    fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 21), QTime(9, 0)));
    fixture.backups().backUpToday();
    fixture.backups().backUpBeforeClosing();     // there was a change
    CHECK(fixture.backups().list().size() == 1); // of a day the newest is kept
    CHECK(fixture.backups().status().newest->madeAt.time() == QTime(11, 0));
    fixture.advanceMinutes(60);
    fixture.backups().backUpBeforeClosing(); // nothing has changed since
    CHECK(fixture.backups().status().newest->madeAt.time() == QTime(11, 0));

    fixture.setNow(QDate(2026, 11, 19), QTime(8, 0));
    fixture.backups().backUpToday();
    fixture.backups().backUpBeforeClosing();
    CHECK(fixture.backups().list().size() == 2);
}

TEST_CASE("a folder that is not there is said, and overdue after a week", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    CHECK_FALSE(fixture.backups().status().isOverdue());
    REQUIRE(QDir(fixture.chosen).removeRecursively());
    fixture.setNow(QDate(2026, 11, 26), QTime(8, 0));
    fixture.backups().backUpNow();
    fixture.backups().backUpBeforeClosing();
    CHECK(fixture.backups().status().failure.contains(u"Plug in its disk"_s));
    CHECK(fixture.backups().status().isOverdue());
    CHECK_FALSE(QFileInfo::exists(fixture.chosen)); // none is made where a stick would be
}

TEST_CASE("what is not as it was written is no backup", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const auto before = fixture.backups().list();
    {
        Connection connection(fixture.file());
        connection.exec(u"UPDATE client SET name = 'Bnna Berg' WHERE id = 1"_s); // by a bit
    }
    fixture.advanceMinutes(1);
    fixture.backups().backUpNow();
    fixture.backups().backUpBeforeClosing();
    CHECK(fixture.backups().status().failure.contains(u"not sound"_s));
    CHECK(fixture.backups().list() == before);
    CHECK(QFileInfo(before.front().path).dir().entryList(QDir::Files).size() == 1);
}

TEST_CASE("without a folder no backup is made", "[backup]")
{
    const PracticeFixture fixture;
    fixture.practice().backups().backUpNow();
    CHECK_FALSE(fixture.practice().backups().status().isRunning);
    CHECK_FALSE(fixture.practice().backups().status().isOverdue());
}

TEST_CASE("what is erased goes from the backups that can be reached", "[backup]")
{
    BackedUp fixture;
    const SessionId annas = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 21), {9, 0}));
    fixture.backUp();
    const PracticeFile old = fixture.newest();
    fixture.setNow(QDate(2026, 11, 19), QTime(9, 0));
    const auto anna = fixture.practice().clients().find(fixture.anna());
    REQUIRE(fixture.practice().clients().erase(fixture.anna(), anna->revision).ok());
    fixture.practice().waitForErasure();
    fixture.backups().backUpBeforeClosing();

    CHECK_FALSE(holds(old, annas));
    CHECK(holds(old, fixture.session));
    CHECK(verifyFile(old).empty());
    CHECK(filesWith("anna@example.com", QFileInfo(old.path).path()).isEmpty());
}

TEST_CASE("a restore brings back what was lost, and keeps what was there", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    const SessionId later = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 24), {9, 0}));
    const QString kept = fixture.restore(backup);
    CHECK(verifyFile(fixture.file()).empty());
    CHECK_FALSE(holds(fixture.file(), later));
    CHECK(holds({kept, fixture.file().key}, later));
    CHECK(verifyFile({kept, fixture.file().key}).empty());
    fixture.reopen();
    CHECK(fixture.details(fixture.session).session().id == fixture.session);
}

TEST_CASE("a restore never brings back what was erased", "[backup]")
{
    BackedUp fixture;
    const SessionId annas = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 21), {9, 0}));
    const SessionId deleted =
        fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 11, 23), {9, 0}));
    fixture.backUp();
    // On a stick that is not plugged in while it is erased.
    const QString stick = fixture.folder() + u"/away.sessionbook"_s;
    REQUIRE(QFile::copy(fixture.newest().path, stick));
    fixture.backups().setFolder({});
    const auto anna = fixture.practice().clients().find(fixture.anna());
    REQUIRE(fixture.practice().clients().erase(fixture.anna(), anna->revision).ok());
    REQUIRE(fixture.practice()
                .sessions()
                .perform({deleted, fixture.revision(deleted)}, ask::Delete{})
                .ok());
    fixture.restore({stick, fixture.file().key});
    CHECK_FALSE(holds(fixture.file(), annas));
    CHECK_FALSE(holds(fixture.file(), deleted));
    CHECK(holds(fixture.file(), fixture.session));
    CHECK(verifyFile(fixture.file()).empty());
    fixture.reopen();
    CHECK(fixture.practice().clients().all()->size() == 2);
}

TEST_CASE("a damaged practice is replaced, with nothing of it in the restored one", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    fixture.close();
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        QFile damaged(fixture.path() + suffix);
        REQUIRE(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(20'000, '!'));
    }
    const QString kept = fixture.restore(backup);
    CHECK(verifyFile(fixture.file()).empty());
    CHECK(QFileInfo(kept).size() == 20'000);
    CHECK(QFileInfo(kept + u"-wal"_s).size() == 20'000);
    CHECK_FALSE(QFileInfo::exists(fixture.path() + u"-wal"_s));
}

TEST_CASE("a practice that is gone is restored, and a damaged backup is not", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    fixture.close();
    REQUIRE(QFile::remove(fixture.path()));
    CHECK(fixture.restore(backup).isEmpty());
    CHECK(verifyFile(fixture.file()).empty());
    const QByteArray restored = contentOf(fixture.path());

    QFile damaged(backup.path);
    REQUIRE(damaged.open(QIODevice::ReadWrite));
    damaged.seek(3 * 4096 + 100);
    damaged.write(QByteArray(4096, '!'));
    damaged.close();
    CHECK_THROWS_AS(fixture.restore(backup), StoreError);
    CHECK(contentOf(fixture.path()) == restored);
    CHECK_FALSE(QFileInfo::exists(fixture.path() + u".new"_s));
}

TEST_CASE("a rehearsal restores the newest backup, and leaves nothing", "[backup]")
{
    BackedUp fixture;
    QSignalSpy rehearsed(&fixture.backups(), &Backups::rehearsed);
    fixture.backups().rehearseNow();
    CHECK_FALSE(rehearsed.wait(50)); // there is none yet
    fixture.backUp();
    fixture.backups().rehearseNow();
    REQUIRE(rehearsed.wait());
    CHECK(rehearsed.front()[1].toString().isEmpty());
    CHECK(rehearsed.front()[0].value<PracticeSummary>().sessions == 1);
    const QFileInfo backup(fixture.newest().path);
    CHECK(backup.dir().entryList(QDir::Files) ==
          QStringList{backup.fileName(), u"tested 2026-11-18 10.00.00"_s});
}

TEST_CASE("the newest backup is tried out by itself once a month", "[backup]")
{
    BackedUp fixture;
    QSignalSpy rehearsed(&fixture.backups(), &Backups::rehearsed);
    const auto backUpAndGoOn = [&] {
        fixture.backups().backUpNow();
        while (fixture.backups().status().isRunning || fixture.backups().status().isRehearsing)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    backUpAndGoOn(); // the first
    CHECK(rehearsed.size() == 1);
    CHECK(fixture.backups().status().rehearsed->date() == QDate(2026, 11, 18));
    fixture.setNow(QDate(2026, 12, 17), QTime(12, 0));
    backUpAndGoOn();
    CHECK(rehearsed.size() == 1);
    fixture.setNow(QDate(2026, 12, 18), QTime(12, 0));
    backUpAndGoOn();
    CHECK(rehearsed.size() == 2);
    CHECK(fixture.backups().status().rehearsed->date() == QDate(2026, 12, 18));

    // It is known after the next start, and another folder is tried out anew.
    fixture.backups().setFolder(fixture.chosen);
    CHECK(fixture.backups().status().rehearsed->date() == QDate(2026, 12, 18));
    REQUIRE(QDir().mkdir(fixture.folder() + u"/other"_s));
    fixture.backups().setFolder(fixture.folder() + u"/other"_s);
    CHECK_FALSE(fixture.backups().status().rehearsed);
    backUpAndGoOn();
    CHECK(rehearsed.size() == 3);
}

TEST_CASE("closing ends a rehearsal without calling it good", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const QFileInfo backup(fixture.newest().path);
    fixture.backups().rehearseNow();
    fixture.close();
    CHECK(backup.dir().entryList(QDir::Files) == QStringList{backup.fileName()});
}

TEST_CASE("a backup that can't be restored is said until one can", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    QSignalSpy rehearsed(&fixture.backups(), &Backups::rehearsed);
    {
        QFile damaged(fixture.newest().path);
        REQUIRE(damaged.resize(damaged.size() / 2));
    }
    fixture.backups().rehearseNow();
    REQUIRE(rehearsed.wait());
    CHECK_FALSE(rehearsed.front()[1].toString().isEmpty());
    CHECK(fixture.backups().status().isOverdue());
    CHECK_FALSE(fixture.backups().status().rehearsed);

    fixture.advanceMinutes(1);
    fixture.backups().backUpNow(); // due, so it is tried out
    REQUIRE(rehearsed.wait());
    CHECK(rehearsed.back()[1].toString().isEmpty());
    CHECK_FALSE(fixture.backups().status().isOverdue());
}

TEST_CASE("after a restore no id is given twice", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    fixture.backups().setFolder({});
    const SessionId deleted = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 24), {9, 0}));
    REQUIRE(fixture.practice()
                .sessions()
                .perform({deleted, fixture.revision(deleted)}, ask::Delete{})
                .ok());
    fixture.restore(backup);
    fixture.reopen();
    const SessionId next = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 25), {9, 0}));
    CHECK(next != deleted);
    // Or another restore would take the new one for the deleted one.
    fixture.restore(backup);
    CHECK(verifyFile(fixture.file()).empty());
}

TEST_CASE("a backup that can't be read keeps no erasure from the others", "[backup]")
{
    BackedUp fixture;
    const SessionId annas = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 21), {9, 0}));
    fixture.backUp();
    const PracticeFile old = fixture.newest();
    fixture.setNow(QDate(2026, 11, 19), QTime(9, 0));
    fixture.backUp();
    QFile damaged(fixture.newest().path);
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    damaged.write("rubbish");
    damaged.close();
    fixture.setNow(QDate(2026, 11, 20), QTime(9, 0));
    REQUIRE(fixture.practice()
                .sessions()
                .perform({annas, fixture.revision(annas)}, ask::Delete{})
                .ok());
    fixture.practice().waitForErasure();
    fixture.backups().backUpBeforeClosing();
    CHECK_FALSE(holds(old, annas));
    CHECK(fixture.backups().status().failure.contains(u"could not be rewritten"_s));
}

TEST_CASE("a practice that gets a passphrase leaves no backup that is read without", "[backup]")
{
    if (isSealedRun())
        return;
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile old = fixture.newest();
    fixture.setNow(QDate(2026, 11, 19), QTime(9, 0));
    fixture.close();
    const Seal seal = someSeal();
    REQUIRE(changeSeal(fixture.path(), seal).ok());
    const auto practice = Practice::open(PracticeFile(fixture.path(), seal.key),
                                         [&fixture] { return fixture.now(); });
    REQUIRE(practice.ok());
    (*practice)->backups().setFolder(fixture.chosen);
    (*practice)->backups().backUpNow();
    (*practice)->backups().backUpBeforeClosing();
    CHECK((*practice)->backups().status().failure.isEmpty());
    CHECK(needsPassphrase(old.path));
    CHECK(verifyFile({old.path, seal.key}).empty());
    CHECK(filesWith("anna@example.com", QFileInfo(old.path).path()).isEmpty());
}

TEST_CASE("a restore keeps the passphrase that is in force", "[backup]")
{
    if (!isSealedRun())
        return;
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    const QString next = u"another horse entirely"_s;
    const auto changed = withPassphrase(*fixture.practice().envelope(), somePassphrase, next);
    REQUIRE(changed.ok());
    REQUIRE(fixture.practice().setEnvelope(*changed).ok());
    fixture.restore(backup);
    CHECK(unlock(fixture.path(), next).ok());
    CHECK_FALSE(unlock(fixture.path(), somePassphrase).ok());
}

TEST_CASE("a restore writes nothing beside the backup", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    const QString folder = QFileInfo(backup.path).path();
    const auto before = bytesOf(folder);
    CHECK(summaryOf(backup).sessions == 1);
    fixture.restore(backup);
    CHECK(bytesOf(folder) == before);
}

TEST_CASE("a backup that failed is tried again at closing", "[backup]")
{
    BackedUp fixture;
    const QString elsewhere = fixture.folder() + u"/elsewhere"_s;
    REQUIRE(QDir().rename(fixture.chosen, elsewhere));
    fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 21), {9, 0}));
    fixture.backups().backUpNow();
    fixture.backups().backUpBeforeClosing();
    REQUIRE_FALSE(fixture.backups().status().failure.isEmpty());
    REQUIRE(QDir().rename(elsewhere, fixture.chosen)); // the stick is back
    fixture.backups().backUpBeforeClosing();
    CHECK(fixture.backups().status().failure.isEmpty());
    CHECK(fixture.backups().list().size() == 1);
}

TEST_CASE("what a practice of an older version erased stays erased in a restore", "[backup]")
{
    const OldPracticeFile old(4);
    const QString backup = old.path() + u".backup"_s;
    REQUIRE(QFile::copy(old.path(), backup));
    // As version 4 did: the row goes, and only its id is missing.
    SessionId gone;
    {
        Connection connection{PracticeFile(old.path())};
        gone = {connection.number(u"SELECT max(id) FROM session"_s)};
        change(connection, "PRAGMA foreign_keys = OFF");
        for (const char *sql :
             {"DELETE FROM notice WHERE session_id = ?", "DELETE FROM payment WHERE session_id = ?",
              "DELETE FROM charge WHERE session_id = ?",
              "UPDATE credit SET state = 'available', session_id = NULL"
              " WHERE session_id = ?",
              "DELETE FROM credit_return WHERE session_id = ?",
              "DELETE FROM journal_subject WHERE session_id = ?",
              "DELETE FROM session WHERE id = ?"})
            change(connection, sql, gone);
    }
    REQUIRE(holds(backup, gone));
    restoreBackup(backup, old.path(), QDateTime(QDate(2026, 11, 18), QTime(10, 30), Qt::UTC));
    CHECK_FALSE(holds(old.path(), gone));
    CHECK(verifyFile(old.path()).empty());
}
