// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/payment_field.h"

/// The fields of a charge without a session, beside those about money.
namespace sessionbook::field {

inline constexpr Field chargeText{"chargeText"};
inline constexpr Field servedOn{"servedOn"};
inline constexpr Field chargeTax{"chargeTax"};

} // namespace sessionbook::field
