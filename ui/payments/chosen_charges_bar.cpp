// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/chosen_charges_bar.h"

#include "core/practice/billing.h"
#include "core/practice/practice.h"
#include "ui/look/text_styles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

ChosenChargesBar::ChosenChargesBar(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_sum(makeLabel({}, TextStyle::Strong, this)),
      m_record(new QPushButton(tr("Record &payments…"), this)),
      m_void(new QPushButton(tr("&Void…"), this))
{
    setObjectName(u"chosenCharges"_s);
    m_sum->setObjectName(u"chosenSum"_s);
    m_sum->setWordWrap(false);
    m_record->setObjectName(u"recordChosen"_s);
    m_void->setObjectName(u"voidChosen"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_sum, 1);
    layout->addWidget(m_record);
    layout->addWidget(m_void);
    hide();
    connect(m_record, &QPushButton::clicked, this, &ChosenChargesBar::recordRequested);
    connect(m_void, &QPushButton::clicked, this, &ChosenChargesBar::voidRequested);
}

void ChosenChargesBar::show(ChargeState state, const std::vector<SessionId> &chosen)
{
    setVisible(chosen.size() > 1);
    if (chosen.size() < 2)
        return;
    // The rows under Paid and Void have nothing left that several could be done with.
    m_record->setVisible(state == ChargeState::Unpaid);
    m_void->setVisible(state == ChargeState::Unpaid);
    const auto total = m_practice.billing().totalOf(state, chosen);
    if (!total) {
        Q_EMIT readFailed(total.error());
        return;
    }
    m_sum->setText(tr("%n selected: %1", nullptr, total->count)
                       .arg(formatMoney(total->sum, m_practice.profile().currency, QLocale())));
}

} // namespace sessionbook
