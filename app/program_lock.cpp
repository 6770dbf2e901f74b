// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/keep_running.h"
#include "app/lock_watch.h"
#include "app/open_practice.h"
#include "app/program.h"
#include "app/system_lock_watch.h"
#include "core/sealed/sealed_bytes.h"
#include "ui/settings/lock_preference.h"
#include "ui/window/unfinished_work.h"

#include <QApplication>
#include <QTimer>
#include <QToolTip>

#include <chrono>

using namespace std::chrono_literals;

// Locking and unlocking.

namespace sessionbook {

namespace {

/// Whatever it is: a dialog of ours or of the system, a menu, a tool tip.
void hideWindowsBut(const QWidget *shown)
{
    QToolTip::hideText();
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window != shown)
            window->hide();
    }
}

/// What no window that has ended owned.
void endWindowsBut(const QWidget *shown)
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window != shown && !shown->isAncestorOf(window))
            window->deleteLater();
    }
}

} // namespace

void Program::watchForLocking()
{
    m_lockWatch = new LockWatch(m_application, minutesToLock);
    connect(m_lockWatch, &LockWatch::lockKeysPressed, this, &Program::lockWhenAsked);
    connect(m_lockWatch, &LockWatch::becameIdle, this, &Program::lock);
    connect(new SystemLockWatch(this), &SystemLockWatch::lockNeeded, this, &Program::lock);
}

void Program::lockWhenAsked()
{
    if (m_open && !m_open->practice->file().key)
        m_open->window.failure(notAllowed(
            tr("To lock the practice, first set a passphrase under Settings › Security.")));
    else
        lock();
}

void Program::lock()
{
    if (!m_open) {
        m_locksNext = !m_work.isNull(); // it opens again by itself
        return;
    }
    const PracticeFile file = m_open->practice->file();
    if (!file.key)
        return;
    const auto running = keepRunning();
    if (m_open->practice->isWaiting()) {
        hideWindowsBut(nullptr);
        m_open->practice->stopWaiting();
        QTimer::singleShot(20ms, this, &Program::lock);
        return;
    }
    const UnfinishedWork work = unfinishedWorkIn(m_open->window);
    m_unfinishedWork = sealBytes(file.key, work.toBytes());
    askForPassphrase(file.path, nullptr);
    m_unlock->showLocked(work.holdsTypedText());
    hideWindowsBut(m_unlock);
    m_unlock->open();
    closePractice();
    endWindowsBut(m_unlock);
}

void Program::takeUpWork(const QByteArray &sealed)
{
    const SealKey key = m_open->practice->file().key;
    const auto bytes = key ? openBytes(key, sealed) : std::nullopt;
    if (bytes)
        takeUp(UnfinishedWork::fromBytes(*bytes), *m_open->practice, m_open->window);
}

} // namespace sessionbook
