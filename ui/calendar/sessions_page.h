// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "ui/calendar/calendar_span.h"
#include "ui/calendar/session_filter.h"
#include "ui/fields/session_clip.h"
#include "ui/fields/wanted_time.h"

#include <QDate>
#include <QWidget>

#include <optional>

class QAbstractScrollArea;
class QFrame;
class QHBoxLayout;
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

/// What the calendar shows, for the window to save. The filter is not saved, so that sessions are
/// never missing unexpectedly at the next start.
struct CalendarState
{
    CalendarSpan span = CalendarSpan::Week;
    QDate date; ///< one of the shown days; none: today
    bool hidesCancelled = false;
    bool foldsDaysOff = true; ///< in a week, those without sessions
    bool workOnly = false;    ///< without the hours before and after work
    int zoom = 100;           ///< of the hours of a day or week, in percent
};

/// The Sessions tab: the calendar of a day, a week or a month, with a toolbar above and a legend
/// below. Only emits signals.
///
/// Keys, wherever the focus is in it: D, W and M for day, week and month, T today, Page Up and Page
/// Down (or Ctrl+Left and Ctrl+Right) for previous and next, Ctrl+G to a date, F the filter, R
/// books the session again, Ctrl+C, Ctrl+X and Ctrl+V copy, cut and paste it. The window's N calls
/// requestBooking().
class SessionsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SessionsPage(Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] CalendarState state() const;
    void restore(const CalendarState &state);

    [[nodiscard]] CalendarSpan span() const { return m_span; }
    void setSpan(CalendarSpan span);
    [[nodiscard]] QDate firstDay() const; ///< of those shown
    [[nodiscard]] QDate selectedDate() const;
    void showDate(QDate date);
    void showToday();
    /// Shows and selects the session, even if the filter hides it.
    void select(SessionId id);
    /// Shows its day and selects it; a month stays one.
    void goTo(SessionId id);
    void endMove();
    /// Stands beside the day, and beside the week where the screen is wide.
    void setSide(QWidget *side);
    /// Marks a time in the calendar; none ends it. Returns where it is in the window of the page,
    /// empty if it is not in sight.
    QRect markSlot(const std::optional<TimeSlot> &slot);
    /// Selects the session if it is among those shown.
    void choose(SessionId id);
    /// Asks to book at the first free time from the selected day on or, asked again, at the next.
    void requestBooking();
    [[nodiscard]] const SessionFilter &filter() const;
    void setFilter(const SessionFilter &filter);

Q_SIGNALS:
    void bookRequested(const std::optional<sessionbook::TimeSlot> &slot);
    void openRequested(sessionbook::SessionId id);
    void cancelRequested(sessionbook::SessionId id);
    void cancelSeveralRequested(const std::vector<sessionbook::SessionId> &ids);
    void moveSeveralRequested(const std::vector<sessionbook::SessionId> &ids);
    void sessionMenuRequested(sessionbook::SessionId id, const QPoint &globalPos);
    /// To book it again at the same time next week.
    void againRequested(sessionbook::SessionId id);
    /// A session that was copied (to book it again) or cut (to move it).
    void pasteRequested(sessionbook::SessionId id, bool cut, sessionbook::Instant startsAt);
    /// The day that setSide() is to show: the day shown, else today.
    void sideDayChanged(QDate date);
    /// What has just been done, without a change to undo.
    void said(const QString &sentence);
    /// The session is shown at its new time until endMove().
    void moveRequested(const sessionbook::MoveRequest &move);
    void timeOffRequested(sessionbook::TimeOffId id);
    void addTimeOffRequested(const sessionbook::TimeSlot &slot);
    /// The days could not be read; the days shown before stay.
    void readFailed(const sessionbook::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateSide();
    void makeToolbar();
    void makeMenus();
    void makeMonth();
    QFrame *makeEmptyCard();
    void addShortcuts();
    void addWheel(QAbstractScrollArea *view);
    void step(int direction);
    void requestBookingOn(QDate date);
    [[nodiscard]] std::optional<SessionId> currentSession() const;
    void takeToClip(bool cut);
    void paste();
    void pasteAt(Instant startsAt);
    void jumpToDate();
    void chooseFilter();
    void toggleDaysOff();
    void toggleHours();
    void zoomBy(int steps, std::optional<QPoint> at = {});
    void resetZoom();
    void refresh();
    void showCounts();
    void showHint(const QString &hint);

    Practice &m_practice;
    CalendarModel *m_model;
    WeekView *m_view;
    CalendarSpan m_span = CalendarSpan::Week;
    QDate m_date;                    ///< the shown days are around it
    std::optional<SessionId> m_kept; ///< selected, but hidden by the filter for now
    std::optional<std::pair<QDate, Instant>> m_proposed; ///< the last time, for which day
    SessionClip m_clip;
    CalendarToolbar *m_toolbar = nullptr;
    CalendarMenus *m_menus = nullptr;
    QStackedWidget *m_stack = nullptr;
    QHBoxLayout *m_middle = nullptr; ///< the calendar, and what stands beside it
    QWidget *m_side = nullptr;
    QWidget *m_legend = nullptr;        ///< where the window is high enough for it
    MonthModel *m_monthModel = nullptr; ///< made when a month is first shown
    MonthView *m_monthView = nullptr;
    FloatingCard *m_emptyCard = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_hint; ///< what can be done with what is selected or moved
    FloatingCard *m_hintCard = nullptr;
    QLabel *m_speaker;
    DateJump *m_dateJump = nullptr;
    FilterPopup *m_filterPopup = nullptr;
};

} // namespace sessionbook
