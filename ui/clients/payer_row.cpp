// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/payer_row.h"

#include "ui/parts/fact_row.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

PayerRow::PayerRow(QWidget *parent)
    : QWidget(parent), m_fact(new FactRow(Icon::Payment, u"clientPayerFact"_s, this)),
      m_open(new QPushButton(tr("Open pa&yer"), this))
{
    m_open->setObjectName(u"openClientPayer"_s);
    m_open->setToolTip(tr("The payer’s page: clients, documents and what is owed"));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_payer); });
    setLayout(withButton(m_fact, m_open));
}

void PayerRow::show(const std::optional<Payer> &payer)
{
    setVisible(payer.has_value());
    if (!payer)
        return;
    m_payer = payer->id;
    m_fact->setTexts(payer->name, tr("Pays for this client"));
    m_open->setAccessibleName(tr("Open payer %1").arg(payer->name));
}

} // namespace sessionbook
