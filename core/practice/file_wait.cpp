// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/file_wait.h"

#include "core/store/connection.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QScopeGuard>
#include <QTimer>

using namespace std::chrono_literals;

namespace sessionbook {

namespace {

constexpr auto betweenTries = 20ms;
constexpr auto unsaid = 300ms; ///< so that nothing flickers
constexpr auto longestWait = 30s;

bool isOver(const std::function<void()> &attempt)
{
    try {
        attempt();
        return true;
    } catch (const StoreError &error) {
        if (!isBusy(error))
            throw;
        return false;
    }
}

void runEventsFor(std::chrono::milliseconds time, QEventLoop::ProcessEventsFlags flags)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec(flags);
}

} // namespace

// The attempts are made between the loops, never within: whatever an event does, it does it before
// or after them.
void FileWait::until(const std::function<void()> &attempt)
{
    if (m_waits)
        return attempt();
    if (isOver(attempt))
        return;
    m_waits = true;
    m_stopped = false;
    const auto notWaiting = qScopeGuard([this] { m_waits = false; });
    for (const QDeadlineTimer quietly(unsaid); !quietly.hasExpired();) {
        runEventsFor(betweenTries, QEventLoop::ExcludeUserInputEvents);
        if (isOver(attempt))
            return;
    }
    Q_EMIT began();
    const auto told = qScopeGuard([this] { Q_EMIT ended(); });
    for (const QDeadlineTimer limit(longestWait); !limit.hasExpired() && !m_stopped;) {
        runEventsFor(betweenTries, QEventLoop::AllEvents);
        if (isOver(attempt))
            return;
    }
    attempt();
}

} // namespace sessionbook
