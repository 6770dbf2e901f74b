// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/client_period_bar.h"

#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/fields/client_picker.h"
#include "ui/fields/period_bar.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

ClientPeriodBar::ClientPeriodBar(const QString &name, Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_client(new ClientPicker(this)),
      m_period(new PeriodBar(name, practice,
                             {Period::All, Period::ThisWeek, Period::ThisMonth, Period::LastMonth,
                              Period::ThisYear, Period::LastYear},
                             Period::All, this))
{
    m_client->setObjectName(name + u"Client"_s);
    m_client->setAccessibleName(tr("Client"));
    m_client->setToolTip(tr("Only this client"));
    m_client->offerOnlyKnown(tr("All clients"));
    m_client->setMinimumWidth(220);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_client);
    layout->addWidget(m_period);

    fillClients();
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (!changes.clients.isEmpty())
            fillClients();
    });
    connect(m_client, &ClientPicker::choiceChanged, this, &ClientPeriodBar::updateFromFields);
    connect(m_period, &PeriodBar::daysChanged, this, &ClientPeriodBar::updateFromFields);
}

void ClientPeriodBar::offerPayers()
{
    m_offersPayers = true;
    m_client->setAccessibleName(tr("Client or payer"));
    m_client->setToolTip(tr("Only this client, or all clients of a payer"));
    m_client->offerOnlyKnown(tr("All clients and payers"));
    fillClients();
}

void ClientPeriodBar::fillClients()
{
    auto clients = m_practice.clients().all();
    auto payers = m_offersPayers ? m_practice.documents().payers()
                                 : Result<std::vector<Payer>>(std::vector<Payer>());
    if (!clients || !payers) {
        Q_EMIT readFailed(!clients ? clients.error() : payers.error());
        return;
    }
    m_client->setClients(std::move(clients).value(), *payers);
}

QString ClientPeriodBar::periodWords() const { return m_period->words(); }

void ClientPeriodBar::clear()
{
    m_period->clear();
    m_client->forget();
}

void ClientPeriodBar::choosePayer(PayerId id) { m_client->pick(id); }

void ClientPeriodBar::updateFromFields()
{
    const QTimeZone &zone = m_practice.profile().zone;
    ClientPeriod filter;
    if (const auto client = m_client->client())
        filter.client = client->id;
    if (const auto &span = m_period->days()) {
        filter.from = startOfDay(span->first, zone);
        filter.to = startOfDay(span->last.addDays(1), zone);
    }
    if (filter == m_filter && m_client->payer() == m_payer)
        return;
    m_filter = filter;
    m_payer = m_client->payer();
    Q_EMIT filterChanged(m_filter);
}

} // namespace sessionbook
