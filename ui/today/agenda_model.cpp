// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/today/agenda_model.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/rules/names.h"
#include "ui/look/tones.h"
#include "ui/parts/session_row.h"
#include "ui/parts/time_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int shortestFree = 15; // minutes; less is no time for anybody

} // namespace

QString durationWords(int minutes)
{
    if (minutes < minutesInHour)
        return AgendaModel::tr("%1 min").arg(QLocale().toString(minutes));
    const QString hours = QLocale().toString(minutes / minutesInHour);
    return minutes % minutesInHour == 0
               ? AgendaModel::tr("%1 h").arg(hours)
               : AgendaModel::tr("%1 h %2 min")
                     .arg(hours, QLocale().toString(minutes % minutesInHour));
}

void AgendaModel::show(const DayView &day)
{
    std::vector<AgendaRow> rows;
    for (const DaySession &session : day.sessions)
        rows.push_back(rowOf(session));
    for (const TimeOff &off : day.timeOff)
        rows.push_back(rowOf(off));
    for (const TimeSpan &free : day.free) {
        if (free.minutes() >= shortestFree)
            rows.push_back(rowOf(free));
    }
    std::ranges::stable_sort(rows, {}, [](const AgendaRow &row) { return row.span.from; });
    // Free time that shrinks with the minutes stays the same row.
    becomeRows(rows,
               [](const AgendaRow &row) { return row.id * 4 + static_cast<qint64>(row.kind); });
}

QString AgendaModel::clock(Instant instant) const
{
    return clockTime(localTime(instant, m_practice.profile().zone), QLocale());
}

AgendaRow AgendaModel::rowOf(const DaySession &session) const
{
    const SessionItem &item = session.item;
    AgendaRow row;
    row.kind = AgendaRow::Kind::Session;
    row.span = {item.startsAt, item.endsAt()};
    row.id = item.id.value;
    row.session = item.id;
    row.time = clock(item.startsAt);
    row.first = item.clientName;
    const Mark mark = markOf(item.status, item.charge);
    row.tone = toneOf(mark);
    const QString count =
        session.nth == 1 ? tr("first session")
                         : tr("session %1", "the how manieth").arg(QLocale().toString(session.nth));
    QStringList facts{durationWords(item.lengthMinutes), nameOf(item.place)};
    if (item.status != SessionStatus::Cancelled)
        facts << count;
    if (session.standing.owed > Money{})
        facts << tr("owes %1").arg(
            formatMoney(session.standing.owed, m_practice.profile().currency, QLocale()));
    row.second = joinedByDot(facts);
    row.pills << RowPill{nameOf(mark), toneOf(mark)};
    const PaymentBadge badge = badgeOf(item.status, item.charge);
    if (badge != PaymentBadge::None)
        row.pills << RowPill{nameOf(badge), toneOf(badge)};
    return row;
}

AgendaRow AgendaModel::rowOf(const TimeSpan &free) const
{
    AgendaRow row;
    row.kind = AgendaRow::Kind::Free;
    row.span = free;
    row.id = free.to.seconds;
    row.time = clock(free.from);
    row.first = tr("Free until %1").arg(clock(free.to));
    row.second = durationWords(free.minutes());
    return row;
}

AgendaRow AgendaModel::rowOf(const TimeOff &off) const
{
    AgendaRow row;
    row.kind = AgendaRow::Kind::Off;
    row.span = {off.startsAt, off.endsAt};
    row.id = off.id.value;
    row.time = off.wholeDays ? QString() : clock(off.startsAt);
    row.first = off.title.isEmpty() ? tr("Blocked time") : off.title;
    row.second = off.wholeDays ? tr("All day") : tr("Until %1").arg(clock(off.endsAt));
    row.tone = Tone::Cancelled;
    return row;
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AgendaRow &row = rowAt(index.row());
    switch (role) {
    case sessionRole:
        return row.kind == AgendaRow::Kind::Session ? sessionData(row.session) : QVariant();
    case Qt::DisplayRole:
        return row.first;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{row.time, row.first, row.second};
        for (const RowPill &pill : row.pills)
            parts << pill.text;
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::AccessibleDescriptionRole:
        return row.kind == AgendaRow::Kind::Free ? tr("Press Enter to book a session here.")
                                                 : QString();
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

} // namespace sessionbook
