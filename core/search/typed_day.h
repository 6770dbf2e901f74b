// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

namespace sessionbook {

/// How a field writes a day: the locale's short format, with all digits of the year.
[[nodiscard]] QString dayFormat(const QLocale &locale);

/// What was typed as a day.
struct TypedDay
{
    enum class Problem {
        None,
        NotADay,      ///< nothing that is written so
        NoSuchDay,    ///< 31 February
        YearTooFar,   ///< before 1900, or after 2199
        OtherWeekday, ///< `day` has another than the one that is written
    };

    QDate day; ///< also of another weekday; else invalid unless there is no problem
    Problem problem = Problem::NotADay;
};

/// Reads one day: the locale's own notation, "5.1.2027", "5/1", "2027-01-05", "12 Dec", "fri",
/// "tomorrow", "+7", "14". See numericDay() for the order of numbers, and findDatePhrase() for
/// words. A number alone is a day of the month that `shown` is in. Without a valid `today` or
/// `shown` what depends on it is not understood.
///
/// Thread: any.
[[nodiscard]] TypedDay readDay(const QString &typed, QDate today, QDate shown,
                               const QLocale &locale);

} // namespace sessionbook
