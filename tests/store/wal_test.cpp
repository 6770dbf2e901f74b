// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/store/connection.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A copy of the practice's file without what lies beside it, not made in the moment in which the
/// file is written.
class FileAlone
{
public:
    explicit FileAlone(const PracticeFixture &fixture) : m_key(fixture.file().key)
    {
        QByteArray bytes;
        do
            bytes = bytesOfFile(fixture.path());
        while (bytes != bytesOfFile(fixture.path()));
        QFile copy(file().path);
        REQUIRE(copy.open(QIODevice::WriteOnly));
        REQUIRE(copy.write(bytes) == bytes.size());
    }
    [[nodiscard]] PracticeFile file() const { return {m_folder.filePath(u"copy.sbk"_s), m_key}; }

private:
    QTemporaryDir m_folder;
    SealKey m_key;
};

void addClients(Connection &connection, int count)
{
    const QString longName(3'000, u'x'); // about a page each
    for (int i = 0; i < count; ++i) {
        Transaction transaction(connection);
        change(connection, "INSERT INTO client (name, email) VALUES (?, '')", longName);
        transaction.commit();
    }
}

} // namespace

TEST_CASE("the WAL is carried into the file in a pause, never by a commit", "[wal]")
{
    PracticeFixture fixture;
    fixture.close();
    Connection connection(fixture.file());
    const QByteArray atFirst = bytesOfFile(fixture.path());

    addClients(connection, 1'500); // far more pages than SQLite's automatic checkpoint leaves alone
    CHECK(bytesOfFile(fixture.path()) == atFirst);
    connection.emptyWal();
    CHECK(bytesOfFile(fixture.path()).size() > 1'500 * 3'000);
    CHECK(QFileInfo(fixture.path() + u"-wal"_s).size() == 0);

    addClients(connection, 1); // and a short one is, too
    CHECK(QFileInfo(fixture.path() + u"-wal"_s).size() > 0);
    connection.emptyWal();
    CHECK(QFileInfo(fixture.path() + u"-wal"_s).size() == 0);
}

TEST_CASE("two seconds after an act, a copy of the file alone has it", "[wal]")
{
    PracticeFixture fixture;
    constexpr int booked = 20;
    for (int i = 0; i < booked; ++i)
        fixture.book(fixture.anna(), fixture.now().plusMinutes(i * 60));
    const QString wal = fixture.path() + u"-wal"_s;
    REQUIRE(QFileInfo(wal).size() > 0);
    QTest::qWait(2'000);
    CHECK(QFileInfo(wal).size() == 0);

    const FileAlone copy(fixture);
    CHECK(verifyFile(copy.file()).empty());
    const auto opened = Practice::open(copy.file());
    REQUIRE(opened.ok());
    const auto found =
        (*opened)->sessions().between(fixture.now(), fixture.now().plusMinutes(booked * 60));
    REQUIRE(found.ok());
    CHECK(found->size() == booked);
    // The practice itself goes on.
    fixture.book(fixture.anna(), fixture.now().plusMinutes(booked * 60));
}

TEST_CASE("work without a pause does not keep the file from having what is older", "[wal]")
{
    PracticeFixture fixture;
    QElapsedTimer time;
    time.start();
    std::vector<qint64> bookedAt;
    while (time.elapsed() < 4'000) {
        fixture.book(fixture.anna(), fixture.now().plusMinutes(qint64(bookedAt.size()) * 60));
        bookedAt.push_back(time.elapsed());
        QTest::qWait(50);
    }
    const qint64 copiedAt = time.elapsed();
    const FileAlone copy(fixture);
    const auto older =
        std::ranges::count_if(bookedAt, [&](qint64 at) { return at < copiedAt - 2'000; });
    CHECK(older > 5);
    CHECK(RawReader(copy.file()).number(u"SELECT count(*) FROM session"_s) >= older);
}

TEST_CASE("what a reader kept in the WAL is carried over when it has gone", "[wal]")
{
    PracticeFixture fixture;
    const QString wal = fixture.path() + u"-wal"_s;
    QTest::qWait(1'500);
    auto reader = fixture.raw().holdOpen();
    fixture.book(fixture.anna(), fixture.now());
    QTest::qWait(2'500);
    CHECK(QFileInfo(wal).size() > 0);
    reader.reset();
    CHECK(QTest::qWaitFor([&] { return QFileInfo(wal).size() == 0; }, 3'000));
}

TEST_CASE("what a program that was killed left in the WAL is carried over, too", "[wal]")
{
    PracticeFixture fixture;
    fixture.close();
    Connection asIfKilled(fixture.file());
    addClients(asIfKilled, 1);
    const QString wal = fixture.path() + u"-wal"_s;
    REQUIRE(QFileInfo(wal).size() > 0);
    fixture.reopen();
    CHECK(QTest::qWaitFor([&] { return QFileInfo(wal).size() == 0; }, 10'000));
}

TEST_CASE("work without a pause does not let the WAL grow for ever", "[wal]")
{
    PracticeFixture fixture;
    fixture.close();
    Connection connection(fixture.file());
    constexpr int tooLong = 90'000'000; // more than twenty thousand pages
    change(connection, "INSERT INTO client (name, email) VALUES (hex(zeroblob(?)), '')",
           tooLong / 2);
    CHECK(QFileInfo(fixture.path()).size() > tooLong);
}
