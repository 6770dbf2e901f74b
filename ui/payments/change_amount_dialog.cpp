// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/change_amount_dialog.h"

#include "core/practice/practice.h"
#include "core/records/payment_field.h"
#include "core/rules/wording.h"
#include "ui/fields/money_edit.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

ChangeAmountDialog::ChangeAmountDialog(Practice &practice, const ChargeSubject &subject,
                                       QWidget *parent)
    : ActDialog(u"changeAmountDialog"_s, parent), m_practice(practice), m_subject(subject),
      m_amount(new MoneyEdit(practice.profile().currency, this)), m_reason(new QLineEdit(this)),
      m_consequences(new ConsequenceBox(u"amountConsequences"_s, this))
{
    setTitle(tr("Change the amount"));
    setSubtitleNaming(subject.words);
    showHeaderLine();
    askBeforeLosingText();
    m_amount->setObjectName(u"newAmount"_s);
    m_reason->setObjectName(u"amountReason"_s);
    auto *amountField = new FormField(tr("&Amount"), m_amount, this);
    auto *reasonField = new FormField(tr("&Reason"), m_reason, this);
    const QString before =
        formatMoney(subject.money.charge.amount, practice.profile().currency, QLocale());
    amountField->setHint(tr("Instead of %1").arg(before));
    reasonField->setHint(tr("Only visible to you."));
    setPlaceFor(field::amount, amountField);
    setPlaceFor(field::reason, reasonField);
    body()->addWidget(amountField);
    body()->addWidget(reasonField);
    pinBelowBody(m_consequences);
    addSafeButton(tr("Cancel"), u"keepAmount"_s);
    addActButton(addMainButton(tr("&Change amount"), u"confirmAmount"_s, Icon::Check));
    m_amount->setAmount(subject.money.charge.amount);
    connect(m_amount, &QLineEdit::textChanged, this, &ChangeAmountDialog::showWhatFollows);
    connect(m_reason, &QLineEdit::textChanged, this, &ChangeAmountDialog::clearErrors);
    showWhatFollows();
    m_amount->setFocus();
    m_amount->selectAll();
}

std::optional<ask::ChangeAmount> ChangeAmountDialog::asked() const
{
    const auto amount = m_amount->amount();
    return amount ? std::optional(ask::ChangeAmount{*amount, m_reason->text()}) : std::nullopt;
}

bool ChangeAmountDialog::check()
{
    const auto change = asked();
    if (!change) {
        showError(invalid(field::amount, m_amount->amountWanted()));
        return false;
    }
    const auto plan = m_subject.preview(*change);
    if (!plan)
        showError(plan.error());
    return plan.ok();
}

/// Whatever the reason will be.
void ChangeAmountDialog::showWhatFollows()
{
    clearErrors();
    const auto amount = m_amount->amount();
    const auto plan = amount ? m_subject.preview(ask::ChangeAmount{*amount, u"…"_s})
                             : Result<Plan>(invalid(field::amount, {}));
    m_consequences->setVisible(plan.ok());
    if (plan)
        m_consequences->setLines(
            consequencesOf(*plan, {m_subject.client, m_practice.profile().currency, QLocale()}));
}

} // namespace sessionbook
