// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/lock_watch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace sessionbook {

namespace {

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

bool areLockKeys(const QKeyEvent &event)
{
    return event.key() == Qt::Key_L &&
           event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

LockWatch::Time monotonicTime()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

LockWatch::LockWatch(QApplication &application, std::function<int()> idleMinutes, Time now)
    : QObject(&application), m_idleMinutes(std::move(idleMinutes)),
      m_now(now ? std::move(now) : monotonicTime()), m_lastInput(m_now())
{
    application.installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &LockWatch::look);
    m_timer.start(10s);
}

void LockWatch::look()
{
    const std::chrono::minutes limit(m_idleMinutes());
    if (limit > 0min && std::chrono::milliseconds(m_now() - m_lastInput) >= limit) {
        m_lastInput = m_now();
        Q_EMIT becameIdle();
    }
}

// A shortcut would not do: a modal dialog or an open menu keeps it from the window.
bool LockWatch::eventFilter(QObject *, QEvent *event)
{
    if (isInput(event->type()))
        m_lastInput = m_now();
    if (event->type() != QEvent::ShortcutOverride || !areLockKeys(*static_cast<QKeyEvent *>(event)))
        return false;
    event->accept(); // then it is no shortcut of a window
    QMetaObject::invokeMethod(this, &LockWatch::lockKeysPressed, Qt::QueuedConnection);
    return true;
}

} // namespace sessionbook
