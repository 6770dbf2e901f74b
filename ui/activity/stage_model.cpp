// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/stage_model.h"

#include "core/base/date_words.h"
#include "core/practice/activity.h"
#include "core/practice/practice.h"
#include "core/rules/names.h"
#include "ui/look/tones.h"
#include "ui/parts/session_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int stagePageSize = 100;

} // namespace

StageModel::StageModel(Practice &practice, QObject *parent)
    : QAbstractListModel(parent), m_practice(practice)
{
    connect(&m_practice, &Practice::changed, this, &StageModel::apply);
}

void StageModel::show(SessionStatus stage, const ActivityFilter &filter)
{
    beginResetModel(); // another list
    m_stage = stage;
    m_filter = filter;
    m_rows.clear();
    m_read = 0;
    m_last.reset();
    m_complete = false;
    m_shown = true;
    endResetModel();
    fetchMore({});
}

bool StageModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_shown && !m_complete;
}

void StageModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto read = m_practice.activity().stage(m_stage, m_filter, stagePageSize, m_last);
    m_complete = !read || read->size() < stagePageSize;
    if (!read) {
        Q_EMIT readFailed(read.error());
        return;
    }
    if (read->empty())
        return;
    const auto rows = withHeadings(*read, m_rows.empty() ? QDate() : m_rows.back().day);
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
    m_read += static_cast<int>(read->size());
    m_last = read->back();
}

std::vector<StageModel::Row> StageModel::withHeadings(const std::vector<StageItem> &items,
                                                      QDate day) const
{
    std::vector<Row> rows;
    for (const StageItem &item : items) {
        const QDate its = localTime(item.session.startsAt, m_practice.profile().zone).date();
        if (its != day)
            rows.push_back({its, std::nullopt});
        day = its;
        rows.push_back({day, item});
    }
    return rows;
}

void StageModel::apply(const Changes &changes)
{
    if (!m_shown || (changes.sessions.isEmpty() && changes.clients.isEmpty() && !changes.profile))
        return;
    const int limit = std::max(m_read + 1, stagePageSize);
    const auto read = m_practice.activity().stage(m_stage, m_filter, limit);
    if (!read) {
        Q_EMIT readFailed(read.error());
        return;
    }
    become(withHeadings(*read, {}));
    m_read = static_cast<int>(read->size());
    m_complete = m_read < limit;
    m_last = read->empty() ? std::nullopt : std::optional(read->back());
}

/// Takes out and puts in only what differs, so that the selection and the place stay.
void StageModel::become(const std::vector<Row> &wanted)
{
    const auto [differsAt, wantedAt] = std::ranges::mismatch(m_rows, wanted);
    const auto head = static_cast<std::size_t>(differsAt - m_rows.begin());
    std::size_t tail = 0;
    while (tail < m_rows.size() - head && tail < wanted.size() - head &&
           m_rows[m_rows.size() - 1 - tail] == wanted[wanted.size() - 1 - tail])
        ++tail;
    const std::size_t gone = m_rows.size() - head - tail;
    const std::size_t come = wanted.size() - head - tail;
    const auto first = static_cast<int>(head);
    using Offset = std::vector<Row>::difference_type;
    const auto at = static_cast<Offset>(head);
    if (gone > 0) {
        beginRemoveRows({}, first, first + static_cast<int>(gone) - 1);
        m_rows.erase(m_rows.begin() + at, m_rows.begin() + at + static_cast<Offset>(gone));
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, first, first + static_cast<int>(come) - 1);
        m_rows.insert(m_rows.begin() + at, wanted.begin() + at,
                      wanted.begin() + at + static_cast<Offset>(come));
        endInsertRows();
    }
}

std::optional<SessionId> StageModel::sessionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    const auto &item = m_rows.at(static_cast<std::size_t>(index.row())).item;
    return item ? std::optional(item->session.id) : std::nullopt;
}

std::vector<Tone> StageModel::tonesAt(const QModelIndex &index) const
{
    const auto &item = m_rows.at(static_cast<std::size_t>(index.row())).item;
    if (!item)
        return {};
    std::vector<Tone> tones{toneOf(markOf(item->session.status, item->session.charge))};
    const PaymentBadge badge = badgeOf(item->session.status, item->session.charge);
    if (badge != PaymentBadge::None)
        tones.push_back(toneOf(badge));
    return tones;
}

int StageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags StageModel::flags(const QModelIndex &index) const
{
    if (!sessionAt(index))
        return Qt::NoItemFlags; // arrow keys go past a heading
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString StageModel::dayText(QDate day) const
{
    const QDate today = localTime(m_practice.now(), m_practice.profile().zone).date();
    const QString date = mediumDate(day, m_locale);
    if (day == today)
        return tr("Today, %1").arg(date);
    if (day == today.addDays(1))
        return tr("Tomorrow, %1").arg(date);
    if (day == today.addDays(-1))
        return tr("Yesterday, %1").arg(date);
    return date;
}

QVariant StageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == HeadingRole)
        return !row.item;
    if (!row.item)
        return role == Qt::DisplayRole ? dayText(row.day) : QVariant();
    const SessionItem &session = row.item->session;
    const QString time =
        clockTime(localTime(session.startsAt, m_practice.profile().zone).time(), m_locale);
    const QString service = serviceWords(row.item->typeName, session.lengthMinutes, m_locale);
    const QString reason = row.item->reason ? nameOf(*row.item->reason) : QString();
    QStringList pills{nameOf(markOf(session.status, session.charge)),
                      nameOf(badgeOf(session.status, session.charge))};
    pills.removeAll(QString());
    switch (role) {
    case Qt::DisplayRole:
        return session.clientName;
    case TimeRole:
        return time;
    case ServiceRole:
        return service;
    case ReasonRole:
        return reason;
    case PillsRole:
        return pills;
    case SessionRole:
        return session.id.value;
    case Qt::AccessibleTextRole: {
        QStringList parts{time, session.clientName, service, reason};
        parts += pills;
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace sessionbook
