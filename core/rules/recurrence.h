// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/records/status.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// How sessions and time off repeat: on the wall clock, whatever daylight saving does.
namespace sessionbook {

struct Repetition
{
    Frequency frequency = Frequency::Weekly;
    int every = 1;                     ///< weeks or months
    std::variant<QDate, int> end = 10; ///< the last day that counts, or how many there are

    friend bool operator==(const Repetition &, const Repetition &) = default;
};

inline constexpr int mostOccurrences = 260;
inline constexpr int longestRepetitionYears = 2;

/// A day on which it comes round, and what its time on the wall clock stands for on that day.
struct Occurrence
{
    QDate date;
    QTime time;
    WallTime wall;

    /// Nothing where the clocks skip the time; of a time that comes twice, the first.
    [[nodiscard]] std::optional<Instant> startsAt() const;
};

/// In order, from `first` on. Where `first` is itself none of them, as a Sunday is no weekday, the
/// next one is the first. A fifth weekday of a month stands for its last: not every month has five.
/// Never more than mostOccurrences.
[[nodiscard]] std::vector<Occurrence> occurrences(const Repetition &repetition, QDate first,
                                                  QTime time, const QTimeZone &zone);

/// At field::count or field::until.
[[nodiscard]] std::vector<Error> validate(const Repetition &repetition, QDate first);

/// "Every 2 weeks on Tuesday", "Monthly on the second Tuesday", "Every weekday"
[[nodiscard]] QString frequencyWords(Frequency frequency, int every, QDate first,
                                     const QLocale &locale);
/// "Every 2 weeks on Tuesday, 10 times", "Every weekday until 3 March 2027"
[[nodiscard]] QString repetitionWords(const Repetition &repetition, QDate first,
                                      const QLocale &locale);

} // namespace sessionbook
