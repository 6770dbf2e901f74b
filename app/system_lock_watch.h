// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace sessionbook {

/// Hears of the desktop's screen lock and, before it happens, of sleep: freedesktop's ScreenSaver
/// and systemd-logind over D-Bus. Where those are missing it hears nothing.
class SystemLockWatch : public QObject
{
    Q_OBJECT

public:
    explicit SystemLockWatch(QObject *parent = nullptr);

Q_SIGNALS:
    /// The computer sleeps, or the screen is locked, once all slots have returned.
    void lockNeeded();

private Q_SLOTS:
    void onScreenSaver(bool active);
    void onSleep(bool begins);

private:
    void delaySleep();

    QDBusUnixFileDescriptor m_delay; ///< as long as it is open the computer waits with sleeping
};

} // namespace sessionbook
