// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rules/plan.h"
#include "core/rules/remarks.h"

/// How an action on one session of a series applies to the later ones. Pure.
namespace sessionbook {

/// Only the chosen one, or also the later ones of its series.
enum class Reach { This, Following };

/// Whether the later sessions can be meant, too: by an edit, a cancellation or a deletion only.
[[nodiscard]] bool canReachFollowers(const Request &asked);

/// Derives the request for `other`, a later session, from the one for `chosen`.
///
/// Of an edit, `other` gets only the fields that change in `chosen`, never the note. A date moves
/// by the same number of days, a time is set to the same wall-clock time. A fee is charged for
/// `chosen` alone, and it alone is a no-show: the later ones are called off by the professional.
/// Error: Invalid at field::start if daylight saving skips the new time.
[[nodiscard]] Result<Request> requestForFollower(const Request &asked, const Session &chosen,
                                                 const Session &other, const QTimeZone &zone,
                                                 const QLocale &locale);

/// Twice if the time that a session moves to occurs twice.
[[nodiscard]] WallTime::Kind clockAfter(const Session &session, const SessionFields &after,
                                        const QTimeZone &zone);

/// What the action does to one session of several.
struct SeriesStep
{
    SessionFacts facts;
    Plan plan;
    /// Twice: its new time occurs twice, and the first is taken.
    WallTime::Kind clock = WallTime::Kind::Unique;
    std::vector<Remark> remarks; ///< on its new time
};

struct Move
{
    int days = 0;
    std::optional<QTime> time; ///< on the wall clock; none: unchanged
};
[[nodiscard]] Move moveBetween(Instant before, Instant after, const QTimeZone &zone);
/// The new time may be Skipped or Twice.
[[nodiscard]] WallTime moved(Instant startsAt, const Move &move, const QTimeZone &zone);

} // namespace sessionbook
