// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QFile>

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
