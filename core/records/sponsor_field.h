// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// The fields of a sponsor, a grant or a statement that an error can belong to.
namespace sessionbook::field {

inline constexpr Field sponsorName{"sponsorName"};
inline constexpr Field sponsorEmail{"sponsorEmail"};
inline constexpr Field sponsorCountry{"sponsorCountry"};
inline constexpr Field creditPrice{"creditPrice"};
inline constexpr Field expiry{"expiry"};
inline constexpr Field statementPeriod{"statementPeriod"};

} // namespace sessionbook::field
