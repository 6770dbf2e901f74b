// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"

#include "core/practice/context.h"
#include "core/rules/free_time.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "core/rules/wording.h"
#include "core/store/client_rows.h"
#include "core/store/day_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/series_rows.h"
#include "core/store/session_rows.h"
#include "core/store/time_off_rows.h"
#include "core/store/to_finish_rows.h"

#include <algorithm>

namespace sessionbook {

namespace {

constexpr int weeksLookedAhead = 8;

std::vector<SessionId> following(Connection &connection, const Session &session, Instant now)
{
    if (!session.series)
        return {};
    return rows::bookedAfter(connection, *session.series, std::max(session.fields.startsAt, now));
}

} // namespace

Result<std::vector<SessionItem>> Sessions::between(Instant from, Instant to) const
{
    return m_context.query([&](Connection &c) { return rows::sessionsBetween(c, from, to); });
}

Result<SessionDetails> Sessions::details(SessionId id) const
{
    return m_context.query([&](Connection &c) { return rows::details(c, id); });
}

Result<std::vector<SessionItem>> Sessions::toFinish(int limit,
                                                    std::optional<SessionItem> after) const
{
    return m_context.query(
        [&](Connection &c) { return rows::toFinish(c, m_context.now(), limit, after); });
}

Result<int> Sessions::toFinishCount() const
{
    return m_context.query([&](Connection &c) { return rows::toFinishCount(c, m_context.now()); });
}

Result<DayView> Sessions::dayOf(QDate date) const
{
    return m_context.query([&](Connection &c) {
        const QTimeZone &zone = m_context.profile().zone;
        const Instant now = m_context.now();
        const Instant from = startOfDay(date, zone);
        const Instant to = startOfDay(date.addDays(1), zone);
        DayView day{date, rows::daySessions(c, from, to),    rows::timeOffBetween(c, from, to), {},
                    {},   rows::receivedBetween(c, from, to)};
        std::vector<TimeSpan> taken;
        for (const DaySession &session : day.sessions) {
            if (session.item.status != SessionStatus::Cancelled)
                taken.push_back({session.item.startsAt, session.item.endsAt()});
        }
        for (const TimeOff &off : day.timeOff)
            taken.push_back({off.startsAt, off.endsAt});
        if (from <= now && now < to)
            taken.push_back({from, now});
        day.free = freeSpans(date, taken, m_context.profile());
        auto next = std::ranges::find_if(day.sessions, [&](const DaySession &session) {
            return takesTime(session.item.status) && session.item.endsAt() > now;
        });
        if (next == day.sessions.end()) { // one that runs on past its time
            next = std::ranges::find(day.sessions, SessionStatus::InProgress,
                                     [](const DaySession &session) { return session.item.status; });
        }
        if (from <= now && now < to && next != day.sessions.end())
            day.next = rows::beforeSession(c, next->item.id);
        return day;
    });
}

Result<int> Sessions::countFollowing(const SessionFacts &facts) const
{
    return m_context.query([&](Connection &c) {
        return static_cast<int>(following(c, facts.session, m_context.now()).size());
    });
}

std::vector<Remark> Sessions::remarksIn(Connection &connection, Instant startsAt, int lengthMinutes,
                                        const QSet<SessionId> &moving) const
{
    const Instant end = startsAt.plusMinutes(lengthMinutes);
    const int buffer = m_context.profile().bufferMinutes;
    Surroundings around;
    for (const SessionItem &item : rows::sessionsBetween(connection, startsAt.plusMinutes(-buffer),
                                                         end.plusMinutes(buffer))) {
        if (takesTime(item.status) && !moving.contains(item.id))
            around.sessions.push_back({item.clientName, item.startsAt, item.endsAt()});
    }
    around.timeOff = rows::timeOffBetween(connection, startsAt, end);
    return sessionbook::remarksOn(startsAt, lengthMinutes, around, m_context.profile(),
                                  m_context.now(), m_context.locale());
}

Result<std::vector<Remark>> Sessions::remarksOn(Instant startsAt, int lengthMinutes,
                                                const QSet<SessionId> &moving) const
{
    return m_context.query(
        [&](Connection &c) { return remarksIn(c, startsAt, lengthMinutes, moving); });
}

Result<std::vector<ProposedSession>> Sessions::previewSeries(const Repetition &repetition,
                                                             Instant first, int lengthMinutes,
                                                             std::optional<SessionId> kept) const
{
    const QSet<SessionId> ignored = kept ? QSet<SessionId>{*kept} : QSet<SessionId>();
    const QDateTime local = localTime(first, m_context.profile().zone);
    if (const auto errors = validate(repetition, local.date()); !errors.empty())
        return errors.front();
    return m_context.query([&](Connection &connection) {
        std::vector<ProposedSession> list;
        for (const Occurrence &occurrence :
             occurrences(repetition, local.date(), local.time(), m_context.profile().zone)) {
            // If the time occurs twice: on the first day it was asked which is meant, else the
            // earlier.
            const auto start =
                occurrence.date == local.date() ? std::optional(first) : occurrence.startsAt();
            list.push_back({occurrence, start,
                            start ? remarksIn(connection, *start, lengthMinutes, ignored)
                                  : std::vector<Remark>()});
        }
        return list;
    });
}

std::optional<Instant> Sessions::nextFreeIn(Connection &connection, Instant notBefore,
                                            int lengthMinutes, std::optional<QDate> chosen) const
{
    PracticeProfile profile = m_context.profile();
    if (chosen && !workdayOn(profile.workingHours, *chosen))
        profile.workingHours[static_cast<std::size_t>(chosen->dayOfWeek() - 1)] = Workday{};
    const QDate today = localTime(m_context.now(), profile.zone).date();
    if (!chosen || *chosen >= today)
        notBefore = std::max(notBefore, m_context.now());
    QDate day = localTime(notBefore, profile.zone).date();
    for (int week = 0; week < weeksLookedAhead; ++week, day = day.addDays(7)) {
        const Instant from = startOfDay(day, profile.zone);
        const Instant to = startOfDay(day.addDays(7), profile.zone);
        if (!canBeStored(to))
            break;
        std::vector<TimeSpan> taken;
        for (const SessionItem &item :
             rows::sessionsBetween(connection, from.plusMinutes(-profile.bufferMinutes),
                                   to.plusMinutes(profile.bufferMinutes))) {
            if (takesTime(item.status)) {
                taken.push_back({item.startsAt.plusMinutes(-profile.bufferMinutes),
                                 item.endsAt().plusMinutes(profile.bufferMinutes)});
            }
        }
        for (const TimeOff &off : rows::timeOffBetween(connection, from, to))
            taken.push_back({off.startsAt, off.endsAt});
        if (const auto start = firstFreeStart(day, 7, notBefore, lengthMinutes, taken, profile))
            return start;
    }
    return std::nullopt;
}

Result<std::optional<Instant>> Sessions::nextFree(Instant notBefore, int lengthMinutes,
                                                  std::optional<QDate> chosen) const
{
    return m_context.query(
        [&](Connection &c) { return nextFreeIn(c, notBefore, lengthMinutes, chosen); });
}

Result<BookingRequest> Sessions::again(SessionId id) const
{
    return m_context.query([&](Connection &c) {
        const SessionFacts facts = rows::facts(c, id);
        const SessionFields &fields = facts.session.fields;
        const QTimeZone &zone = m_context.profile().zone;
        const auto comesThen = [&](const SessionItem &item) {
            return item.client == facts.session.client && takesTime(item.status);
        };
        Instant start = sameTimeInAWeek(fields.startsAt, m_context.now(), zone);
        while (std::ranges::any_of(
            rows::sessionsBetween(c, start, start.plusMinutes(fields.lengthMinutes)), comesThen))
            start = sameTimeInAWeek(start, start, zone);
        const auto isTaken = [](const Remark &remark) {
            return remark.kind != Remark::Kind::OutsideHours && // as it was the last time
                   remark.kind != Remark::Kind::Long && remark.kind != Remark::Kind::FarAhead;
        };
        if (std::ranges::any_of(remarksIn(c, start, fields.lengthMinutes, {}), isTaken))
            start = nextFreeIn(c, start, fields.lengthMinutes).value_or(start);
        return sameAgain(facts, start);
    });
}

std::optional<QString> Sessions::whyNot(const SessionFacts &facts, Action action) const
{
    if (const auto refused = refusal(facts, action, m_context.profile().policy, m_context.now()))
        return sentenceFor(*refused);
    return std::nullopt;
}

Result<Plan> Sessions::preview(const SessionFacts &facts, const Request &request) const
{
    const Decision decision =
        plan(facts, tidied(request), m_context.profile().policy, m_context.now());
    if (const auto *refused = std::get_if<Refusal>(&decision))
        return errorFor(*refused);
    return std::get<Plan>(decision);
}

Result<std::vector<SeriesStep>> Sessions::decide(Connection &connection, const SessionFacts &chosen,
                                                 const Request &request, Reach reach) const
{
    const Result<Plan> plan = preview(chosen, request);
    if (!plan)
        return plan.error();
    if (reach == Reach::Following && !canReachFollowers(request))
        return notAllowed(tr("This can only be done to one session at a time."));
    std::vector<SeriesStep> steps{{chosen, *plan, WallTime::Kind::Unique, {}}};
    if (reach == Reach::This)
        return steps;
    for (const SessionId id : following(connection, chosen.session, m_context.now())) {
        const SessionFacts facts = rows::facts(connection, id);
        const Result<Request> asked = requestForFollower(
            request, chosen.session, facts.session, m_context.profile().zone, m_context.locale());
        if (!asked)
            return asked.error();
        const auto *edit = std::get_if<ask::Edit>(&*asked);
        if (edit && edit->fields == facts.session.fields)
            continue; // only the note of the chosen one changes
        const Result<Plan> planned = preview(facts, *asked);
        if (!planned)
            return planned.error();
        steps.push_back({facts,
                         *planned,
                         edit ? clockAfter(facts.session, edit->fields, m_context.profile().zone)
                              : WallTime::Kind::Unique,
                         {}});
    }
    return steps;
}

Result<std::vector<SeriesStep>> Sessions::previewSteps(const SessionFacts &facts,
                                                       const Request &asked, Reach reach) const
{
    const Request request = tidied(asked);
    return m_context.preview([&](Connection &connection) -> Result<std::vector<SeriesStep>> {
        Result<std::vector<SeriesStep>> found = decide(connection, facts, request, reach);
        if (!found || !std::holds_alternative<ask::Edit>(request))
            return found;
        return withRemarks(connection, *std::move(found));
    });
}

/// On the new times of sessions that move together.
std::vector<SeriesStep> Sessions::withRemarks(Connection &connection,
                                              std::vector<SeriesStep> steps) const
{
    QSet<SessionId> moving;
    for (const SeriesStep &step : steps)
        moving.insert(step.facts.session.id);
    for (SeriesStep &step : steps) {
        step.remarks = remarksIn(connection, step.plan.fields->startsAt,
                                 step.plan.fields->lengthMinutes, moving);
    }
    return steps;
}

Result<SessionFacts> Sessions::unchanged(Connection &connection, Seen seen) const
{
    const SessionFacts facts = rows::facts(connection, seen.id);
    if (facts.session.revision != seen.revision) {
        return changedMeanwhile(
            tr("The session has changed since you opened it. Nothing was done. Open it again."));
    }
    return facts;
}

Result<BookingPlan> Sessions::decideBooking(Connection &connection,
                                            const BookingRequest &asked) const
{
    const BookingRequest request = tidied(asked);
    BookingFacts facts;
    if (const auto *added = std::get_if<NewClient>(&request.client)) {
        facts.client = tidied(Client{{}, added->name, added->email, 0, added->addressedAs});
    } else {
        facts.client = rows::client(connection, std::get<ClientId>(request.client));
        if (request.onCredit) {
            const rows::AvailableCredits credits = rows::availableCredits(
                connection, facts.client.id, *request.onCredit, beginningOfTime);
            facts.creditsAvailable = credits.count;
            facts.creditEnds = credits.ends;
        }
    }
    if (request.first) {
        const Result<SessionFacts> first = unchanged(connection, *request.first);
        if (!first)
            return first.error();
        facts.first = first->session;
    }
    if (request.fields.type.isValid())
        facts.type = rows::sessionType(connection, request.fields.type);
    return planBooking(facts, request, m_context.now());
}

Result<BookingPlan> Sessions::previewBooking(const BookingRequest &request) const
{
    return m_context.preview([&](Connection &c) { return decideBooking(c, request); });
}

} // namespace sessionbook
