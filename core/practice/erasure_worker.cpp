// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/erasure_worker.h"

#include "core/store/erasure.h"

#include <QThread>

namespace sessionbook {

ErasureWorker::ErasureWorker(QString path) : m_path(std::move(path)) {}

ErasureWorker::~ErasureWorker()
{
    if (m_thread)
        m_thread->wait();
}

void ErasureWorker::start()
{
    if (m_thread) {
        m_again = true;
        return;
    }
    m_failure.clear();
    m_thread.reset(QThread::create([this] {
        try {
            removeTraces(m_path);
        } catch (const StoreError &error) {
            m_failure = error.error().sentence;
        }
    }));
    connect(m_thread.get(), &QThread::finished, this, &ErasureWorker::finish);
    m_thread->start();
}

void ErasureWorker::wait()
{
    while (m_thread) {
        m_thread->wait();
        finish();
    }
}

void ErasureWorker::finish()
{
    // A late signal of a run that wait() has finished already.
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
