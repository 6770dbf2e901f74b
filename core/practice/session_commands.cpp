// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/context.h"
#include "core/practice/message_queue.h"
#include "core/practice/sessions.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "core/store/client_rows.h"
#include "core/store/plan_writer.h"
#include "core/store/session_rows.h"

namespace sessionbook {

namespace {

JournalAction entryFor(Action action)
{
    switch (action) {
    case Action::Book:
        return JournalAction::Booked;
    case Action::Edit:
        return JournalAction::Edited;
    case Action::Join:
        return JournalAction::Joined;
    case Action::CompleteAndCharge:
    case Action::CompleteAndSkip:
        return JournalAction::Completed;
    case Action::Cancel:
    case Action::CancelAndCharge:
        return JournalAction::Cancelled;
    case Action::Delete:
        return JournalAction::Deleted;
    case Action::RecordPayment:
        return JournalAction::PaymentRecorded;
    case Action::ReversePayment:
        return JournalAction::PaymentReversed;
    case Action::Void:
        return JournalAction::Voided;
    case Action::ReturnCredit:
        return JournalAction::CreditReturned;
    }
    Q_UNREACHABLE();
}

void record(Trail &trail, const SessionFacts &facts, const Plan &plan)
{
    const Session &session = facts.session;
    trail.subjects.push_back(plan.erases() ? Trail::Subject{}
                                           : Trail::Subject{session.id, session.client});
    trail.erases |= plan.erases();
    trail.changes.sessions.insert(session.id);
    trail.changes.clients.insert(session.client);
    trail.changes.charges |= plan.chargeBefore != plan.chargeAfter || plan.charge || plan.payment;
    trail.changes.credits |= plan.credit != CreditMove::None;
    trail.changes.messages |= plan.withdrawsWaitingMessages || plan.erases();
}

} // namespace

Result<> Sessions::perform(Seen seen, const Request &asked, Reach reach,
                           const std::optional<MessageDraft> &message)
{
    const Request request = tidied(asked);
    if (const auto *edit = std::get_if<ask::Edit>(&request)) {
        if (const auto errors = validate(edit->fields); !errors.empty())
            return errors.front();
    }
    const auto decideNow = [&](Connection &connection) -> Result<std::vector<SeriesStep>> {
        const SessionFacts chosen = rows::facts(connection, seen.id);
        if (chosen.session.revision != seen.revision) {
            return changedMeanwhile(tr("The session has changed since you opened it. Nothing was "
                                       "done; look at it again."));
        }
        return decide(connection, chosen, request, reach);
    };
    return m_context.carryOut(entryFor(actionOf(request)), decideNow,
                              [&](Connection &connection, const std::vector<SeriesStep> &steps,
                                  Trail &trail) -> Result<> {
                                  for (const SeriesStep &step : steps) {
                                      rows::carryOut(connection, step.facts, step.plan,
                                                     m_context.now());
                                      record(trail, step.facts, step.plan);
                                  }
                                  if (!message)
                                      return {};
                                  trail.changes.messages = true;
                                  return queueMessage(connection, steps, reach, *message);
                              });
}

Result<> Sessions::queueMessage(Connection &connection, const std::vector<SeriesStep> &steps,
                                Reach reach, const MessageDraft &message) const
{
    const Plan &plan = steps.front().plan;
    const Session &session = steps.front().facts.session;
    if (!plan.messageOffered)
        return notAllowed(tr("There is nothing to tell the client here."));
    AboutWhat about;
    if (!plan.erases())
        about.session = session.id;
    // An update about the series is outdated when one of its sessions changes; a cancellation is
    // not.
    if (reach == Reach::Following && plan.messageOffered == MessageKind::Update)
        about.series = session.series;
    return sessionbook::queueMessage(connection, *plan.messageOffered, about,
                                     rows::client(connection, session.client), message,
                                     m_context.now());
}

Result<SessionId> Sessions::book(const BookingRequest &request,
                                 const std::optional<MessageDraft> &message)
{
    return m_context.carryOut(
        JournalAction::Booked, [&](Connection &c) { return decideBooking(c, request); },
        [&](Connection &connection, const BookingPlan &plan, Trail &trail) -> Result<SessionId> {
            const rows::Booked booked = rows::carryOut(connection, plan);
            if (plan.first)
                trail.changes.sessions.insert(plan.first->id);
            for (const SessionId id : booked.sessions) {
                trail.subjects.push_back({id, booked.client});
                trail.changes.sessions.insert(id);
            }
            trail.changes.clients.insert(booked.client);
            trail.changes.credits = plan.sponsor.has_value();
            trail.changes.messages = message.has_value();
            if (message) {
                const Result<> queued = sessionbook::queueMessage(
                    connection, *plan.messageOffered, {booked.sessions.front(), booked.series},
                    rows::client(connection, booked.client), *message, m_context.now());
                if (!queued)
                    return queued.error();
            }
            return booked.sessions.front();
        });
}

} // namespace sessionbook
