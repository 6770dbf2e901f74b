// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QApplication;

namespace sessionbook {

/// Sees in all windows, dialogs and menus when the person wants to lock by the keys, and when there
/// was no input for a while.
///
/// Thread: that of the windows.
class LockWatch : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds since any moment in the past.
    using Time = std::function<qint64()>;

    /// `idleMinutes` is asked each time, 0: never. Without a time source it uses a monotonic clock.
    LockWatch(QApplication &application, std::function<int()> idleMinutes, Time now = {});

    /// Whether that time is over; done by itself several times a minute.
    void look();

Q_SIGNALS:
    void lockKeysPressed();
    void becameIdle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<int()> m_idleMinutes;
    Time m_now;
    QTimer m_timer;
    qint64 m_lastInput;
};

} // namespace sessionbook
