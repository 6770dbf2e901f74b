// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/erased_rows.h"

#include "core/store/client_erasure_rows.h"
#include "core/store/document_rows.h"

namespace sessionbook::rows {

namespace {

bool isThere(Connection &connection, ClientId id)
{
    return Statement(connection, "SELECT 1 FROM client WHERE id = ? AND erased_at IS NULL", id)
        .next();
}

bool isThere(Connection &connection, SessionId id)
{
    return Statement(connection, "SELECT 1 FROM session WHERE id = ?", id).next();
}

} // namespace

void noteErased(Connection &connection, ClientId id)
{
    change(connection, "INSERT OR IGNORE INTO erased VALUES ('client', ?)", id);
}

void noteErased(Connection &connection, SessionId id)
{
    change(connection, "INSERT OR IGNORE INTO erased VALUES ('session', ?)", id);
}

Erased erased(Connection &connection)
{
    Erased all;
    Statement row(connection, "SELECT kind = 'client', row_id FROM erased");
    while (row.next()) {
        if (row.number(0) != 0)
            all.clients.insert(row.id<ClientId>(1));
        else
            all.sessions.insert(row.id<SessionId>(1));
    }
    Statement given(connection, "SELECT name, seq FROM sqlite_sequence");
    while (given.next())
        all.givenIds.emplace(given.text(0), given.number(1));
    return all;
}

bool knowsErased(Connection &connection)
{
    return Statement(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'erased'").next();
}

QString identityWord(Connection &connection)
{
    Statement row(connection, "SELECT word FROM practice_identity");
    return row.next() ? row.text(0) : QString();
}

void carryOut(Connection &connection, const Erased &erased, Instant now)
{
    for (const auto &[table, highest] : erased.givenIds) {
        if (change(connection, "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?",
                   highest, table) == 0)
            change(connection, "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table,
                   highest);
    }
    for (const SessionId id : erased.sessions) {
        if (isThere(connection, id))
            eraseSession(connection, id);
        noteErased(connection, id);
    }
    for (const ClientId id : erased.clients) {
        if (isThere(connection, id))
            carryOut(connection, id, planOf(erasureFacts(connection, id), now), now);
        noteErased(connection, id);
    }
    emptyDocuments(connection, now);
}

} // namespace sessionbook::rows
