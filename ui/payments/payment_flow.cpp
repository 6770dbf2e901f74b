// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/payment_flow.h"

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/given_name.h"
#include "core/rules/wording.h"
#include "ui/parts/reporter.h"
#include "ui/payments/charges_dialog.h"
#include "ui/payments/record_payment_dialog.h"
#include "ui/payments/return_credit_dialog.h"
#include "ui/payments/reverse_payment_dialog.h"
#include "ui/payments/session_for_act.h"
#include "ui/payments/void_charge_dialog.h"

#include <QCoreApplication>

#include <algorithm>

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

/// In order of their start; empty, with the reason reported, if one can't be read.
std::vector<SessionDetails> chargedSessions(const Practice &practice, Reporter &reporter,
                                            const std::vector<SessionId> &sessions)
{
    std::vector<SessionDetails> found;
    for (const SessionId id : sessions) {
        const auto details = sessionFor(practice, reporter, id);
        if (!details)
            return {};
        found.push_back(*details);
    }
    std::ranges::sort(found, {}, [](const SessionDetails &details) {
        return std::pair(details.session().fields.startsAt, details.session().id);
    });
    return found;
}

void openForCharges(Practice &practice, Reporter &reporter, JointDialog *dialog)
{
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const Result<JointAct> act = dialog->act();
        const auto steps = dialog->steps();
        std::vector<Seen> seen;
        for (const SessionDetails &session : dialog->taken())
            seen.push_back(session.seen());
        const Result<> done = !act     ? Result<>(act.error())
                              : !steps ? Result<>(steps.error())
                                       : practice.sessions().performJoint(seen, *act);
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        const auto count = static_cast<int>(seen.size());
        reporter.success(std::holds_alternative<joint::Void>(*act)
                             ? PaymentFlow::tr("%n charge(s) voided.", nullptr, count)
                             : PaymentFlow::tr("%1 recorded for %n charge(s).", nullptr, count)
                                   .arg(money(receivedBy(*steps), practice)));
    });
    dialog->openBesideFocus();
}

} // namespace

void recordPayments(Practice &practice, Reporter &reporter, QWidget *parent,
                    const std::vector<SessionId> &sessions)
{
    if (sessions.size() == 1)
        return recordPayment(practice, reporter, parent, sessions.front());
    const auto details = chargedSessions(practice, reporter, sessions);
    if (!details.empty())
        openForCharges(practice, reporter, new RecordPaymentsDialog(practice, details, parent));
}

void voidCharges(Practice &practice, Reporter &reporter, QWidget *parent,
                 const std::vector<SessionId> &sessions)
{
    if (sessions.size() == 1)
        return voidCharge(practice, reporter, parent, sessions.front());
    const auto details = chargedSessions(practice, reporter, sessions);
    if (!details.empty())
        openForCharges(practice, reporter, new VoidChargesDialog(practice, details, parent));
}

void recordPayment(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const auto details = sessionFor(practice, reporter, id, Action::RecordPayment);
    if (!details)
        return;
    auto *dialog = new RecordPaymentDialog(practice, *details, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const ask::RecordPayment asked = *dialog->payment();
        const auto done = practice.sessions().perform(
            details->seen(), ask::RecordPayment{asked.amount, asked.method});
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        const Money rest = details->facts.charge->outstanding() - asked.amount;
        const QString amount = money(asked.amount, practice);
        reporter.success(rest.minor == 0
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
    auto *dialog = new ReversePaymentDialog(practice, *details, payments, parent);
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
