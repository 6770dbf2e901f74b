// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/client_history_rows.h"
#include "core/store/client_rows.h"
#include "core/store/copy.h"
#include "core/store/schema.h"
#include "tests/support/catch.h"
#include "tests/support/raw_reader.h"

#include <QTemporaryDir>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// A file as the program before kept it: a client's sessions in each status, and charges of which
/// one is paid in part.
constexpr auto versionNineRows = std::to_array<const char16_t *>({
    u"INSERT INTO client (name, email) VALUES ('Anna', ''), ('Ben', '')",
    u"INSERT INTO session_type (name, length_minutes, price) VALUES ('Therapy', 50, 9000)",
    u"INSERT INTO session (client_id, session_type_id, starts_at, length_minutes, place, address,"
    "   price, note, status, cancel_reason) VALUES"
    " (1, 1, 1000, 50, 'online', '', 9000, 'a note', 'complete', NULL),"
    " (1, 1, 2000, 50, 'online', '', 9000, '', 'complete', NULL),"
    " (1, 1, 3000, 50, 'online', '', 9000, '', 'cancelled', 'by_client'),"
    " (1, 1, 900000, 50, 'online', '', 9000, '', 'booked', NULL),"
    " (2, 1, 900000, 50, 'online', '', 9000, '', 'booked', NULL)",
    u"INSERT INTO charge (session_id, client_id, service_at, kind, amount, paid, created_at) VALUES"
    " (1, 1, 1000, 'session', 9000, 4000, 1), (2, 1, 2000, 'session', 9000, 0, 1)",
    u"INSERT INTO payment (charge_id, amount, method, received_at) VALUES (1, 4000, 'cash', 2)",
});

} // namespace

TEST_CASE("a file of version 9 gets its new indexes, filled, and nothing else", "[migration]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice.sessionbook"_s);
    makePrivateFile(path);
    Connection connection(path);
    migrate(connection, path, migrations().first(9));
    for (const char16_t *const sql : versionNineRows)
        connection.exec(QString::fromUtf16(sql));
    const RawReader raw(path);
    const QString names = u"SELECT group_concat(name || ' ' || sql, ';') FROM"
                          " (SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
                          "  AND name NOT IN ('session_by_client', 'charge_part_paid')"
                          "  ORDER BY name)"_s;
    const QString before = raw.text(names);

    migrate(connection, path, migrations().first(10));
    CHECK(raw.number(u"PRAGMA user_version"_s) == 10);
    CHECK(raw.text(names) == before);
    CHECK(raw.text(u"PRAGMA integrity_check"_s) == u"ok"_s);
    CHECK(raw.number(u"SELECT count(*) FROM charge INDEXED BY charge_part_paid"
                     " WHERE voided_at IS NULL AND paid < amount AND paid > 0"_s) == 1);
    const Instant now{10'000};
    const ClientCounts counts = rows::clientCounts(connection, {1}, now);
    CHECK(counts.coming == 1);
    CHECK(counts.past == 2);
    CHECK(counts.cancelled == 1);
    CHECK(rows::openSessions(connection, {1}) == 1);
}
