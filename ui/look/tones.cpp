// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/tones.h"

namespace sessionbook {

Tone toneOf(Mark mark)
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

Tone toneOf(PaymentBadge badge)
{
    switch (badge) {
    case PaymentBadge::Unpaid:
    case PaymentBadge::FeeUnpaid:
        return Tone::Unpaid;
    case PaymentBadge::Paid:
    case PaymentBadge::FeePaid:
        return Tone::Paid;
    case PaymentBadge::None:
    case PaymentBadge::FeeWaived:
        return Tone::Void;
    }
    Q_UNREACHABLE();
}

} // namespace sessionbook
