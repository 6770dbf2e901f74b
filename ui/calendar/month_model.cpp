// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/month_model.h"

#include "ui/calendar/calendar_words.h"

namespace sessionbook {

MonthModel::MonthModel(const CalendarModel &calendar, QObject *parent)
    : QAbstractTableModel(parent), m_calendar(calendar)
{
    connect(&calendar, &CalendarModel::refreshed, this, &MonthModel::readCalendar);
}

void MonthModel::showMonth(QDate month)
{
    m_month = month;
    readCalendar();
}

void MonthModel::readCalendar()
{
    const ShownDays &shown = m_calendar.days();
    if (!m_month.isValid() || shown.count % daysInWeek != 0 || !shown.contains(m_month))
        return; // a day or a week is shown instead
    auto days =
        monthDays(shown, m_month, m_calendar.items(), m_calendar.timeOff(), m_calendar.zone());
    const bool samePage = shown.first == m_first && days.size() == m_days.size();
    if (!samePage)
        beginResetModel(); // another month has nothing in common
    m_first = shown.first;
    m_days = std::move(days);
    if (!samePage)
        endResetModel();
    else if (!m_days.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, daysInWeek - 1));
}

const MonthDay &MonthModel::day(const QModelIndex &index) const
{
    const int place = index.row() * daysInWeek + index.column();
    return m_days[static_cast<std::size_t>(place)];
}

QModelIndex MonthModel::indexOf(QDate date) const
{
    const auto day = static_cast<int>(m_first.daysTo(date));
    if (m_days.empty() || day < 0 || day >= static_cast<int>(m_days.size()))
        return {};
    return index(day / daysInWeek, day % daysInWeek);
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size()) / daysInWeek;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : daysInWeek;
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MonthDay &its = day(index);
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(its.date.day());
    case Qt::ToolTipRole:
        return dayLines(its, m_calendar.items(), m_calendar.timeOff(), m_calendar.zone(),
                        QLocale());
    case Qt::AccessibleTextRole:
        return daySentence(its, m_calendar.timeOff(), QLocale());
    default:
        return {};
    }
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || m_first.isNull())
        return {};
    const int weekday = m_first.addDays(section).dayOfWeek();
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().standaloneDayName(weekday, QLocale::ShortFormat);
    case Qt::AccessibleTextRole:
        return QLocale().standaloneDayName(weekday);
    case Qt::TextAlignmentRole:
        return Qt::AlignCenter;
    default:
        return {};
    }
}

} // namespace sessionbook
