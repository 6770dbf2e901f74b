// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/client_rows.h"

#include "core/rules/client_rules.h"
#include "core/store/usable_credit.h"

#include <QCoreApplication>

namespace sessionbook::rows {

namespace {

#define CLIENTS                                                                                    \
    "SELECT id, " CLIENT_NAME ", email, revision, addressed_as, phone, language, notes,"           \
    "       usual_type_id, usual_price, archived_at, erased_at FROM client c"

Client readClient(const Statement &row)
{
    return {row.id<ClientId>(0),
            clientName(row, 1),
            row.text(2),
            row.integer(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.text(7),
            row.optional(8, &Statement::id<SessionTypeId>),
            row.optional(9, &Statement::money),
            row.optional(10, &Statement::instant),
            row.optional(11, &Statement::instant)};
}

} // namespace

QString clientName(const Statement &row, int column)
{
    return row.isNumber(column) ? erasedClientName() : row.text(column);
}

std::vector<Client> clients(Connection &connection)
{
    Statement row(connection, CLIENTS " WHERE erased_at IS NULL");
    std::vector<Client> list;
    while (row.next())
        list.push_back(readClient(row));
    return list;
}

Client client(Connection &connection, ClientId id)
{
    Statement row(connection, CLIENTS " WHERE id = ?", id);
    if (!row.next()) {
        throw StoreError(QCoreApplication::translate("Store", "This client no longer exists."),
                         ErrorKind::Invalid);
    }
    return readClient(row);
}

bool isErased(Connection &connection, ClientId id)
{
    Statement row(connection, "SELECT erased_at IS NOT NULL FROM client WHERE id = ?", id);
    return row.next() && row.flag(0);
}

std::optional<QString> clientName(Connection &connection, ClientId id)
{
    Statement row(connection, "SELECT " CLIENT_NAME " FROM client c WHERE id = ?", id);
    return row.next() ? std::optional(clientName(row, 0)) : std::nullopt;
}

ClientId insertClient(Connection &connection, const Client &client)
{
    change(connection,
           "INSERT INTO client (name, email, addressed_as, phone, language, notes, usual_type_id,"
           "  usual_price) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
           client.name, client.email, client.addressedAs, client.phone, client.language,
           client.notes, client.usualType, client.usualPrice);
    return {connection.lastInsertedId()};
}

bool updateClient(Connection &connection, const Client &client)
{
    return change(connection,
                  "UPDATE client SET name = ?, email = ?, addressed_as = ?, phone = ?,"
                  "  language = ?, notes = ?, usual_type_id = ?, usual_price = ?, revision = "
                  "revision + 1"
                  " WHERE id = ? AND revision = ? AND erased_at IS NULL",
                  client.name, client.email, client.addressedAs, client.phone, client.language,
                  client.notes, client.usualType, client.usualPrice, client.id,
                  client.revision) == 1;
}

bool setArchived(Connection &connection, ClientId id, int revision,
                 const std::optional<Instant> &archivedAt)
{
    return change(connection,
                  "UPDATE client SET archived_at = ?, revision = revision + 1"
                  " WHERE id = ? AND revision = ? AND erased_at IS NULL",
                  archivedAt, id, revision) == 1;
}

int openSessions(Connection &connection, ClientId id)
{
    Statement row(connection,
                  "SELECT count(*) FROM session INDEXED BY session_by_client"
                  " WHERE client_id = ? AND status IN ('booked', 'in_progress')",
                  id);
    return row.next() ? row.integer(0) : 0;
}

std::optional<Credit> creditOf(Connection &connection, SessionId id)
{
    Statement row(connection,
                  "SELECT cr.id, cr.client_id, cr.sponsor_id, cr.state, cr.expires_at, d.number"
                  " FROM credit cr LEFT JOIN document d ON d.id = cr.statement_id"
                  " WHERE cr.session_id = ?",
                  id);
    if (!row.next())
        return std::nullopt;
    return Credit{row.id<CreditId>(0),
                  row.id<ClientId>(1),
                  row.id<SponsorId>(2),
                  row.token<CreditState>(3),
                  row.optional(4, &Statement::instant),
                  row.optional(5, &Statement::text)};
}

AvailableCredits availableCredits(Connection &connection, ClientId client, SponsorId sponsor,
                                  Instant at)
{
    Statement row(connection,
                  "SELECT expires_at FROM credit"
                  " WHERE client_id = ? AND sponsor_id = ? AND " IS_USABLE_CREDIT,
                  client, sponsor, at);
    AvailableCredits found;
    while (row.next()) {
        ++found.count;
        if (const auto end = row.optional(0, &Statement::instant))
            found.ends.push_back(*end);
    }
    return found;
}

std::vector<CreditBalance> creditBalances(Connection &connection, ClientId id, Instant now)
{
    Statement row(connection,
                  "SELECT cr.sponsor_id, sp.name, count(*),"
                  "       count(*) FILTER (WHERE cr.state = 'available'),"
                  "       count(*) FILTER (WHERE cr.state = 'reserved'),"
                  "       count(*) FILTER (WHERE cr.state = 'spent'),"
                  "       count(*) FILTER (WHERE cr.state = 'available')"
                  "         - count(*) FILTER (WHERE " IS_USABLE_CREDIT "),"
                  "       count(cr.statement_id)"
                  " FROM credit cr JOIN sponsor sp ON sp.id = cr.sponsor_id"
                  " WHERE cr.client_id = ? GROUP BY cr.sponsor_id ORDER BY cr.sponsor_id",
                  now, id);
    std::vector<CreditBalance> list;
    while (row.next()) {
        list.push_back({{row.id<SponsorId>(0), row.text(1)},
                        row.integer(2),
                        row.integer(3),
                        row.integer(4),
                        row.integer(5),
                        row.integer(6),
                        row.integer(7)});
    }
    return list;
}

std::optional<CreditReturn> creditReturn(Connection &connection, SessionId id)
{
    Statement row(connection, "SELECT returned_at, reason FROM credit_return WHERE session_id = ?",
                  id);
    if (!row.next())
        return std::nullopt;
    return CreditReturn{row.instant(0), row.text(1)};
}

void insertCredit(Connection &connection, ClientId client, SponsorId sponsor, Instant now,
                  std::optional<Instant> expiresAt)
{
    change(connection,
           "INSERT INTO credit (client_id, sponsor_id, granted_at, state, expires_at)"
           " VALUES (?, ?, ?, 'available', ?)",
           client, sponsor, now, expiresAt);
}

bool reserveCredit(Connection &connection, ClientId client, SponsorId sponsor, SessionId session,
                   Instant startsAt)
{
    return change(connection,
                  "UPDATE credit SET state = 'reserved', session_id = ? WHERE id ="
                  " (SELECT id FROM credit WHERE client_id = ? AND sponsor_id = ?"
                  "    AND " IS_USABLE_CREDIT
                  "  ORDER BY expires_at IS NULL, expires_at, id LIMIT 1)",
                  session, client, sponsor, startsAt) == 1;
}

} // namespace sessionbook::rows
