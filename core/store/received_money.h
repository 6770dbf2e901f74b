// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Whether a payment `p` brings money, as SQL: what a sponsor's credit pays for does not, nor does
/// a balance, which was received before. For core/store only.
#define BRINGS_MONEY(p) #p ".method NOT IN ('sponsored_credit', 'balance')"
