// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QStringList>
#include <QTime>

#include <optional>

namespace sessionbook {

/// A day among folded words, written as the program itself writes days.
struct WrittenDate
{
    QDate day;
    int words = 0;
};

/// Whether a day begins at word `first`, exactly as date_words.h or the locale's long or short
/// format would write it, whatever stands between its parts. Without a year the day nearest to
/// today.
[[nodiscard]] std::optional<WrittenDate> writtenDateAt(const QStringList &words, int first,
                                                       QDate today, const QLocale &locale);

struct WrittenTime
{
    QTime time;
    int words = 0;
};

/// The same for a time as clockTime() writes it.
[[nodiscard]] std::optional<WrittenTime> writtenTimeAt(const QStringList &words, int first,
                                                       const QLocale &locale);

} // namespace sessionbook
