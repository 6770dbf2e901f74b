// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/store/schema.h"
#include "core/store/unfinished_file.h"
#include "tests/store/old_practice_file.h"
#include "tests/support/catch.h"
#include "tests/support/raw_reader.h"

#include <QTemporaryDir>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// A file as the program before sponsor statements kept it, with an invoice that a credit note took
/// back, another one with a reminder, a receipt, and credits in each state.
class VersionSix
{
public:
    VersionSix()
    {
        makePrivateFile(path);
        Connection connection(path);
        migrate(connection, path, migrations().first(6));
        for (const char16_t *const sql : rows)
            connection.exec(QString::fromUtf16(sql));
    }
    void takeOver() const
    {
        Connection connection(path);
        migrate(connection, path, migrations().first(7));
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"practice.sessionbook"_s);
    RawReader raw{path};

private:
    static constexpr auto rows = std::to_array<const char16_t *>({
        u"INSERT INTO client (name, email, revision) VALUES ('Anna', '', 1)",
        u"INSERT INTO session_type (name, length_minutes, price) VALUES ('Therapy', 50, 9000)",
        u"INSERT INTO session (client_id, session_type_id, starts_at, length_minutes, place,"
        "   address, price, note, status)"
        " SELECT 1, 1, 1000 * value, 50, 'online', '', 9000, '', 'complete'"
        " FROM json_each('[1,2,3]')",
        u"INSERT INTO journal (id, at, action, previous_hash, hash)"
        " SELECT value, value, 'document_issued', x'', randomblob(32)"
        " FROM json_each('[1,2,3,4,5]')",
        u"INSERT INTO document (kind, year, position, number, issued_at, issued_on, due_on,"
        "   client_id, about, total, journal_id, sha256, data, pdf) VALUES"
        " ('invoice', 2026, 1, '2026-0001', 1, '2026-01-01', '2026-01-15', 1, NULL, 9000, 1,"
        "   randomblob(32), 'one', x'01'),"
        " ('credit_note', 2026, 1, 'C-2026-0001', 2, '2026-01-02', '', 1, 1, -9000, 2,"
        "   randomblob(32), 'two', x'02'),"
        " ('invoice', 2026, 2, '2026-0002', 3, '2026-01-03', '2026-01-17', 1, NULL, 18000, 3,"
        "   randomblob(32), 'three', x'03'),"
        " ('receipt', 2026, 1, 'R-2026-0001', 4, '2026-01-04', '', 1, NULL, 5000, 4,"
        "   randomblob(32), '', x''),"
        " ('reminder', 0, 1, '2026-0002', 5, '2026-02-01', '2026-02-15', 1, 3, 18000, 5,"
        "   randomblob(32), 'five', x'05')",
        u"INSERT INTO document_line VALUES (1, 1, 1, 9000, 0), (2, 1, 1, -9000, 0),"
        " (3, 1, 1, 9000, 0), (3, 2, 2, 9000, 0), (4, 1, 1, 5000, 0)",
        u"INSERT INTO charge (session_id, service_at, kind, amount, paid, created_at, invoice_id)"
        " VALUES (1, 1000, 'session', 9000, 5000, 1, 3), (2, 2000, 'session', 9000, 0, 1, 3),"
        " (3, 3000, 'session', 9000, 9000, 1, NULL)",
        u"INSERT INTO payment (session_id, amount, method, received_at, receipt_id) VALUES"
        " (1, 5000, 'cash', 2, 4), (3, 9000, 'sponsored_credit', 2, NULL)",
        u"INSERT INTO sponsor (name) VALUES ('Hub')",
        u"INSERT INTO credit (client_id, sponsor_id, granted_at, state, session_id) VALUES"
        " (1, 1, 1, 'spent', 3), (1, 1, 1, 'available', NULL)",
    });
};

} // namespace

TEST_CASE("version 7 keeps all documents and what stands on them", "[migration][sponsors]")
{
    const VersionSix file;
    const auto kept = [&file] {
        QStringList lines;
        for (const QString &sql :
             {u"SELECT id, kind, year, position, number, issued_at, issued_on, due_on, client_id,"
              " payer_id, about, total, journal_id, sha256, data, pdf FROM document ORDER BY id"_s,
              u"SELECT * FROM document_line ORDER BY document_id, line"_s,
              u"SELECT session_id, amount, paid, invoice_id FROM charge ORDER BY session_id"_s,
              u"SELECT id, amount, receipt_id FROM payment ORDER BY id"_s,
              u"SELECT id, state, session_id FROM credit ORDER BY id"_s,
              u"SELECT id, name FROM sponsor"_s})
            lines << linesOf(file.raw, sql);
        return lines;
    };
    const QStringList before = kept();
    REQUIRE(before.size() == 5 + 5 + 3 + 2 + 2 + 1);
    file.takeOver();
    CHECK(file.raw.number(u"PRAGMA user_version"_s) == 7);
    CHECK(kept() == before);
    CHECK(file.raw.rows(u"PRAGMA foreign_key_check"_s).empty());
    CHECK(file.raw.text(u"PRAGMA integrity_check"_s) == u"ok"_s);
    CHECK(file.raw.number(u"SELECT seq FROM sqlite_sequence WHERE name = 'document'"_s) == 5);
    CHECK(
        file.raw.number(
            u"SELECT count(*) FROM sqlite_schema WHERE name LIKE 'aside%' OR name LIKE 'new%'"_s) ==
        0);
    CHECK(linesOf(file.raw, u"SELECT address, country, price FROM sponsor"_s) ==
          QStringList{u" |  | NULL"_s});
    CHECK(linesOf(file.raw, u"SELECT DISTINCT expires_at, statement_id FROM credit"_s) ==
          QStringList{u"NULL | NULL"_s});
}

TEST_CASE("version 7 guards documents as before, and credits that are stated",
          "[migration][sponsors]")
{
    const VersionSix file;
    file.takeOver();
    Connection connection(file.path);
    const QString statement =
        u"INSERT INTO document (kind, year, position, number, issued_at, issued_on, due_on,"
        " client_id, sponsor_id, total, journal_id, sha256, data, pdf) VALUES ('statement', 2026,"
        " 1, 'S-1', 1, '2026-03-01', '', %1, %2, 1, 1, zeroblob(32), '', x'')"_s;
    for (const QString &bad :
         {u"DELETE FROM document WHERE id = 2"_s, u"UPDATE document SET total = 1"_s,
          u"UPDATE document SET sponsor_id = 1 WHERE id = 1"_s,
          u"UPDATE document SET client_id = NULL WHERE id = 1"_s,
          u"UPDATE charge SET invoice_id = 99 WHERE session_id = 1"_s,
          u"UPDATE payment SET receipt_id = 99 WHERE id = 1"_s,
          u"INSERT INTO document_line VALUES (99, 1, 1, 1, 0)"_s,
          u"UPDATE credit SET statement_id = 1 WHERE id = 2"_s, // it is not spent
          statement.arg(u"1"_s, u"1"_s), statement.arg(u"1"_s, u"NULL"_s),
          statement.arg(u"NULL"_s, u"NULL"_s)}) {
        INFO(bad);
        CHECK_THROWS_AS(connection.exec(bad), StoreError);
    }
    connection.exec(u"UPDATE credit SET statement_id = 1 WHERE id = 1"_s);
    CHECK_THROWS_AS(
        connection.exec(u"UPDATE credit SET state = 'available', session_id = NULL WHERE id = 1"_s),
        StoreError);
}

TEST_CASE("version 7 gives statements numbers that no other kind has", "[migration][sponsors]")
{
    const VersionSix file;
    {
        Connection connection(file.path);
        connection.exec(u"UPDATE letterhead SET receipt_pattern = 'S-YYYY-NNNN'"_s);
    }
    file.takeOver();
    CHECK(file.raw.text(u"SELECT statement_pattern FROM letterhead"_s) == u"SB-YYYY-NNNN"_s);
}

TEST_CASE("what a file of an earlier version has not written since can be edited and undone",
          "[migration]")
{
    const int version = GENERATE(1, 2, 3, 4, 5);
    INFO("version " << version);
    const OldPracticeFile file(version);
    {
        const auto practice = file.opened();
        SessionType type = practice->settings().sessionTypes()->front();
        const SessionType seen = type;
        type.code = u"90837"_s;
        REQUIRE(practice->settings().editSessionType(seen, type).ok());
        Letterhead sender = practice->documents().letterhead().value();
        sender.phone = u"555"_s;
        REQUIRE(practice->documents().changeLetterhead(sender).ok());
        for (Client client : *practice->clients().all()) {
            client.notes += u" more"_s;
            REQUIRE(practice->clients().edit(client).ok());
        }
        for (const Sponsor &known : *practice->sponsors().all()) {
            Sponsor sponsor = known;
            sponsor.email = u"hub@example.com"_s;
            REQUIRE(practice->sponsors().edit(known, sponsor).ok());
        }
        PracticeProfile profile = practice->profile();
        profile.bufferMinutes = 7;
        REQUIRE(practice->settings().changePractice(profile).ok());
    }
    checkIsWhole(file);
    {
        const auto practice = file.opened();
        Client client = practice->clients().all()->front();
        client.notes = u"undone"_s;
        REQUIRE(practice->clients().edit(client).ok());
        REQUIRE(practice->undo().ok());
    }
    checkIsWhole(file);
}
