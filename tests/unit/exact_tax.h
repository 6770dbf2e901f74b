// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace sessionbook::test {

/// The tax contained in an amount, found by its definition and not as the program does: the whole
/// number that is nearest to amount × rate ÷ (100 % + rate), of two that are equally near the one
/// farther from zero. In whole numbers that can't overflow.
[[nodiscard]] inline qint64 exactTaxIn(qint64 amount, int rate)
{
    __extension__ using Wide = __int128;
    const Wide whole = 10'000 + rate;
    const Wide exact = Wide(amount < 0 ? -amount : amount) * rate; // in units of 1 ÷ whole
    Wide tax = exact / whole - 1;
    while (2 * (exact - tax * whole) >= whole)
        ++tax;
    return static_cast<qint64>(amount < 0 ? -tax : tax);
}

} // namespace sessionbook::test
