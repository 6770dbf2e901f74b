// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activity_model.h"

#include "core/base/date_words.h"
#include "core/practice/activity.h"
#include "core/practice/clients.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/rules/wording.h"
#include "ui/parts/session_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int journalPageSize = 100;

QString actionText(const JournalItem &item)
{
    if (item.undone)
        return ActivityModel::tr("Undone: %1").arg(undoNameOf(*item.undone));
    return nameOf(item.entry.action);
}

} // namespace

ActivityModel::ActivityModel(Practice &practice, QObject *parent)
    : QAbstractListModel(parent), m_practice(practice)
{
    connect(&m_practice, &Practice::changed, this, &ActivityModel::apply);
}

void ActivityModel::setFilter(const ActivityFilter &filter)
{
    beginResetModel(); // another list
    m_filter = filter;
    m_rows.clear();
    m_newest.reset();
    m_oldest.reset();
    m_complete = false;
    endResetModel();
    fetchMore({});
}

std::optional<SessionId> ActivityModel::sessionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    const auto &item = m_rows.at(static_cast<std::size_t>(index.row())).item;
    return item ? item->session : std::nullopt;
}

QDate ActivityModel::dayOf(const JournalItem &item) const
{
    return localTime(item.entry.at, m_practice.profile().zone).date();
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete;
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid() || m_complete)
        return;
    const auto read = m_practice.activity().journal(m_filter, journalPageSize, m_oldest);
    if (!read) {
        m_complete = true;
        Q_EMIT readFailed(read.error());
        return;
    }
    m_complete = read->size() < journalPageSize;
    if (!m_newest)
        m_newest = read->empty() ? JournalId{} : read->front().entry.id;
    if (read->empty())
        return;
    std::vector<Row> rows;
    QDate day = m_rows.empty() ? QDate() : m_rows.back().day;
    for (const JournalItem &item : *read) {
        if (dayOf(item) != day) {
            day = dayOf(item);
            rows.push_back({day, std::nullopt});
        }
        rows.push_back({day, item});
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
    m_oldest = read->back();
}

void ActivityModel::apply(const Changes &changes)
{
    if (!m_newest)
        return; // nothing has been shown yet
    updateSessions(changes.sessions);
    updateClients(changes.clients);
    prependNew();
}

void ActivityModel::prependNew()
{
    std::vector<JournalItem> fresh;
    std::optional<JournalItem> before;
    for (bool more = true; more;) {
        const auto read = m_practice.activity().journal(m_filter, journalPageSize, before);
        if (!read) {
            Q_EMIT readFailed(read.error());
            return;
        }
        for (const JournalItem &item : *read) {
            if (item.entry.id > *m_newest)
                fresh.push_back(item);
        }
        more = read->size() == journalPageSize && read->back().entry.id > *m_newest;
        if (more)
            before = read->back();
    }
    for (auto item = fresh.rbegin(); item != fresh.rend(); ++item) {
        const QDate day = dayOf(*item);
        if (!m_rows.empty() && m_rows.front().day == day) {
            beginInsertRows({}, 1, 1);
            m_rows.insert(m_rows.begin() + 1, {day, *item});
        } else {
            beginInsertRows({}, 0, 1);
            m_rows.insert(m_rows.begin(), {Row{day, std::nullopt}, Row{day, *item}});
        }
        endInsertRows();
        m_newest = item->entry.id;
    }
}

void ActivityModel::updateSessions(const QSet<SessionId> &ids)
{
    for (const SessionId id : ids) {
        const auto details = m_practice.sessions().details(id);
        if (!details && details.error().kind == ErrorKind::Storage) {
            Q_EMIT readFailed(details.error());
            return;
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            auto &item = m_rows[i].item;
            if (!item || item->session != id)
                continue;
            if (details) {
                item->startsAt = details->session().fields.startsAt;
                item->clientName = details->client.name;
            } else {
                // Erased, or its booking was undone: the journal keeps only when.
                item->session.reset();
                item->startsAt.reset();
                item->client.reset();
                item->clientName.clear();
            }
            changed(i);
        }
    }
}

void ActivityModel::updateClients(const QSet<ClientId> &ids)
{
    for (const ClientId id : ids) {
        const auto client = m_practice.clients().find(id);
        if (!client && client.error().kind == ErrorKind::Storage) {
            Q_EMIT readFailed(client.error());
            return;
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            auto &item = m_rows[i].item;
            if (!item || item->client != id)
                continue;
            const QString name = client ? client->name : QString();
            if (item->clientName == name)
                continue;
            item->clientName = name;
            changed(i);
        }
    }
}

void ActivityModel::changed(std::size_t row)
{
    const QModelIndex at = index(static_cast<int>(row));
    Q_EMIT dataChanged(at, at);
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags ActivityModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows.at(static_cast<std::size_t>(index.row())).item)
        return Qt::NoItemFlags; // arrow keys go past a heading
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString ActivityModel::dayText(QDate day) const
{
    const QDate today = localTime(m_practice.now(), m_practice.profile().zone).date();
    const QString date = mediumDate(day, m_locale);
    if (day == today)
        return tr("Today, %1").arg(date);
    if (day == today.addDays(-1))
        return tr("Yesterday, %1").arg(date);
    return date;
}

QString ActivityModel::subjectText(const JournalItem &item) const
{
    if (!item.startsAt)
        return item.clientName;
    const QDateTime start = localTime(*item.startsAt, m_practice.profile().zone);
    return isolated(item.clientName) + u" · "_s + mediumDateTime(start, m_locale);
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == HeadingRole)
        return !row.item;
    if (!row.item)
        return role == Qt::DisplayRole ? dayText(row.day) : QVariant();
    const QString time =
        clockTime(localTime(row.item->entry.at, m_practice.profile().zone).time(), m_locale);
    switch (role) {
    case Qt::DisplayRole:
        return actionText(*row.item);
    case TimeRole:
        return time;
    case SubjectRole:
        return subjectText(*row.item);
    case SessionRole:
        return row.item->session ? QVariant(row.item->session->value) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringList{time, actionText(*row.item), subjectText(*row.item)}.join(u", "_s);
    default:
        return {};
    }
}

} // namespace sessionbook
