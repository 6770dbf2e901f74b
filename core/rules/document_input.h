// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/billing_details.h"
#include "core/records/letterhead.h"

#include <QDate>

#include <vector>

/// What is typed for documents, brought into form and judged. Pure.
namespace sessionbook {

/// In bytes: it stands on every page that is kept.
inline constexpr qsizetype largestLogo = 100'000;
/// The footer stands on each page, in small print, and must leave room for what is above it.
inline constexpr int mostFooterLines = 8;
inline constexpr qsizetype longestFooter = 600;
inline constexpr int longestTermDays = 365;
inline constexpr int longestKeepYears = 50;

[[nodiscard]] Letterhead tidied(Letterhead letterhead);
[[nodiscard]] BillingDetails tidied(BillingDetails details);
[[nodiscard]] Payer tidied(Payer payer);

/// Each error at its field, see document_field.h.
[[nodiscard]] std::vector<Error> validate(const Letterhead &letterhead);
[[nodiscard]] std::vector<Error> validate(const Payer &payer);
/// `today` is on the practice's calendar.
[[nodiscard]] std::vector<Error> validate(const BillingDetails &details, QDate today);

} // namespace sessionbook
