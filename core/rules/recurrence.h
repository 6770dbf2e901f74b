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

/// How sessions and time off repeat. A series keeps its wall-clock time across daylight saving.
namespace sessionbook {

struct Repetition
{
    Frequency frequency = Frequency::Weekly;
    int every = 1;                     ///< weeks or months
    std::variant<QDate, int> end = 10; ///< last day, or number of occurrences

    friend bool operator==(const Repetition &, const Repetition &) = default;
};

inline constexpr int mostOccurrences = 260;
inline constexpr int longestRepetitionYears = 2;
inline constexpr int mostBetween = 52; ///< weeks or months

/// One date of a series, and what its wall-clock time means on that date.
struct Occurrence
{
    QDate date;
    QTime time;
    WallTime wall;

    /// Empty if daylight saving skips the time; the first instant if it occurs twice.
    [[nodiscard]] std::optional<Instant> startsAt() const;
};

/// In order, beginning with the earliest fitting date from `first` on: with Weekdays, a Sunday is
/// passed over. A fifth weekday of the month counts as the last, as few months have five. At most
/// mostOccurrences.
[[nodiscard]] std::vector<Occurrence> occurrences(const Repetition &repetition, QDate first,
                                                  QTime time, const QTimeZone &zone);

/// Errors at field::count or field::until.
[[nodiscard]] std::vector<Error> validate(const Repetition &repetition, QDate first);

/// "Every 2 weeks on Tuesday", "Monthly on the second Tuesday", "Every weekday"
[[nodiscard]] QString frequencyWords(Frequency frequency, int every, QDate first,
                                     const QLocale &locale);
/// "Every 2 weeks on Tuesday, 10 times", "Every weekday until 3 March 2027"
[[nodiscard]] QString repetitionWords(const Repetition &repetition, QDate first,
                                      const QLocale &locale);

} // namespace sessionbook
