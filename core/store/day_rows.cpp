// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/day_rows.h"

#include "core/store/balance_rows.h"
#include "core/store/received_money.h"
#include "core/store/session_rows.h"
#include "core/store/usable_credit.h"

namespace sessionbook::rows {

namespace {

ClientStanding standingOf(Connection &connection, ClientId client)
{
    Statement row(connection,
                  "SELECT ch.session_id, ch.service_at, ch.amount - ch.paid"
                  " FROM charge ch INDEXED BY charge_by_client"
                  " WHERE ch.client_id = ? AND ch.voided_at IS NULL AND ch.paid < ch.amount"
                  "   AND ch.session_id IS NOT NULL ORDER BY ch.service_at, ch.id",
                  client);
    ClientStanding standing;
    standing.client = client;
    while (row.next()) {
        if (!standing.owedSince) {
            standing.oldestUnpaid = row.id<SessionId>(0);
            standing.owedSince = row.instant(1);
        }
        standing.owed.minor += row.money(2).minor;
    }
    return standing;
}

int positionOf(Connection &connection, const SessionItem &item)
{
    Statement row(connection,
                  "SELECT count(*) FROM session INDEXED BY session_by_client"
                  " WHERE client_id = ? AND status <> 'cancelled' AND (starts_at, id) <= (?, ?)",
                  item.client, item.startsAt, item.id);
    return row.next() ? row.integer(0) : 0;
}

} // namespace

std::vector<DaySession> daySessions(Connection &connection, Instant from, Instant to)
{
    std::vector<DaySession> list;
    for (const SessionItem &item : sessionsBetween(connection, from, to))
        list.push_back({item, positionOf(connection, item), standingOf(connection, item.client)});
    return list;
}

BeforeSession beforeSession(Connection &connection, SessionId id)
{
    BeforeSession before;
    before.session = details(connection, id);
    const Session &session = before.session.session();
    Statement note(connection,
                   "SELECT note, starts_at FROM session INDEXED BY session_by_client"
                   " WHERE client_id = ? AND starts_at < ? AND note <> ''"
                   " ORDER BY starts_at DESC LIMIT 1",
                   session.client, session.fields.startsAt);
    if (note.next()) {
        before.note = note.text(0);
        before.noteFrom = note.instant(1);
    }
    Statement count(connection,
                    "SELECT count(*), count(*) FILTER (WHERE ch.voided_at IS NULL"
                    "                                  AND ch.paid >= ch.amount)"
                    " FROM session s INDEXED BY session_by_client"
                    " LEFT JOIN charge ch ON ch.session_id = s.id"
                    " WHERE s.client_id = ? AND s.status = 'complete'",
                    session.client);
    if (count.next()) {
        before.sessions = count.integer(0);
        before.paid = count.integer(1);
    }
    Statement credits(connection,
                      "SELECT count(*) FROM credit WHERE client_id = ? AND " IS_USABLE_CREDIT,
                      session.client, session.fields.startsAt);
    if (credits.next())
        before.creditsAvailable = credits.integer(0);
    return before;
}

Money receivedBetween(Connection &connection, Instant from, Instant to)
{
    Money sum = receivedIntoBalances(connection, {{{}, from, to}, {}});
    for (const char *sql : {"SELECT coalesce(sum(p.amount), 0) FROM payment p"
                            " WHERE p.received_at >= ? AND p.received_at < ? AND " BRINGS_MONEY(p),
                            "SELECT coalesce(sum(amount), 0) FROM statement_payment"
                            " WHERE received_at >= ? AND received_at < ?"}) {
        Statement row(connection, sql, from, to);
        if (row.next())
            sum = sum + row.sum(0);
    }
    return sum;
}

} // namespace sessionbook::rows
