// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/context.h"
#include "core/practice/message_queue.h"
#include "core/practice/sessions.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "core/store/client_rows.h"
#include "core/store/plan_writer.h"
#include "core/store/session_rows.h"

#include <algorithm>

namespace sessionbook {

namespace {

Error nothingToTell() { return notAllowed(Sessions::tr("There is no message to send here.")); }

void note(Trail &trail, const SessionFacts &facts, const Plan &plan)
{
    const Session &session = facts.session;
    trail.subjects.push_back(plan.erases() ? Trail::Subject{}
                                           : Trail::Subject{session.id, session.client});
    trail.erases |= plan.erases();
    trail.changes.sessions.insert(session.id);
    trail.changes.clients.insert(session.client);
    trail.changes.charges |=
        plan.chargeBefore != plan.chargeAfter || plan.charge || plan.payment || plan.changedAmount;
    trail.changes.credits |= plan.credit != CreditMove::None;
    trail.changes.messages |=
        plan.withdrawsWaitingMessages || plan.erases() || plan.toldFee != ToldFeeMove::None;
}

void carryOutSteps(Connection &connection, const std::vector<SeriesStep> &steps, Instant now,
                   Trail &trail)
{
    for (const SeriesStep &step : steps) {
        rows::carryOut(connection, step.facts, step.plan, now);
        note(trail, step.facts, step.plan);
    }
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
        const Result<SessionFacts> chosen = unchanged(connection, seen);
        return chosen ? decide(connection, *chosen, request, reach) : chosen.error();
    };
    return m_context.carryOut(entryFor(actionOf(request)), decideNow,
                              [&](Connection &connection, const std::vector<SeriesStep> &steps,
                                  Trail &trail) -> Result<> {
                                  carryOutSteps(connection, steps, m_context.now(), trail);
                                  if (!message)
                                      return {};
                                  trail.changes.messages = true;
                                  return queueMessage(connection, steps, reach, *message);
                              });
}

Result<> Sessions::queueMessage(Connection &connection, const std::vector<SeriesStep> &steps,
                                Reach reach, const MessageDraft &message) const
{
    const auto offering = std::ranges::find_if(
        steps, [](const SeriesStep &step) { return step.plan.messageOffered.has_value(); });
    if (offering == steps.end())
        return nothingToTell();
    const Plan &plan = offering->plan;
    const Session &session = offering->facts.session;
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

Result<std::vector<SeriesStep>> Sessions::decideJoint(const std::vector<SessionFacts> &chosen,
                                                      const JointAct &act) const
{
    const QTimeZone &zone = m_context.profile().zone;
    std::vector<SeriesStep> steps;
    for (const SessionFacts &facts : chosen) {
        const Result<Request> asked = requestFor(act, facts, zone, m_context.locale());
        if (!asked)
            return asked.error();
        const Request request = tidied(*asked);
        const auto *edit = std::get_if<ask::Edit>(&request);
        if (edit) {
            if (const auto errors = validate(edit->fields); !errors.empty())
                return errors.front();
        }
        const Result<Plan> planned = preview(facts, request);
        if (!planned)
            return planned.error();
        steps.push_back(
            {facts,
             *planned,
             edit ? clockAfter(facts.session, edit->fields, zone) : WallTime::Kind::Unique,
             {}});
    }
    return steps;
}

Result<std::vector<SeriesStep>> Sessions::previewJoint(const std::vector<SessionFacts> &chosen,
                                                       const JointAct &act) const
{
    return m_context.preview([&](Connection &connection) -> Result<std::vector<SeriesStep>> {
        Result<std::vector<SeriesStep>> steps = decideJoint(chosen, act);
        if (!steps || !std::holds_alternative<joint::Move>(act))
            return steps;
        return withRemarks(connection, *std::move(steps));
    });
}

Result<> Sessions::performJoint(const std::vector<Seen> &chosen, const JointAct &act,
                                const std::vector<JointMessage> &messages)
{
    if (chosen.empty())
        return notAllowed(tr("Choose at least one session."));
    const auto decideNow = [&](Connection &connection) -> Result<std::vector<SeriesStep>> {
        std::vector<SessionFacts> found;
        for (const Seen &seen : chosen) {
            const Result<SessionFacts> facts = unchanged(connection, seen);
            if (!facts)
                return facts.error();
            found.push_back(*facts);
        }
        return decideJoint(found, act);
    };
    return m_context.carryOut(entryFor(actionOf(act)), decideNow,
                              [&](Connection &connection, const std::vector<SeriesStep> &steps,
                                  Trail &trail) -> Result<> {
                                  carryOutSteps(connection, steps, m_context.now(), trail);
                                  trail.changes.messages |= !messages.empty();
                                  return queueMessages(connection, steps, messages);
                              });
}

Result<> Sessions::queueMessages(Connection &connection, const std::vector<SeriesStep> &steps,
                                 const std::vector<JointMessage> &messages) const
{
    const std::vector<JointNotice> notices = noticesAbout(steps);
    for (const JointMessage &message : messages) {
        const auto notice = std::ranges::find(notices, message.about, [&](const JointNotice &told) {
            return steps[told.steps.front()].facts.session.id;
        });
        if (notice == notices.end())
            return nothingToTell();
        const Result<> queued = sessionbook::queueMessage(
            connection, notice->kind, {message.about, std::nullopt},
            rows::client(connection, notice->client), message.draft, m_context.now());
        if (!queued)
            return queued.error();
    }
    return {};
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
                if (!plan.messageOffered)
                    return nothingToTell();
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
