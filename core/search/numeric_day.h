// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace sessionbook {

/// A day that is written in numbers alone.
struct NumericDay
{
    QDate day; ///< invalid where there is no such day
    bool hasYear = false;
    bool isYearInReach = true; ///< from 1900 to 2199; if not, there is no day
    QString sign;              ///< between the first two numbers
};

/// Reads "5.1.2027", "5/1", "5.1.", "2027-01-05", with the digits of any script. With dots the day
/// comes first, with other signs the order is the locale's, unless only one order is possible.
/// Without a year the day nearest to `today` is meant; empty then if `today` is invalid, and where
/// the numbers can be no day of any month.
[[nodiscard]] std::optional<NumericDay> numericDay(const QString &text, QDate today,
                                                   const QLocale &locale);

/// The year that makes the date nearest to `today`; of 29 February, which not every year has, too.
/// Invalid if no year has it.
[[nodiscard]] QDate nearestDay(QDate today, int month, int day);

} // namespace sessionbook
