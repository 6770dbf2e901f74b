// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/record_payment_dialog.h"

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/given_name.h"
#include "core/records/payment_field.h"
#include "core/rules/wording.h"
#include "ui/fields/money_edit.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"
#include "ui/parts/session_words.h"
#include "ui/payments/charge_summary.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

RecordPaymentDialog::RecordPaymentDialog(Practice &practice, const SessionDetails &details,
                                         QWidget *parent)
    : ActDialog(u"recordPaymentDialog"_s, parent), m_practice(practice), m_details(details),
      m_amount(new MoneyEdit(practice.profile().currency, this)), m_method(new QComboBox(this)),
      m_amountField(new FormField(tr("&Amount"), m_amount, this)),
      m_consequences(new ConsequenceBox(u"paymentConsequences"_s, this))
{
    setTitle(tr("Record payment"));
    setSubtitle(sessionWords(details, practice.profile().zone, QLocale()));
    showHeaderLine();
    body()->addWidget(makeChargeSummary(details, practice, this));

    m_amount->setObjectName(u"paymentAmount"_s);
    m_method->setObjectName(u"paymentMethod"_s);
    const auto methods = methodsFor(details.facts, practice.profile().methods);
    for (const PaymentMethod method : methods)
        m_method->addItem(nameOf(method), QVariant::fromValue(method));
    auto *methodField = new FormField(tr("Payment &method"), m_method, this);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(16);
    fields->addWidget(m_amountField, 1);
    fields->addWidget(methodField, 1);
    body()->addLayout(fields);
    pinBelowBody(m_consequences);
    setPlaceFor(field::amount, m_amountField);
    setPlaceFor(field::method, methodField);

    addSafeButton(tr("Cancel"), u"leaveUnpaid"_s);
    m_record = addMainButton({}, u"confirmPayment"_s, Icon::Check);
    addActButton(m_record);

    m_amount->setAmount(details.facts.charge->outstanding());
    // A credit pays for the whole session: there is nothing to choose.
    m_amount->setReadOnly(holdsReservedCredit(details.facts));
    connect(m_amount, &QLineEdit::textChanged, this, &RecordPaymentDialog::showWhatFollows);
    connect(m_method, &QComboBox::currentIndexChanged, this, &RecordPaymentDialog::showWhatFollows);
    showWhatFollows();
    m_amount->setFocus();
    m_amount->selectAll();
}

std::optional<ask::RecordPayment> RecordPaymentDialog::payment() const
{
    const auto amount = m_amount->amount();
    if (!amount)
        return std::nullopt;
    return ask::RecordPayment{*amount, m_method->currentData().value<PaymentMethod>()};
}

bool RecordPaymentDialog::check()
{
    const auto asked = payment();
    if (!asked) {
        showError(invalid(field::amount, m_amount->amountWanted()));
        return false;
    }
    const auto plan = m_practice.sessions().preview(m_details.facts, *asked);
    if (!plan)
        showError(plan.error());
    return plan.ok();
}

void RecordPaymentDialog::showWhatFollows()
{
    clearErrors();
    const QLocale locale;
    const Currency &currency = m_practice.profile().currency;
    const auto asked = payment();
    m_record->setText(asked ? tr("&Record %1").arg(formatMoney(asked->amount, currency, locale))
                            : tr("&Record payment"));
    m_amountField->clearRemark();
    m_consequences->hide();
    if (!asked)
        return;
    const auto plan = m_practice.sessions().preview(m_details.facts, *asked);
    if (!plan)
        return; // shown when the button is pressed, not while typing
    if (plan->chargeAfter == ChargeState::Unpaid) {
        const Money rest = m_details.facts.charge->outstanding() - asked->amount;
        m_amountField->setRemark(
            tr("%1 stays outstanding.").arg(formatMoney(rest, currency, locale)));
    }
    const QStringList lines =
        consequencesOf(*plan, {addressOf(m_details.client), currency, locale});
    m_consequences->setLines(lines);
    m_consequences->setVisible(!lines.isEmpty());
}

} // namespace sessionbook
