// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/payer_fields.h"

#include "ui/parts/form_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace sessionbook {

QPlainTextEdit *makeAddressEdit(const QString &text, const QString &objectName, QWidget *parent)
{
    constexpr int addressHeight = 76;
    auto *edit = new QPlainTextEdit(text, parent);
    edit->setObjectName(objectName);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(addressHeight);
    return edit;
}

QHBoxLayout *inOneRow(QWidget *first, QWidget *second)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(first, 1);
    row->addWidget(second, 1);
    return row;
}

PayerFields::PayerFields(QWidget *parent)
    : QWidget(parent), m_address(makeAddressEdit({}, u"payerAddress"_s, this)),
      m_email(new QLineEdit(this)), m_reference(new QLineEdit(this)),
      m_emailField(new FormField(tr("&E-mail address"), m_email, this))
{
    m_email->setObjectName(u"payerEmail"_s);
    m_reference->setObjectName(u"payerReference"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(new FormField(tr("A&ddress"), m_address, this));
    column->addLayout(
        inOneRow(m_emailField, new FormField(tr("Their &reference"), m_reference, this)));
}

void PayerFields::show(const Payer &payer)
{
    m_address->setPlainText(payer.address);
    m_email->setText(payer.email);
    m_reference->setText(payer.reference);
}

Payer PayerFields::typed(PayerId id, const QString &name) const
{
    return {id, name, m_address->toPlainText(), m_email->text(), m_reference->text()};
}

} // namespace sessionbook
