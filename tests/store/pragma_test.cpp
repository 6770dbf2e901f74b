// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/store/connection.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <sqlite3.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

// As SQLite numbers them.
constexpr qint64 synchronousFull = 2;
constexpr qint64 tempStoreMemory = 2;

QString journalMode(Connection &connection)
{
    Statement row(connection, "PRAGMA journal_mode");
    REQUIRE(row.next());
    return row.text(0);
}

} // namespace

TEST_CASE("a connection that writes has every pragma that our promises rest on", "[pragmas]")
{
    PracticeFixture fixture;
    fixture.close();
    Connection connection(fixture.file());
    CHECK(journalMode(connection) == u"wal"_s);
    CHECK(connection.number(u"PRAGMA synchronous"_s) == synchronousFull);
    CHECK(connection.number(u"PRAGMA temp_store"_s) == tempStoreMemory);
    CHECK(connection.number(u"PRAGMA secure_delete"_s) == 1);
    CHECK(connection.number(u"PRAGMA foreign_keys"_s) == 1);
    CHECK(connection.number(u"PRAGMA busy_timeout"_s) == 5000);
}

TEST_CASE("a connection that reads keeps to memory, waits its turn and changes nothing",
          "[pragmas]")
{
    const PracticeFixture fixture;
    Connection connection(fixture.file(), Connection::Mode::ReadOnly);
    CHECK(connection.number(u"PRAGMA temp_store"_s) == tempStoreMemory);
    CHECK(connection.number(u"PRAGMA busy_timeout"_s) == 5000);
    int code = 0;
    try {
        connection.exec(u"DELETE FROM client"_s);
    } catch (const StoreError &error) {
        code = error.code();
    }
    CHECK(code == SQLITE_READONLY);
    CHECK(fixture.practice().clients().all()->size() == 3);
}

TEST_CASE("tests read rows that have no order in reverse", "[pragmas]")
{
    const PracticeFixture fixture;
    Connection connection(fixture.file(), Connection::Mode::ReadOnly);
    CHECK(connection.number(u"PRAGMA reverse_unordered_selects"_s) == 1);
}
