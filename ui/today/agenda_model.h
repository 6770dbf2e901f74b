// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/day_view.h"
#include "ui/look/theme.h"
#include "ui/parts/list_model.h"
#include "ui/parts/two_line_row.h"

#include <QMetaType>

#include <optional>

namespace sessionbook {

/// A line of the day: a session, free time, or time off.
struct AgendaRow
{
    enum class Kind { Session, Free, Off };
    Kind kind = Kind::Free;
    TimeSpan span;
    qint64 id = 0; ///< of the session or time off; for free time its end
    QString time;
    QString first;
    QString second;
    QList<RowPill> pills;
    Tone tone = Tone::Booked;
    SessionId session; ///< of Kind::Session

    friend bool operator==(const AgendaRow &, const AgendaRow &) = default;
};

/// The day from morning to evening.
class AgendaModel : public ListModel<AgendaRow>
{
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole + 1 };

    explicit AgendaModel(const Practice &practice, QObject *parent = nullptr)
        : ListModel(parent), m_practice(practice)
    {
    }

    void show(const DayView &day);
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] AgendaRow rowOf(const DaySession &session) const;
    [[nodiscard]] AgendaRow rowOf(const TimeSpan &free) const;
    [[nodiscard]] AgendaRow rowOf(const TimeOff &off) const;
    [[nodiscard]] QString clock(Instant instant) const;

    const Practice &m_practice;
};

/// "2 h 10 min", "45 min"
[[nodiscard]] QString durationWords(int minutes);

} // namespace sessionbook

Q_DECLARE_METATYPE(sessionbook::AgendaRow)
