// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/document.h"
#include "core/records/records.h"

#include <optional>
#include <vector>

/// What a sponsor pays for a statement: all of it, or nothing. Pure; sentences are translated.
namespace sessionbook {

/// Empty if the statement can be paid so. Errors: NotAllowed; Invalid at field::method and
/// field::received. Days are on the practice's calendar.
[[nodiscard]] std::optional<Error> whyNotPaid(const DocumentItem &statement, PaymentMethod method,
                                              QDate receivedOn, QDate today);
/// The one that was not reversed.
[[nodiscard]] std::optional<Payment> paymentThatHolds(const std::vector<Payment> &payments);

} // namespace sessionbook
