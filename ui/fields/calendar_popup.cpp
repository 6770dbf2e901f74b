// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/calendar_popup.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace sessionbook {

CalendarPopup::CalendarPopup(const QString &objectName, const QString &calendarName,
                             QWidget *parent)
    : QFrame(parent, Qt::Popup), m_calendar(new QCalendarWidget(this)),
      m_column(new QVBoxLayout(this))
{
    setObjectName(objectName);
    setFrameShape(QFrame::StyledPanel);
    m_calendar->setObjectName(calendarName);
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    m_calendar->setGridVisible(false);
    m_calendar->setDateEditEnabled(false); // what is typed is read by a field
    m_column->setContentsMargins(4, 4, 4, 4);
    m_column->addWidget(m_calendar);
    setFocusProxy(m_calendar);
    const auto views = m_calendar->findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views)
        view->installEventFilter(this);
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarPopup::choose);
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::choose);
}

void CalendarPopup::setAccessibleCalendarName(const QString &name)
{
    m_calendar->setAccessibleName(name);
}

void CalendarPopup::popup(QWidget *place, QDate selected)
{
    m_calendar->setSelectedDate(selected);
    adjustSize();
    const QRect screen = place->screen()->availableGeometry();
    const QPoint below = place->mapToGlobal(QPoint(0, place->height() + 2));
    const bool fits = below.y() + height() <= screen.bottom();
    move(std::max(screen.left(), std::min(below.x(), screen.right() - width())),
         fits ? below.y() : below.y() - place->height() - height() - 4);
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void CalendarPopup::choose(QDate date)
{
    if (!isVisible()) // Enter and a double click are both heard as "clicked" and as "activated"
        return;
    hide();
    Q_EMIT dateChosen(date);
}

bool CalendarPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (writesText(*key) && key->key() != Qt::Key_Space) {
            Q_EMIT typed(key->text());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CalendarPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT hidden();
}

bool writesText(const QKeyEvent &event)
{
    return !event.text().isEmpty() && event.text().front().isPrint() &&
           !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace sessionbook
