// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/store/connection.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

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
    Connection connection(fixture.path());
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

TEST_CASE("once the work pauses, a copy of the file alone has all of it", "[wal]")
{
    PracticeFixture fixture;
    constexpr int booked = 20;
    for (int i = 0; i < booked; ++i)
        fixture.book(fixture.anna(), fixture.now().plusMinutes(i * 60));
    const QString wal = fixture.path() + u"-wal"_s;
    REQUIRE(QFileInfo(wal).size() > 0);
    REQUIRE(QTest::qWaitFor([&] { return QFileInfo(wal).size() == 0; }, 10'000));

    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"copy.sbk"_s);
    REQUIRE(QFile::copy(fixture.path(), copy));
    CHECK(verifyFile(copy).empty());
    const auto opened = Practice::open(copy);
    REQUIRE(opened.ok());
    const auto found =
        (*opened)->sessions().between(fixture.now(), fixture.now().plusMinutes(booked * 60));
    REQUIRE(found.ok());
    CHECK(found->size() == booked);
    // The practice itself goes on.
    fixture.book(fixture.anna(), fixture.now().plusMinutes(booked * 60));
}

TEST_CASE("what a program that was killed left in the WAL is carried over, too", "[wal]")
{
    PracticeFixture fixture;
    fixture.close();
    Connection asIfKilled(fixture.path());
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
    Connection connection(fixture.path());
    constexpr int tooLong = 90'000'000; // more than twenty thousand pages
    change(connection, "INSERT INTO client (name, email) VALUES (hex(zeroblob(?)), '')",
           tooLong / 2);
    CHECK(QFileInfo(fixture.path()).size() > tooLong);
}
