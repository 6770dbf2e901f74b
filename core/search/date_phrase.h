// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QStringList>

#include <optional>

namespace sessionbook {

/// From its first to its last day.
struct DaySpan
{
    QDate first;
    QDate last;

    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// Days as a person writes them among other words.
struct DatePhrase
{
    int firstWord = 0;
    int words = 0;
    DaySpan days;
};

/// The first phrase among folded words (searchText) that means days: "12 nov", "nov 12 2026",
/// "19.11.", "19/11/26", "2026-11-19", "next tue", "last week", "november", "tomorrow"; names in
/// the locale's language and in English, cut short from the third letter on. A day without a year
/// is the nearest one to today, a weekday the coming one.
[[nodiscard]] std::optional<DatePhrase> findDatePhrase(const QStringList &words, QDate today,
                                                       const QLocale &locale);

} // namespace sessionbook
