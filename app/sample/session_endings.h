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

/// A visit with the session that stands for it once it is booked.
struct Entry
{
    Visit visit;
    SessionFields fields;
    SessionId session;
};

/// False for what is cancelled, deleted or forgotten.
[[nodiscard]] bool takesPlace(Ending ending);

[[nodiscard]] MessageDraft writtenMessage(const Practice &practice, MessageKind kind,
                                          const Entry &entry, const SessionFields &fields);

/// Puts on a timeline what becomes of sessions after they are booked. The entries must stay where
/// they are until it was lived.
class SessionEndings
{
public:
    SessionEndings(Practice &practice, Timeline &timeline)
        : m_practice(practice), m_timeline(timeline)
    {
    }

    /// As the visit says.
    void planEnding(const Entry &entry);
    void planJoin(const Entry &entry);
    void planPayment(const Entry &entry, Instant when, Money amount, PaymentMethod method);
    /// With the session as it is then.
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
