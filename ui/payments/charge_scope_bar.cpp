// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_scope_bar.h"

#include "core/rules/wording.h"
#include "ui/fields/client_period_bar.h"

#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

ChargeScopeBar::ChargeScopeBar(Practice &practice, QWidget *parent)
    : QWidget(parent),
      m_of(new ClientPeriodBar(u"charge"_s, ClientPeriodBar::Offered::ClientsAndPayers, practice,
                               this)),
      m_method(new QComboBox(this))
{
    m_method->setObjectName(u"chargeMethod"_s);
    m_method->setAccessibleName(tr("Payment method"));
    m_method->setToolTip(tr("Only charges paid by this method, in full or in part"));
    m_method->addItem(tr("All methods"));
    // Not only those that are offered now: others may have been.
    for (const auto &token : Tokens<PaymentMethod>::list)
        m_method->addItem(nameOf(token.value), QVariant::fromValue(token.value));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_of);
    layout->addWidget(m_method);
    connect(m_of, &ClientPeriodBar::filterChanged, this, &ChargeScopeBar::updateFromFields);
    connect(m_of, &ClientPeriodBar::readFailed, this, &ChargeScopeBar::readFailed);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ChargeScopeBar::updateFromFields);
}

QString ChargeScopeBar::periodWords() const { return m_of->periodWords(); }

void ChargeScopeBar::clear()
{
    m_of->clear();
    m_method->setCurrentIndex(0);
}

void ChargeScopeBar::chooseClient(ClientId id) { m_of->chooseClient(id); }

void ChargeScopeBar::choosePayer(PayerId id) { m_of->choosePayer(id); }

void ChargeScopeBar::updateFromFields()
{
    ChargeScope scope{m_of->filter(), {}, m_of->payer()};
    if (m_method->currentIndex() > 0)
        scope.method = m_method->currentData().value<PaymentMethod>();
    if (scope == m_scope)
        return;
    m_scope = scope;
    Q_EMIT scopeChanged();
}

} // namespace sessionbook
