// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/new_charge_dialog.h"

#include "core/practice/practice.h"
#include "core/records/charge_field.h"
#include "core/records/client_field.h"
#include "core/rules/charge_input.h"
#include "ui/fields/client_picker.h"
#include "ui/fields/money_edit.h"
#include "ui/fields/tax_edit.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/form_field.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

NewChargeDialog::NewChargeDialog(const Practice &practice, std::vector<Client> clients,
                                 std::optional<ClientId> client, QWidget *parent)
    : ActDialog(u"newChargeDialog"_s, parent), m_client(new ClientPicker(this)),
      m_text(new QLineEdit(this)), m_servedOn(new DayField(u"chargeDay"_s, this)),
      m_amount(new MoneyEdit(practice.profile().currency, this)),
      m_tax(new TaxEdit(u"chargeTax"_s, this)), m_code(new QLineEdit(this))
{
    setTitle(tr("New charge"));
    setSubtitle(tr("For work without a session, such as a report or a letter."));
    showHeaderLine();
    askBeforeLosingText();
    m_client->setObjectName(u"chargeClient"_s);
    m_text->setObjectName(u"chargeText"_s);
    m_amount->setObjectName(u"chargeAmount"_s);
    m_code->setObjectName(u"chargeCode"_s);
    std::erase_if(clients, [](const Client &each) { return !each.canBeBooked(); });
    m_client->offerOnlyKnown(tr("Choose a client"));
    m_client->setClients(std::move(clients));
    if (client)
        m_client->pick(*client);
    m_servedOn->setToday(practice.today());
    m_servedOn->setDate(practice.today());
    auto *clientField = new FormField(tr("Cl&ient"), m_client, this);
    auto *textField = new FormField(tr("&Text"), m_text, this);
    textField->setHint(tr("Appears on documents, for example “Report for the insurer”."));
    auto *dayField = new FormField(tr("Provided &on"), m_servedOn, this);
    auto *amountField = new FormField(tr("&Amount"), m_amount, this);
    auto *taxField = new FormField(tr("Ta&x, %"), m_tax, this);
    taxField->setHint(tr("Included in the amount. Leave empty if exempt."));
    auto *codeField = new FormField(tr("Co&de"), m_code, this);
    codeField->setHint(tr("Optional, for insurers."));
    setPlaceFor(field::client, clientField);
    setPlaceFor(field::chargeText, textField);
    setPlaceFor(field::servedOn, dayField);
    setPlaceFor(field::amount, amountField);
    setPlaceFor(field::chargeTax, taxField);
    body()->addWidget(clientField);
    body()->addWidget(textField);
    for (const auto &[left, right] :
         {std::pair(amountField, dayField), std::pair(taxField, codeField)}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(16);
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        body()->addLayout(row);
    }
    QWidget *const order[] = {m_client, m_text, m_amount, m_servedOn, m_tax, m_code};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    addSafeButton(tr("Cancel"), u"noCharge"_s);
    addActButton(addMainButton(tr("Add c&harge"), u"confirmCharge"_s, Icon::Check));
    for (QLineEdit *edit :
         {m_text, static_cast<QLineEdit *>(m_amount), static_cast<QLineEdit *>(m_tax), m_code})
        connect(edit, &QLineEdit::textChanged, this, &NewChargeDialog::clearErrors);
    if (client)
        m_text->setFocus();
    else
        m_client->setFocus();
}

NewCharge NewChargeDialog::charge() const
{
    const auto client = m_client->client();
    return {client ? client->id : ClientId{},     m_text->text(), m_servedOn->date(),
            m_amount->amount().value_or(Money{}), m_tax->rate(),  m_code->text()};
}

bool NewChargeDialog::check()
{
    m_client->settle();
    if (!m_client->client()) {
        showError(invalid(field::client, tr("Choose a client.")));
        return false;
    }
    if (!m_text->text().trimmed().isEmpty() && !m_amount->amount()) {
        showError(invalid(field::amount, m_amount->amountWanted()));
        return false;
    }
    if (!m_servedOn->isUnderstood()) {
        showError(invalid(field::servedOn, m_servedOn->problem()));
        return false;
    }
    if (!m_tax->isUnderstood()) {
        showError(invalid(field::chargeTax, tr("Enter a rate such as 19, or leave it empty.")));
        return false;
    }
    const auto errors = validate(tidied(charge()));
    if (!errors.empty())
        showError(errors.front());
    return errors.empty();
}

} // namespace sessionbook
