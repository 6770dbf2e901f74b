// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/look/icons.h"

#include <QString>

#include <vector>

namespace sessionbook {

/// A line of the session dialog: what it is, and quietly below it what adds to that.
struct Fact
{
    Icon icon;
    QString objectName;
    QString text;
    QString addition;
};

/// What is known of a session, in the order in which one asks: when, where, what, money, why it was
/// cancelled, the note, the messages.
[[nodiscard]] std::vector<Fact> factsOf(const SessionDetails &session,
                                        const PracticeProfile &profile, Instant now);

} // namespace sessionbook
