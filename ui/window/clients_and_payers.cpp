// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/clients_and_payers.h"

#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/clients/clients_page.h"
#include "ui/documents/payers_page.h"
#include "ui/parts/segmented_control.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sessionbook {

ClientsAndPayers::ClientsAndPayers(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_top(new QWidget(this)),
      m_parts(new SegmentedControl(tr("Clients or payers"), m_top)),
      m_stack(new QStackedWidget(this)), m_clients(new ClientsPage(practice, this)),
      m_payers(new PayersPage(practice, this))
{
    setObjectName(u"clientsAndPayers"_s);
    setFocusProxy(m_clients);
    m_parts->setObjectName(u"clientsOrPayers"_s);
    m_parts->addSegment(tr("Clients"), u"clientsSegment"_s);
    m_parts->addSegment(tr("Payers"), u"payersSegment"_s);
    m_stack->addWidget(m_clients);
    m_stack->addWidget(m_payers);
    auto *inTop = new QHBoxLayout(m_top);
    inTop->setContentsMargins(20, 14, 20, 0);
    inTop->addWidget(m_parts);
    inTop->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_stack, 1);
    connect(m_parts, &SegmentedControl::currentChanged, this, &ClientsAndPayers::showPart);
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (!changes.clients.isEmpty())
            countPayers();
    });
    countPayers();
}

bool ClientsAndPayers::showsClients() const { return m_stack->currentWidget() == m_clients; }

void ClientsAndPayers::showClients() { m_parts->setCurrentIndex(0); }

void ClientsAndPayers::showPayer(PayerId id)
{
    m_parts->setCurrentIndex(1);
    m_payers->showPayer(id);
}

void ClientsAndPayers::showPart(int part)
{
    m_stack->setCurrentIndex(part);
    setFocusProxy(m_stack->currentWidget());
}

void ClientsAndPayers::countPayers()
{
    const auto payers = m_practice.documents().payers();
    if (!payers) {
        Q_EMIT readFailed(payers.error());
        return;
    }
    m_parts->setCount(1, static_cast<int>(payers->size()));
    m_top->setVisible(!payers->empty());
    if (payers->empty() && !showsClients())
        showClients();
}

} // namespace sessionbook
