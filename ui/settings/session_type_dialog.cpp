// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/session_type_dialog.h"

#include "core/records/session_field.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "ui/fields/money_edit.h"
#include "ui/fields/tax_edit.h"
#include "ui/parts/form_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace sessionbook {

SessionTypeDialog::SessionTypeDialog(const Currency &currency,
                                     const std::optional<SessionType> &edited, QWidget *parent)
    : ActDialog(u"typeDialog"_s, parent), m_edited(edited.value_or(SessionType{})),
      m_name(new QLineEdit(m_edited.name, this)), m_length(new QSpinBox(this)),
      m_price(new MoneyEdit(currency, this))
{
    setTitle(edited ? edited->name : tr("New session type"));
    m_name->setObjectName(u"typeName"_s);
    m_length->setObjectName(u"typeLength"_s);
    m_length->setRange(1, longestSessionMinutes);
    m_length->setSingleStep(5);
    m_length->setValue(m_edited.lengthMinutes);
    m_length->setSuffix(tr(" min"));
    m_price->setObjectName(u"typePrice"_s);
    if (edited)
        m_price->setAmount(m_edited.price);

    auto *name = new FormField(tr("&Name"), m_name, this);
    auto *length = new FormField(tr("&Length"), m_length, this);
    auto *price = new FormField(tr("P&rice"), m_price, this);
    if (edited)
        price->setHint(tr("Applies to new bookings. Existing sessions are not changed."));
    setPlaceFor(field::sessionType, name);
    setPlaceFor(field::length, length);
    setPlaceFor(field::price, price);
    body()->addWidget(name);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(length, 2);
    row->addWidget(price, 3);
    body()->addLayout(row);
    addDocumentFields();
    addSafeButton(tr("Cancel"), u"leaveType"_s);
    addActButton(
        addMainButton(edited ? tr("&Save session type") : tr("&Add session type"), u"saveType"_s));
    m_name->setFocus();
    m_name->selectAll();
}

void SessionTypeDialog::addDocumentFields()
{
    m_description = new QLineEdit(m_edited.description, this);
    m_description->setObjectName(u"typeDescription"_s);
    m_description->setPlaceholderText(m_edited.name);
    connect(m_name, &QLineEdit::textChanged, m_description, &QLineEdit::setPlaceholderText);
    m_code = new QLineEdit(m_edited.code, this);
    m_code->setObjectName(u"typeCode"_s);
    m_tax = new TaxEdit(u"typeTax"_s, this);
    m_tax->setRate(m_edited.tax);
    auto *description = new FormField(tr("&Description on documents"), m_description, this);
    auto *code = new FormField(tr("Fee &code"), m_code, this);
    auto *tax = new FormField(tr("&Tax in the price, %"), m_tax, this);
    m_exemption = new QLineEdit(m_edited.exemption, this);
    m_exemption->setObjectName(u"typeExemption"_s);
    auto *exemption = new FormField(tr("R&eason for charging no tax"), m_exemption, this);
    exemption->setHint(tr("Only if it differs from the reason under Documents."));
    const auto showTax = [this, tax, exemption] {
        exemption->setEnabled(m_tax->text().trimmed().isEmpty());
        const bool isChanged = m_edited.id.isValid() && m_tax->rate() != m_edited.tax;
        tax->setHint(isChanged ? tr("Also applies to charges that are not on a document yet.")
                               : tr("Leave empty if it is exempt."));
    };
    connect(m_tax, &QLineEdit::textChanged, exemption, showTax);
    showTax();
    setPlaceFor(field::tax, tax);
    addSeparator();
    body()->addWidget(description);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(code, 2);
    row->addWidget(tax, 3);
    body()->addLayout(row);
    body()->addWidget(exemption);
}

SessionType SessionTypeDialog::type() const
{
    SessionType type = m_edited;
    type.name = m_name->text();
    type.lengthMinutes = m_length->value();
    // Without an amount, a price that validate() refuses.
    type.price = m_price->amount().value_or(Money{-1});
    type.description = m_description->text();
    type.code = m_code->text();
    type.exemption = m_exemption->text();
    type.tax = m_tax->isUnderstood() ? m_tax->rate() : std::optional(-1); // refused by validate()
    return tidied(type);
}

bool SessionTypeDialog::check()
{
    const auto errors = m_price->inItsWords(validate(type()));
    // In reverse, so that the first one gets the focus.
    for (auto error = errors.rbegin(); error != errors.rend(); ++error)
        showError(*error);
    return errors.empty();
}

} // namespace sessionbook
