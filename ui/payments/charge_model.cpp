// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_model.h"

#include "core/base/search_text.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/practice.h"
#include "core/rules/wording.h"
#include "ui/parts/session_row.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int firstRows = 100;
// A turn should be over well before the next frame is due.
constexpr qint64 longestTurnMs = 8;
constexpr int largestChunk = 1000;

} // namespace

ChargeModel::ChargeModel(Practice &practice, ChargeState state, QObject *parent)
    : QAbstractTableModel(parent), m_practice(practice), m_state(state)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &ChargeModel::readInTurn);
    connect(&m_practice, &Practice::changed, this, &ChargeModel::apply);
    connect(&m_practice, &Practice::dateTurned, this, [this] {
        if (m_state != ChargeState::Paid && !m_rows.empty()) // the others show their age
            Q_EMIT dataChanged(index(0, AgeColumn), index(rowCount() - 1, AgeColumn));
    });
}

void ChargeModel::load()
{
    if (m_loading)
        return;
    m_loading = true;
    readNext(firstRows);
}

void ChargeModel::setScope(const ChargeScope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    if (m_loading)
        readFromStart();
}

void ChargeModel::readFromStart()
{
    m_turn.stop();
    beginResetModel();
    // To free tens of thousands of rows is a part of a frame.
    QThreadPool::globalInstance()->start(
        [rows = std::make_shared<std::vector<Row>>(std::move(m_rows))] { rows->clear(); });
    m_rows.clear();
    m_cursor.reset();
    m_complete = false;
    endResetModel();
    readNext(firstRows);
}

const ChargeItem &ChargeModel::itemAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).item;
}

const ChargeModel::RowTexts &ChargeModel::searchTextsAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).search;
}

int ChargeModel::rowOf(SessionId id) const
{
    const auto it = std::ranges::find(m_rows, std::optional(id),
                                      [](const Row &row) { return row.item.session; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int ChargeModel::rowOf(ChargeId id) const
{
    const auto it = std::ranges::find(m_rows, id, [](const Row &row) { return row.item.id; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

Money ChargeModel::shownAmount(const ChargeItem &item)
{
    return item.state == ChargeState::Unpaid ? item.outstanding() : item.amount;
}

void ChargeModel::readInTurn()
{
    QElapsedTimer turn;
    turn.start();
    readNext(m_chunk);
    const qint64 ms = turn.elapsed();
    if (ms > longestTurnMs)
        m_chunk = std::max(firstRows / 2, m_chunk / 2);
    else if (ms < longestTurnMs / 3)
        m_chunk = std::min(largestChunk, m_chunk * 2);
}

void ChargeModel::readNext(int limit)
{
    auto read = m_practice.billing().charges(m_state, limit, m_cursor, m_scope);
    if (!read) {
        m_complete = true;
        Q_EMIT readFailed(read.error());
        return;
    }
    std::vector<ChargeItem> items = std::move(read).value();
    if (!items.empty()) {
        m_cursor = items.back();
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(items.size()) - 1);
        for (ChargeItem &item : items)
            m_rows.push_back(makeRow(std::move(item)));
        endInsertRows();
    }
    if (static_cast<int>(items.size()) == limit) {
        m_turn.start();
        return;
    }
    m_complete = true;
    Q_EMIT completed();
}

void ChargeModel::apply(const Changes &changes)
{
    if (!m_loading)
        return;
    if (changes.profile || (m_scope.payer && changes.payers)) { // the types' names, or all rows
        readFromStart();
        return;
    }
    for (const SessionId id : changes.sessions)
        update(id, m_practice.billing().chargeOf(id, m_scope));
    for (const ChargeId id : changes.loneCharges)
        update(id, m_practice.billing().charge(id, m_scope));
    for (const ClientId id : changes.clients)
        rename(id);
}

template <class AnyId>
void ChargeModel::update(AnyId id, const Result<std::optional<ChargeItem>> &read)
{
    if (!read && read.error().kind == ErrorKind::Storage) {
        Q_EMIT readFailed(read.error());
        return;
    }
    const int row = rowOf(id);
    const bool belongs = read && *read && (*read)->state == m_state;
    if (belongs && row >= 0) {
        m_rows[static_cast<std::size_t>(row)] = makeRow(**read);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else if (belongs) {
        // Rows beyond the cursor are read later anyway.
        const auto isBefore = [this](const ChargeItem &a, const ChargeItem &b) {
            return comesBefore(a, b);
        };
        if (!m_complete && m_cursor && isBefore(*m_cursor, **read))
            return;
        const auto place = std::ranges::lower_bound(m_rows, **read, isBefore, &Row::item);
        const int at = static_cast<int>(place - m_rows.begin());
        beginInsertRows({}, at, at);
        m_rows.insert(place, makeRow(**read));
        endInsertRows();
    } else if (row >= 0) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

bool ChargeModel::comesBefore(const ChargeItem &a, const ChargeItem &b) const
{
    const std::pair left(a.startsAt, a.id);
    const std::pair right(b.startsAt, b.id);
    return m_state == ChargeState::Unpaid ? left < right : right < left;
}

void ChargeModel::rename(ClientId id)
{
    const auto client = m_practice.clients().find(id);
    if (!client)
        return; // undoing a booking has removed the client and the rows
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].item.client != id || m_rows[i].item.clientName == client->name)
            continue;
        ChargeItem item = m_rows[i].item;
        item.clientName = client->name;
        m_rows[i] = makeRow(std::move(item));
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

ChargeModel::Row ChargeModel::makeRow(ChargeItem item)
{
    item.clientName = *m_names.insert(item.clientName);
    item.typeName = *m_names.insert(item.typeName);
    m_largest = std::max(m_largest, item.amount);
    const ChargeSearchTexts texts = chargeSearchTexts(item, m_practice.profile().zone, m_locale);
    RowTexts search;
    std::ranges::transform(texts, search.begin(), [this](const QString &text) {
        auto place = m_textPlaces.constFind(text);
        if (place == m_textPlaces.constEnd()) {
            place = m_textPlaces.insert(text, m_texts.size());
            m_texts.push_back(searchText(text));
        }
        return *place;
    });
    return {std::move(item), search};
}

QString ChargeModel::columnName(int column)
{
    static constexpr std::array names{"session"_L1, "client"_L1, "service"_L1,
                                      "state"_L1,   "age"_L1,    "amount"_L1};
    static_assert(names.size() == ActionsColumn); // which is not kept
    return column < ActionsColumn ? QString(names[static_cast<std::size_t>(column)]) : QString();
}

int ChargeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChargeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChargeModel::ageText(const ChargeItem &item) const
{
    if (m_state == ChargeState::Paid)
        return item.method ? nameOf(*item.method) : QString();
    const QTimeZone &zone = m_practice.profile().zone;
    const qint64 days = localTime(item.startsAt, zone).date().daysTo(m_practice.today());
    return days <= 0 ? tr("Today") : tr("%n day(s)", "age of a charge", static_cast<int>(days));
}

QString ChargeModel::text(const ChargeItem &item, int column) const
{
    switch (column) {
    case WhenColumn:
        return chargeDayWords(item, m_practice.profile().zone, m_locale);
    case ClientColumn:
        return item.clientName;
    case ServiceColumn:
        return chargeServiceWords(item, m_locale);
    case MarkColumn:
        return chargeMarkWords(item);
    case AgeColumn:
        return ageText(item);
    case AmountColumn:
        return formatMoney(shownAmount(item), m_practice.profile().currency, m_locale);
    default:
        return {};
    }
}

QVariant ChargeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const ChargeItem &item = row.item;
    switch (role) {
    case sessionRole:
        return sessionData(item.session);
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        if (index.column() == ActionsColumn)
            return tr("Actions (Menu key)");
        return index.column() == ClientColumn || index.column() == ServiceColumn
                   ? QVariant(text(item, index.column()))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == ActionsColumn ? tr("Actions for %1").arg(item.clientName)
                                               : text(item, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == AmountColumn ? Qt::AlignTrailing | Qt::AlignVCenter
                                                       : Qt::AlignLeading | Qt::AlignVCenter);
    case OfAmountRole:
        if (item.state != ChargeState::Unpaid || item.paid.minor == 0)
            return {};
        return tr("of %1", "8,500 kr. of 18,500 kr.")
            .arg(formatMoney(item.amount, m_practice.profile().currency, m_locale));
    default:
        return {};
    }
}

QVariant ChargeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == AmountColumn ? Qt::AlignTrailing | Qt::AlignVCenter
                                                : Qt::AlignLeading | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == ActionsColumn)
        return tr("Actions");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("Date");
    case ClientColumn:
        return tr("Client");
    case ServiceColumn:
        return tr("Service");
    case MarkColumn:
        return tr("State");
    case AgeColumn:
        if (m_state == ChargeState::Paid)
            return tr("Method");
        return tr("Age");
    case AmountColumn:
        return tr("Amount");
    default:
        return {};
    }
}

} // namespace sessionbook
