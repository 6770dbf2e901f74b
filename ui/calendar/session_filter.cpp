// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/session_filter.h"

#include "core/base/search_text.h"

#include <algorithm>
#include <iterator>

namespace sessionbook {

std::vector<SessionItem> SessionFilter::apply(std::vector<SessionItem> sessions,
                                              std::vector<SessionItem> &hidden) const
{
    hidden.clear();
    if (!isOn())
        return sessions;
    const QString name = searchText(client.trimmed());
    const auto shows = [&](const SessionItem &session) {
        const Mark itsMark = markOf(session.status, session.charge);
        return (name.isEmpty() || searchText(session.clientName).contains(name)) &&
               (!type || session.type == *type) && (!mark || itsMark == *mark) &&
               (!onlyUnpaid || session.charge == ChargeState::Unpaid) &&
               !(hidesCancelled && itsMark == Mark::Cancelled);
    };
    const auto left = std::stable_partition(sessions.begin(), sessions.end(), shows);
    hidden.assign(std::make_move_iterator(left), std::make_move_iterator(sessions.end()));
    sessions.erase(left, sessions.end());
    return sessions;
}

} // namespace sessionbook
