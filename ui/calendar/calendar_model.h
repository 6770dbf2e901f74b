// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "ui/calendar/session_filter.h"
#include "ui/calendar/week_layout.h"
#include "ui/parts/list_model.h"

namespace sessionbook {

/// The sessions that overlap the shown days and pass the filter, in order of start; and the time
/// off. Reads again when the practice changes and signals only the differences, so that selection
/// and scroll position stay.
class CalendarModel : public ListModel<SessionItem>
{
    Q_OBJECT

public:
    enum Role { ItemRole = Qt::UserRole + 1 };

    /// Empty until show() is called.
    explicit CalendarModel(Practice &practice, QObject *parent = nullptr);

    /// On an error the previous days stay, and readFailed() is emitted.
    void show(const ShownDays &days);
    [[nodiscard]] const ShownDays &days() const { return m_days; }
    void setFilter(const SessionFilter &filter);
    [[nodiscard]] const SessionFilter &filter() const { return m_filter; }
    /// The instants where the days begin and end.
    [[nodiscard]] Instant begin() const;
    [[nodiscard]] Instant end() const;

    [[nodiscard]] const Practice &practice() const { return m_practice; }
    [[nodiscard]] const QTimeZone &zone() const { return m_practice.profile().zone; }
    [[nodiscard]] const std::vector<SessionItem> &items() const { return rows(); }
    /// The sessions that the filter leaves out.
    [[nodiscard]] const std::vector<SessionItem> &hidden() const { return m_hidden; }
    [[nodiscard]] const std::vector<TimeOff> &timeOff() const { return m_timeOff; }
    [[nodiscard]] QModelIndex indexOf(SessionId id) const;
    /// Empty if the rules allow moving the session.
    [[nodiscard]] std::optional<QString> whyNotMove(SessionId id) const;

    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void daysChanged();
    /// After each reading, when all differences have been signalled.
    void refreshed();

private:
    struct Reading
    {
        std::vector<SessionItem> sessions;
        std::vector<TimeOff> timeOff;
    };

    void update(const Changes &changes);
    [[nodiscard]] Result<Reading> read(const ShownDays &days) const;
    void take(Reading reading);
    void showOf(std::vector<SessionItem> all);

    Practice &m_practice;
    ShownDays m_days;
    SessionFilter m_filter;
    std::vector<SessionItem> m_hidden;
    std::vector<TimeOff> m_timeOff;
};

} // namespace sessionbook
