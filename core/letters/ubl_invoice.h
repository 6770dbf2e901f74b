// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"

#include <QByteArray>

/// A sponsor's statement, or the credit note about one, as an electronic invoice: EN 16931 in the
/// syntax of UBL 2.1. Pure.
namespace sessionbook {

/// The invoice as XML, in UTF-8. Call it without gaps only, see ubl_gaps.h.
///
/// The net amount of a line is what its price contains without tax. The tax of each rate is
/// computed from the sum of these, as the standard wants it, not line by line as on the page; the
/// cents between both are given as rounding, so that the sum to pay is the page's.
[[nodiscard]] QByteArray ublInvoice(const DocumentContent &content);

} // namespace sessionbook
