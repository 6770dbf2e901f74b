// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/letterhead.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

/// Numbers of documents: one series for each kind, without gaps (Directive 2006/112/EC, Art. 226).
/// Pure.
namespace sessionbook {

/// Whether it has one row of one to nine N, at most one YYYY or YY before or after it, and beside
/// them only letters, digits, and - / . _ or blanks.
[[nodiscard]] bool isNumberPattern(const QString &pattern);

/// "2026-0007" for YYYY-NNNN. More digits than there are N are all written.
[[nodiscard]] QString numberFor(const QString &pattern, int year, int position);

/// Of these numbers, the first that the pattern would give again after that position of the year's
/// series; empty if there is none.
[[nodiscard]] std::optional<QString> numberGivenAgain(const QString &pattern, int year,
                                                      int lastPosition, const QStringList &numbers);

/// The pattern of a kind. A reminder has none.
[[nodiscard]] QString patternOf(const Letterhead &letterhead, DocumentKind kind);

/// The year whose series a document of that day belongs to; 0 where the pattern has no year, so
/// that the series never begins anew. `day` is on the practice's calendar.
[[nodiscard]] int seriesYear(const QString &pattern, QDate day);

} // namespace sessionbook
