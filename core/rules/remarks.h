// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QLocale>
#include <QString>

#include <vector>

/// What is unusual about the chosen time of a session. A remark warns, it never forbids.
namespace sessionbook {

struct Remark
{
    enum class Kind {
        Clash,        ///< with another booked or running session
        TimeOff,      ///< it overlaps time off
        OutsideHours, ///< of the practice's working hours
        Buffer,       ///< too close to another session
        Past,         ///< it is over already
        Long,         ///< longer than a day's work; most likely a slip of the key
        FarAhead,     ///< later than any repetition goes; likewise, in the year
    };
    Kind kind = Kind::Clash;
    QString sentence;

    friend bool operator==(const Remark &, const Remark &) = default;
};

/// Longer sessions, in minutes, get a remark.
inline constexpr int longestUsualMinutes = 8 * 60;

/// Whether one is a clash, about time off or about the length, which must be confirmed separately.
[[nodiscard]] bool isGrave(const std::vector<Remark> &remarks);

/// Another session, booked or running.
struct Neighbour
{
    QString clientName;
    Instant startsAt;
    Instant endsAt;
};

/// What is near the chosen time: sessions at least as far away as the buffer, and time off.
struct Surroundings
{
    std::vector<Neighbour> sessions; ///< in order of start
    std::vector<TimeOff> timeOff;
};

/// The most important first, at most one of each kind.
[[nodiscard]] std::vector<Remark> remarksOn(Instant startsAt, int lengthMinutes,
                                            const Surroundings &around,
                                            const PracticeProfile &profile, Instant now,
                                            const QLocale &locale);

} // namespace sessionbook
