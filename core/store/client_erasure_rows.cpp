// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/client_erasure_rows.h"

#include "core/store/balance_rows.h"
#include "core/store/charge_writer.h"
#include "core/store/client_rows.h"
#include "core/store/document_rows.h"
#include "core/store/erased_rows.h"
#include "core/store/message_rows.h"
#include "core/store/payer_rows.h"

namespace sessionbook::rows {

namespace {

std::vector<SessionToErase> sessionsOf(Connection &connection, ClientId id)
{
    Statement row(connection,
                  "SELECT s.id, s.status, s.starts_at + s.length_minutes * 60, s.note, ch.kind,"
                  "       ch.amount, ch.paid, ch.voided_at"
                  " FROM session s LEFT JOIN charge ch ON ch.session_id = s.id"
                  " WHERE s.client_id = ? ORDER BY s.id",
                  id);
    std::vector<SessionToErase> list;
    while (row.next()) {
        SessionToErase session{row.id<SessionId>(0),
                               row.token<SessionStatus>(1),
                               row.instant(2),
                               !row.text(3).isEmpty(),
                               {}};
        if (!row.isNull(4)) {
            session.charge = Charge{row.token<ChargeKind>(4), row.money(5), row.money(6),
                                    row.optional(7, &Statement::instant)};
        }
        list.push_back(session);
    }
    return list;
}

std::vector<ChargeToErase> chargesOf(Connection &connection, ClientId id)
{
    Statement row(connection,
                  "SELECT id, kind, amount, paid, voided_at FROM charge"
                  " WHERE client_id = ? AND session_id IS NULL ORDER BY id",
                  id);
    std::vector<ChargeToErase> list;
    while (row.next()) {
        const auto charge = row.id<ChargeId>(0);
        list.push_back({charge, Charge{row.token<ChargeKind>(1), row.money(2), row.money(3),
                                       row.optional(4, &Statement::instant), charge}});
    }
    return list;
}

/// The name of the payer, if this is the only client.
QString lonePayer(Connection &connection, ClientId id)
{
    const auto payer = billingDetails(connection, id).payer;
    return payer && clientsOf(connection, payer->id) == 1 ? payer->name : QString();
}

/// What nobody could be paid back any more; of a payer who also pays for others, nothing.
Money balanceLeft(Connection &connection, ClientId id)
{
    const Money own = ownBalance(connection, id);
    const auto payers = payersBalance(connection, id);
    return payers && clientsOf(connection, *payers->owner.payer) == 1 ? own + payers->sum : own;
}

std::vector<CreditToErase> creditsOf(Connection &connection, ClientId id)
{
    Statement row(connection,
                  "SELECT id, session_id, state = 'spent' FROM credit WHERE client_id = ?", id);
    std::vector<CreditToErase> list;
    while (row.next())
        list.push_back(
            {row.id<CreditId>(0), row.optional(1, &Statement::id<SessionId>), row.flag(2)});
    return list;
}

template <class IdType>
std::vector<IdType> idsFrom(Statement &row)
{
    std::vector<IdType> list;
    while (row.next())
        list.push_back(row.id<IdType>(0));
    return list;
}

std::vector<DocumentToErase> documentsOf(Connection &connection, ClientId id)
{
    Statement row(connection,
                  "SELECT number, issued_on FROM document WHERE client_id = ? AND data <> ''"
                  " ORDER BY id",
                  id);
    std::vector<DocumentToErase> list;
    while (row.next())
        list.push_back({row.text(0), QDate::fromString(row.text(1), Qt::ISODate)});
    return list;
}

std::vector<SeriesId> seriesOf(Connection &connection, ClientId id)
{
    Statement row(connection,
                  "SELECT DISTINCT series_id FROM session"
                  " WHERE client_id = ? AND series_id IS NOT NULL",
                  id);
    return idsFrom<SeriesId>(row);
}

std::vector<MessageId> messagesTo(Connection &connection, const Client &client)
{
    Statement row(connection,
                  "SELECT n.id FROM session s JOIN notice n ON n.session_id = s.id"
                  " WHERE s.client_id = ?"
                  " UNION ALL SELECT n.id FROM document d JOIN notice n ON n.document_id = d.id"
                  " WHERE d.client_id = ?",
                  client.id, client.id);
    std::vector<MessageId> list = idsFrom<MessageId>(row);
    // A message about a deleted session belongs to a client only by its recipient.
    for (const Message &message : waitingMessages(connection)) {
        if (message.isAboutDeleted() && message.recipientName == client.name &&
            message.recipient == client.email)
            list.push_back(message.id);
    }
    return list;
}

/// Its credit and messages must be deleted before.
void eraseSessionOfClient(Connection &connection, SessionId id)
{
    deleteChargeOf(connection, id);
    change(connection, "DELETE FROM credit_return WHERE session_id = ?", id);
    change(connection, "DELETE FROM journal_subject WHERE session_id = ?", id);
    change(connection, "DELETE FROM session WHERE id = ?", id);
    noteErased(connection, id);
}

void emptySession(Connection &connection, SessionId id)
{
    change(connection,
           "UPDATE session SET note = '', address = '', cancel_reason_text = '', series_id = NULL,"
           "  revision = revision + 1 WHERE id = ?",
           id);
    change(connection, "UPDATE credit_return SET reason = '' WHERE session_id = ?", id);
    emptyChargeOf(connection, id);
}

void emptyClient(Connection &connection, ClientId id, Instant now)
{
    change(connection,
           "UPDATE client SET name = '', email = '', addressed_as = '', phone = '',"
           "  language = '', notes = '', address = '', birth_date = '', reference = '',"
           "  payer_id = NULL, usual_type_id = NULL, usual_price = NULL, archived_at = "
           "NULL, erased_at = ?,"
           "  revision = revision + 1 WHERE id = ?",
           now, id);
}

} // namespace

ClientErasureFacts erasureFacts(Connection &connection, ClientId id)
{
    const Client found = client(connection, id);
    return {found,
            sessionsOf(connection, id),
            creditsOf(connection, id),
            messagesTo(connection, found),
            seriesOf(connection, id),
            documentsOf(connection, id),
            letterhead(connection).keepYears,
            chargesOf(connection, id),
            balanceLeft(connection, id),
            Statement(connection, "SELECT 1 FROM balance_entry WHERE client_id = ?", id).next(),
            lonePayer(connection, id)};
}

void carryOut(Connection &connection, ClientId id, const ClientErasurePlan &plan, Instant now)
{
    for (const MessageId message : plan.messages)
        deleteMessage(connection, message);
    for (const CreditId credit : plan.credits)
        change(connection, "DELETE FROM credit WHERE id = ?", credit);
    for (const SessionId session : plan.going)
        eraseSessionOfClient(connection, session);
    for (const SessionId session : plan.kept)
        emptySession(connection, session);
    for (const ChargeId charge : plan.chargesGoing)
        deleteCharge(connection, charge);
    for (const ChargeId charge : plan.chargesKept)
        emptyCharge(connection, charge);
    for (const SeriesId series : plan.series)
        change(connection, "DELETE FROM series WHERE id = ?", series);
    noteErased(connection, id);
    if (plan.keepsRow()) {
        emptyClient(connection, id, now);
    } else {
        change(connection, "DELETE FROM journal_subject WHERE client_id = ?", id);
        change(connection, "DELETE FROM client WHERE id = ?", id);
    }
    removeUnusedPayers(connection);
    emptyDocuments(connection, now);
}

void eraseSession(Connection &connection, SessionId id)
{
    change(connection,
           "DELETE FROM notice WHERE session_id = ? OR series_id ="
           "   (SELECT series_id FROM session WHERE id = ?)",
           id, id);
    change(connection,
           "UPDATE credit SET state = 'available', session_id = NULL WHERE session_id = ?", id);
    eraseSessionOfClient(connection, id);
}

} // namespace sessionbook::rows
