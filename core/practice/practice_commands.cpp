// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/message_queue.h"
#include "core/practice/practice_command.h"
#include "core/rules/client_rules.h"
#include "core/rules/validation.h"
#include "core/store/client_rows.h"
#include "core/store/journal_rows.h"
#include "core/store/message_rows.h"
#include "core/store/plan_writer.h"
#include "core/store/practice_rows.h"
#include "core/store/series_rows.h"
#include "core/store/session_rows.h"

#include <algorithm>

namespace sessionbook {

Result<> Practice::perform(SessionId id, int revision, const Request &request, JournalAction action,
                           const std::optional<MessageDraft> &message)
{
    return command(action, [&](Connection &connection, Trail &trail) -> Result<> {
        const SessionFacts facts = rows::facts(connection, id);
        if (facts.session.revision != revision) {
            return changedMeanwhile(tr("The session has changed since you opened it. Nothing was "
                                       "done; look at it again."));
        }
        const Result<Plan> plan = preview(facts, request);
        if (!plan)
            return plan.error();
        rows::carryOut(connection, facts, *plan, now());

        if (message) {
            if (!plan->messageOffered) {
                return Error{ErrorKind::NotAllowed, tr("There is nothing to tell the client here."),
                             Field::None};
            }
            const auto about = plan->erases() ? std::nullopt : std::optional(id);
            const auto queued =
                queueMessage(connection, *plan->messageOffered, {about, {}},
                             rows::client(connection, facts.session.client), *message, now());
            if (!queued)
                return queued.error();
            trail.changes.messages = true;
        }
        note(trail, facts, *plan);
        return {};
    });
}

void Practice::note(Trail &trail, const SessionFacts &facts, const Plan &plan)
{
    const Session &session = facts.session;
    trail.subjects.push_back(plan.erases() ? Subject{} : Subject{session.id, session.client});
    trail.erases |= plan.erases();
    trail.changes.sessions.insert(session.id);
    trail.changes.clients.insert(session.client);
    trail.changes.charges |= plan.chargeBefore != plan.chargeAfter || plan.charge || plan.payment;
    trail.changes.credits |= plan.credit != CreditMove::None;
    trail.changes.messages |= plan.withdrawsWaitingMessages || plan.erases();
}

Result<SessionId> Practice::bookSession(const BookingRequest &request,
                                        const std::optional<MessageDraft> &message)
{
    return book(request, {}, {request.fields.startsAt}, message);
}

Result<SessionId> Practice::book(const BookingRequest &request,
                                 const std::optional<Repetition> &repetition,
                                 const std::vector<Instant> &starts,
                                 const std::optional<MessageDraft> &message)
{
    if (const auto errors = validate(request.fields); !errors.empty())
        return errors.front();
    const auto *added = std::get_if<NewClient>(&request.client);
    if (added) {
        const Client client{{}, added->name.trimmed(), added->email.trimmed()};
        if (const auto errors = validate(client); !errors.empty())
            return errors.front();
    }

    return command(
        JournalAction::Booked, [&](Connection &connection, Trail &trail) -> Result<SessionId> {
            const ClientId clientId =
                added ? rows::insertClient(connection,
                                           {{}, added->name.trimmed(), added->email.trimmed()})
                      : std::get<ClientId>(request.client);
            const Client client = rows::client(connection, clientId);
            if (const auto why = whyNotBook(client))
                return Error{ErrorKind::NotAllowed, *why, Field::Client};
            if (rows::sessionType(connection, request.fields.type).retired) {
                return invalid(Field::SessionType,
                               tr("This session type is no longer offered. Choose another."));
            }
            std::optional<SeriesId> series;
            if (repetition)
                series = rows::insertSeries(connection, repetition->frequency, repetition->every);
            std::vector<SessionId> booked;
            bool onCredit = request.onCredit.has_value();
            for (const Instant start : starts) {
                SessionFields fields = request.fields;
                fields.startsAt = start;
                const SessionId id = rows::insertSession(connection, clientId, fields, series);
                onCredit =
                    onCredit && rows::reserveCredit(connection, clientId, *request.onCredit, id);
                // Of a series those that come first are on credit, as far as the credits reach.
                if (booked.empty() && request.onCredit && !onCredit) {
                    return Error{
                        ErrorKind::NotAllowed,
                        tr("No sponsored credit is available any more. Grant one first, or book "
                           "without."),
                        Field::Sponsor};
                }
                booked.push_back(id);
                trail.subjects.push_back({id, clientId});
                trail.changes.sessions.insert(id);
            }
            if (message) {
                const auto queued = queueMessage(connection, *booking.message,
                                                 {booked.front(), series}, client, *message, now());
                if (!queued)
                    return queued.error();
            }
            trail.changes.clients.insert(clientId);
            trail.changes.credits = request.onCredit.has_value();
            trail.changes.messages = message.has_value();
            return booked.front();
        });
}

Result<> Practice::editSession(SessionId id, int revision, const SessionFields &fields,
                               const std::optional<MessageDraft> &message)
{
    if (const auto errors = validate(fields); !errors.empty())
        return errors.front();
    return perform(id, revision, ask::Edit{fields}, JournalAction::Edited, message);
}

Result<> Practice::joinSession(SessionId id, int revision)
{
    return perform(id, revision, ask::Join{}, JournalAction::Joined);
}

Result<> Practice::completeSession(SessionId id, int revision, std::optional<PaymentMethod> method)
{
    return perform(id, revision, ask::Complete{method}, JournalAction::Completed);
}

Result<> Practice::cancelSession(SessionId id, int revision, const ask::Cancel &request,
                                 const std::optional<MessageDraft> &message)
{
    return perform(id, revision, request, JournalAction::Cancelled, message);
}

Result<> Practice::deleteSession(SessionId id, int revision,
                                 const std::optional<MessageDraft> &message)
{
    return perform(id, revision, ask::Delete{}, JournalAction::Deleted, message);
}

Result<> Practice::recordPayment(SessionId id, int revision, Money amount, PaymentMethod method)
{
    return perform(id, revision, ask::RecordPayment{amount, method},
                   JournalAction::PaymentRecorded);
}

Result<> Practice::reversePayment(SessionId id, int revision, PaymentId payment)
{
    const Result<SessionDetails> details = session(id);
    if (!details)
        return details.error();
    const auto found = std::ranges::find(details->payments, payment, &Payment::id);
    if (found == details->payments.end())
        return invalid(Field::None, tr("This payment no longer exists."));
    ask::ReversePayment request{*found};
    const bool reversed = std::ranges::any_of(
        details->payments, [&](const Payment &other) { return other.reverses == payment; });
    if (reversed)
        return Error{ErrorKind::NotAllowed, tr("This payment was reversed already."), Field::None};
    return perform(id, revision, request, JournalAction::PaymentReversed);
}

Result<> Practice::voidCharge(SessionId id, int revision)
{
    return perform(id, revision, ask::Void{}, JournalAction::Voided);
}

Result<> Practice::returnCredit(SessionId id, int revision, const QString &reason)
{
    return perform(id, revision, ask::ReturnCredit{reason}, JournalAction::CreditReturned);
}

Result<> Practice::markMessageSent(MessageId id)
{
    return command(
        JournalAction::MessageSent, [&](Connection &connection, Trail &trail) -> Result<> {
            const auto message = rows::message(connection, id);
            if (!message || message->state != MessageState::Waiting)
                return changedMeanwhile(tr("This message no longer waits in the outbox."));
            if (message->session)
                rows::markMessageSent(connection, id, now());
            else
                rows::deleteMessage(connection, id);
            trail.subjects.push_back({message->session, {}});
            if (message->session)
                trail.changes.sessions.insert(*message->session);
            trail.changes.messages = true;
            trail.erases = !message->session;
            trail.undoable = false;
            return {};
        });
}

Result<> Practice::discardMessage(MessageId id)
{
    return command(
        JournalAction::MessageDiscarded, [&](Connection &connection, Trail &trail) -> Result<> {
            const auto message = rows::message(connection, id);
            if (!message || message->state != MessageState::Waiting)
                return changedMeanwhile(tr("This message no longer waits in the outbox."));
            rows::deleteMessage(connection, id);
            trail.subjects.push_back({message->session, {}});
            if (message->session)
                trail.changes.sessions.insert(*message->session);
            trail.changes.messages = true;
            trail.erases = !message->session;
            return {};
        });
}

Result<UndoneAction> Practice::undo()
{
    if (m_undo->isEmpty())
        return Error{ErrorKind::NotAllowed, tr("There is nothing to undo."), Field::None};
    const UndoStack::Entry entry = m_undo->top();
    Connection &connection = m_store->connection();
    try {
        Transaction transaction(connection);
        switch (revert(connection, entry.changeset)) {
        case Reverted::Yes:
            break;
        case Reverted::MessageSent:
            return changedMeanwhile(
                tr("It can't be undone: the client has been sent a message about it. Set it right "
                   "by hand and tell the client."));
        case Reverted::ChangedSince:
            return changedMeanwhile(
                tr("It can't be undone: something else has changed it since. Open the session to "
                   "see how it stands."));
        }
        for (std::size_t i = 0; i < entry.journal.size(); ++i) {
            // What the undone action had brought into being is gone again: nothing to link to.
            std::optional<SessionId> session;
            if (i < entry.sessions.size() && rows::session(connection, entry.sessions[i]))
                session = entry.sessions[i];
            rows::appendJournal(connection, now(), JournalAction::Undone, entry.journal[i], session,
                                {});
        }
        transaction.commit();
        const UndoneAction undone{entry.action, entry.sessions.empty()
                                                    ? std::nullopt
                                                    : std::optional(entry.sessions.front())};
        const Changes changes = entry.changes;
        m_undo->pop();
        m_lastIsUndoable = false;
        if (changes.profile)
            readSettings();
        Q_EMIT changed(changes);
        return undone;
    } catch (const StoreError &error) {
        return error.error();
    }
}

} // namespace sessionbook
