// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_model.h"

#include "core/practice/sessions.h"
#include "core/practice/time_off_book.h"
#include "ui/calendar/week_words.h"

#include <algorithm>
#include <iterator>

namespace sessionbook {

namespace {

auto find(const std::vector<SessionItem> &items, SessionId id)
{
    return std::ranges::find(items, id, &SessionItem::id);
}

bool contains(const std::vector<SessionItem> &items, SessionId id)
{
    return find(items, id) != items.end();
}

} // namespace

CalendarModel::CalendarModel(Practice &practice, QObject *parent)
    : QAbstractListModel(parent), m_practice(practice)
{
    connect(&practice, &Practice::changed, this, &CalendarModel::update);
}

Instant CalendarModel::begin() const { return startOfDay(m_days.first, zone()); }

Instant CalendarModel::end() const { return startOfDay(m_days.end(), zone()); }

void CalendarModel::show(const ShownDays &days)
{
    if (days == m_days)
        return;
    auto reading = read(days);
    if (!reading) {
        Q_EMIT readFailed(reading.error());
        return;
    }
    m_days = days;
    take(std::move(*reading));
    Q_EMIT daysChanged();
    Q_EMIT refreshed();
}

void CalendarModel::setFilter(const SessionFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    std::vector<SessionItem> all;
    std::ranges::merge(
        m_items, m_hidden, std::back_inserter(all), {},
        [](const SessionItem &item) { return std::pair(item.startsAt, item.id); },
        [](const SessionItem &item) { return std::pair(item.startsAt, item.id); });
    replaceItems(m_filter.apply(std::move(all), m_hidden));
    Q_EMIT refreshed();
}

void CalendarModel::update(const Changes &changes)
{
    const bool concernsDays = !changes.sessions.isEmpty() || !changes.clients.isEmpty() ||
                              changes.charges || changes.profile || changes.timeOff;
    if (!concernsDays || m_days.first.isNull())
        return;
    auto reading = read(m_days);
    if (!reading) {
        Q_EMIT readFailed(reading.error());
        return;
    }
    take(std::move(*reading));
    Q_EMIT refreshed();
}

Result<CalendarModel::Reading> CalendarModel::read(const ShownDays &days) const
{
    const Instant from = startOfDay(days.first, zone());
    const Instant to = startOfDay(days.end(), zone());
    auto sessions = m_practice.sessions().between(from, to);
    if (!sessions)
        return sessions.error();
    auto timeOff = m_practice.timeOff().between(from, to);
    if (!timeOff)
        return timeOff.error();
    return Reading{std::move(*sessions), std::move(*timeOff)};
}

void CalendarModel::take(Reading reading)
{
    m_timeOff = std::move(reading.timeOff);
    replaceItems(m_filter.apply(std::move(reading.sessions), m_hidden));
}

void CalendarModel::replaceItems(const std::vector<SessionItem> &items)
{
    removeMissing(items);
    for (std::size_t row = 0; row < items.size(); ++row) {
        if (row == m_items.size() || m_items[row].id != items[row].id) {
            const auto old = find(m_items, items[row].id);
            if (old == m_items.end()) {
                insertRun(row, items);
                continue;
            }
            // Rebooked to another time: a move, so that it stays selected.
            const auto from = old - m_items.begin();
            const auto to = static_cast<std::ptrdiff_t>(row);
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {},
                          static_cast<int>(to));
            std::rotate(m_items.begin() + to, m_items.begin() + from, m_items.begin() + from + 1);
            endMoveRows();
        }
        if (m_items[row] != items[row]) {
            m_items[row] = items[row];
            const QModelIndex changed = index(static_cast<int>(row));
            Q_EMIT dataChanged(changed, changed);
        }
    }
}

void CalendarModel::removeMissing(const std::vector<SessionItem> &items)
{
    for (std::size_t end = m_items.size(); end > 0;) {
        if (contains(items, m_items[end - 1].id)) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && !contains(items, m_items[begin - 1].id))
            --begin;
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(begin),
                      m_items.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = begin;
    }
}

/// Inserts what is new from `row` on in one go: a change of week is one removal and one insertion.
void CalendarModel::insertRun(std::size_t row, const std::vector<SessionItem> &items)
{
    std::size_t end = row + 1;
    while (end < items.size() && !contains(m_items, items[end].id))
        ++end;
    beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
    m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(row),
                   items.begin() + static_cast<std::ptrdiff_t>(row),
                   items.begin() + static_cast<std::ptrdiff_t>(end));
    endInsertRows();
}

QModelIndex CalendarModel::indexOf(SessionId id) const
{
    const auto found = find(m_items, id);
    return found == m_items.end() ? QModelIndex()
                                  : index(static_cast<int>(found - m_items.begin()));
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionItem &item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return item.clientName;
    case Qt::ToolTipRole:
        return sessionLines(item, zone(), QLocale());
    case Qt::AccessibleTextRole:
        return sessionSentence(item, zone(), QLocale());
    case ItemRole:
        return QVariant::fromValue(item);
    default:
        return {};
    }
}

} // namespace sessionbook
