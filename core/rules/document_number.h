// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/letterhead.h"

#include <QDate>
#include <QString>

/// Numbers of documents: one series for each kind, without gaps (Directive 2006/112/EC, Art. 226).
/// Pure.
namespace sessionbook {

/// Whether it has one row of one to nine N, at most one YYYY or YY before or after it, and beside
/// them only letters, digits, and - / . _ or blanks.
[[nodiscard]] bool isNumberPattern(const QString &pattern);

/// "2026-0007" for YYYY-NNNN. More digits than there are N are all written.
[[nodiscard]] QString numberFor(const QString &pattern, int year, int position);

/// The pattern of a kind. A reminder has none.
[[nodiscard]] QString patternOf(const Letterhead &letterhead, DocumentKind kind);

/// The year whose series a document of that day belongs to; 0 where the pattern has no year, so
/// that the series never begins anew. `day` is on the practice's calendar.
[[nodiscard]] int seriesYear(const QString &pattern, QDate day);

} // namespace sessionbook
