// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activity_model.h"

#include "core/base/date_words.h"
#include "core/practice/activity.h"
#include "core/rules/names.h"
#include "ui/parts/session_row.h"
#include "ui/parts/session_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

ActivityModel::ActivityModel(Practice &practice, QObject *parent) : DayListModel(practice, parent)
{
}

void ActivityModel::setFilter(const ActivityFilter &filter)
{
    m_filter = filter;
    readFromStart();
}

Result<std::vector<JournalItem>>
ActivityModel::readItems(int limit, const std::optional<JournalItem> &after) const
{
    return m_practice.activity().journal(m_filter, limit, after);
}

Instant ActivityModel::timeOf(const JournalItem &item) const { return item.entry.at; }

qint64 ActivityModel::numberOf(const JournalItem &item) const { return item.entry.id.value; }

std::optional<SessionId> ActivityModel::sessionAt(const QModelIndex &index) const
{
    const JournalItem *item = itemAt(index);
    return item ? item->session : std::nullopt;
}

std::optional<ChargeId> ActivityModel::chargeAt(const QModelIndex &index) const
{
    const JournalItem *item = itemAt(index);
    return item ? item->charge : std::nullopt;
}

std::optional<DocumentId> ActivityModel::documentAt(const QModelIndex &index) const
{
    const JournalItem *item = itemAt(index);
    return item && item->document ? std::optional(item->document->id) : std::nullopt;
}

QString ActivityModel::subjectText(const JournalItem &item) const
{
    QStringList parts{item.clientName};
    if (item.startsAt)
        parts.append(
            mediumDateTime(localTime(*item.startsAt, m_practice.profile().zone), m_locale));
    parts.append(item.chargeText);
    if (const QString &name = item.payerName; !name.isEmpty())
        parts.append(item.clientName.isEmpty() ? name : tr("to %1").arg(isolated(name)));
    parts.removeAll(QString());
    if (parts.size() > 1)
        std::ranges::transform(parts, parts.begin(), isolated);
    return parts.join(u" · "_s);
}

QVariant ActivityModel::itemData(const JournalItem &item, int role) const
{
    const QString time = clockTime(localTime(item.entry.at, m_practice.profile().zone), m_locale);
    switch (role) {
    case sessionRole:
        return sessionData(item.session);
    case Qt::DisplayRole:
        return nameOf(item);
    case TimeRole:
        return time;
    case SubjectRole:
        return subjectText(item);
    case LinkRole:
        return item.session || item.charge || item.document;
    case Qt::AccessibleTextRole:
        return QStringList{time, nameOf(item), subjectText(item)}.join(u", "_s);
    default:
        return {};
    }
}

} // namespace sessionbook
