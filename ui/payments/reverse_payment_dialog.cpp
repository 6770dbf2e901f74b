// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/reverse_payment_dialog.h"

#include "core/base/date_words.h"
#include "core/practice/practice.h"
#include "core/rules/wording.h"
#include "ui/look/text_styles.h"
#include "ui/parts/consequence_box.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

ReversePaymentDialog::ReversePaymentDialog(Practice &practice, const ChargeSubject &subject,
                                           const std::vector<Payment> &payments, QWidget *parent)
    : ActDialog(u"reversePaymentDialog"_s, parent), m_practice(practice), m_subject(subject),
      m_payments(payments), m_choice(new QButtonGroup(this)),
      m_consequences(new ConsequenceBox(u"reversalConsequences"_s, this))
{
    setTitle(tr("Reverse a payment"));
    setSubtitleNaming(subject.words);
    showHeaderLine();
    addChoices(*body());
    pinBelowBody(m_consequences);

    QPushButton *keep = addSafeButton(tr("&Keep payment"), u"keepPayment"_s);
    m_reverse = addDangerButton({}, u"confirmReversal"_s);
    addActButton(m_reverse);
    connect(m_choice, &QButtonGroup::idToggled, this, &ReversePaymentDialog::showWhatFollows);
    showWhatFollows();
    if (m_payments.size() > 1)
        m_choice->checkedButton()->setFocus();
    else
        keep->setFocus();
}

void ReversePaymentDialog::addChoices(QVBoxLayout &layout)
{
    if (m_payments.size() == 1) {
        layout.addWidget(makeLabel(words(m_payments.front()), TextStyle::Body, this));
        return;
    }
    layout.addWidget(makeLabel(tr("Which payment?"), TextStyle::Section, this));
    for (std::size_t i = 0; i < m_payments.size(); ++i) {
        auto *button = new QRadioButton(words(m_payments[i]), this);
        button->setObjectName(u"payment%1"_s.arg(m_payments[i].id.value));
        m_choice->addButton(button, static_cast<int>(i));
        layout.addWidget(button);
    }
    m_choice->buttons().constLast()->setChecked(true); // the latest is the likely one
}

QString ReversePaymentDialog::words(const Payment &payment) const
{
    const QLocale locale;
    const QDateTime received = localTime(payment.receivedAt, m_practice.profile().zone);
    return tr("%1 on %2, %3", "amount, day, payment method")
        .arg(formatMoney(payment.amount, m_practice.profile().currency, locale),
             mediumDate(received.date(), locale), nameOf(payment.method));
}

const Payment &ReversePaymentDialog::payment() const
{
    const int chosen = std::max(m_choice->checkedId(), 0);
    return m_payments.at(static_cast<std::size_t>(chosen));
}

void ReversePaymentDialog::showWhatFollows()
{
    const QLocale locale;
    const Currency &currency = m_practice.profile().currency;
    m_reverse->setText(tr("&Reverse %1").arg(formatMoney(payment().amount, currency, locale)));
    const auto plan = m_subject.preview(ask::ReversePayment{payment().id});
    m_consequences->setLines(plan ? consequencesOf(*plan, {m_subject.client, currency, locale})
                                  : QStringList{plan.error().sentence});
    m_reverse->setEnabled(plan.ok());
}

} // namespace sessionbook
