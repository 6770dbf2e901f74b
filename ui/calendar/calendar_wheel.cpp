// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_wheel.h"

#include <QAbstractScrollArea>
#include <QWheelEvent>

#include <utility>

namespace sessionbook {

namespace {

constexpr int notch = QWheelEvent::DefaultDeltasPerStep;
/// One swipe over a touchpad is one turn.
constexpr qint64 pauseMilliseconds = 200;

} // namespace

CalendarWheel::CalendarWheel(QAbstractScrollArea *area) : QObject(area), m_area(area)
{
    area->viewport()->installEventFilter(this);
}

bool CalendarWheel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QObject::eventFilter(watched, event);
    const auto *wheel = static_cast<QWheelEvent *>(event);
    const QPoint delta = wheel->angleDelta();
    if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
        m_zoomed += delta.y();
        const int steps = m_zoomed / notch;
        m_zoomed -= steps * notch;
        if (steps != 0)
            Q_EMIT zoomRequested(steps, wheel->position().toPoint());
        return true;
    }
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    if (!sideways && !wheel->modifiers().testFlag(Qt::ShiftModifier))
        return QObject::eventFilter(watched, event);
    // Down is on in time, as is the side to which one reads.
    turn(sideways ? (m_area->isRightToLeft() ? -delta.x() : delta.x()) : delta.y());
    return true;
}

void CalendarWheel::turn(int delta)
{
    if (m_sinceTurn.isValid() && m_sinceTurn.elapsed() < pauseMilliseconds)
        return;
    m_turned += delta;
    if (std::abs(m_turned) < notch)
        return;
    m_sinceTurn.start();
    Q_EMIT turnRequested(std::exchange(m_turned, 0) < 0 ? 1 : -1);
}

} // namespace sessionbook
