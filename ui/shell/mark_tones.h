#pragma once

#include "core/rules/status.h"
#include "ui/shell/theme.h"

namespace sessionbook {

/// The colours of a session's mark.
constexpr Tone toneOf(Mark mark)
{
    switch (mark) {
    case Mark::Booked:
        return Tone::Booked;
    case Mark::InProgress:
        return Tone::InProgress;
    case Mark::Complete:
        return Tone::Complete;
    case Mark::Cancelled:
        return Tone::Cancelled;
    case Mark::Void:
        return Tone::Void;
    }
    Q_UNREACHABLE();
}

/// The colours of its payment badge, which stands beside the mark.
constexpr Tone toneOf(PaymentBadge badge)
{
    switch (badge) {
    case PaymentBadge::Unpaid:
    case PaymentBadge::FeeUnpaid:
        return Tone::Unpaid;
    case PaymentBadge::Paid:
    case PaymentBadge::FeePaid:
        return Tone::Paid;
    case PaymentBadge::FeeWaived:
    case PaymentBadge::None:
        return Tone::Void;
    }
    Q_UNREACHABLE();
}

} // namespace sessionbook
