// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/payment_flow.h"

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/given_name.h"
#include "core/rules/wording.h"
#include "ui/parts/reporter.h"
#include "ui/payments/charge_subject.h"
#include "ui/payments/record_payment_dialog.h"
#include "ui/payments/return_credit_dialog.h"
#include "ui/payments/reverse_payment_dialog.h"
#include "ui/payments/session_for_act.h"
#include "ui/payments/void_charge_dialog.h"

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

} // namespace

void recordPayment(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const auto details = sessionFor(practice, reporter, id, Action::RecordPayment);
    if (!details)
        return;
    auto *dialog = new RecordPaymentDialog(practice, *details, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const ask::RecordPayment asked = *dialog->payment();
        const Result<> done = dialog->record();
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        const Money rest = details->facts.charge->outstanding() - asked.amount;
        const QString amount = money(asked.amount, practice);
        reporter.success(rest.minor < 0 ? PaymentFlow::tr("%1 recorded; %2 is kept as a balance.")
                                              .arg(amount, money(-rest, practice))
                         : rest.minor == 0
                             ? PaymentFlow::tr("%1 recorded. %2 owes nothing for this session.")
                                   .arg(amount, addressOf(details->client))
                             : PaymentFlow::tr("%1 recorded; %2 stays outstanding.")
                                   .arg(amount, money(rest, practice)));
    });
    dialog->openBesideFocus();
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
    const auto details = sessionFor(practice, reporter, id, Action::Void);
    if (!details)
        return;
    const auto plan = practice.sessions().preview(details->facts, ask::Void{});
    if (!plan) {
        reporter.failure(plan.error());
        return;
    }
    auto *dialog = new VoidChargeDialog(practice, *details, *plan, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const auto done = practice.sessions().perform(details->seen(), ask::Void{});
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(PaymentFlow::tr("Charge of %1 voided.")
                             .arg(money(details->facts.charge->amount, practice)));
    });
    dialog->openBesideFocus();
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
