// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/to_finish/to_finish_model.h"

#include "core/base/date_words.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/rules/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int toFinishPageSize = 100;

} // namespace

ToFinishModel::ToFinishModel(Practice &practice, QObject *parent)
    : QAbstractListModel(parent), m_practice(practice)
{
    connect(&m_practice, &Practice::changed, this, &ToFinishModel::apply);
    fetchMore({});
}

SessionId ToFinishModel::sessionAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).id;
}

QModelIndex ToFinishModel::indexOf(SessionId id) const
{
    const auto found = std::ranges::find(m_rows, id, &SessionItem::id);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

bool ToFinishModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete;
}

void ToFinishModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid() || m_complete)
        return;
    const auto read = m_practice.sessions().toFinish(
        toFinishPageSize, m_rows.empty() ? std::nullopt : std::optional(m_rows.back()));
    m_complete = !read || read->size() < toFinishPageSize;
    if (!read) {
        Q_EMIT readFailed(read.error());
        return;
    }
    if (read->empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(read->size()) - 1);
    m_rows.insert(m_rows.end(), read->begin(), read->end());
    endInsertRows();
}

void ToFinishModel::apply(const Changes &changes)
{
    if (changes.sessions.isEmpty() && changes.clients.isEmpty())
        return;
    // One more than are shown: an undo may bring one back.
    const int limit = std::max(rowCount() + 1, toFinishPageSize);
    const auto read = m_practice.sessions().toFinish(limit);
    if (!read) {
        Q_EMIT readFailed(read.error());
        return;
    }
    m_complete = static_cast<int>(read->size()) < limit;
    removeMissing(*read);
    insertNew(*read);
}

void ToFinishModel::removeMissing(const std::vector<SessionItem> &now)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(now, sessionAt(row), &SessionItem::id) != now.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void ToFinishModel::insertNew(const std::vector<SessionItem> &now)
{
    for (std::size_t i = 0; i < now.size(); ++i) {
        const int row = static_cast<int>(i);
        if (i < m_rows.size() && m_rows[i].id == now[i].id) {
            if (m_rows[i] == now[i])
                continue;
            m_rows[i] = now[i];
            Q_EMIT dataChanged(index(row), index(row));
            continue;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, now[i]);
        endInsertRows();
    }
}

int ToFinishModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ToFinishModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionItem &item = m_rows[static_cast<std::size_t>(index.row())];
    const QString when =
        mediumDateTime(localTime(item.startsAt, m_practice.profile().zone), QLocale());
    switch (role) {
    case Qt::DisplayRole:
        return item.clientName;
    case TwoLineDelegate::RowRole: {
        TwoLineRow row{item.clientName, when};
        row.strong = true;
        return QVariant::fromValue(row);
    }
    case Qt::AccessibleTextRole:
        return QStringList{item.clientName, when, nameOf(markOf(item.status, item.charge))}.join(
            u", "_s);
    default:
        return {};
    }
}

} // namespace sessionbook
