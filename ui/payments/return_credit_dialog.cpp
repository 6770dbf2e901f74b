// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/return_credit_dialog.h"

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/given_name.h"
#include "core/records/payment_field.h"
#include "core/rules/wording.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"
#include "ui/parts/session_words.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

ReturnCreditDialog::ReturnCreditDialog(Practice &practice, const SessionDetails &details,
                                       QWidget *parent)
    : ActDialog(u"returnCreditDialog"_s, parent), m_practice(practice), m_details(details),
      m_reason(new QLineEdit(this))
{
    const QLocale locale;
    setTitle(tr("Return the sponsored credit"));
    setSubtitleNaming(sessionWords(details, practice.profile().zone, locale));
    showHeaderLine();

    m_reason->setObjectName(u"returnReason"_s);
    auto *field = new FormField(tr("&Reason"), m_reason, this);
    field->setHint(tr("Only visible to you."));
    setPlaceFor(field::reason, field);
    body()->addWidget(field);

    auto *consequences = new ConsequenceBox(u"returnConsequences"_s, this);
    // The consequences don't depend on the reason, but an empty one would be refused.
    const auto plan = practice.sessions().preview(details.facts, ask::ReturnCredit{u"…"_s});
    if (plan)
        consequences->setLines(consequencesOf(
            *plan, {addressOf(details.client), practice.profile().currency, locale}));
    pinBelowBody(consequences);

    addSafeButton(tr("Cancel"), u"keepCredit"_s);
    addActButton(addMainButton(tr("Re&turn credit"), u"confirmReturn"_s, Icon::Credit));
    connect(m_reason, &QLineEdit::textChanged, this, &ReturnCreditDialog::clearErrors);
    m_reason->setFocus();
}

QString ReturnCreditDialog::reason() const { return m_reason->text().trimmed(); }

bool ReturnCreditDialog::check()
{
    const auto plan = m_practice.sessions().preview(m_details.facts, ask::ReturnCredit{reason()});
    if (!plan)
        showError(plan.error());
    return plan.ok();
}

} // namespace sessionbook
