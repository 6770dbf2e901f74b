// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/look/icons.h"

#include <QString>

#include <vector>

namespace sessionbook {

/// A line of the session dialog: a fact and a quiet line below.
struct Fact
{
    Icon icon;
    QString objectName;
    QString text;
    QString addition;
};

/// In order: time, place, type, money, reason for cancelling, note, messages.
[[nodiscard]] std::vector<Fact> factsOf(const SessionDetails &session,
                                        const PracticeProfile &profile, Instant now);

} // namespace sessionbook
