// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charges_dialog.h"

#include "core/practice/sessions.h"
#include "core/records/payment_field.h"
#include "core/rules/wording.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/form_field.h"
#include "ui/parts/session_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

std::optional<QString> ChargesDialog::refusalOf(const SessionDetails &session) const
{
    const Result<JointAct> asked = act();
    if (const auto why = JointDialog::refusalOf(session); why || !asked)
        return why;
    const auto plan = practice().sessions().previewJoint({session.facts}, *asked);
    return plan ? std::nullopt : std::optional(plan.error().sentence);
}

QString ChargesDialog::wordsFor(const SessionDetails &session) const
{
    const QString words = sessionWords(session, practice().profile().zone, QLocale());
    if (!session.facts.charge)
        return words;
    return tr("%1 · %2", "session, amount")
        .arg(words, formatMoney(session.facts.charge->outstanding(), practice().profile().currency,
                                QLocale()));
}

RecordPaymentsDialog::RecordPaymentsDialog(const Practice &practice,
                                           std::vector<SessionDetails> sessions, QWidget *parent)
    : ChargesDialog(u"recordPaymentsDialog"_s, practice, Action::RecordPayment, std::move(sessions),
                    parent),
      m_method(new QComboBox(this)), m_received(new DayField(u"receivedOn"_s, this))
{
    setTitle(tr("Record payments"));
    showHeaderLine();
    m_method->setObjectName(u"paymentsMethod"_s);
    for (const PaymentMethod method : practice.profile().methods)
        m_method->addItem(nameOf(method), QVariant::fromValue(method));
    m_received->setToday(practice.today());
    m_received->setDate(practice.today());
    addList();
    auto *methodField = new FormField(tr("Payment &method"), m_method, this);
    auto *receivedField = new FormField(tr("Received &on"), m_received, this);
    setPlaceFor(field::method, methodField);
    setPlaceFor(field::received, receivedField);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(16);
    fields->addWidget(methodField, 1);
    fields->addWidget(receivedField, 1);
    body()->addLayout(fields);
    addConsequences();
    addSafeButton(tr("Cancel"), u"keepButton"_s);
    setConfirmButton(addMainButton({}, u"confirmPayments"_s, Icon::Check));
    connect(m_method, &QComboBox::currentIndexChanged, this,
            &RecordPaymentsDialog::updateFromAnswers);
    connect(m_received, &DayField::dateChanged, this, &RecordPaymentsDialog::updateFromAnswers);
    updateFromAnswers();
    m_method->setFocus();
}

Result<JointAct> RecordPaymentsDialog::act() const
{
    if (!m_received->isUnderstood())
        return Error{ErrorKind::Invalid, m_received->problem(), field::received};
    return JointAct{
        joint::RecordPayment{m_method->currentData().value<PaymentMethod>(), m_received->date()}};
}

void RecordPaymentsDialog::updateFromAnswers()
{
    clearErrors();
    const auto asked = steps();
    showSteps(asked);
    setConfirmText(
        asked ? tr("&Record %1")
                    .arg(formatMoney(receivedBy(*asked), practice().profile().currency, QLocale()))
              : tr("&Record payments"));
}

VoidChargesDialog::VoidChargesDialog(const Practice &practice, std::vector<SessionDetails> sessions,
                                     QWidget *parent)
    : ChargesDialog(u"voidChargesDialog"_s, practice, Action::Void, std::move(sessions), parent)
{
    setTitle(tr("Void these charges?"));
    showHeaderLine();
    addList();
    addConsequences();
    addSafeButton(tr("&Keep charges"), u"keepButton"_s);
    setConfirmButton(addDangerButton({}, u"confirmVoids"_s));
    updateFromAnswers();
}

void VoidChargesDialog::updateFromAnswers()
{
    showSteps(steps());
    const auto count = static_cast<int>(taken().size());
    setConfirmText(tr("&Void %n charge(s)", nullptr, count));
}

} // namespace sessionbook
