// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rules/plan.h"
#include "core/rules/remarks.h"

/// What an act on one session of a series asks of those that follow it. Pure.
namespace sessionbook {

/// Whether only the one that was chosen is meant, or also those that follow it in its series.
enum class Reach { This, Following };

/// For another session of the series, what `asked` is for the chosen one.
///
/// An edit passes on what it changes of the chosen one, its note excepted: a new day as the same
/// distance in days, a new time as the same time on the wall clock. Error (Invalid, field::start)
/// where the clocks skip that time, with the day. A fee is charged for the chosen session alone.
[[nodiscard]] Result<Request> requestForFollower(const Request &asked, const Session &chosen,
                                                 const Session &other, const QTimeZone &zone,
                                                 const QLocale &locale);

/// One of the sessions that such an act touches, and what it does to it.
struct SeriesStep
{
    SessionFacts facts;
    Plan plan;
    /// Twice: of its new time, which comes twice, the first is taken.
    WallTime::Kind clock = WallTime::Kind::Unique;
    std::vector<Remark> remarks; ///< on its new time
};

struct Move
{
    int days = 0;
    std::optional<QTime> time; ///< none: its own
};
[[nodiscard]] Move moveBetween(Instant before, Instant after, const QTimeZone &zone);
[[nodiscard]] WallTime moved(Instant startsAt, const Move &move, const QTimeZone &zone);

} // namespace sessionbook
