// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/people.h"

#include <QDate>
#include <QTime>

#include <vector>

/// When the clients of the sample practice come, and how it ends. Weeks begin on Monday and are
/// counted from the one that is shown, which is 0.
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
    PaymentReversed, ///< a wrong method, put right
    CancelledByProfessional,
    CancelledByClient,
    CancelledOther,
    LateFeeUnpaid,
    LateFeePaid,
    LateFeeWaived,
    NoShow, ///< charged in full, by the sponsor's credit if on credit
    Deleted,
    CreditGivenBack, ///< spent, and later returned with a reason
    Forgotten,       ///< nobody has said yet that it took place
};

struct Visit
{
    Who who;
    QDate day;
    QTime time;
    Ending ending = Ending::Charged;
};

/// Every visit of the practice's life, with the Monday of the shown week.
[[nodiscard]] std::vector<Visit> visits(QDate shownMonday);

} // namespace sessionbook::sample
