// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/client_period_bar.h"

#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/fields/client_picker.h"
#include "ui/fields/period_bar.h"

#include <QHBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// In all that the picker shows of them.
bool areShownAlike(const std::vector<Client> &some, const std::vector<Client> &others)
{
    return std::ranges::equal(some, others, [](const Client &a, const Client &b) {
        return a.id == b.id && a.name == b.name && a.email == b.email && a.phone == b.phone &&
               a.archivedAt == b.archivedAt && a.erasedAt == b.erasedAt;
    });
}

} // namespace

ClientPeriodBar::ClientPeriodBar(const QString &name, Offered offered, Practice &practice,
                                 QWidget *parent)
    : QWidget(parent), m_practice(practice), m_client(new ClientPicker(this)),
      m_period(new PeriodBar(name, practice,
                             {Period::All, Period::ThisWeek, Period::ThisMonth, Period::LastMonth,
                              Period::ThisYear, Period::LastYear},
                             Period::All, this)),
      m_offersPayers(offered == Offered::ClientsAndPayers)
{
    m_client->setObjectName(name + u"Client"_s);
    m_client->setAccessibleName(m_offersPayers ? tr("Client or payer") : tr("Client"));
    m_client->setToolTip(m_offersPayers ? tr("Only this client, or all clients of a payer")
                                        : tr("Only this client"));
    m_client->offerOnlyKnown(m_offersPayers ? tr("All clients and payers") : tr("All clients"));
    m_client->setMinimumWidth(220);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_client);
    layout->addWidget(m_period);

    m_filling.setSingleShot(true);
    m_filling.setInterval(0);
    connect(&m_filling, &QTimer::timeout, this, &ClientPeriodBar::fillClientsIfOld);
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        m_isOld = m_isOld || !changes.clients.isEmpty();
        const bool isAboutChosen = m_filter.client && changes.clients.contains(*m_filter.client);
        if (isAboutChosen || changes.erasedClient)
            fillClientsIfOld();
        else if (isVisible())
            fillClientsSoon();
    });
    connect(m_client, &ClientPicker::choiceChanged, this, &ClientPeriodBar::updateFromFields);
    connect(m_period, &PeriodBar::daysChanged, this, &ClientPeriodBar::updateFromFields);
}

void ClientPeriodBar::showEvent(QShowEvent *event)
{
    fillClientsSoon();
    QWidget::showEvent(event);
}

/// In a turn of its own, after the page is painted: thousands of names take half a frame.
void ClientPeriodBar::fillClientsSoon()
{
    if (m_isOld)
        m_filling.start();
}

/// Most acts change a client, but seldom one of thousands of names: then all of them stay.
void ClientPeriodBar::fillClientsIfOld()
{
    if (!std::exchange(m_isOld, false))
        return;
    auto clients = m_practice.clients().all();
    auto payers = m_offersPayers ? m_practice.documents().payers()
                                 : Result<std::vector<Payer>>(std::vector<Payer>());
    if (!clients || !payers) {
        Q_EMIT readFailed(!clients ? clients.error() : payers.error());
        return;
    }
    if (areShownAlike(*clients, m_clients) && *payers == m_payers)
        return;
    m_clients = *std::move(clients);
    m_payers = *std::move(payers);
    m_client->setClients(m_clients, m_payers);
}

QString ClientPeriodBar::periodWords() const { return m_period->words(); }

const std::optional<DaySpan> &ClientPeriodBar::days() const { return m_period->days(); }

void ClientPeriodBar::clear()
{
    m_period->clear();
    m_client->forget();
}

void ClientPeriodBar::chooseClient(ClientId id)
{
    fillClientsIfOld();
    m_client->pick(id);
}

void ClientPeriodBar::choosePayer(PayerId id)
{
    fillClientsIfOld();
    m_client->pick(id);
}

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
