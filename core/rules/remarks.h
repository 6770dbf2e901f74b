// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QLocale>
#include <QString>

#include <vector>

/// What is unusual about a time that somebody wants for a session. Each warns, none forbids.
namespace sessionbook {

struct Remark
{
    enum class Kind {
        Clash,        ///< with another session that is booked or running
        TimeOff,      ///< it falls into a block
        OutsideHours, ///< of the practice's working hours
        Buffer,       ///< too close to another session
        Past,         ///< it would be over already
    };
    Kind kind = Kind::Clash;
    QString sentence;

    friend bool operator==(const Remark &, const Remark &) = default;
};

/// What one does on purpose only: somebody would have to wait, or time off is given up.
[[nodiscard]] bool isGrave(const std::vector<Remark> &remarks);

/// Another session, booked or running.
struct Neighbour
{
    QString clientName;
    Instant startsAt;
    Instant endsAt;
};

/// What is booked near the time: sessions at least as far as the buffer reaches.
struct Surroundings
{
    std::vector<Neighbour> sessions; ///< in order of start
    std::vector<TimeOff> timeOff;
};

/// In the order in which a person wants to know them, at most one of a kind.
[[nodiscard]] std::vector<Remark> remarksOn(Instant startsAt, int lengthMinutes,
                                            const Surroundings &around,
                                            const PracticeProfile &profile, Instant now,
                                            const QLocale &locale);

} // namespace sessionbook
