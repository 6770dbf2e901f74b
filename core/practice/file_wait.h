// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

namespace sessionbook {

/// Waits for a file that another connection is writing to, with the event loop running, so that no
/// window freezes. At first briefly and without taking input; then it emits began(), and someone
/// should say so, offer to stop(), and keep other input away.
///
/// Thread: the one that made it.
class FileWait : public QObject
{
    Q_OBJECT

public:
    /// Calls `attempt` until it no longer throws that the file is busy. Throws what it throws; the
    /// busy error after stop(), after half a minute, or at once when called while it waits.
    void until(const std::function<void()> &attempt);
    void stop() { m_stopped = true; }
    /// Also before began(). Who would end the practice must not: the command goes on in it.
    [[nodiscard]] bool isWaiting() const { return m_waits; }

Q_SIGNALS:
    void began();
    void ended();

private:
    bool m_waits = false;
    bool m_stopped = false;
};

} // namespace sessionbook
