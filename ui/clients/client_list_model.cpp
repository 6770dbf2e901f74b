// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/client_list_model.h"

#include "core/base/date_words.h"
#include "core/base/search_text.h"
#include "core/practice/clients.h"
#include "core/practice/practice.h"
#include "core/rules/namesakes.h"
#include "ui/parts/time_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

ClientListModel::ClientListModel(Practice &practice, QObject *parent)
    : QAbstractListModel(parent), m_practice(practice)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    connect(&m_practice, &Practice::changed, this, &ClientListModel::applyChanges);
    // What was the next session becomes the last one.
    connect(&m_practice, &Practice::minuteTurned, this, &ClientListModel::forgetFigures);
}

void ClientListModel::load()
{
    if (m_loaded)
        return;
    auto clients = m_practice.clients().all();
    if (!clients) {
        Q_EMIT readFailed(clients.error());
        return;
    }
    m_loaded = true;
    if (clients->empty())
        return;
    m_apart = tellNamesakesApart(*clients);
    beginInsertRows({}, 0, static_cast<int>(clients->size()) - 1);
    m_rows.reserve(clients->size());
    for (Client &client : std::move(clients).value())
        m_rows.push_back(rowFor(std::move(client)));
    endInsertRows();
}

ClientListModel::Row ClientListModel::rowFor(Client client) const
{
    const QString text = searchText(
        QStringList{client.name, client.addressedAs, client.email, client.phone}.join(u'\n'));
    const QCollatorSortKey key = m_collator.sortKey(client.name);
    return {std::move(client), text, key, {}};
}

void ClientListModel::forgetFigures()
{
    if (m_rows.empty())
        return;
    for (const Row &row : m_rows)
        row.figures.reset();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TwoLineDelegate::RowRole});
}

void ClientListModel::applyChanges(const Changes &changes)
{
    if (!m_loaded)
        return;
    for (const ClientId id : changes.clients)
        readAgain(id);
    if (!changes.clients.isEmpty())
        tellApart();
    if (changes.profile)
        forgetFigures(); // another zone or currency
}

void ClientListModel::tellApart()
{
    std::vector<Client> clients;
    clients.reserve(m_rows.size());
    for (const Row &row : m_rows)
        clients.push_back(row.client);
    auto apart = tellNamesakesApart(clients);
    if (apart == m_apart)
        return;
    m_apart = std::move(apart);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TwoLineDelegate::RowRole});
}

void ClientListModel::readAgain(ClientId id)
{
    const auto client = m_practice.clients().find(id);
    if (!client && client.error().kind == ErrorKind::Storage) {
        Q_EMIT readFailed(client.error());
        return;
    }
    const bool isThere = client && !client->erasedAt;
    const QModelIndex known = indexOf(id);
    const int row = known.row();
    if (isThere && known.isValid()) {
        m_rows[static_cast<std::size_t>(row)] = rowFor(*client);
        Q_EMIT dataChanged(known, known);
    } else if (isThere) {
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back(rowFor(*client));
        endInsertRows();
    } else if (known.isValid()) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

int ClientListModel::compareNames(int row, int other) const
{
    return at(row).sortKey.compare(at(other).sortKey);
}

QModelIndex ClientListModel::indexOf(ClientId id) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row &row) { return row.client.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int ClientListModel::archivedCount() const
{
    return static_cast<int>(std::ranges::count_if(
        m_rows, [](const Row &row) { return row.client.archivedAt.has_value(); }));
}

int ClientListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

TwoLineRow ClientListModel::wordsFor(const Row &row) const
{
    if (!row.figures) {
        // An error of the file is reported by the reading of the list.
        const auto read = m_practice.clients().figures(row.client.id);
        row.figures = read ? *read : ClientFigures{};
    }
    const QLocale locale;
    const QTimeZone &zone = m_practice.profile().zone;
    const QDate today = m_practice.today();
    TwoLineRow words;
    words.first = row.client.name;
    words.strong = true;
    words.secondComesFirst = true;
    if (row.client.archivedAt)
        words.pills << RowPill{tr("Archived"), Tone::Void};
    if (row.figures->owed > Money{})
        words.pills << RowPill{tr("Owes %1").arg(formatMoney(
                                   row.figures->owed, m_practice.profile().currency, locale)),
                               Tone::Unpaid};
    if (row.figures->next) {
        const QDateTime next = localTime(*row.figures->next, zone);
        words.second = tr("Next: %1, %2", "day, time")
                           .arg(nearDate(next.date(), today, locale), clockTime(next, locale));
    } else {
        words.second = tr("No upcoming sessions");
    }
    if (const auto apart = m_apart.constFind(row.client.id.value); apart != m_apart.cend())
        words.second = joinedByDot({*apart, words.second});
    if (row.figures->last)
        words.secondEnd =
            tr("Last: %1", "day")
                .arg(nearDate(localTime(*row.figures->last, zone).date(), today, locale));
    return words;
}

QVariant ClientListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = at(index.row());
    if (role == Qt::DisplayRole)
        return row.client.name; // without reading its figures
    return twoLineData(role, [&] { return wordsFor(row); });
}

} // namespace sessionbook
