// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/session_rows.h"

#include "core/rules/transitions.h"
#include "core/store/balance_rows.h"
#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/document_rows.h"
#include "core/store/message_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/series_rows.h"
#include "core/store/session_items.h"
#include "core/store/sponsor_rows.h"
#include "core/store/told_fee_rows.h"

#include <QCoreApplication>

namespace sessionbook::rows {

namespace {

constexpr qint64 longestSession = 24LL * 60 * 60;

SessionFields readFields(const Statement &row, int first)
{
    return {row.id<SessionTypeId>(first),
            row.instant(first + 1),
            row.integerIn(first + 2, 1, minutesInDay),
            row.token<Place>(first + 3),
            row.text(first + 4),
            row.money(first + 5),
            row.text(first + 6)};
}

} // namespace

SessionItem readSessionItem(const Statement &row)
{
    SessionItem item{row.id<SessionId>(0),
                     row.id<ClientId>(1),
                     row.id<SessionTypeId>(2),
                     row.optional(3, &Statement::id<SeriesId>),
                     clientName(row, 4),
                     row.instant(5),
                     row.integerIn(6, 1, minutesInDay),
                     row.token<Place>(7),
                     row.token<SessionStatus>(8),
                     ChargeState::None};
    if (!row.isNull(9)) {
        item.charge = Charge{ChargeKind::Session, row.money(9), row.money(10),
                             row.optional(11, &Statement::instant)}
                          .state();
    }
    return item;
}

std::vector<SessionItem> readSessionItems(Statement &row)
{
    std::vector<SessionItem> items;
    while (row.next())
        items.push_back(readSessionItem(row));
    return items;
}

std::vector<SessionItem> sessionsBetween(Connection &connection, Instant from, Instant to)
{
    // A session lasts at most a day: one that began a day before may still be running.
    Statement row(connection,
                  SESSION_ITEMS " WHERE s.starts_at > ? AND s.starts_at < ?"
                                "   AND s.starts_at + s.length_minutes * 60 > ?"
                                " ORDER BY s.starts_at, s.id",
                  Instant{from.seconds - longestSession - 1}, to, from);
    return readSessionItems(row);
}

std::optional<Session> session(Connection &connection, SessionId id)
{
    Statement row(connection,
                  "SELECT client_id, session_type_id, starts_at, length_minutes, place, address,"
                  "       price, note, status, cancel_reason, cancel_reason_text, revision,"
                  "       series_id"
                  " FROM session WHERE id = ?",
                  id);
    if (!row.next())
        return std::nullopt;
    return Session{id,
                   row.id<ClientId>(0),
                   readFields(row, 1),
                   row.token<SessionStatus>(8),
                   row.optional(9, &Statement::token<CancelReason>),
                   row.text(10),
                   row.integer(11),
                   row.optional(12, &Statement::id<SeriesId>)};
}

SessionFacts facts(Connection &connection, SessionId id)
{
    const auto found = session(connection, id);
    if (!found) {
        throw StoreError(QCoreApplication::translate("Store", "This session no longer exists."),
                         ErrorKind::Invalid);
    }
    SessionFacts facts;
    facts.session = *found;
    facts.charge = charge(connection, id);
    facts.credit = creditOf(connection, id);
    if (facts.charge) {
        facts.payments = payments(connection, facts.charge->id);
        facts.invoice = invoiceOf(connection, facts.charge->id);
    }
    facts.balance = balanceOf(connection, found->client).sum;
    if (facts.credit) {
        const AvailableCredits further = availableCredits(
            connection, facts.credit->client, facts.credit->sponsor, found->fields.startsAt);
        facts.creditsAvailable = further.count;
        facts.creditEnds = further.ends;
    }
    facts.waitingMessages = waitingMessages(connection, id);
    if (facts.charge && facts.waitingMessages > 0)
        facts.feeTold = feeTold(connection, *found);
    facts.clientErased = isErased(connection, found->client);
    return facts;
}

SessionDetails details(Connection &connection, SessionId id)
{
    SessionDetails details;
    details.facts = facts(connection, id);
    details.client = client(connection, details.session().client);
    details.type = sessionType(connection, details.session().fields.type);
    if (details.facts.credit)
        details.sponsor = sponsor(connection, details.facts.credit->sponsor);
    details.creditReturned = creditReturn(connection, id);
    details.messages = messagesAbout(connection, id);
    details.series = seriesPlace(connection, details.session());
    if (details.facts.charge)
        details.amountReason = amountReason(connection, details.facts.charge->id);
    return details;
}

std::optional<SessionFields> latestFields(Connection &connection, ClientId id)
{
    Statement row(connection,
                  "SELECT session_type_id, starts_at, length_minutes, place, address, price, ''"
                  " FROM session WHERE client_id = ? ORDER BY starts_at DESC LIMIT 1",
                  id);
    if (!row.next())
        return std::nullopt;
    return readFields(row, 0);
}

SessionId insertSession(Connection &connection, ClientId client, const SessionFields &fields,
                        std::optional<SeriesId> series)
{
    change(connection,
           "INSERT INTO session (client_id, session_type_id, starts_at, length_minutes, place,"
           "                     address, price, note, status, series_id)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           client, fields.type, fields.startsAt, fields.lengthMinutes, fields.place, fields.address,
           fields.price, fields.note, *statusAfter(booking, {}), series);
    return {connection.lastInsertedId()};
}

} // namespace sessionbook::rows
