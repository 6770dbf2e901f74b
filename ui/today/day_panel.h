// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/day_view.h"
#include "ui/fields/wanted_time.h"

#include <QScrollArea>

class QFrame;
class QLabel;
class QListView;

namespace sessionbook {

class CardRows;
class Figure;
class AgendaModel;
class NextCard;

/// A day in cards, beside the calendar: the next session, the day from morning to evening with its
/// free times, what is to finish, who owes something, and the day's figures. Only emits signals.
class DayPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DayPanel(const Practice &practice, QWidget *parent = nullptr);

    void showDate(QDate date);
    [[nodiscard]] QDate date() const { return m_date; }

Q_SIGNALS:
    void openRequested(sessionbook::SessionId id);
    /// The keys that stand for the calendar's session mean this one.
    void rowChosen(sessionbook::SessionId id);
    void joinRequested(sessionbook::SessionId id);
    void endRequested(sessionbook::SessionId id);
    /// In the list of those to finish.
    void finishRequested(sessionbook::SessionId id);
    void paymentRequested(sessionbook::SessionId id);
    void clientRequested(sessionbook::ClientId id);
    void sessionMenuRequested(sessionbook::SessionId id, const QPoint &globalPos);
    void timeOffRequested(sessionbook::TimeOffId id);
    void bookRequested(const std::optional<sessionbook::TimeSlot> &slot);
    void readFailed(const sessionbook::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeRows();
    void makeFigures();
    void applyChanges(const Changes &changes);
    void refresh();
    void read();
    [[nodiscard]] bool isWorkday() const;
    void showToFinish();
    void showUnpaid(const DayView &day);
    void showFigures(const DayView &day);
    void openRow(const QModelIndex &index);

    const Practice &m_practice;
    QDate m_date;
    NextCard *m_next;
    QFrame *m_dayCard = nullptr;
    QLabel *m_dayTitle = nullptr;
    QLabel *m_noRows = nullptr;
    AgendaModel *m_rows;
    QListView *m_list = nullptr;
    CardRows *m_toFinish;
    CardRows *m_unpaid;
    QFrame *m_figuresCard = nullptr;
    Figure *m_sessions;
    Figure *m_free;
    Figure *m_received;
    Figure *m_cancelled;
};

} // namespace sessionbook
