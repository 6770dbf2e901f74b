// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/sealing.h"
#include "core/practice/sessions.h"
#include "core/safety/backup_files.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/crash/killed_room.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray annasAddress = "anna@example.com";

QByteArray contentAt(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A practice at three times.
struct History
{
    QByteArray early; ///< Anna is a client
    QByteArray late;  ///< she was erased, and there is a further session
    QByteArray wal;   ///< beside `late`, with a session that is in it alone
    SealKey key;

    History()
    {
        PracticeFixture fixture;
        fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 21), QTime(9, 0)));
        fixture.close();
        early = contentAt(fixture.path());
        key = fixture.file().key;
        fixture.reopen();
        const auto anna = fixture.practice().clients().find(fixture.anna());
        REQUIRE(fixture.practice().clients().erase(fixture.anna(), anna->revision).ok());
        fixture.practice().waitForErasure();
        fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 11, 21), QTime(10, 0)));
        fixture.reopen();
        fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 11, 21), QTime(11, 0)));
        late = contentAt(fixture.path());
        wal = contentAt(fixture.path() + u"-wal"_s);
    }
    [[nodiscard]] PracticeFile at(const QString &path) const { return {path, key}; }
    void putLate(const Room &room) const
    {
        room.put(late);
        Room::put(wal, room.path() + u"-wal"_s);
    }
    void putBackups(const Room &room, int count) const
    {
        for (int i = 0; i < count; ++i) {
            const QDateTime madeAt(QDate(2026, 11, 18 + i), QTime(12, 0), Qt::UTC);
            Room::put(early, QDir(room.backups()).filePath(backupName(madeAt)));
        }
    }
    [[nodiscard]] qint64 sessionsIn(const QString &path) const
    {
        Connection connection(at(path), Connection::Mode::ReadOnly);
        return connection.number(u"SELECT count(*) FROM session"_s);
    }
    [[nodiscard]] bool hasAnna(const QString &path) const
    {
        Connection connection(at(path), Connection::Mode::ReadOnly);
        return connection.number(
                   u"SELECT count(*) FROM client WHERE email = 'anna@example.com'"_s) > 0;
    }
    [[nodiscard]] bool isWhole(const QString &path) const { return verifyFile(at(path)).empty(); }
};

QStringList unfinishedIn(const Room &room)
{
    return room.files().filter(u".new"_s) + room.files().filter(u"rehearsal"_s);
}

} // namespace

TEST_CASE("killed while it is backed up, a practice has whole backups only", "[crash][kills]")
{
    const History history;
    killAtManyCalls(
        scenario::backUp,
        [&](const Room &room) {
            history.putLate(room);
            history.putBackups(room, 1);
        },
        [&](const Room &room, bool killed) {
            CHECK(history.isWhole(room.path()));
            CHECK(history.sessionsIn(room.path()) == 2);
            const auto backups = backupsIn(room.backups());
            CHECK((killed || backups.size() == 2));
            for (const BackupFile &backup : backups) {
                CHECK(history.isWhole(backup.path));
                CHECK(history.sessionsIn(backup.path) == (backup == backups.back() ? 1 : 2));
            }
            // The next one takes away what is left.
            REQUIRE(room.run(scenario::backUp, 0) == Room::End::Done);
            CHECK(unfinishedIn(room) == QStringList());
            CHECK(history.isWhole(backupsIn(room.backups()).front().path));
        });
}

TEST_CASE("killed while something is erased from them, backups are whole, before or after",
          "[crash][kills]")
{
    const History history;
    killAtManyCalls(
        scenario::erase,
        [&](const Room &room) {
            history.putLate(room);
            history.putBackups(room, 2);
        },
        [&](const Room &room, bool killed) {
            const auto backups = backupsIn(room.backups());
            REQUIRE(backups.size() == 2);
            for (const BackupFile &backup : backups) {
                CHECK(history.isWhole(backup.path));
                CHECK((killed || !history.hasAnna(backup.path)));
            }
            REQUIRE(room.run(scenario::erase, 0) == Room::End::Done);
            for (const BackupFile &backup : backups) {
                CHECK(history.isWhole(backup.path));
                CHECK_FALSE(history.hasAnna(backup.path));
            }
            CHECK(room.filesWith(annasAddress) == QStringList());
            CHECK(unfinishedIn(room) == QStringList());
        });
}

TEST_CASE("killed while it is restored, a practice is whole, as it was or as the backup",
          "[crash][kills]")
{
    const History history;
    killAtManyCalls(
        scenario::restore,
        [&](const Room &room) {
            history.putLate(room);
            history.putBackups(room, 1);
        },
        [&](const Room &room, bool killed) {
            REQUIRE(room.hasPractice());
            CHECK(history.isWhole(room.path()));
            CHECK_FALSE(history.hasAnna(room.path()));
            const bool isRestored = history.sessionsIn(room.path()) == 0;
            CHECK((killed || isRestored));
            if (!isRestored)
                CHECK(history.sessionsIn(room.path()) == 2); // with what the WAL had
            const QStringList kept = keptBeside(room.path());
            CHECK((!isRestored || kept.size() == 1));
            for (const QString &path : kept)
                CHECK(history.sessionsIn(path) == 2);

            REQUIRE(room.run(scenario::restore, 0) == Room::End::Done);
            CHECK(history.sessionsIn(room.path()) == 0);
            CHECK(unfinishedIn(room) == QStringList());
        });
}
