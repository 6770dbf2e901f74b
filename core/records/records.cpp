// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/records.h"

namespace sessionbook {

std::optional<Workday> workdayOn(const WorkingHours &hours, QDate date)
{
    return date.isValid() ? hours[static_cast<std::size_t>(date.dayOfWeek() - 1)] : std::nullopt;
}

int earliestWorkMinute(const WorkingHours &hours)
{
    std::optional<int> earliest;
    for (const auto &day : hours) {
        if (day && (!earliest || day->from < *earliest))
            earliest = day->from;
    }
    return earliest.value_or(Workday{}.from);
}

QLocale localeOf(const PracticeProfile &profile)
{
    return profile.localeName.isEmpty() ? QLocale() : QLocale(profile.localeName);
}

QString countryOf(const PracticeProfile &profile)
{
    return QLocale::territoryToCode(localeOf(profile).territory());
}

Mark markOf(SessionStatus status, ChargeState charge)
{
    switch (status) {
    case SessionStatus::Booked:
        return Mark::Booked;
    case SessionStatus::InProgress:
        return Mark::InProgress;
    case SessionStatus::Cancelled:
        return Mark::Cancelled;
    case SessionStatus::Complete:
        return charge == ChargeState::Void ? Mark::Void : Mark::Complete;
    }
    Q_UNREACHABLE();
}

PaymentBadge badgeOf(SessionStatus status, ChargeState charge)
{
    const bool fee = status == SessionStatus::Cancelled;
    switch (charge) {
    case ChargeState::None:
        return PaymentBadge::None;
    case ChargeState::Unpaid:
        return fee ? PaymentBadge::FeeUnpaid : PaymentBadge::Unpaid;
    case ChargeState::Paid:
        return fee ? PaymentBadge::FeePaid : PaymentBadge::Paid;
    case ChargeState::Void:
        return fee ? PaymentBadge::FeeWaived : PaymentBadge::None;
    }
    Q_UNREACHABLE();
}

} // namespace sessionbook
