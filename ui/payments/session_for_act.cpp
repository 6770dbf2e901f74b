// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/session_for_act.h"

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "ui/parts/reporter.h"

namespace sessionbook {

std::optional<SessionDetails> sessionFor(const Practice &practice, Reporter &reporter, SessionId id,
                                         std::optional<Action> act)
{
    const auto details = practice.sessions().details(id);
    if (!details) {
        reporter.failure(details.error());
        return std::nullopt;
    }
    if (act) {
        if (const auto why = practice.sessions().whyNot(details->facts, *act)) {
            reporter.failure({ErrorKind::NotAllowed, *why});
            return std::nullopt;
        }
    }
    return *details;
}

} // namespace sessionbook
