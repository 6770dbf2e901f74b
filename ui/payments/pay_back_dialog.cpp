// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/pay_back_dialog.h"

#include "core/base/isolated.h"
#include "core/practice/practice.h"
#include "core/records/payment_field.h"
#include "core/rules/wording.h"
#include "ui/fields/money_edit.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/form_field.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

PayBackDialog::PayBackDialog(const Practice &practice, const Balance &balance, QWidget *parent)
    : ActDialog(u"payBackDialog"_s, parent),
      m_amount(new MoneyEdit(practice.profile().currency, this)), m_method(new QComboBox(this)),
      m_paidOn(new DayField(u"paidBackOn"_s, this))
{
    setTitle(tr("Pay back balance"));
    const QString sum = formatMoney(balance.sum, practice.profile().currency, QLocale());
    setSubtitleNaming(tr("%1 has a balance of %2").arg(isolated(balance.ownerName), sum));
    showHeaderLine();
    askBeforeLosingText();
    m_amount->setObjectName(u"payBackAmount"_s);
    m_method->setObjectName(u"payBackMethod"_s);
    for (const PaymentMethod method : practice.profile().methods)
        m_method->addItem(nameOf(method), QVariant::fromValue(method));
    m_paidOn->setToday(practice.today());
    m_paidOn->setDate(practice.today());
    auto *amountField = new FormField(tr("&Amount"), m_amount, this);
    auto *methodField = new FormField(tr("Payment &method"), m_method, this);
    auto *paidField = new FormField(tr("Paid back &on"), m_paidOn, this);
    setPlaceFor(field::amount, amountField);
    setPlaceFor(field::method, methodField);
    setPlaceFor(field::received, paidField);
    for (FormField *place : {amountField, methodField, paidField})
        body()->addWidget(place);
    addSafeButton(tr("Cancel"), u"keepBalance"_s);
    addActButton(addMainButton(tr("&Pay back"), u"confirmPayBack"_s, Icon::Check));
    m_amount->setAmount(balance.sum);
    connect(m_amount, &QLineEdit::textChanged, this, &PayBackDialog::clearErrors);
    m_amount->setFocus();
    m_amount->selectAll();
}

Money PayBackDialog::amount() const { return m_amount->amount().value_or(Money{}); }

PaymentMethod PayBackDialog::method() const
{
    return m_method->currentData().value<PaymentMethod>();
}

QDate PayBackDialog::paidOn() const { return m_paidOn->date(); }

bool PayBackDialog::check()
{
    if (!m_amount->amount()) {
        showError(invalid(field::amount, m_amount->amountWanted()));
        return false;
    }
    if (!m_paidOn->isUnderstood()) {
        showError(invalid(field::received, m_paidOn->problem()));
        return false;
    }
    return true;
}

} // namespace sessionbook
