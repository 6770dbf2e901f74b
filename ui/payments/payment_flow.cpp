// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/payment_flow.h"

#include "core/practice/billing.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/rules/wording.h"
#include "ui/parts/reporter.h"
#include "ui/payments/charge_flow.h"
#include "ui/payments/charge_subject.h"
#include "ui/payments/return_credit_dialog.h"
#include "ui/payments/reverse_payment_dialog.h"
#include "ui/payments/session_for_act.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct PaymentFlow
{
    Q_DECLARE_TR_FUNCTIONS(PaymentFlow)
};

QString money(Money amount, const Practice &practice)
{
    return formatMoney(amount, practice.profile().currency, QLocale());
}

/// Of the session. Empty, with the reason reported, if it can't be read or the rules forbid the
/// action.
std::optional<ChargeItem> chargeFor(const Practice &practice, Reporter &reporter, SessionId id,
                                    Action act)
{
    if (!sessionFor(practice, reporter, id, act))
        return std::nullopt;
    const auto charge = practice.billing().chargeOf(id);
    if (charge)
        return *charge;
    reporter.failure(charge.error());
    return std::nullopt;
}

} // namespace

void recordPayment(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    if (const auto charge = chargeFor(practice, reporter, id, Action::RecordPayment))
        recordPayments(practice, reporter, parent, {*charge});
}

void reversePayment(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const auto details = sessionFor(practice, reporter, id, Action::ReversePayment);
    if (!details)
        return;
    const std::vector<Payment> payments = reversiblePayments(details->facts);
    if (payments.empty())
        return; // the rules let it begin only with a payment
    auto *dialog =
        new ReversePaymentDialog(practice, subjectOf(practice, *details), payments, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const Payment payment = dialog->payment();
        const auto done =
            practice.sessions().perform(details->seen(), ask::ReversePayment{payment.id});
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(
            PaymentFlow::tr("Payment of %1 reversed.").arg(money(payment.amount, practice)));
    });
    dialog->openBesideFocus();
}

void voidCharge(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    if (const auto charge = chargeFor(practice, reporter, id, Action::Void))
        voidCharges(practice, reporter, parent, {*charge});
}

void returnCredit(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const auto details = sessionFor(practice, reporter, id, Action::ReturnCredit);
    if (!details)
        return;
    auto *dialog = new ReturnCreditDialog(practice, *details, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const auto returned =
            practice.sessions().perform(details->seen(), ask::ReturnCredit{dialog->reason()});
        if (!returned) {
            dialog->showFailure(returned.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(PaymentFlow::tr("Credit returned."));
    });
    dialog->openBesideFocus();
}

} // namespace sessionbook
