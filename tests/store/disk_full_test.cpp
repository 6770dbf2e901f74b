// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/backups.h"
#include "core/practice/sessions.h"
#include "core/safety/backup.h"
#include "core/store/connection.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/store/backed_up.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

#include <QFileInfo>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Simulates a full disk: while it exists, no file of this process can grow beyond a size.
class NoRoom
{
public:
    explicit NoRoom(qint64 bytes) : m_before(std::signal(SIGXFSZ, SIG_IGN))
    {
        REQUIRE(getrlimit(RLIMIT_FSIZE, &m_limit) == 0);
        rlimit small = m_limit;
        small.rlim_cur = static_cast<rlim_t>(bytes);
        REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    }
    ~NoRoom()
    {
        setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_before);
    }
    Q_DISABLE_COPY_MOVE(NoRoom)

private:
    void (*m_before)(int);
    rlimit m_limit{};
};

} // namespace

TEST_CASE("a disk without room is one sentence, and nothing has changed", "[full]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    const QString before = dumpOf(fixture.raw());
    const qint64 entries = fixture.raw().number(u"SELECT max(id) FROM journal"_s);
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.note = QString(100'000, u'n');
    {
        const NoRoom full(QFileInfo(fixture.path() + u"-wal"_s).size());
        const auto booked = fixture.practice().sessions().book({fixture.anna(), fields, {}}, {});
        REQUIRE_FALSE(booked.ok());
        CHECK(booked.error().kind == ErrorKind::Storage);
        CHECK(booked.error().sentence.contains(u"Nothing was changed"_s));
        CHECK_FALSE(fixture.practice()
                        .sessions()
                        .perform({id, 1}, ask::Cancel{CancelReason::ByClient, {}, {}})
                        .ok());
        // What is there can still be read.
        CHECK(fixture.practice().sessions().details(id).ok());
    }
    CHECK(dumpOf(fixture.raw()) == before);
    CHECK(fixture.raw().number(u"SELECT max(id) FROM journal"_s) == entries);
    // With room again, the same practice goes on.
    CHECK(fixture.practice().sessions().book({fixture.anna(), fields, {}}, {}).ok());
    CHECK(fixture.practice().undo().ok());
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
}

TEST_CASE("SQLite's own word for a full disk has its own sentence", "[full]")
{
    PracticeFixture fixture;
    fixture.close();
    Connection file(fixture.file());
    file.exec(u"PRAGMA max_page_count = %1"_s.arg(file.number(u"PRAGMA page_count"_s)));
    QString sentence;
    try {
        Transaction transaction(file);
        file.exec(u"UPDATE client SET name = hex(zeroblob(100000))"_s);
        transaction.commit();
    } catch (const StoreError &error) {
        CHECK(error.code() == SQLITE_FULL);
        CHECK(error.error().kind == ErrorKind::Storage);
        sentence = error.error().sentence;
    }
    CHECK(sentence == u"The disk is full. Nothing was changed; free some space and try again."_s);
    CHECK(file.number(u"SELECT count(*) FROM client WHERE name = 'Anna Berg'"_s) == 1);
}

TEST_CASE("a practice for which there is no room is not made at all", "[full]")
{
    const QTemporaryDir folder;
    const NoRoom full(20'000);
    const auto created =
        Practice::create(folder.filePath(u"practice.sbk"_s), someProfile(), someTypes());
    REQUIRE_FALSE(created.ok());
    CHECK(created.error().kind == ErrorKind::Storage);
    CHECK(bytesOf(folder.path()).empty());
}

TEST_CASE("traces that could not be removed for lack of room go at the next start", "[full]")
{
    PracticeFixture fixture;
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.note = u"sentinel-in-the-note"_s;
    const SessionId id = fixture.book(fixture.anna(), fields);
    fields.note = QString(50'000, u'n');
    fixture.book(fixture.anna(), fields);
    fixture.reopen(); // empties the log, so that there is room to delete but not to rewrite
    QString failure;
    QObject::connect(&fixture.practice(), &Practice::erasureFinished,
                     [&](const QString &sentence) { failure = sentence; });
    {
        const NoRoom full(QFileInfo(fixture.path()).size() - 20'000);
        REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Delete{}).ok());
        fixture.practice().waitForErasure();
    }
    CHECK(failure.startsWith(u"What you erased is gone, but the disk has no room"_s));
    CHECK_FALSE(failure.contains(u"Nothing was changed"_s));
    CHECK_FALSE(fixture.practice().sessions().details(id).ok());
    SECTION("or when it is tried again")
    {
        QObject::connect(&fixture.practice(), &Practice::erasureFinished,
                         [&](const QString &sentence) { failure = sentence; });
        fixture.practice().removeTracesAgain();
        fixture.practice().waitForErasure();
        CHECK(failure == QString());
        fixture.close();
    }
    SECTION("by themselves")
    {
        fixture.reopen();
        fixture.practice().waitForErasure();
    }
    CHECK(filesWith("sentinel-in-the-note", fixture.folder()) == QString());
    CHECK(fixture.raw().number(u"SELECT erasures_pending FROM practice"_s) == 0);
}

TEST_CASE("a backup for which there is no room is none, and those before stay", "[full]")
{
    BackedUp fixture;
    fixture.backUp();
    fixture.advanceMinutes(1);
    const auto before = bytesOf(QFileInfo(fixture.newest().path).path());
    const qint64 size = QFileInfo(fixture.newest().path).size();
    for (qint64 room = 0; room < size; room += 4096) {
        INFO(room);
        {
            const NoRoom full(room);
            fixture.backups().backUpNow();
            fixture.backups().backUpBeforeClosing();
        }
        CHECK_FALSE(fixture.backups().status().failure.isEmpty());
        CHECK(bytesOf(QFileInfo(fixture.newest().path).path()) == before);
    }
    fixture.backUp();
    CHECK(verifyFile(fixture.newest()).empty());
}

TEST_CASE("a restore for which there is no room leaves what was there", "[full]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 24), QTime(9, 0)));
    fixture.close();
    const auto before = bytesOf(fixture.folder());
    const qint64 size = QFileInfo(backup.path).size();
    for (qint64 room = 0; room < size; room += 4096) {
        INFO(room);
        const NoRoom full(room);
        CHECK_THROWS_AS(fixture.restore(backup), StoreError);
    }
    CHECK(bytesOf(fixture.folder()) == before);
    fixture.restore(backup);
    CHECK(verifyFile(fixture.file()).empty());
}
