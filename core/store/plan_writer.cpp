// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/plan_writer.h"

#include "core/store/charge_writer.h"
#include "core/store/client_rows.h"
#include "core/store/erased_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/series_rows.h"
#include "core/store/session_rows.h"
#include "core/store/told_fee_rows.h"

#include <QCoreApplication>

namespace sessionbook::rows {

namespace {

[[noreturn]] void conflict()
{
    throw StoreError(
        QCoreApplication::translate(
            "Store",
            "The session has changed since you opened it. Nothing was done. Open it again."),
        ErrorKind::Conflict);
}

/// A message about the whole series is also about this session.
#define MESSAGES_ABOUT                                                                             \
    "DELETE FROM notice WHERE (session_id = ? OR series_id ="                                      \
    "   (SELECT series_id FROM session WHERE id = ?))"
constexpr const char *deleteMessages = MESSAGES_ABOUT;
constexpr const char *deleteWaitingMessages = MESSAGES_ABOUT " AND state = 'waiting'";

void moveCredit(Connection &connection, SessionId id, CreditMove move)
{
    switch (move) {
    case CreditMove::None:
        return;
    case CreditMove::Spend:
        change(connection, "UPDATE credit SET state = 'spent' WHERE session_id = ?", id);
        return;
    case CreditMove::Return:
        change(connection,
               "UPDATE credit SET state = 'available', session_id = NULL WHERE session_id = ?", id);
        return;
    }
}

/// Deletes the session and everything about it. Its journal entries stay, without a subject.
void eraseSession(Connection &connection, SessionId id, int revision)
{
    change(connection, deleteMessages, id, id);
    deleteChargeOf(connection, id);
    change(connection, "DELETE FROM credit_return WHERE session_id = ?", id);
    change(connection, "DELETE FROM journal_subject WHERE session_id = ?", id);
    if (change(connection, "DELETE FROM session WHERE id = ? AND revision = ?", id, revision) != 1)
        conflict();
    noteErased(connection, id);
}

void updateSession(Connection &connection, const Session &before, const Plan &plan)
{
    const auto reason = plan.cancelReason ? plan.cancelReason : before.cancelReason;
    const QString &reasonText = plan.cancelReason ? plan.cancelReasonText : before.cancelReasonText;
    const qint64 updated =
        change(connection,
               "UPDATE session SET status = ?, cancel_reason = ?, cancel_reason_text = ?,"
               "  revision = revision + 1 WHERE id = ? AND revision = ?",
               *plan.to, reason, reasonText, before.id, before.revision);
    if (updated != 1)
        conflict();
}

/// Not together with the status: writing a start, even the same one, costs two index pages.
void updateFields(Connection &connection, SessionId id, const SessionFields &fields)
{
    change(connection,
           "UPDATE session SET session_type_id = ?, starts_at = ?, length_minutes = ?, place = ?,"
           "  address = ?, price = ?, note = ? WHERE id = ?",
           fields.type, fields.startsAt, fields.lengthMinutes, fields.place, fields.address,
           fields.price, fields.note, id);
}

void writeMoney(Connection &connection, const SessionFacts &facts, const Plan &plan, Instant now)
{
    const Session &session = facts.session;
    const auto id = plan.charge
                        ? std::optional(insertCharge(connection, session, *plan.charge, now))
                    : facts.charge ? std::optional(facts.charge->id)
                                   : std::nullopt;
    if (id)
        rows::writeMoney(connection, *id, session.client, plan, now);
}

} // namespace

void carryOut(Connection &connection, const SessionFacts &facts, const Plan &plan, Instant now)
{
    const Session &session = facts.session;
    moveCredit(connection, session.id, plan.credit);
    if (plan.withdrawsWaitingMessages)
        change(connection, deleteWaitingMessages, session.id, session.id);
    if (facts.charge)
        retellFee(connection, session, *facts.charge, plan);
    if (plan.erases()) {
        eraseSession(connection, session.id, session.revision);
        return;
    }
    updateSession(connection, session, plan);
    if (plan.fields)
        updateFields(connection, session.id, *plan.fields);
    writeMoney(connection, facts, plan, now);
    if (plan.action == Action::ReturnCredit) {
        change(connection,
               "INSERT INTO credit_return (session_id, returned_at, reason) VALUES (?, ?, ?)",
               session.id, now, plan.creditReturnReason);
    }
}

Booked carryOut(Connection &connection, const BookingPlan &plan)
{
    Booked booked;
    booked.client = plan.addsClient() ? insertClient(connection, plan.client) : plan.client.id;
    if (plan.isSeries()) {
        booked.series =
            insertSeries(connection, plan.repetition->frequency, plan.repetition->every);
    }
    if (plan.first && change(connection,
                             "UPDATE session SET series_id = ?, revision = revision + 1"
                             " WHERE id = ? AND revision = ?",
                             booked.series, plan.first->id, plan.first->revision) != 1)
        conflict();
    int onCredit = plan.onCredit;
    for (const SessionFields &fields : plan.sessions) {
        const SessionId id = insertSession(connection, booked.client, fields, booked.series);
        if (onCredit-- > 0 &&
            !reserveCredit(connection, booked.client, *plan.sponsor, id, fields.startsAt))
            conflict();
        booked.sessions.push_back(id);
    }
    return booked;
}

} // namespace sessionbook::rows
