// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_flow.h"

#include "core/base/isolated.h"
#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/rules/charge_rules.h"
#include "core/rules/wording.h"
#include "ui/clients/client_flow.h"
#include "ui/parts/menu_place.h"
#include "ui/parts/menu_reasons.h"
#include "ui/parts/reporter.h"
#include "ui/payments/change_amount_dialog.h"
#include "ui/payments/charge_dialog.h"
#include "ui/payments/charge_subject.h"
#include "ui/payments/charges_dialog.h"
#include "ui/payments/new_charge_dialog.h"
#include "ui/payments/pay_back_dialog.h"
#include "ui/payments/reverse_payment_dialog.h"
#include "ui/payments/session_for_act.h"

#include <QCoreApplication>
#include <QCursor>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ChargeFlow
{
    Q_DECLARE_TR_FUNCTIONS(ChargeFlow)
};

QString words(Money amount, const Practice &practice)
{
    return formatMoney(amount, practice.profile().currency, QLocale());
}

/// Empty, with the reason reported, if it can't be read or the rules forbid the action.
std::optional<ChargeDetails> chargeFor(const Practice &practice, Reporter &reporter, ChargeId id,
                                       std::optional<Action> act = {})
{
    const auto details = practice.charges().details(id);
    if (!details) {
        reporter.failure(details.error());
        return std::nullopt;
    }
    if (const auto why = act ? practice.charges().whyNot(details->facts, *act) : std::nullopt) {
        reporter.failure({ErrorKind::NotAllowed, *why});
        return std::nullopt;
    }
    return *details;
}

void changeAmountOf(Practice &practice, Reporter &reporter, QWidget *parent,
                    const ChargeSubject &subject)
{
    auto *dialog = new ChangeAmountDialog(practice, subject, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const ask::ChangeAmount asked = *dialog->asked();
        const auto done = subject.perform(asked);
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(
            ChargeFlow::tr("%1 is charged instead.").arg(words(asked.amount, practice)));
    });
    dialog->openBesideFocus();
}

void reverse(Practice &practice, Reporter &reporter, QWidget *parent, const ChargeDetails &charge)
{
    const ChargeSubject subject = subjectOf(practice, charge);
    auto *dialog = new ReversePaymentDialog(practice, subject,
                                            reversiblePayments(charge.facts.payments), parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const Payment payment = dialog->payment();
        const auto done = subject.perform(ask::ReversePayment{payment.id});
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(
            ChargeFlow::tr("Payment of %1 reversed.").arg(words(payment.amount, practice)));
    });
    dialog->openBesideFocus();
}

void carryOut(Practice &practice, Reporter &reporter, QWidget *parent, ChargeId id, ChargeAct act)
{
    const auto charge = chargeFor(practice, reporter, id, ruleOf(act));
    if (!charge)
        return;
    switch (act) {
    case ChargeAct::RecordPayment:
        return recordPayments(practice, reporter, parent, {charge->item});
    case ChargeAct::ReversePayment:
        return reverse(practice, reporter, parent, *charge);
    case ChargeAct::ChangeAmount:
        return changeAmountOf(practice, reporter, parent, subjectOf(practice, *charge));
    case ChargeAct::Void:
        return voidCharges(practice, reporter, parent, {charge->item});
    case ChargeAct::OpenClient:
        return openClient(practice, reporter, parent, charge->item.client);
    case ChargeAct::OpenInvoice:
        break; // of another room, see openCharge()
    }
    Q_UNREACHABLE();
}

QString recordedForOne(const JointPayment &payment, const QString &client, const Practice &practice)
{
    const QString amount = words(payment.amount, practice);
    const ChargeItem &charge = payment.charges.front();
    const Money rest = charge.outstanding() - payment.amount;
    if (rest < Money{})
        return ChargeFlow::tr("%1 recorded; %2 is kept as a balance.")
            .arg(amount, words(-rest, practice));
    if (rest > Money{})
        return ChargeFlow::tr("%1 recorded; %2 stays outstanding.")
            .arg(amount, words(rest, practice));
    return charge.session ? ChargeFlow::tr("%1 recorded. %2 owes nothing for this session.")
                                .arg(amount, client)
                          : ChargeFlow::tr("%1 recorded. %2 owes nothing for this charge.")
                                .arg(amount, client);
}

QString recordedWords(const JointPayment &payment, const ChargesPlan &plan,
                      const Practice &practice)
{
    const QString recorded = ChargeFlow::tr("%1 recorded for %n charge(s).", nullptr,
                                            static_cast<int>(plan.steps.size()))
                                 .arg(words(payment.amount, practice));
    Money owed;
    for (const ChargeItem &charge : payment.charges)
        owed = owed + charge.outstanding();
    if (plan.deposit)
        return ChargeFlow::tr("%1 %2 is kept as a balance.", "a sentence, amount")
            .arg(recorded, words(plan.deposit->amount, practice));
    return owed > payment.amount ? ChargeFlow::tr("%1 %2 stays outstanding.", "a sentence, amount")
                                       .arg(recorded, words(owed - payment.amount, practice))
                                 : recorded;
}

} // namespace

void addCharge(Practice &practice, Reporter &reporter, QWidget *parent,
               std::optional<ClientId> client, const std::function<void(ChargeId)> &added)
{
    const auto clients = practice.clients().all();
    if (!clients) {
        reporter.failure(clients.error());
        return;
    }
    auto *dialog = new NewChargeDialog(practice, *clients, client, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const NewCharge charge = dialog->charge();
        const auto id = practice.charges().add(charge);
        if (!id) {
            dialog->showFailure(id.error(), reporter);
            return;
        }
        dialog->accept();
        if (added)
            added(*id);
        reporter.success(
            ChargeFlow::tr("%1 charged. It stays in Payments › Unpaid until it is paid or voided.")
                .arg(words(charge.amount, practice)));
    });
    dialog->openBesideFocus();
}

void openCharge(Practice &practice, Reporter &reporter, QWidget *parent, ChargeId id,
                const std::function<void(ChargeId)> &openInvoice)
{
    const auto charge = chargeFor(practice, reporter, id);
    if (!charge)
        return;
    auto *dialog = new ChargeDialog(practice, *charge, parent);
    dialog->setSubject(id.value);
    QObject::connect(dialog, &ChargeDialog::requested, dialog,
                     [&practice, &reporter, dialog, openInvoice](ChargeAct act) {
                         if (act == ChargeAct::OpenInvoice)
                             openInvoice(dialog->charge());
                         else
                             carryOut(practice, reporter, dialog, dialog->charge(), act);
                     });
    dialog->openBesideFocus();
}

void showChargeMenu(Practice &practice, Reporter &reporter, QWidget *parent, ChargeId id,
                    const QPoint &globalPosition, const std::function<void(DocumentKind)> &issue,
                    const std::function<void(ChargeId)> &openInvoice)
{
    const auto charge = chargeFor(practice, reporter, id);
    if (!charge)
        return;
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"chargeMenu"_s);
    sayReasons(menu);
    menu->setAccessibleName(ChargeFlow::tr("Charge of %1").arg(isolated(charge->client.name)));
    QAction *open = menu->addAction(ChargeFlow::tr("&Open"));
    open->setObjectName(u"openLoneCharge"_s);
    QObject::connect(open, &QAction::triggered, parent, [=, &practice, &reporter] {
        openCharge(practice, reporter, parent, id, openInvoice);
    });
    const std::pair<ChargeAct, QString> acts[] = {{ChargeAct::RecordPayment, u"recordPayment"_s},
                                                  {ChargeAct::ChangeAmount, u"changeAmount"_s},
                                                  {ChargeAct::Void, u"voidCharge"_s},
                                                  {ChargeAct::ReversePayment, u"reversePayment"_s}};
    for (const auto &[act, name] : acts) {
        const auto whyNot = practice.charges().whyNot(charge->facts, *ruleOf(act));
        if (whyNot && act == ChargeAct::ReversePayment)
            continue; // rare: not shown where it means nothing
        QAction *action = menu->addAction(labelOf(act));
        action->setObjectName(name);
        setAllowed(action, whyNot);
        QObject::connect(action, &QAction::triggered, parent, [=, &practice, &reporter, act = act] {
            carryOut(practice, reporter, parent, id, act);
        });
    }
    menu->addSeparator();
    const auto addDocument = [&](const QString &text, const QString &name, DocumentKind kind) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        setAllowed(action, practice.documents().whyNot(kind, {id}));
        QObject::connect(action, &QAction::triggered, parent, [issue, kind] { issue(kind); });
    };
    addDocument(ChargeFlow::tr("&Invoice…"), u"invoiceAction"_s, DocumentKind::Invoice);
    addDocument(ChargeFlow::tr("Re&ceipt…"), u"receiptAction"_s, DocumentKind::Receipt);
    const auto invoices = practice.documents().openInvoicesOf({id});
    if (invoices && !invoices->empty())
        addDocument(ChargeFlow::tr("Payment re&minder…"), u"remindAction"_s,
                    DocumentKind::Reminder);
    popUpInside(parent, menu, globalPosition);
    if (QCursor::pos() != globalPosition) // by key
        menu->setActiveAction(menu->actions().constFirst());
}

void recordPayments(Practice &practice, Reporter &reporter, QWidget *parent,
                    const std::vector<ChargeItem> &charges)
{
    if (charges.empty())
        return;
    auto found = practice.charges().read(charges);
    if (!found) {
        reporter.failure(found.error());
        return;
    }
    auto *dialog = new RecordPaymentDialog(practice, *std::move(found), parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const auto asked = dialog->payment();
        const auto plan = asked ? dialog->plan() : asked.error();
        const Result<> done = plan ? practice.charges().pay(*asked) : Result<>(plan.error());
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(charges.size() == 1 ? recordedForOne(*asked, dialog->client(), practice)
                                             : recordedWords(*asked, *plan, practice));
    });
    dialog->openBesideFocus();
}

void voidCharges(Practice &practice, Reporter &reporter, QWidget *parent,
                 const std::vector<ChargeItem> &charges)
{
    if (charges.empty())
        return;
    auto found = practice.charges().read(charges);
    if (!found) {
        reporter.failure(found.error());
        return;
    }
    if (const auto why = practice.charges().whyNoneVoided(charges)) {
        reporter.failure({ErrorKind::NotAllowed, *why});
        return;
    }
    auto *dialog = new VoidChargesDialog(practice, *std::move(found), parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const auto taken = dialog->taken();
        const auto done = practice.charges().voidAll(taken);
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(charges.size() == 1 ? ChargeFlow::tr("Charge of %1 voided.")
                                                   .arg(words(charges.front().amount, practice))
                                             : ChargeFlow::tr("%n charge(s) voided.", nullptr,
                                                              static_cast<int>(taken.size())));
    });
    dialog->openBesideFocus();
}

void changeAmount(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const auto details = sessionFor(practice, reporter, id, Action::ChangeAmount);
    if (details)
        changeAmountOf(practice, reporter, parent, subjectOf(practice, *details));
}

void payBackBalance(Practice &practice, Reporter &reporter, QWidget *parent, ClientId client)
{
    const auto balance = practice.charges().balanceOf(client);
    if (!balance) {
        reporter.failure(balance.error());
        return;
    }
    if (balance->sum <= Money{}) {
        reporter.failure(
            {ErrorKind::NotAllowed, ChargeFlow::tr("There is no balance to pay back.")});
        return;
    }
    auto *dialog = new PayBackDialog(practice, *balance, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const Money amount = dialog->amount();
        const auto done =
            practice.charges().payBack(client, amount, dialog->method(), dialog->paidOn());
        if (!done) {
            dialog->showFailure(done.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(ChargeFlow::tr("%1 paid back.").arg(words(amount, practice)));
    });
    dialog->openBesideFocus();
}

} // namespace sessionbook
