// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/message_template.h"
#include "core/records/session_views.h"
#include "core/rules/booking_plan.h"
#include "core/rules/plan.h"
#include "core/rules/series.h"

#include <QCoreApplication>
#include <QSet>

#include <optional>
#include <vector>

namespace sessionbook {

class Connection;
class PracticeContext;

/// What booking a series would do on one of its days.
struct ProposedSession
{
    Occurrence occurrence;
    std::optional<Instant> startsAt; ///< none: the clocks skip the time, so it can't be booked
    std::vector<Remark> remarks;
};

/// The sessions, and all that is done with one. Errors of queries: Storage; Invalid where an id is
/// of nothing (any more).
class Sessions
{
    Q_DECLARE_TR_FUNCTIONS(Sessions)

public:
    explicit Sessions(PracticeContext &context) : m_context(context) {}

    /// All that overlap [from, to), in order of start.
    Result<std::vector<SessionItem>> between(Instant from, Instant to) const;
    Result<SessionDetails> details(SessionId id) const;
    /// Those whose end has passed and that were neither completed nor cancelled, oldest first: the
    /// next `limit` after `after`, or the first.
    Result<std::vector<SessionItem>> toFinish(int limit,
                                              std::optional<SessionItem> after = {}) const;
    Result<int> toFinishCount() const;
    /// The booked sessions of its series that come after it and lie ahead.
    Result<int> countFollowing(const SessionFacts &facts) const;
    /// What is unusual about a time for a session; `moving` are those that would leave theirs.
    Result<std::vector<Remark>> remarksOn(Instant startsAt, int lengthMinutes,
                                          const QSet<SessionId> &moving = {}) const;

    /// Nothing when the action may begin; else the sentence for its tooltip.
    std::optional<QString> whyNot(const SessionFacts &facts, Action action) const;
    /// What an act would do to one session, in the very plan that perform() carries out. Error:
    /// NotAllowed or Invalid, with the sentence that says why and what to do instead.
    Result<Plan> preview(const SessionFacts &facts, const Request &request) const;
    /// What an act would do to the session, first, and to those that follow it, if they are meant.
    /// Never touches what has begun, ended or passed. Errors as of preview(); Invalid, too, where
    /// daylight saving skips the new time of one of them.
    Result<std::vector<SeriesStep>> previewSteps(const SessionFacts &facts, const Request &request,
                                                 Reach reach) const;
    Result<BookingPlan> previewBooking(const BookingRequest &request) const;
    /// The days of a series that begins at `first`. Error: Invalid, at field::count or until.
    Result<std::vector<ProposedSession>> previewSeries(const Repetition &repetition, Instant first,
                                                       int lengthMinutes) const;

    /// Books one session, or a series. The message goes to the outbox in the same transaction.
    /// Answers the first session. Errors as of previewBooking().
    Result<SessionId> book(const BookingRequest &request,
                           const std::optional<MessageDraft> &message = {});
    /// Does what previewSteps() shows. A message, only where the plan offers one and to a client
    /// with an e-mail address, goes to the outbox in the same transaction. Deleting erases the
    /// session beyond recovery (see Practice::erasureFinished()) and empties the undo stack.
    Result<> perform(Seen seen, const Request &request, Reach reach = Reach::This,
                     const std::optional<MessageDraft> &message = {});

private:
    // Judged inside the transaction or the query that `connection` is in.
    Result<std::vector<SeriesStep>> decide(Connection &connection, const SessionFacts &chosen,
                                           const Request &request, Reach reach) const;
    Result<BookingPlan> decideBooking(Connection &connection, const BookingRequest &request) const;
    [[nodiscard]] std::vector<Remark> remarksIn(Connection &connection, Instant startsAt,
                                                int lengthMinutes,
                                                const QSet<SessionId> &moving) const;
    Result<> queueMessage(Connection &connection, const std::vector<SeriesStep> &steps, Reach reach,
                          const MessageDraft &message) const;

    PracticeContext &m_context;
};

} // namespace sessionbook
