// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/search_rows.h"

#include <limits>

namespace sessionbook::rows {

namespace {

#define SEARCHED_SESSIONS                                                                          \
    "SELECT s.id, s.client_id, s.session_type_id, s.starts_at, s.status, ch.amount, ch.paid,"      \
    "       ch.voided_at, s.note"                                                                  \
    " FROM session s LEFT JOIN charge ch ON ch.session_id = s.id"

SearchedSession readSearchedSession(const Statement &row)
{
    SearchedSession session{row.id<SessionId>(0),
                            row.id<ClientId>(1),
                            row.id<SessionTypeId>(2),
                            row.instant(3),
                            row.token<SessionStatus>(4),
                            ChargeState::None,
                            {},
                            row.text(8)};
    if (!row.isNull(5)) {
        session.amount = row.money(5);
        session.charge = Charge{ChargeKind::Session, session.amount, row.money(6),
                                row.optional(7, &Statement::instant)}
                             .state();
    }
    return session;
}

// Without the reason for another amount, which is private.
#define SEARCHED_CHARGES                                                                           \
    "SELECT id, client_id, service_at, amount, paid, voided_at, text FROM charge"                  \
    " WHERE session_id IS NULL AND "

SearchedCharge readSearchedCharge(const Statement &row)
{
    const Charge charge{ChargeKind::Other, row.money(3), row.money(4),
                        row.optional(5, &Statement::instant)};
    return {row.id<ChargeId>(0), row.id<ClientId>(1), row.instant(2),
            charge.amount,       charge.state(),      row.text(6)};
}

#define SEARCHED_DOCUMENTS                                                                         \
    "SELECT d.id, d.number, json_extract(nullif(d.data, ''), '$.recipient.name'),"                 \
    "       json_extract(nullif(d.data, ''), '$.clientName') FROM document d"

std::vector<SearchedDocument> readSearchedDocuments(Statement &&row)
{
    std::vector<SearchedDocument> documents;
    while (row.next())
        documents.push_back({row.id<DocumentId>(0), row.text(1), row.text(2), row.text(3)});
    return documents;
}

} // namespace

std::vector<SearchedSession> searchedSessions(Connection &connection, int limit,
                                              std::optional<SessionId> before)
{
    const SessionId end = before.value_or(SessionId{std::numeric_limits<qint64>::max()});
    Statement row(connection, SEARCHED_SESSIONS " WHERE s.id < ? ORDER BY s.id DESC LIMIT ?", end,
                  limit);
    std::vector<SearchedSession> sessions;
    while (row.next())
        sessions.push_back(readSearchedSession(row));
    return sessions;
}

std::optional<SearchedSession> searchedSession(Connection &connection, SessionId id)
{
    Statement row(connection, SEARCHED_SESSIONS " WHERE s.id = ?", id);
    if (!row.next())
        return std::nullopt;
    return readSearchedSession(row);
}

std::vector<SearchedCharge> searchedCharges(Connection &connection, int limit, ChargeId after)
{
    Statement row(connection, SEARCHED_CHARGES "id > ? ORDER BY id LIMIT ?", after, limit);
    std::vector<SearchedCharge> charges;
    while (row.next())
        charges.push_back(readSearchedCharge(row));
    return charges;
}

std::optional<SearchedCharge> searchedCharge(Connection &connection, ChargeId id)
{
    Statement row(connection, SEARCHED_CHARGES "id = ?", id);
    return row.next() ? std::optional(readSearchedCharge(row)) : std::nullopt;
}

std::vector<SearchedDocument> searchedDocuments(Connection &connection, int limit, DocumentId after)
{
    return readSearchedDocuments(
        {connection, SEARCHED_DOCUMENTS " WHERE d.id > ? ORDER BY d.id LIMIT ?", after, limit});
}

std::vector<SearchedDocument> emptiedDocuments(Connection &connection)
{
    return readSearchedDocuments({connection, SEARCHED_DOCUMENTS " WHERE d.data = ''"});
}

} // namespace sessionbook::rows
