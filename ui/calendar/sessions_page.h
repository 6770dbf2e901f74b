// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "ui/calendar/calendar_span.h"
#include "ui/calendar/session_filter.h"
#include "ui/fields/wanted_time.h"

#include <QDate>
#include <QWidget>

#include <optional>

class QFrame;
class QLabel;
class QStackedWidget;

namespace sessionbook {

class CalendarMenus;
class CalendarModel;
class CalendarToolbar;
class DateJump;
class FilterPopup;
class FloatingCard;
class MonthModel;
class MonthView;
class WeekView;

/// What of the calendar is shown, as the window remembers it. A filter is not remembered: nothing
/// may be missing from the calendar of a new day without being asked for.
struct CalendarState
{
    CalendarSpan span = CalendarSpan::Week;
    QDate date; ///< one of the shown days; none: today
    bool hidesCancelled = false;
};

/// The Sessions tab: the calendar of a day, a week or a month, with what leads from one to another
/// above it and what its colours mean below. Shows only; what is asked for goes out as a signal.
///
/// Keys, wherever the focus is in it: D, W and M day, week and month, T today, Page Up and Page
/// Down (or Ctrl+Left and Ctrl+Right) to the one before and after, Ctrl+G to a date, F the filter.
/// The window's N asks it by requestBooking().
class SessionsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SessionsPage(Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] CalendarState state() const;
    void restore(const CalendarState &state);

    [[nodiscard]] CalendarSpan span() const { return m_span; }
    void setSpan(CalendarSpan span);
    [[nodiscard]] QDate firstDay() const; ///< that is shown
    [[nodiscard]] QDate selectedDate() const;
    void showDate(QDate date);
    void showToday();
    /// Goes to the session and selects it, whatever the filter.
    void select(SessionId id);
    void endMove();
    /// Asks to book at the next free hour of the selected day.
    void requestBooking();
    [[nodiscard]] const SessionFilter &filter() const;
    void setFilter(const SessionFilter &filter);

Q_SIGNALS:
    void bookRequested(const std::optional<sessionbook::TimeSlot> &slot);
    void openRequested(sessionbook::SessionId id);
    void cancelRequested(sessionbook::SessionId id);
    /// Until endMove() the session is shown where it would be.
    void moveRequested(const sessionbook::MoveRequest &move);
    void timeOffRequested(sessionbook::TimeOffId id);
    void addTimeOffRequested(const sessionbook::TimeSlot &slot);
    /// The days could not be read; what was shown before stays.
    void readFailed(const sessionbook::Error &error);

private:
    void makeToolbar();
    void makeMenus();
    void makeMonth();
    QFrame *makeEmptyCard();
    void addShortcuts();
    void step(int direction);
    void jumpToDate();
    void chooseFilter();
    void refresh();
    void showCounts();
    void showMoveHint(const QString &hint);

    Practice &m_practice;
    CalendarModel *m_model;
    WeekView *m_view;
    CalendarSpan m_span = CalendarSpan::Week;
    QDate m_date;                    ///< what is shown is around it
    std::optional<SessionId> m_kept; ///< chosen, but not to be seen for now
    CalendarToolbar *m_toolbar = nullptr;
    CalendarMenus *m_menus = nullptr;
    QStackedWidget *m_stack = nullptr;
    MonthModel *m_monthModel = nullptr; ///< made when a month is first shown
    MonthView *m_monthView = nullptr;
    FloatingCard *m_emptyCard = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_moveHint;
    FloatingCard *m_moveHintCard = nullptr;
    QLabel *m_speaker;
    DateJump *m_dateJump = nullptr;
    FilterPopup *m_filterPopup = nullptr;
};

} // namespace sessionbook
