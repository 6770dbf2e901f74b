// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/message_template.h"
#include "core/records/day_view.h"
#include "core/records/session_views.h"
#include "core/rules/booking_plan.h"
#include "core/rules/joint_act.h"
#include "core/rules/plan.h"
#include "core/rules/series.h"

#include <QCoreApplication>
#include <QSet>

#include <optional>
#include <vector>

namespace sessionbook {

class Connection;
class PracticeContext;

/// One date of a series that may be booked.
struct ProposedSession
{
    Occurrence occurrence;
    std::optional<Instant> startsAt; ///< none if daylight saving skips it: can't be booked
    std::vector<Remark> remarks;
};

/// A message about the session that comes first in its JointNotice.
struct JointMessage
{
    SessionId about;
    MessageDraft draft;
};

/// The sessions, and the actions on them. Errors of queries: Storage; Invalid for an unknown id.
class Sessions
{
    Q_DECLARE_TR_FUNCTIONS(Sessions)

public:
    explicit Sessions(PracticeContext &context) : m_context(context) {}

    /// All that overlap [from, to), in order of start.
    Result<std::vector<SessionItem>> between(Instant from, Instant to) const;
    Result<SessionDetails> details(SessionId id) const;
    /// Sessions that are over but neither complete nor cancelled, oldest first. The next `limit`
    /// after `after`, or the first.
    Result<std::vector<SessionItem>> toFinish(int limit,
                                              std::optional<SessionItem> after = {}) const;
    Result<int> toFinishCount() const;
    /// All about one day in the practice's zone.
    Result<DayView> dayOf(QDate date) const;
    /// How many booked sessions of its series come after it and lie ahead.
    Result<int> countFollowing(const SessionFacts &facts) const;
    /// What is unusual about a time for a session. Ignores the sessions in `moving`, which will
    /// leave their time.
    Result<std::vector<Remark>> remarksOn(Instant startsAt, int lengthMinutes,
                                          const QSet<SessionId> &moving = {}) const;

    /// Empty if the action may begin; else the sentence for a tooltip.
    std::optional<QString> whyNot(const SessionFacts &facts, Action action) const;
    /// The plan that perform() will carry out for one session. Errors: NotAllowed or Invalid, with
    /// why and what to do instead.
    Result<Plan> preview(const SessionFacts &facts, const Request &request) const;
    /// The plans for the session and, with Reach::Following, for the later booked ones of its
    /// series that lie ahead. Errors: as preview(); Invalid if daylight saving skips a new time.
    Result<std::vector<SeriesStep>> previewSteps(const SessionFacts &facts, const Request &asked,
                                                 Reach reach) const;
    /// A start for a session of that length that nothing speaks against, not before `notBefore` nor
    /// now: within the working hours, not in time off, with the buffer kept to other sessions.
    /// Empty if there is none within eight weeks. See free_time.h. `chosen` is a day that the
    /// person picked: may have passed, and were it a day off, it counts as a working day.
    Result<std::optional<Instant>> nextFree(Instant notBefore, int lengthMinutes,
                                            std::optional<QDate> chosen = {}) const;
    /// The request that books the session again at the same time next week or, if that is taken, at
    /// the next free one. A week in which the client already comes at that time is gone past.
    Result<BookingRequest> again(SessionId id) const;
    /// The plan that book() will carry out. Errors: as planBooking().
    /// Errors: Invalid at the field that can't be taken; NotAllowed at field::client for one who
    /// can't be booked, at field::sponsor without an available credit.
    Result<BookingPlan> previewBooking(const BookingRequest &request) const;
    /// The dates of a series that starts at `first`. Error: Invalid at field::count or
    /// field::until.
    /// Remarks ignore the session `kept`, which the series begins with.
    Result<std::vector<ProposedSession>> previewSeries(const Repetition &repetition, Instant first,
                                                       int lengthMinutes,
                                                       std::optional<SessionId> kept = {}) const;

    /// Books one session or a series, and returns the first. The message goes to the outbox in the
    /// same transaction. Errors: as previewBooking(); Invalid at field::email.
    Result<SessionId> book(const BookingRequest &request,
                           const std::optional<MessageDraft> &message = {});
    /// Carries out what previewSteps() shows. A message goes to the outbox in the same transaction;
    /// the plan must offer one and the client needs an e-mail address. Deleting erases the session
    /// beyond recovery (see Practice::erasureFinished()) and empties the undo stack. Errors: as
    /// previewSteps(); Conflict if the session has changed since it was shown.
    Result<> perform(Seen seen, const Request &asked, Reach reach = Reach::This,
                     const std::optional<MessageDraft> &message = {});

    /// What one act does to several sessions, a step for each, in their order. Errors: as
    /// preview(), of the first that refuses it; as requestFor().
    Result<std::vector<SeriesStep>> previewJoint(const std::vector<SessionFacts> &chosen,
                                                 const JointAct &act) const;
    /// Carries out what previewJoint() shows, all or nothing, as one act to undo. Messages are
    /// those that noticesAbout() offers, or fewer. Errors: as perform() and previewJoint().
    Result<> performJoint(const std::vector<Seen> &chosen, const JointAct &act,
                          const std::vector<JointMessage> &messages = {});

private:
    // These read within the transaction or query of the caller.
    Result<std::vector<SeriesStep>> decide(Connection &connection, const SessionFacts &chosen,
                                           const Request &request, Reach reach) const;
    Result<std::vector<SeriesStep>> decideJoint(const std::vector<SessionFacts> &chosen,
                                                const JointAct &act) const;
    Result<SessionFacts> unchanged(Connection &connection, Seen seen) const;
    std::vector<SeriesStep> withRemarks(Connection &connection,
                                        std::vector<SeriesStep> steps) const;
    Result<BookingPlan> decideBooking(Connection &connection, const BookingRequest &asked) const;
    [[nodiscard]] std::vector<Remark> remarksIn(Connection &connection, Instant startsAt,
                                                int lengthMinutes,
                                                const QSet<SessionId> &moving) const;
    [[nodiscard]] std::optional<Instant> nextFreeIn(Connection &connection, Instant notBefore,
                                                    int lengthMinutes,
                                                    std::optional<QDate> chosen = {}) const;
    Result<> queueMessage(Connection &connection, const std::vector<SeriesStep> &steps, Reach reach,
                          const MessageDraft &message) const;

    Result<> queueMessages(Connection &connection, const std::vector<SeriesStep> &steps,
                           const std::vector<JointMessage> &messages) const;

    PracticeContext &m_context;
};

} // namespace sessionbook
