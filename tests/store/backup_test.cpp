// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/sealing.h"
#include "core/practice/sessions.h"
#include "core/store/copied_file.h"
#include "core/store/erased_rows.h"
#include "core/store/verify.h"
#include "tests/store/backed_up.h"
#include "tests/store/old_practice_file.h"
#include "tests/store/requests.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"

#include <QFile>
#include <QSignalSpy>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

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
    while (fixture.backups().status().isRunning) // at once, not only at closing
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);

    CHECK_FALSE(holds(old, annas));
    CHECK(holds(old, fixture.session));
    CHECK(verifyFile(old).empty());
    CHECK(filesWith("anna@example.com", QFileInfo(old.path).path()).isEmpty());
}

TEST_CASE("a backup of an older version is brought up to date", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const QDir folder = QFileInfo(fixture.newest().path).dir();
    const QString old = folder.absoluteFilePath(u"2026-11-10 09.00.00.sessionbook"_s);
    REQUIRE(QFile::copy(OldPracticeFile(4).path(), old));
    const auto anna = fixture.practice().clients().find(fixture.anna());
    REQUIRE(fixture.practice().clients().erase(fixture.anna(), anna->revision).ok());
    fixture.practice().waitForErasure();
    fixture.backups().backUpBeforeClosing();
    CHECK(fixture.backups().status().failure.isEmpty());
    CHECK(rows::knowsErased(*copyInMemory({old, fixture.file().key})));
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
