// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QStringList>

#include <optional>

namespace sessionbook {

/// Both days are included. None, if the last is before the first.
struct DaySpan
{
    QDate first;
    QDate last;

    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// A date phrase among typed words, and the days it means.
struct DatePhrase
{
    int firstWord = 0;
    int words = 0;
    DaySpan days;
};

/// Finds the first date phrase among folded words (searchText): "12 nov", "nov 12 2026", "19.11.",
/// "19/11/26", "2026-11-19", "next tue", "last week", "november", "tomorrow", and
/// what the program itself writes, such as "Sat, 12 Dec 2026". Names are in the locale's language
/// or English and may be cut after three letters. Without a year the date nearest to today is
/// meant; a weekday is today or the next one. "31 feb" and a Monday that is none are phrases
/// without days, so that they are no other day.
[[nodiscard]] std::optional<DatePhrase> findDatePhrase(const QStringList &words, QDate today,
                                                       const QLocale &locale);

} // namespace sessionbook
