// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/store/connection.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QFile>
#include <QFileInfo>
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

TEST_CASE("a long WAL is carried into the file in a pause, never by a commit", "[wal]")
{
    PracticeFixture fixture;
    fixture.close();
    Connection connection(fixture.path());
    const QByteArray atFirst = bytesOfFile(fixture.path());

    addClients(connection, 10);
    connection.shortenWal();
    CHECK(bytesOfFile(fixture.path()) == atFirst); // still short

    addClients(connection, 1'500); // far more pages than SQLite's automatic checkpoint leaves alone
    CHECK(bytesOfFile(fixture.path()) == atFirst);
    connection.shortenWal();
    CHECK(bytesOfFile(fixture.path()).size() > 1'500 * 3'000);
}

TEST_CASE("a practice carries a long WAL into its file once the work pauses", "[wal]")
{
    const PracticeFixture fixture;
    constexpr int longNotes = 5'000'000; // more than a thousand pages
    const auto size = [&] { return QFileInfo(fixture.path()).size(); };
    Client client{{}, u"Eva Lund"_s, {}};
    client.notes = QString(longNotes, u'x');
    REQUIRE(fixture.practice().clients().add(client).ok());
    CHECK(size() < longNotes);
    CHECK(QTest::qWaitFor([&] { return size() > longNotes; }, 10'000));
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
