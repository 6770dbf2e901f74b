// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rules/series.h"

#include <variant>
#include <vector>

/// One act on several chosen sessions, such as all of a day on which the professional is ill. Pure.
namespace sessionbook {

namespace joint {
/// Without a fee: whether a client is charged is decided for one session at a time.
struct Cancel
{
    std::optional<CancelReason> reason;
    QString reasonText; ///< with Other only
};
/// To another day, at the same wall-clock time.
struct Move
{
    int days = 0;
};
} // namespace joint

using JointAct = std::variant<joint::Cancel, joint::Move>;

[[nodiscard]] Action actionOf(const JointAct &act);

/// What the act asks of one of the sessions. Errors: Invalid at
/// field::start if daylight saving skips its time on the new day; Invalid at field::start if the
/// day stays the same.
[[nodiscard]] Result<Request> requestFor(const JointAct &act, const SessionFacts &facts,
                                         const QTimeZone &zone, const QLocale &locale);

/// One message that may tell a client about the act.
struct JointNotice
{
    ClientId client;
    MessageKind kind = MessageKind::Cancellation;
    std::vector<std::size_t> steps; ///< what it is about, as indices, at least one
};

/// One for each client of whom a step offers a message, in order of the steps. Sessions that move
/// have one each, so that a waiting message is withdrawn when its session moves again.
[[nodiscard]] std::vector<JointNotice> noticesAbout(const std::vector<SeriesStep> &steps);

} // namespace sessionbook
