// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "core/records/session_views.h"
#include "core/rules/plan.h"

#include <functional>

namespace sessionbook {

class Practice;

/// What a dialog about a charge's money is about, whether a session has the charge or not.
struct ChargeSubject
{
    QString words;  ///< of client, service and day
    QString client; ///< as addressed
    ChargeFacts money;
    std::function<Result<Plan>(const Request &)> preview;
    std::function<Result<>(const Request &)> perform;
};

/// Of a session with a charge. The practice must outlive it.
[[nodiscard]] ChargeSubject subjectOf(Practice &practice, const SessionDetails &session);
[[nodiscard]] ChargeSubject subjectOf(Practice &practice, const ChargeDetails &charge);

/// "Nína Stefánsdóttir · Report · Thu, 19 Nov 2026"
[[nodiscard]] QString chargeWords(const ChargeItem &charge, const QTimeZone &zone,
                                  const QLocale &locale);

} // namespace sessionbook
