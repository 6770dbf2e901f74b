// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/statement_payment_dialog.h"

#include "core/base/isolated.h"
#include "core/practice/practice.h"
#include "core/records/payment_field.h"
#include "core/rules/names.h"
#include "core/rules/statement_payment.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/document_names.h"
#include "ui/parts/form_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

StatementPaymentDialog::StatementPaymentDialog(const Practice &practice,
                                               const DocumentItem &statement, QWidget *parent)
    : ActDialog(u"statementPaymentDialog"_s, parent), m_practice(practice), m_statement(statement),
      m_method(new QComboBox(this)), m_received(new DayField(u"statementReceivedOn"_s, this))
{
    setTitle(tr("Record payment"));
    setSubtitleNaming(tr("%1 · %2", "document, sponsor")
                          .arg(titleOf(statement), isolated(statement.recipientName)));
    setSubject(statement.id.value);
    setMinimumWidth(420);
    showHeaderLine();
    m_method->setObjectName(u"statementMethod"_s);
    for (const PaymentMethod method : practice.profile().methods)
        m_method->addItem(sessionbook::nameOf(method), QVariant::fromValue(method));
    const int transfer = m_method->findData(QVariant::fromValue(PaymentMethod::BankTransfer));
    m_method->setCurrentIndex(std::max(transfer, 0));
    m_received->setToday(practice.today());
    m_received->setDate(practice.today());
    auto *method = new FormField(tr("Payment &method"), m_method, this);
    auto *received = new FormField(tr("Received &on"), m_received, this);
    setPlaceFor(field::method, method);
    setPlaceFor(field::received, received);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(16);
    fields->addWidget(method, 1);
    fields->addWidget(received, 1);
    body()->addLayout(fields);
    addSafeButton(tr("Cancel"), u"leaveStatementPayment"_s);
    addActButton(addMainButton(
        tr("&Record %1")
            .arg(formatMoney(statement.outstanding, practice.profile().currency, QLocale())),
        u"recordStatementPayment"_s, Icon::Check));
    m_method->setFocus();
}

PaymentMethod StatementPaymentDialog::method() const
{
    return m_method->currentData().value<PaymentMethod>();
}

QDate StatementPaymentDialog::receivedOn() const { return m_received->date(); }

bool StatementPaymentDialog::check()
{
    if (!m_received->isUnderstood()) {
        showError(invalid(field::received, m_received->problem()));
        return false;
    }
    const auto error = whyNotPaid(m_statement, method(), receivedOn(), m_practice.today());
    if (error)
        showError(*error);
    return !error;
}

} // namespace sessionbook
