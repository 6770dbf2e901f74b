// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/client_history_model.h"

#include "core/practice/clients.h"
#include "core/practice/practice.h"
#include "ui/clients/history_words.h"

#include <algorithm>

namespace sessionbook {

namespace {

constexpr int historyPageSize = 60;

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
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

ClientHistoryModel::ClientHistoryModel(Practice &practice, QObject *parent)
    : QAbstractListModel(parent), m_practice(practice)
{
}

void ClientHistoryModel::show(ClientId client, Part part)
{
    if (client == m_client && part == m_part)
        return;
    beginResetModel(); // another list, not a change of this one
    m_client = client;
    m_part = part;
    m_rows.clear();
    m_complete = !client.isValid();
    endResetModel();
    fetchMore({});
}

ClientHistoryModel::Row ClientHistoryModel::rowFor(const ClientSession &session)
{
    return {session.id.value, session.id, session.startsAt, session};
}

ClientHistoryModel::Row ClientHistoryModel::rowFor(const ClientPayment &payment)
{
    return {payment.payment.id.value, payment.session, payment.startsAt, payment};
}

/// Made for the rows in sight only: days and amounts by the locale cost more than reading them.
TwoLineRow ClientHistoryModel::wordsFor(const Row &row) const
{
    return std::visit([this](const auto &item) { return wordsOf(item, m_practice.profile()); },
                      row.item);
}

Result<std::vector<ClientHistoryModel::Row>> ClientHistoryModel::read(int limit,
                                                                      const Row *after) const
{
    const auto asRows = [](const auto &list) -> Result<std::vector<Row>> {
        if (!list)
            return list.error();
        std::vector<Row> rows;
        for (const auto &item : *list)
            rows.push_back(rowFor(item));
        return rows;
    };
    if (m_part == Part::Payments) {
        return asRows(m_practice.clients().payments(
            m_client, limit, after ? std::optional(PaymentId{after->id}) : std::nullopt));
    }
    std::optional<ClientSession> last;
    if (after) {
        last.emplace();
        last->id = after->session;
        last->startsAt = after->startsAt;
    }
    return asRows(m_practice.clients().sessions(m_client, groupOf(m_part), limit, last));
}

bool ClientHistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete;
}

void ClientHistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto rows = read(historyPageSize, m_rows.empty() ? nullptr : &m_rows.back());
    if (!rows) {
        m_complete = true;
        Q_EMIT readFailed(rows.error());
        return;
    }
    m_complete = rows->size() < historyPageSize;
    if (rows->empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows->size()) - 1);
    m_rows.insert(m_rows.end(), rows->begin(), rows->end());
    endInsertRows();
}

void ClientHistoryModel::refresh()
{
    if (!m_client.isValid())
        return;
    const int limit = std::max(historyPageSize, rowCount() + 1);
    auto rows = read(limit, nullptr);
    if (!rows) {
        Q_EMIT readFailed(rows.error());
        return;
    }
    m_complete = static_cast<int>(rows->size()) < limit;
    replaceRows(std::move(rows).value());
}

void ClientHistoryModel::replaceRows(std::vector<Row> rows)
{
    const auto isIn = [](const std::vector<Row> &list, qint64 id) {
        return std::ranges::find(list, id, &Row::id) != list.end();
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isIn(rows, m_rows[static_cast<std::size_t>(row)].id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto at = static_cast<int>(i);
        const auto known = std::ranges::find(m_rows, rows[i].id, &Row::id);
        if (known == m_rows.end()) {
            beginInsertRows({}, at, at);
            m_rows.insert(m_rows.begin() + at, rows[i]);
            endInsertRows();
            continue;
        }
        const auto from = static_cast<int>(known - m_rows.begin());
        if (from != at) { // moved to another time: it stays selected
            beginMoveRows({}, from, from, {}, at);
            std::rotate(m_rows.begin() + at, m_rows.begin() + from, m_rows.begin() + from + 1);
            endMoveRows();
        }
        m_rows[i] = std::move(rows[i]);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

SessionId ClientHistoryModel::sessionAt(const QModelIndex &index) const
{
    return m_rows.at(static_cast<std::size_t>(index.row())).session;
}

int ClientHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ClientHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TwoLineRow words = wordsFor(m_rows[static_cast<std::size_t>(index.row())]);
    switch (role) {
    case Qt::DisplayRole:
        return words.first;
    case TwoLineDelegate::RowRole:
        return QVariant::fromValue(words);
    case Qt::AccessibleTextRole:
        return words.sentence();
    default:
        return {};
    }
}

} // namespace sessionbook
