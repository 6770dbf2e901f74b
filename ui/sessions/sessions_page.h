#pragma once

#include "core/practice/practice.h"
#include "ui/sessions/time_slot.h"

#include <QDate>
#include <QWidget>

#include <optional>

class QFrame;
class QLabel;
class QPushButton;

namespace sessionbook {

class DateJump;
class WeekModel;
class WeekView;

/// The Sessions tab: the calendar of a week, with what leads from one week to another above it and
/// what its colours mean below. Shows only; what is asked for goes out as a signal.
///
/// Keys, wherever the focus is in it: T today, Page Up and Page Down (or Ctrl+Left and Ctrl+Right)
/// the week before and after, Ctrl+G to a date. The window's N asks it by requestBooking().
class SessionsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SessionsPage(Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] QDate weekStart() const;
    void showWeekOf(QDate date);
    void showToday();
    /// Goes to the session's week and selects it.
    void select(SessionId id);
    /// Asks to book at the next free hour of the selected day.
    void requestBooking();

Q_SIGNALS:
    void bookRequested(const std::optional<sessionbook::TimeSlot> &slot);
    void openRequested(sessionbook::SessionId id);
    void cancelRequested(sessionbook::SessionId id);
    /// The week could not be read; what was shown before stays.
    void readFailed(const sessionbook::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeToolbar();
    QWidget *makeLegend();
    QFrame *makeEmptyCard();
    void addShortcuts();
    void step(int weeks);
    void jumpToDate();
    void refresh();
    void placeEmptyCard();
    void showSessionMenu(SessionId id, const QPoint &globalPos);
    void showSlotMenu(const TimeSlot &slot, const QPoint &globalPos);

    Practice &m_practice;
    WeekModel *m_model;
    WeekView *m_view;
    QPushButton *m_title = nullptr;
    QLabel *m_counts = nullptr;
    QFrame *m_emptyCard = nullptr;
    DateJump *m_dateJump = nullptr;
};

} // namespace sessionbook
