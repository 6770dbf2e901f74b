// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/booking_plan.h"

#include "core/base/isolated.h"
#include "core/records/client_field.h"
#include "core/records/payment_field.h"
#include "core/records/series_field.h"
#include "core/records/session_field.h"
#include "core/rules/client_rules.h"
#include "core/rules/plan.h"
#include "core/rules/sponsor_input.h"
#include "core/rules/transitions.h"
#include "core/rules/validation.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct Booking
{
    Q_DECLARE_TR_FUNCTIONS(Booking)
};

std::optional<Error> faultOfDays(const BookingRequest &request)
{
    const std::vector<Instant> &starts = request.starts;
    if (!request.repetition && starts.size() > 1)
        return invalid(field::count, Booking::tr("Choose how the sessions repeat."));
    if (request.repetition && starts.empty())
        return invalid(field::count, Booking::tr("Choose at least one day."));
    if (starts.size() > std::size_t{mostOccurrences} ||
        std::ranges::adjacent_find(starts, std::greater_equal()) != starts.end()) {
        return invalid(field::count,
                       Booking::tr("Choose between 1 and %1 days, in order.").arg(mostOccurrences));
    }
    return std::nullopt;
}

std::optional<Error> faultOf(const BookingFacts &facts, const BookingRequest &request)
{
    if (const auto errors = validate(request.fields); !errors.empty())
        return errors.front();
    if (!facts.client.id.isValid()) { // a known one was checked when it was entered
        if (const auto errors = validate(facts.client); !errors.empty())
            return errors.front();
    }
    if (const auto fault = faultOfDays(request))
        return fault;
    if (facts.first) {
        if (const auto why = whyNotRepeat(*facts.first))
            return Error{ErrorKind::NotAllowed, *why, {}};
        if (request.starts.empty() || request.starts.front() <= facts.first->fields.startsAt)
            return invalid(field::count, Booking::tr("Choose at least one later day."));
    }
    if (const auto why = whyNotBook(facts.client))
        return Error{ErrorKind::NotAllowed, *why, field::client};
    if (facts.type.retired) {
        return invalid(field::sessionType,
                       Booking::tr("This session type is inactive. Choose another."));
    }
    if (request.onCredit && facts.creditsAvailable < 1) {
        return Error{ErrorKind::NotAllowed,
                     Booking::tr("No sponsored credit is available any more. Grant one first, or "
                                 "book without."),
                     field::sponsor};
    }
    const Instant first = request.starts.empty() ? request.fields.startsAt : request.starts.front();
    if (request.onCredit && usableCredits(facts.creditsAvailable, facts.creditEnds, first) < 1) {
        return Error{ErrorKind::NotAllowed,
                     Booking::tr("The sponsored credits that are available expire before this "
                                 "session. Grant one that lasts longer, or book without."),
                     field::sponsor};
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> whyNotRepeat(const Session &session)
{
    if (session.series)
        return Booking::tr("It already belongs to a series.");
    if (session.status != SessionStatus::Booked)
        return Booking::tr("Only a booked session can begin a series. Book it again instead.");
    return std::nullopt;
}

BookingRequest sameAgain(const SessionFacts &facts, Instant startsAt)
{
    BookingRequest again{facts.session.client, facts.session.fields, {}};
    again.fields.startsAt = startsAt;
    again.fields.note.clear();
    if (facts.credit && usableCredits(facts.creditsAvailable, facts.creditEnds, startsAt) > 0)
        again.onCredit = facts.credit->sponsor;
    return again;
}

BookingRequest repeated(BookingRequest request, const Repetition &repetition,
                        const std::vector<Instant> &starts)
{
    request.repetition = repetition;
    request.starts = starts;
    return request;
}

Result<BookingPlan> planBooking(const BookingFacts &facts, const BookingRequest &request,
                                Instant now)
{
    if (const auto fault = faultOf(facts, request))
        return *fault;
    BookingPlan plan;
    plan.client = facts.client;
    plan.sessions.push_back(request.fields);
    if (!request.starts.empty())
        plan.sessions.resize(request.starts.size(), request.fields);
    for (std::size_t i = 0; i < request.starts.size(); ++i)
        plan.sessions[i].startsAt = request.starts[i];
    if (!isOver(plan.sessions.back(), now)) // the last to start; all are of one length
        plan.messageOffered = booking.message;
    plan.first = request.first;
    if (plan.sessions.size() > 1 || plan.first)
        plan.repetition = request.repetition;
    if (request.onCredit) {
        plan.sponsor = request.onCredit;
        plan.creditsBefore =
            usableCredits(facts.creditsAvailable, facts.creditEnds, plan.sessions.front().startsAt);
        std::vector<Instant> starts;
        for (const SessionFields &session : plan.sessions)
            starts.push_back(session.startsAt);
        plan.onCredit = sessionsOnCredit(facts.creditsAvailable, facts.creditEnds, starts);
    }
    return plan;
}

QStringList consequencesOf(const BookingPlan &plan)
{
    const auto count = static_cast<int>(plan.sessions.size());
    QStringList lines;
    lines << Booking::tr("%n session(s) will be booked. Nothing is charged yet.", nullptr, count);
    if (plan.addsClient())
        lines << Booking::tr("%1 is added to your clients.").arg(isolated(plan.client.name));
    if (!plan.sponsor)
        return lines;
    if (count > 1)
        lines << creditsForSeriesLine(count, plan.onCredit);
    else
        lines << Booking::tr("One sponsored credit is reserved; %n stay(s) available.", nullptr,
                             plan.creditsBefore - plan.onCredit);
    return lines;
}

} // namespace sessionbook
