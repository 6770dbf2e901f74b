// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/client_history_model.h"

#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/clients/history_words.h"
#include "ui/paper/document_row.h"
#include "ui/parts/session_row.h"

namespace sessionbook {

namespace {

constexpr int pageSize = 60;

SessionGroup groupOf(ClientHistoryModel::Part part)
{
    using Part = ClientHistoryModel::Part;
    switch (part) {
    case Part::Coming:
        return SessionGroup::Coming;
    case Part::Past:
        return SessionGroup::Past;
    case Part::Cancelled:
        return SessionGroup::Cancelled;
    case Part::Payments:
    case Part::Charges:
    case Part::Documents:
        break;
    }
    Q_UNREACHABLE();
}

qint64 idOf(const ClientSession &session) { return session.id.value; }
qint64 idOf(const ClientPayment &payment) { return payment.payment.id.value; }
qint64 idOf(const ChargeItem &charge) { return charge.id.value; }
qint64 idOf(const DocumentItem &document) { return document.id.value; }

std::optional<SessionId> sessionOf(const ClientSession &session) { return session.id; }
std::optional<SessionId> sessionOf(const ClientPayment &payment) { return payment.session; }
std::optional<SessionId> sessionOf(const ChargeItem &charge) { return charge.session; }
std::optional<SessionId> sessionOf(const DocumentItem &) { return std::nullopt; }

std::optional<ChargeId> chargeOf(const ClientSession &) { return std::nullopt; }
std::optional<ChargeId> chargeOf(const ClientPayment &payment) { return payment.charge; }
std::optional<ChargeId> chargeOf(const ChargeItem &charge) { return charge.id; }
std::optional<ChargeId> chargeOf(const DocumentItem &) { return std::nullopt; }

template <class Item>
Result<std::vector<ClientHistoryRow>> asRows(const Result<std::vector<Item>> &items)
{
    if (!items)
        return items.error();
    return std::vector<ClientHistoryRow>(items->begin(), items->end());
}

} // namespace

ClientHistoryModel::ClientHistoryModel(Practice &practice, QObject *parent)
    : PagedListModel(pageSize, parent), m_practice(practice)
{
}

void ClientHistoryModel::show(ClientId client, Part part)
{
    if (client == m_client && part == m_part)
        return;
    m_client = client;
    m_part = part;
    readFromStart();
}

void ClientHistoryModel::refresh()
{
    // All ids are of one kind.
    readAgain([](const Row &row) {
        return std::visit([](const auto &item) { return idOf(item); }, row);
    });
}

Result<std::vector<ClientHistoryRow>>
ClientHistoryModel::readItems(int limit, const std::optional<Row> &after) const
{
    if (!m_client.isValid())
        return std::vector<Row>();
    if (m_part == Part::Payments) {
        std::optional<PaymentId> last;
        if (after)
            last = std::get<ClientPayment>(*after).payment.id;
        return asRows(m_practice.clients().payments(m_client, limit, last));
    }
    if (m_part == Part::Charges) {
        std::optional<ChargeItem> last;
        if (after)
            last = std::get<ChargeItem>(*after);
        return asRows(m_practice.charges().ofClient(m_client, limit, last));
    }
    if (m_part == Part::Documents) {
        std::optional<DocumentId> last;
        if (after)
            last = std::get<DocumentItem>(*after).id;
        return asRows(m_practice.documents().list(limit, last, {{}, m_client}));
    }
    std::optional<ClientSession> last;
    if (after)
        last = std::get<ClientSession>(*after);
    return asRows(m_practice.clients().sessions(m_client, groupOf(m_part), limit, last));
}

/// Only for visible rows: formatting dates and amounts takes longer than reading them.
TwoLineRow ClientHistoryModel::wordsFor(const Row &row) const
{
    return std::visit([this](const auto &item) { return wordsOf(item, m_practice.profile()); },
                      row);
}

std::optional<SessionId> ClientHistoryModel::sessionAt(const QModelIndex &index) const
{
    return std::visit([](const auto &item) { return sessionOf(item); }, rowAt(index.row()));
}

std::optional<ChargeId> ClientHistoryModel::chargeAt(const QModelIndex &index) const
{
    return std::visit([](const auto &item) { return chargeOf(item); }, rowAt(index.row()));
}

std::optional<DocumentId> ClientHistoryModel::documentAt(const QModelIndex &index) const
{
    const auto *document = std::get_if<DocumentItem>(&rowAt(index.row()));
    return document ? std::optional(document->id) : std::nullopt;
}

QVariant ClientHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == sessionRole)
        return sessionData(sessionAt(index));
    return twoLineData(role, [&] { return wordsFor(rowAt(index.row())); });
}

} // namespace sessionbook
