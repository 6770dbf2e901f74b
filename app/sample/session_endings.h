// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/timeline.h"
#include "app/sample/timetable.h"
#include "core/letters/message_template.h"
#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "core/rules/plan.h"

#include <functional>
#include <optional>

namespace sessionbook::sample {

/// A visit, with its session once that is booked.
struct Entry
{
    Visit visit;
    SessionFields fields;
    SessionId session;
};

/// False if the session is cancelled, deleted or forgotten.
[[nodiscard]] bool takesPlace(Ending ending);

[[nodiscard]] MessageDraft writtenMessage(const Practice &practice, MessageKind kind,
                                          const Entry &entry, const SessionFields &fields);

/// Adds to a timeline what happens to sessions after booking. The entries must stay in place until
/// the timeline has been run.
class SessionEndings
{
public:
    SessionEndings(Practice &practice, Timeline &timeline)
        : m_practice(practice), m_timeline(timeline)
    {
    }

    /// By the visit's ending.
    void planEnding(const Entry &entry);
    void planJoin(const Entry &entry);
    void planPayment(const Entry &entry, Instant when, Money amount, PaymentMethod method);
    /// `act` gets the session as it is at that time.
    void at(Instant when, const Entry &entry,
            const std::function<Result<>(const SessionDetails &)> &act);

private:
    void planCancel(const Entry &entry, int hoursBefore, CancelReason reason,
                    std::optional<ask::Fee> fee);
    void planVoid(const Entry &entry, Instant when);

    Practice &m_practice;
    Timeline &m_timeline;
};

} // namespace sessionbook::sample
