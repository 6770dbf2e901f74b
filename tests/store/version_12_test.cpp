// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/settings.h"
#include "core/store/schema.h"
#include "core/store/unfinished_file.h"
#include "tests/store/old_practice_file.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a file of version 11 keeps its session types, none with a reason of its own",
          "[migration]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice.sessionbook"_s);
    makePrivateFile(path);
    Connection connection(path);
    migrate(connection, path, migrations().first(11));
    connection.exec(u"INSERT INTO session_type (name, length_minutes, price, retired, code,"
                    "   description, tax) VALUES ('Therapy', 50, 9000, 0, '870', 'In words', NULL),"
                    " ('Coaching', 90, 15000, 1, '', '', 2000), ('Talk', 20, 0, 0, '', '', 0)"_s);
    const RawReader raw(path);
    const QString kept = u"SELECT id, name, length_minutes, price, retired, code, description, tax"
                         " FROM session_type ORDER BY id"_s;
    const QStringList before = linesOf(raw, kept);
    REQUIRE(before.size() == 3);
    migrate(connection, path, migrations().first(12));
    CHECK(raw.number(u"PRAGMA user_version"_s) == 12);
    CHECK(linesOf(raw, kept) == before);
    CHECK(linesOf(raw, u"SELECT DISTINCT exemption FROM session_type"_s) == QStringList{QString()});
    CHECK(raw.text(u"PRAGMA integrity_check"_s) == u"ok"_s);
    // For a reason, or taxed.
    connection.exec(u"UPDATE session_type SET exemption = 'Art. 132' WHERE id = 1"_s);
    for (const int taxed : {2, 3}) {
        CHECK_THROWS_AS(
            connection.exec(
                u"UPDATE session_type SET exemption = 'Art. 132' WHERE id = %1"_s.arg(taxed)),
            StoreError);
    }
}

TEST_CASE("a reason given in an older file is undone and redone, and the file's sums are right",
          "[migration][undo]")
{
    const int version = GENERATE(1, 3, 6);
    INFO("version " << version);
    const OldPracticeFile file(version);
    {
        const auto practice = file.opened();
        const SessionType seen = practice->settings().sessionTypes()->front();
        REQUIRE(seen.exemption.isEmpty());
        SessionType changed = seen;
        changed.exemption = u"Exempt by act 50/1988"_s;
        REQUIRE(practice->settings().editSessionType(seen, changed).ok());
        const auto reason = [&] { return practice->settings().sessionTypes()->front().exemption; };
        CHECK(reason() == changed.exemption);
        REQUIRE(practice->undo().ok());
        CHECK(reason().isEmpty());
        REQUIRE(practice->redo().ok());
        CHECK(reason() == changed.exemption);
    }
    checkIsWhole(file);
}
