// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/people.h"

#include <QDate>
#include <QTime>

#include <vector>

/// When the clients of the sample practice come, and how each session ends. Weeks begin on Monday;
/// the shown week is 0.
namespace sessionbook::sample {

inline constexpr int firstWeek = -12;
inline constexpr int lastWeek = 3;

/// How a session ends, once its time has come.
enum class Ending {
    Charged,
    PaidAfterwards,
    PaidInTwoParts,
    PartPaid,
    Unpaid,
    Voided,
    PaymentReversed, ///< recorded by a wrong method, then corrected
    CancelledByProfessional,
    CancelledByClient,
    CancelledOther,
    LateFeeUnpaid,
    LateFeePaid,
    LateFeeWaived,
    NoShow, ///< charged in full, or by the credit
    Deleted,
    CreditGivenBack, ///< spent, and later returned with a reason
    Forgotten,       ///< not finished yet
};

struct Visit
{
    Who who;
    QDate day;
    QTime time;
    Ending ending = Ending::Charged;
};

/// All visits. `shownMonday` is the Monday of the shown week.
[[nodiscard]] std::vector<Visit> visits(QDate shownMonday);

} // namespace sessionbook::sample
