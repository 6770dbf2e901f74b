// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"
#include "core/store/unfinished_file.h"
#include "tests/support/catch.h"
#include "tests/support/raw_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <optional>
#include <sqlite3.h>
#include <sys/stat.h>

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
        makePrivateFile(path);
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

/// Looks at the copy before SQLite writes into it.
struct CopyWatch
{
    // SQLite takes any function here and calls it with the new connection.
    static void (*entryPoint())() { return reinterpret_cast<void (*)()>(&watch); }
    static int watch(sqlite3 *connection, char **, const void *)
    {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, &note, nullptr);
    }
    static int note(unsigned, void *, void *statement, void *)
    {
        const char *sql = sqlite3_sql(static_cast<sqlite3_stmt *>(statement));
        if (qstrncmp(sql, "VACUUM INTO", 11) == 0) {
            atFirst = QFileInfo(copy);
            atFirst->stat(); // now, not when it is asked
        }
        return 0;
    }
    CopyWatch() { sqlite3_auto_extension(entryPoint()); }
    ~CopyWatch() { sqlite3_cancel_auto_extension(entryPoint()); }
    Q_DISABLE_COPY_MOVE(CopyWatch)
    static inline QString copy;
    static inline std::optional<QFileInfo> atFirst;
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

TEST_CASE("the copy before a migration is private before a byte is in it", "[migration]")
{
    OldFile file;
    CopyWatch::copy = file.copy;
    const CopyWatch watch;
    const mode_t before = ::umask(0);
    CHECK_THROWS_AS(file.migrateBy(std::array{firstMigration, second, brokenThird}), StoreError);
    ::umask(before);
    REQUIRE(CopyWatch::atFirst);
    CHECK(CopyWatch::atFirst->exists());
    CHECK(CopyWatch::atFirst->size() == 0);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK_FALSE(CopyWatch::atFirst->permissions() & others);
    CHECK(QFileInfo(file.copy).size() > 0);
    CHECK_FALSE(QFile::permissions(file.copy) & others);
}

TEST_CASE("a file that has taken more steps than there are is refused", "[migration]")
{
    OldFile file;
    file.migrateBy(std::array{firstMigration, second});
    CHECK_THROWS_AS(file.migrateBy(std::array{firstMigration}), StoreError);
    CHECK(file.version() == 2);
}
