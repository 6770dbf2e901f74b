// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// The fields of a letterhead or of a client's billing details that an error can belong to.
namespace sessionbook::field {

inline constexpr Field iban{"iban"};
inline constexpr Field bic{"bic"};
inline constexpr Field practiceEmail{"practiceEmail"};
inline constexpr Field logo{"logo"};
inline constexpr Field footer{"footer"};
inline constexpr Field termDays{"termDays"};
inline constexpr Field feeTax{"feeTax"};
inline constexpr Field keepYears{"keepYears"};
inline constexpr Field invoicePattern{"invoicePattern"};
inline constexpr Field creditNotePattern{"creditNotePattern"};
inline constexpr Field receiptPattern{"receiptPattern"};
inline constexpr Field statementPattern{"statementPattern"};
inline constexpr Field exemptionCode{"exemptionCode"};
inline constexpr Field birthDate{"birthDate"};
inline constexpr Field payerName{"payerName"};
inline constexpr Field payerEmail{"payerEmail"};

} // namespace sessionbook::field
