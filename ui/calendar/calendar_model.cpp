// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_model.h"

#include "core/practice/sessions.h"
#include "core/practice/time_off_book.h"
#include "ui/calendar/week_words.h"

#include <algorithm>
#include <iterator>

namespace sessionbook {

CalendarModel::CalendarModel(Practice &practice, QObject *parent)
    : ListModel(parent), m_practice(practice)
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
    take(*std::move(reading));
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
        items(), m_hidden, std::back_inserter(all), {},
        [](const SessionItem &item) { return std::pair(item.startsAt, item.id); },
        [](const SessionItem &item) { return std::pair(item.startsAt, item.id); });
    showOf(std::move(all));
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
    take(*std::move(reading));
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
    return Reading{*std::move(sessions), *std::move(timeOff)};
}

void CalendarModel::take(Reading reading)
{
    m_timeOff = std::move(reading.timeOff);
    showOf(std::move(reading.sessions));
}

void CalendarModel::showOf(std::vector<SessionItem> all)
{
    becomeRows(m_filter.apply(std::move(all), m_hidden), &SessionItem::id);
}

QModelIndex CalendarModel::indexOf(SessionId id) const { return indexWith(id, &SessionItem::id); }

std::optional<QString> CalendarModel::whyNotMove(SessionId id) const
{
    const auto details = m_practice.sessions().details(id);
    return details ? m_practice.sessions().whyNot(details->facts, Action::Edit)
                   : details.error().sentence;
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionItem &item = rowAt(index.row());
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
