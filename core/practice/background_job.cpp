// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/background_job.h"

#include "core/store/store_error.h"

#include <QThread>

namespace sessionbook {

BackgroundJob::BackgroundJob(Work work) : m_work(std::move(work)) {}

BackgroundJob::~BackgroundJob()
{
    m_cancelled = true;
    if (m_thread)
        m_thread->wait();
}

void BackgroundJob::start()
{
    if (m_thread) {
        m_again = true;
        return;
    }
    m_failure.clear();
    m_cancelled = false;
    m_thread.reset(QThread::create([this] {
        Control control(*this);
        try {
            m_work(control);
        } catch (const StoreError &error) {
            m_failure = error.error().sentence;
        }
    }));
    connect(m_thread.get(), &QThread::finished, this, &BackgroundJob::finish);
    m_thread->start();
}

void BackgroundJob::cancel()
{
    m_again = false;
    m_cancelled = true;
}

void BackgroundJob::wait()
{
    while (m_thread) {
        m_thread->wait();
        finish();
    }
}

void BackgroundJob::finish()
{
    // A late signal: wait() has finished this run already.
    if (!m_thread || !m_thread->isFinished())
        return;
    m_thread.reset();
    if (m_again) {
        m_again = false;
        start();
        return;
    }
    Q_EMIT finished(m_failure);
}

} // namespace sessionbook
