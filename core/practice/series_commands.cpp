// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/message_queue.h"
#include "core/practice/practice_command.h"
#include "core/rules/validation.h"
#include "core/store/client_rows.h"
#include "core/store/plan_writer.h"
#include "core/store/series_rows.h"
#include "core/store/session_rows.h"
#include "core/store/time_off_rows.h"

#include <algorithm>

namespace sessionbook {

namespace {

std::vector<SessionId> following(Connection &connection, const Session &session, Instant now)
{
    if (!session.series)
        return {};
    return rows::bookedAfter(connection, *session.series, std::max(session.fields.startsAt, now));
}

/// Whether its new time is one that the clock shows twice.
WallTime::Kind clockOf(const Session &session, const SessionFields &after, const QTimeZone &zone)
{
    if (after.startsAt == session.fields.startsAt)
        return WallTime::Kind::Unique;
    const QDateTime local = localTime(after.startsAt, zone);
    return resolve(local.date(), local.time(), zone).kind;
}

} // namespace

std::vector<Remark> Practice::remarksIn(Connection &connection, Instant startsAt, int lengthMinutes,
                                        const QSet<SessionId> &moving) const
{
    const Instant end = startsAt.plusMinutes(lengthMinutes);
    const int buffer = m_profile.bufferMinutes;
    Surroundings around;
    for (const SessionItem &item : rows::sessionsBetween(connection, startsAt.plusMinutes(-buffer),
                                                         end.plusMinutes(buffer))) {
        const bool occupied =
            item.status == SessionStatus::Booked || item.status == SessionStatus::InProgress;
        if (occupied && !moving.contains(item.id))
            around.sessions.push_back({item.clientName, item.startsAt, item.endsAt()});
    }
    around.timeOff = rows::timeOffBetween(connection, startsAt, end);
    return sessionbook::remarksOn(startsAt, lengthMinutes, around, m_profile, now(), QLocale());
}

Result<std::vector<Remark>> Practice::remarksOn(Instant startsAt, int lengthMinutes,
                                                const QSet<SessionId> &moving) const
{
    return query([&](Connection &c) { return remarksIn(c, startsAt, lengthMinutes, moving); });
}

Result<std::vector<ProposedSession>> Practice::previewSeries(const Repetition &repetition,
                                                             Instant first, int lengthMinutes) const
{
    const QDateTime local = localTime(first, m_profile.zone);
    if (const auto errors = validate(repetition, local.date()); !errors.empty())
        return errors.front();
    return query([&](Connection &connection) {
        std::vector<ProposedSession> list;
        for (const Occurrence &occurrence :
             occurrences(repetition, local.date(), local.time(), m_profile.zone)) {
            // Which of two she means was asked for the first day; for the others it is the earlier.
            const auto start =
                occurrence.date == local.date() ? std::optional(first) : occurrence.startsAt();
            list.push_back(
                {occurrence, start,
                 start ? remarksIn(connection, *start, lengthMinutes, {}) : std::vector<Remark>()});
        }
        return list;
    });
}

Result<int> Practice::countFollowing(const SessionFacts &facts) const
{
    return query(
        [&](Connection &c) { return static_cast<int>(following(c, facts.session, now()).size()); });
}

Result<std::vector<SeriesStep>> Practice::stepsOf(Connection &connection,
                                                  const SessionFacts &chosen,
                                                  const Request &request, Reach reach) const
{
    const Result<Plan> plan = preview(chosen, request);
    if (!plan)
        return plan.error();
    std::vector<SeriesStep> steps{{chosen, *plan, WallTime::Kind::Unique, {}}};
    if (reach == Reach::This)
        return steps;
    for (const SessionId id : following(connection, chosen.session, now())) {
        const SessionFacts facts = rows::facts(connection, id);
        const Result<Request> asked =
            requestForFollower(request, chosen.session, facts.session, m_profile.zone, QLocale());
        if (!asked)
            return asked.error();
        const auto *edit = std::get_if<ask::Edit>(&*asked);
        if (edit && edit->fields == facts.session.fields)
            continue; // as only the note of the chosen one was changed
        const Result<Plan> planned = preview(facts, *asked);
        if (!planned)
            return planned.error();
        steps.push_back(
            {facts,
             *planned,
             edit ? clockOf(facts.session, edit->fields, m_profile.zone) : WallTime::Kind::Unique,
             {}});
    }
    return steps;
}

Result<std::vector<SeriesStep>> Practice::previewSteps(const SessionFacts &facts,
                                                       const Request &request, Reach reach) const
{
    try {
        Connection &connection = m_store->connection();
        Result<std::vector<SeriesStep>> found = stepsOf(connection, facts, request, reach);
        if (!found || !std::holds_alternative<ask::Edit>(request))
            return found;
        std::vector<SeriesStep> steps = *std::move(found);
        QSet<SessionId> moving;
        for (const SeriesStep &step : steps)
            moving.insert(step.facts.session.id);
        for (SeriesStep &step : steps) {
            step.remarks = remarksIn(connection, step.plan.fields->startsAt,
                                     step.plan.fields->lengthMinutes, moving);
        }
        return steps;
    } catch (const StoreError &error) {
        return error.error();
    }
}

Result<SessionId> Practice::bookSeries(const BookingRequest &request, const Repetition &repetition,
                                       const std::vector<Instant> &starts,
                                       const std::optional<MessageDraft> &message)
{
    if (starts.empty())
        return invalid(Field::Count, tr("Choose at least one day."));
    if (starts.size() > std::size_t{mostOccurrences} ||
        std::ranges::adjacent_find(starts, std::greater_equal()) != starts.end()) {
        return invalid(Field::Count,
                       tr("Choose between 1 and %1 days, in order.").arg(mostOccurrences));
    }
    const bool isSeries = starts.size() > 1;
    return book(request, isSeries ? std::optional(repetition) : std::nullopt, starts, message);
}

Result<> Practice::performFollowing(SessionId id, int revision, const Request &request,
                                    JournalAction action,
                                    const std::optional<MessageDraft> &message)
{
    return command(action, [&](Connection &connection, Trail &trail) -> Result<> {
        const SessionFacts chosen = rows::facts(connection, id);
        if (chosen.session.revision != revision) {
            return changedMeanwhile(tr("The session has changed since you opened it. Nothing was "
                                       "done; look at it again."));
        }
        const Result<std::vector<SeriesStep>> steps =
            stepsOf(connection, chosen, request, Reach::Following);
        if (!steps)
            return steps.error();
        for (const SeriesStep &step : *steps) {
            rows::carryOut(connection, step.facts, step.plan, now());
            note(trail, step.facts, step.plan);
        }
        if (!message)
            return {};
        const Plan &plan = steps->front().plan;
        if (!plan.messageOffered) {
            return Error{ErrorKind::NotAllowed, tr("There is nothing to tell the client here."),
                         Field::None};
        }
        // A cancellation stays true whatever becomes of the rest of the series; what is told about
        // times to come does not.
        const bool aboutSeries = plan.messageOffered == MessageKind::Update;
        trail.changes.messages = true;
        return queueMessage(connection, *plan.messageOffered,
                            {plan.erases() ? std::nullopt : std::optional(id),
                             aboutSeries ? chosen.session.series : std::nullopt},
                            rows::client(connection, chosen.session.client), *message, now());
    });
}

Result<> Practice::editFollowing(SessionId id, int revision, const SessionFields &fields,
                                 const std::optional<MessageDraft> &message)
{
    if (const auto errors = validate(fields); !errors.empty())
        return errors.front();
    return performFollowing(id, revision, ask::Edit{fields}, JournalAction::Edited, message);
}

Result<> Practice::cancelFollowing(SessionId id, int revision, const ask::Cancel &request,
                                   const std::optional<MessageDraft> &message)
{
    return performFollowing(id, revision, request, JournalAction::Cancelled, message);
}

Result<> Practice::deleteFollowing(SessionId id, int revision,
                                   const std::optional<MessageDraft> &message)
{
    return performFollowing(id, revision, ask::Delete{}, JournalAction::Deleted, message);
}

} // namespace sessionbook
