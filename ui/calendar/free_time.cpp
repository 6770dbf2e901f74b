// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/free_time.h"

#include "ui/calendar/calendar_model.h"
#include "ui/calendar/week_navigation.h"

#include <algorithm>

namespace sessionbook {

std::optional<TimeSlot> nextFreeSlot(const CalendarModel &model, QDate date)
{
    const PracticeProfile &profile = model.practice().profile();
    const WeekClock clock({date, 1}, profile.zone);
    std::vector<SessionItem> sessions = model.items();
    sessions.insert(sessions.end(), model.hidden().begin(), model.hidden().end());
    std::vector<SessionSpan> spans;
    spans.reserve(sessions.size());
    for (const SessionItem &session : sessions)
        spans.push_back({clock.at(session.startsAt), clock.at(session.endsAt())});

    const auto &workday = profile.workdayOf(date);
    int from = workday ? workday->from : earliestWorkMinute(profile.workingHours);
    if (const WeekTime now = clock.at(model.practice().now()); now.day == 0)
        from = std::max(from, now.minute);
    const auto range = freeHour(sessions, piecesOf(spans, 1, 1), 0, from);
    return range ? slotFor(*range, date, profile.zone, false) : std::nullopt;
}

} // namespace sessionbook
