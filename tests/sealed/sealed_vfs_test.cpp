// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sealed/failing_vfs.h"
#include "tests/sealed/sealed_database.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sentinel = "Wachtelkoenigin";

/// A folder with an empty sealed file.
struct Place
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"practice"_s);
    SealKey key = makeSealedFile(path);

    [[nodiscard]] QByteArray bytes() const { return bytesOf(folder.path()).at(u"practice"_s); }
    void write(const QString &suffix, const QByteArray &content) const
    {
        QFile file(path + suffix);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }
};

/// Rows of many sizes, so that there are overflow pages and inner pages.
QByteArray rowsUpTo(int count, int from = 1)
{
    return "WITH RECURSIVE n(i) AS (SELECT " + QByteArray::number(from) +
           " UNION ALL SELECT i + 1 FROM n WHERE i < " + QByteArray::number(count) +
           ") INSERT INTO word SELECT i, '" + sentinel +
           "' || i || substr(hex(zeroblob(20000)), 1, (i * 997) % 13000) FROM n";
}

const QByteArray sums = "SELECT count(*) || ' ' || sum(id) || ' ' || sum(length(text)) FROM word";

void makeWords(SealedDatabase &database, int count)
{
    REQUIRE(database.run("CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT)") == SQLITE_OK);
    REQUIRE(database.run(rowsUpTo(count)) == SQLITE_OK);
}

/// Runs in a process of its own, which kills itself at the end.
template <class Work>
void thenKilled(Work work)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        work();
        std::raise(SIGKILL);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(WTERMSIG(status) == SIGKILL);
}

} // namespace

TEST_CASE("what is written into a sealed file is read again, and stands nowhere", "[vfs]")
{
    const Place place;
    QByteArray before;
    {
        SealedDatabase database(place.path, place.key);
        makeWords(database, 300);
        before = database.read(sums);
        CHECK(before.startsWith("300 "));
        CHECK(database.read("PRAGMA integrity_check") == "ok");
        // While it is open, with all of it in the WAL.
        CHECK(filesWith(sentinel, place.folder.path()).isEmpty());
        CHECK(filesWith("CREATE TABLE", place.folder.path()).isEmpty());
        CHECK(bytesOf(place.folder.path()).at(u"practice-wal"_s).size() > 1'000'000);
    }
    CHECK(bytesOf(place.folder.path()).size() == 1);
    CHECK(place.bytes().size() % 4096 == 0);
    CHECK(filesWith(sentinel, place.folder.path()).isEmpty());
    CHECK(filesWith("SQLite format", place.folder.path()).isEmpty());
    SealedDatabase again(place.path, place.key);
    CHECK(again.read(sums) == before);
    CHECK(again.read("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a sealed file opens by its own key alone", "[vfs]")
{
    const Place place;
    {
        SealedDatabase database(place.path, place.key);
        makeWords(database, 3);
    }
    const auto other = std::make_shared<const Secret>(Secret::random(Envelope::keySize));
    CHECK(SealedDatabase(place.path, other).read(sums) ==
          "error " + QByteArray::number(SQLITE_IOERR_DATA));
    sqlite3 *handle = nullptr;
    CHECK(sqlite3_open_v2(QFile::encodeName(place.path).constData(), &handle, SQLITE_OPEN_READWRITE,
                          sealedVfs) == SQLITE_AUTH);
    sqlite3_close(handle);
    CHECK(SealedDatabase(place.path, place.key).read(sums).startsWith("3 "));
}

TEST_CASE("a page that was written twice in one transaction is recovered", "[vfs]")
{
    const auto work = [](SealedDatabase &database) {
        database.run("CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT)");
        database.run("BEGIN");
        database.run(rowsUpTo(200));
        database.run("UPDATE word SET text = text || 'x'");
        database.run("UPDATE word SET text = text || 'y' WHERE id % 3 = 0");
        database.run("COMMIT");
        database.run("INSERT INTO word VALUES (1000, 'last')");
    };
    const Place place;
    thenKilled([&] {
        auto *left = new SealedDatabase(place.path, place.key);
        if (left->openCode() != SQLITE_OK)
            return;
        // The cache spills, and what was spilled is written again: without its frame's header.
        left->run("PRAGMA cache_size = 10");
        work(*left);
    });
    CHECK(filesWith(sentinel, place.folder.path()).isEmpty());
    QFile::remove(place.path + u"-shm"_s); // so that the WAL must be read from its beginning
    SealedDatabase recovered(place.path, place.key);

    const Place other;
    SealedDatabase expected(other.path, other.key);
    work(expected);
    CHECK(recovered.read(sums) == expected.read(sums));
    CHECK(recovered.read("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a WAL that ends in the middle of a frame is recovered up to the last commit", "[vfs]")
{
    const Place place;
    thenKilled([&] {
        auto *left = new SealedDatabase(place.path, place.key);
        left->run("CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT)");
        for (int i = 1; i <= 20; ++i)
            left->run("INSERT INTO word VALUES (" + QByteArray::number(i) + ", 'one')");
    });
    const QByteArray wal = bytesOf(place.folder.path()).at(u"practice-wal"_s);
    const QByteArray main = place.bytes();
    QByteArray last = "21";
    for (qsizetype size = wal.size(); size > 0; size -= 1'009) {
        INFO("cut at " << size);
        place.write({}, main);
        place.write(u"-wal"_s, wal.first(size));
        QFile::remove(place.path + u"-shm"_s);
        SealedDatabase database(place.path, place.key);
        QByteArray count = database.read("SELECT count(*) FROM word");
        if (count == "error 1")
            count = "0"; // not even the table
        CHECK(count.toInt() <= last.toInt());
        CHECK(count.toInt() >= last.toInt() - 1);
        CHECK(database.read("PRAGMA integrity_check") == "ok");
        last = count;
    }
}

TEST_CASE("each bit that flips in a sealed file is noticed or does no harm", "[vfs]")
{
    const Place place;
    QByteArray before;
    {
        SealedDatabase database(place.path, place.key);
        makeWords(database, 8);
        before = database.read("SELECT group_concat(text) FROM word");
    }
    const QByteArray sound = place.bytes();
    int noticed = 0;
    for (qsizetype at = 0; at < sound.size(); at += 101) {
        QByteArray flipped = sound;
        flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
        place.write({}, flipped);
        SealedDatabase database(place.path, place.key);
        const QByteArray found = database.openCode() == SQLITE_OK
                                     ? database.read("SELECT group_concat(text) FROM word")
                                     : "error " + QByteArray::number(database.openCode());
        INFO("byte " << at);
        if (at < Envelope::size)
            REQUIRE(found == before); // the envelope's own tests look there
        else
            REQUIRE(found == "error " + QByteArray::number(SQLITE_IOERR_DATA));
        noticed += found != before;
    }
    CHECK(noticed > 100);
}

TEST_CASE("pages that changed places are noticed", "[vfs]")
{
    const Place place;
    {
        SealedDatabase database(place.path, place.key);
        makeWords(database, 40);
    }
    QByteArray swapped = place.bytes();
    const auto pageAt = [](int page) { return Envelope::size + 4096 * (page - 1); };
    const QByteArray fifth = swapped.mid(pageAt(5), 4096);
    swapped.replace(pageAt(5), 4096, swapped.mid(pageAt(6), 4096));
    swapped.replace(pageAt(6), 4096, fifth);
    place.write({}, swapped);
    SealedDatabase database(place.path, place.key);
    CHECK(database.read("SELECT sum(length(text)) FROM word") ==
          "error " + QByteArray::number(SQLITE_IOERR_DATA));
}

TEST_CASE("a damaged page of a WAL in use is an error, not another text", "[vfs]")
{
    const Place place;
    SealedDatabase database(place.path, place.key);
    makeWords(database, 40);
    QFile wal(place.path + u"-wal"_s);
    REQUIRE(wal.open(QIODevice::ReadWrite));
    QByteArray bytes = wal.readAll();
    for (qsizetype at = 100; at < bytes.size(); at += 4'000)
        bytes[at] = char(bytes[at] ^ 1);
    wal.seek(0);
    wal.write(bytes);
    wal.flush();
    database.run("PRAGMA shrink_memory");
    SealedDatabase reader(place.path, place.key);
    CHECK(reader.read("SELECT sum(length(text)) FROM word") ==
          "error " + QByteArray::number(SQLITE_IOERR_DATA));
}

TEST_CASE("a database is copied into a sealed file by VACUUM INTO", "[vfs]")
{
    const Place place;
    const QString target = place.folder.filePath(u"copy"_s);
    const SealKey key = makeSealedFile(target);
    QByteArray before;
    {
        const KeyRegistration registered(target, key);
        SealedDatabase database(place.path, place.key);
        makeWords(database, 100);
        before = database.read(sums);
        const QByteArray into = "VACUUM INTO '" + QFile::encodeName(target) + "'";
        CHECK(database.read(into) == "");
    }
    CHECK(filesWith(sentinel, place.folder.path()).isEmpty());
    SealedDatabase copy(target, key);
    CHECK(copy.read(sums) == before);
    CHECK(copy.read("PRAGMA integrity_check") == "ok");
}

TEST_CASE("whichever read, write or sync fails, a sealed file keeps what was committed", "[vfs]")
{
    FailingVfs::registerBoth();
    using Call = FailingVfs::Call;
    const auto call = GENERATE(Call::Read, Call::Write, Call::Sync);
    const bool forGood = GENERATE(false, true); // as of a disk that is gone
    const Place place;
    {
        SealedDatabase database(place.path, place.key);
        makeWords(database, 10);
    }
    const QByteArray before = place.bytes();
    int failures = 0;
    for (int number = 1;; ++number) {
        INFO("call " << number << " of kind " << int(call) << (forGood ? " and all after" : ""));
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(place.path + suffix);
        place.write({}, before);
        int committed = 10;
        {
            FailingVfs::failAt(call, number, forGood);
            SealedDatabase database(place.path, place.key, FailingVfs::sealedName);
            if (database.openCode() == SQLITE_OK) {
                database.run("PRAGMA cache_size = 5");
                for (int i = 11; i <= 14; ++i) {
                    if (database.run(rowsUpTo(i, i)) == SQLITE_OK)
                        committed = i;
                    else if (database.run(rowsUpTo(i, i)) == SQLITE_OK)
                        committed = i; // as somebody who tries again
                    else
                        break;
                    if (i == 12)
                        database.run("PRAGMA wal_checkpoint(TRUNCATE)");
                }
                // An error may end the transaction, and what follows would be committed.
                if (database.run("BEGIN") == SQLITE_OK &&
                    database.run(rowsUpTo(40, 15)) == SQLITE_OK)
                    database.run("UPDATE word SET text = text || 'x'");
                database.run("ROLLBACK");
            }
        }
        const bool didFail = FailingVfs::hasFailed();
        FailingVfs::failAt(call, 0);
        SealedDatabase database(place.path, place.key, FailingVfs::sealedName);
        REQUIRE(database.openCode() == SQLITE_OK);
        const QByteArray count = database.read("SELECT count(*) FROM word");
        REQUIRE(count.toInt() >= committed);
        REQUIRE(count.toInt() <= 14);
        REQUIRE(database.read("PRAGMA integrity_check") == "ok");
        REQUIRE(database.read("SELECT count(*) FROM word WHERE text LIKE '%x'") == "0");
        if (!didFail)
            break;
        ++failures;
    }
    CHECK(failures > 3);
}
