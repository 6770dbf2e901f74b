// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/record_payment_dialog.h"

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/given_name.h"
#include "core/records/payment_field.h"
#include "core/rules/charge_rules.h"
#include "core/rules/joint_payment.h"
#include "core/rules/wording.h"
#include "ui/fields/money_edit.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"
#include "ui/parts/session_words.h"
#include "ui/payments/charge_summary.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

RecordPaymentDialog::RecordPaymentDialog(Practice &practice, const SessionDetails &details,
                                         QWidget *parent)
    : ActDialog(u"recordPaymentDialog"_s, parent), m_practice(practice), m_details(details),
      m_amount(new MoneyEdit(practice.profile().currency, this)), m_method(new QComboBox(this)),
      m_received(new DayField(u"paymentDay"_s, this)), m_keepRest(new QCheckBox(this)),
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
    m_keepRest->setObjectName(u"keepRest"_s);
    m_keepRest->setText(tr("&Keep the rest as a balance"));
    body()->addWidget(m_keepRest);
    m_received->setToday(practice.today());
    m_received->setDate(practice.today());
    auto *receivedField = new FormField(tr("Received &on"), m_received, this);
    body()->addWidget(receivedField);
    if (const auto charge = practice.billing().chargeOf(details.session().id))
        m_charge = *charge;
    pinBelowBody(m_consequences);
    setPlaceFor(field::received, receivedField);
    setPlaceFor(field::amount, m_amountField);
    setPlaceFor(field::method, methodField);

    addSafeButton(tr("Cancel"), u"leaveUnpaid"_s);
    m_record = addMainButton({}, u"confirmPayment"_s, Icon::Check);
    addActButton(m_record);

    m_amount->setAmount(details.facts.charge->outstanding());
    // A credit pays for the whole session: there is nothing to choose.
    m_amount->setReadOnly(isPaidByCredit(details.facts));
    connect(m_amount, &QLineEdit::textChanged, this, &RecordPaymentDialog::showWhatFollows);
    connect(m_amount, &QLineEdit::textEdited, this, [this] { m_isAmountTyped = true; });
    connect(m_method, &QComboBox::currentIndexChanged, this, &RecordPaymentDialog::propose);
    connect(m_received, &DayField::dateChanged, this, &RecordPaymentDialog::showWhatFollows);
    connect(m_keepRest, &QCheckBox::toggled, this, &RecordPaymentDialog::showWhatFollows);
    showWhatFollows();
    m_amount->setFocus();
    m_amount->selectAll();
}

/// The amount follows the method until another one is typed.
void RecordPaymentDialog::propose()
{
    if (!m_isAmountTyped)
        m_amount->setAmount(proposedPayment(m_details.facts.charge->outstanding(),
                                            m_method->currentData().value<PaymentMethod>(),
                                            m_details.facts.balance));
    showWhatFollows();
}

std::optional<ask::RecordPayment> RecordPaymentDialog::payment() const
{
    const auto amount = m_amount->amount();
    if (!amount)
        return std::nullopt;
    return ask::RecordPayment{
        *amount, m_method->currentData().value<PaymentMethod>(),
        receivedAt(m_received->date(), m_practice.now(), m_practice.profile().zone)};
}

bool RecordPaymentDialog::isMoreThanOwed() const
{
    const auto amount = m_amount->amount();
    return amount && *amount > m_details.facts.charge->outstanding() &&
           !isPaidByCredit(m_details.facts);
}

bool RecordPaymentDialog::keepsRest() const { return isMoreThanOwed() && m_keepRest->isChecked(); }

JointPayment RecordPaymentDialog::withRest() const
{
    const std::vector<ChargeItem> charges =
        m_charge ? std::vector<ChargeItem>{*m_charge} : std::vector<ChargeItem>();
    return {charges, *m_amount->amount(), m_method->currentData().value<PaymentMethod>(),
            m_received->date(), m_keepRest->isChecked()};
}

Result<> RecordPaymentDialog::record()
{
    if (keepsRest())
        return m_practice.charges().pay(withRest());
    return m_practice.sessions().perform(m_details.seen(), *payment());
}

bool RecordPaymentDialog::check()
{
    const auto asked = payment();
    if (!asked) {
        showError(invalid(field::amount, m_amount->amountWanted()));
        return false;
    }
    if (!m_received->isUnderstood()) {
        showError(invalid(field::received, m_received->problem()));
        return false;
    }
    if (isMoreThanOwed()) { // its refusal offers the box
        const auto plan = m_practice.charges().previewPayment(withRest());
        if (!plan)
            showError(plan.error());
        return plan.ok();
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
    m_keepRest->setVisible(isMoreThanOwed() &&
                           bringsMoney(m_method->currentData().value<PaymentMethod>()));
    if (!asked)
        return;
    if (keepsRest()) {
        const auto plan = m_practice.charges().previewPayment(withRest());
        m_consequences->setLines(plan ? consequencesOf(*plan, {{}, currency, locale})
                                      : QStringList{plan.error().sentence});
        m_consequences->show();
        return;
    }
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
