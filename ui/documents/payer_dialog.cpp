// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/payer_dialog.h"

#include "core/records/document_field.h"
#include "core/rules/document_input.h"
#include "ui/documents/payer_fields.h"
#include "ui/parts/form_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

PayerDialog::PayerDialog(const PayerItem &item, QWidget *parent)
    : ActDialog(u"payerDialog"_s, parent), m_id(item.payer.id),
      m_name(new QLineEdit(item.payer.name, this)), m_fields(new PayerFields(this))
{
    setTitleNaming(tr("Payer %1").arg(item.payer.name), tr("Payer"));
    setSubject(m_id.value);
    setMinimumWidth(480);
    m_name->setObjectName(u"payerNameEdit"_s);
    auto *name = new FormField(tr("&Who pays"), m_name, this);
    if (item.clients.size() > 1) {
        name->setRemark(tr("Pays for %n client(s). Changes apply to all of them.", nullptr,
                           static_cast<int>(item.clients.size())));
    }
    m_fields->show(item.payer);
    body()->addWidget(name);
    body()->addWidget(m_fields);
    setPlaceFor(field::payerName, name);
    setPlaceFor(field::payerEmail, m_fields->email());
    addSafeButton(tr("Cancel"), u"leavePayer"_s);
    addActButton(addMainButton(tr("&Save payer"), u"savePayer"_s));
    askBeforeLosingText();
    m_name->setFocus();
}

Payer PayerDialog::payer() const { return tidied(m_fields->typed(m_id, m_name->text())); }

bool PayerDialog::check()
{
    const auto errors = validate(payer());
    // In reverse, so that the first one gets the focus.
    for (auto error = errors.rbegin(); error != errors.rend(); ++error)
        showError(*error);
    return errors.empty();
}

} // namespace sessionbook
