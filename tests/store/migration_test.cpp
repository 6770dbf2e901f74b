// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"
#include "tests/support/catch.h"
#include "tests/support/raw_reader.h"

#include <QFile>
#include <QTemporaryDir>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const Migration firstMigration{
    "CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"};
const Migration second{"ALTER TABLE client ADD COLUMN email TEXT NOT NULL DEFAULT ''",
                       "UPDATE client SET email = 'unknown'"};
const Migration third{"CREATE TABLE sponsor (id INTEGER PRIMARY KEY) STRICT",
                      "UPDATE client SET name = upper(name)"};
const Migration brokenThird{"CREATE TABLE sponsor (id INTEGER PRIMARY KEY) STRICT",
                            "UPDATE client SET name = 'lost'", "UPDATE nowhere SET name = ''"};

/// A file of the first version with a client in it.
struct OldFile
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"practice.sbk"_s);
    QString copy = path + u".before-version-3"_s;
    RawReader raw{path};

    OldFile()
    {
        Connection connection(path);
        migrate(connection, path, std::array{firstMigration});
        connection.exec(u"INSERT INTO client (name) VALUES ('Anna')"_s);
    }
    void migrateBy(std::span<const Migration> steps)
    {
        Connection connection(path);
        migrate(connection, path, steps);
    }
    [[nodiscard]] qint64 version() const { return raw.number(u"PRAGMA user_version"_s); }
};

} // namespace

TEST_CASE("a file takes the steps that it lacks, in order", "[migration]")
{
    OldFile file;
    CHECK(file.version() == 1);
    file.migrateBy(std::array{firstMigration, second, third});
    CHECK(file.version() == 3);
    CHECK(file.raw.number(u"PRAGMA application_id"_s) == practiceApplicationId);
    CHECK(file.raw.text(u"SELECT name || ' ' || email FROM client"_s) == u"ANNA unknown"_s);
    CHECK_FALSE(QFile::exists(file.copy));
    file.migrateBy(std::array{firstMigration, second, third}); // nothing more to do
    CHECK(file.raw.text(u"SELECT email FROM client"_s) == u"unknown"_s);
}

TEST_CASE("a step that fails midway leaves the last good version and a copy", "[migration]")
{
    OldFile file;
    CHECK_THROWS_AS(file.migrateBy(std::array{firstMigration, second, brokenThird}), StoreError);
    CHECK(file.version() == 2);
    CHECK(file.raw.text(u"SELECT name || ' ' || email FROM client"_s) == u"Anna unknown"_s);
    CHECK(file.raw.rows(u"SELECT * FROM sqlite_schema WHERE name = 'sponsor'"_s).empty());
    CHECK(file.raw.text(u"PRAGMA integrity_check"_s) == u"ok"_s);

    // The copy is as the file was before any step, and not for everyone to read.
    REQUIRE(QFile::exists(file.copy));
    const RawReader copy(file.copy);
    CHECK(copy.number(u"PRAGMA user_version"_s) == 1);
    CHECK(copy.text(u"SELECT name FROM client"_s) == u"Anna"_s);
    CHECK_FALSE(QFile::permissions(file.copy) & (QFile::ReadGroup | QFile::ReadOther));

    // With the step mended it goes on from there, and the copy goes.
    file.migrateBy(std::array{firstMigration, second, third});
    CHECK(file.version() == 3);
    CHECK(file.raw.text(u"SELECT name || ' ' || email FROM client"_s) == u"ANNA unknown"_s);
    CHECK_FALSE(QFile::exists(file.copy));
}

TEST_CASE("a file that has taken more steps than there are is refused", "[migration]")
{
    OldFile file;
    file.migrateBy(std::array{firstMigration, second});
    CHECK_THROWS_AS(file.migrateBy(std::array{firstMigration}), StoreError);
    CHECK(file.version() == 2);
}
