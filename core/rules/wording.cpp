// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString chargeLine(const Plan &plan, const WordingContext &context)
{
    const QString name = context.client;
    if (!plan.charge)
        return Wording::tr("Nothing is charged.");
    const QString amount = formatMoney(plan.charge->amount, context.currency, context.locale);
    if (plan.payment && plan.payment->method == PaymentMethod::SponsoredCredit)
        return Wording::tr("%1 is charged and paid by the sponsored credit. %2 pays nothing.")
            .arg(amount, name);
    if (plan.payment)
        return Wording::tr("%1 pays %2 now (%3).").arg(name, amount, nameOf(plan.payment->method));
    if (plan.chargeAfter == ChargeState::Paid)
        return Wording::tr("The session is free, so nothing is owed.");
    return Wording::tr("%2 stays in Payments › Unpaid for %1 until it is paid or voided.")
        .arg(name, amount);
}

QString creditLine(const Plan &plan)
{
    switch (plan.credit) {
    case CreditMove::Return:
        return Wording::tr("The sponsored credit is returned: %L1 → %L2.")
            .arg(plan.creditsBefore)
            .arg(plan.creditsAfter);
    case CreditMove::Spend:
        if (plan.voids())
            return Wording::tr("The reserved sponsored credit is spent: voiding does not bring it "
                               "back. To return it, use Return credit in the session.");
        return Wording::tr("The sponsored credit is spent; %n remain(s) available.", nullptr,
                           plan.creditsAfter);
    case CreditMove::None:
        return {};
    }
    Q_UNREACHABLE();
}

/// What becomes of the message that waits.
QString messageLine(const Plan &plan)
{
    if (plan.withdrawsWaitingMessages || plan.toldFee == ToldFeeMove::Withdraw)
        return Wording::tr("The message about it in the outbox is removed.");
    switch (plan.toldFee) {
    case ToldFeeMove::Correct:
        return plan.feeAfter()
                   ? Wording::tr("The message about it in the outbox says the new amount.")
                   : Wording::tr("The message about it in the outbox no longer mentions the fee.");
    case ToldFeeMove::LeaveToPerson:
        return Wording::tr("The message about it in the outbox stays as it is. Check what it says "
                           "about the fee before you send it.");
    case ToldFeeMove::None:
    case ToldFeeMove::Withdraw:
        break;
    }
    return {};
}

int countOf(const std::vector<SeriesStep> &steps, bool (*holds)(const Plan &))
{
    return static_cast<int>(
        std::ranges::count_if(steps, [&](const SeriesStep &step) { return holds(step.plan); }));
}

QStringList creditAndMessageLines(const std::vector<SeriesStep> &steps)
{
    QStringList lines;
    const int returned =
        countOf(steps, [](const Plan &plan) { return plan.credit == CreditMove::Return; });
    if (returned > 0)
        lines << Wording::tr("%n sponsored credit(s) are returned.", nullptr, returned);
    if (countOf(steps, [](const Plan &plan) { return plan.withdrawsWaitingMessages; }) > 0)
        lines << Wording::tr("Messages about them in the outbox are removed.");
    return lines;
}

} // namespace

QStringList consequencesOf(const Plan &plan, const WordingContext &context)
{
    QStringList lines;
    switch (plan.action) {
    case Action::Cancel:
    case Action::CancelAndCharge:
        lines << Wording::tr("It stays in the calendar, marked Cancelled.");
        lines << chargeLine(plan, context);
        break;
    case Action::Delete:
        lines << Wording::tr("The session is removed from the calendar, with its note, reason and "
                             "unpaid charge. This can't be undone.");
        lines << Wording::tr("Activity records only that a session was deleted, and when.");
        break;
    case Action::CompleteAndCharge:
    case Action::CompleteAndSkip:
        lines << Wording::tr("The session is marked Complete.");
        lines << chargeLine(plan, context);
        break;
    case Action::Void:
        lines << (!plan.hasSession ? Wording::tr("The charge is marked Void.")
                  : plan.from == SessionStatus::Cancelled
                      ? Wording::tr("The fee is waived. The session stays Cancelled.")
                      : Wording::tr("The session is marked Void."));
        lines << Wording::tr("%1 is not charged.").arg(context.client);
        break;
    case Action::ReturnCredit:
        lines << Wording::tr("The session and its charge stay as they are.");
        break;
    case Action::ReversePayment:
        lines << Wording::tr("%1 is owed again and goes back to Payments › Unpaid.")
                     .arg(formatMoney(-plan.payment->amount, context.currency, context.locale));
        lines << Wording::tr("Both the payment and its reversal stay on record.");
        break;
    case Action::ChangeAmount:
        lines << Wording::tr("%1 is charged instead.")
                     .arg(formatMoney(*plan.changedAmount, context.currency, context.locale));
        lines << (plan.chargeAfter == ChargeState::Paid
                      ? Wording::tr("Nothing is owed any more.")
                      : Wording::tr("It stays in Payments › Unpaid until it is paid or voided."));
        lines << Wording::tr("The reason stays with the charge, on no document.");
        break;
    case Action::Book:
    case Action::Edit:
    case Action::Join:
    case Action::RecordPayment:
        break;
    }
    if (const QString credit = creditLine(plan); !credit.isEmpty())
        lines << credit;
    if (const QString message = messageLine(plan); !message.isEmpty())
        lines << message;
    if (plan.messageOffered)
        lines << Wording::tr("Next you choose whether to notify %1.").arg(context.client);
    return lines;
}

QStringList consequencesOf(const std::vector<SeriesStep> &steps, const WordingContext &context)
{
    if (steps.empty())
        return {};
    const auto count = static_cast<int>(steps.size());
    const Plan &chosen = steps.front().plan;
    QStringList lines;
    if (chosen.erases()) {
        lines << Wording::tr("%n session(s) are removed from the calendar, with their notes, "
                             "reasons and unpaid charges. This can't be undone.",
                             nullptr, count);
        lines << Wording::tr("Activity records only that a session was deleted, and when.");
    } else if (chosen.cancelReason) {
        lines << Wording::tr("%n session(s) stay in the calendar, marked Cancelled.", nullptr,
                             count);
        lines << chargeLine(chosen, context);
        if (chosen.charge && count > 1)
            lines << Wording::tr(
                "Only this session is charged. The others are cancelled without a fee.");
        if (chosen.cancelReason == CancelReason::NoShow && count > 1)
            lines << Wording::tr("Only this session is a no-show. The others count as cancelled by "
                                 "the Professional.");
    }
    if (chosen.credit == CreditMove::Spend)
        lines << creditLine(chosen);
    lines << creditAndMessageLines(steps);
    if (countOf(steps, [](const Plan &plan) { return plan.messageOffered.has_value(); }) > 0)
        lines << Wording::tr("Next you choose whether to notify %1.").arg(context.client);
    return lines;
}

QStringList consequencesOfJoint(const std::vector<SeriesStep> &steps, int clients)
{
    if (steps.empty())
        return {};
    const auto count = static_cast<int>(steps.size());
    QStringList lines;
    if (steps.front().plan.cancelReason) {
        lines << Wording::tr("%n session(s) stay in the calendar, marked Cancelled.", nullptr,
                             count);
        lines << Wording::tr("Nobody is charged.");
    }
    lines << creditAndMessageLines(steps);
    if (clients > 0)
        lines << Wording::tr("Next you choose whether to notify %n client(s).", nullptr, clients);
    return lines;
}

QString creditsForSeriesLine(int sessions, int creditsAvailable)
{
    if (creditsAvailable >= sessions)
        return Wording::tr("Each of them reserves one credit.");
    return Wording::tr(
        "The first %n session(s) reserve a credit each; for the others none is left, "
        "and they are booked without.",
        nullptr, creditsAvailable);
}

QString lateNoticeLine(Instant startsAt, const SessionPolicy &policy, Instant now)
{
    if (!isLateNotice(startsAt, policy, now))
        return {};
    const qint64 minutes = minutesBetween(now, startsAt);
    if (minutes <= 0)
        return Wording::tr("Late notice: the session has already begun.");
    if (minutes < 60)
        return Wording::tr("Late notice: %n minute(s) before the start.", nullptr,
                           static_cast<int>(minutes));
    return Wording::tr("Late notice: %n hour(s) before the start.", nullptr,
                       static_cast<int>(minutes / 60));
}

} // namespace sessionbook
