// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace sessionbook {

/// Work that takes longer than a frame, on a thread of its own and with a connection of its own.
///
/// Thread: start(), cancel() and wait() are called, and the signals come, on the thread that made
/// it; the work runs on another.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    /// What the work sees of the job, from its own thread.
    class Control
    {
    public:
        explicit Control(BackgroundJob &job) : m_job(job) {}
        /// The work is no longer wanted: it ends at the next place where nothing is half done.
        [[nodiscard]] bool isCancelled() const { return m_job.m_cancelled; }
        void report(int done, int total) { Q_EMIT m_job.progressed(done, total); }

    private:
        BackgroundJob &m_job;
    };
    /// Throws StoreError when it fails.
    using Work = std::function<void(Control &)>;

    explicit BackgroundJob(Work work);
    /// Cancels, and waits for the end.
    ~BackgroundJob() override;
    Q_DISABLE_COPY_MOVE(BackgroundJob)

    /// While a run is under way, another follows it.
    void start();
    void cancel();
    /// Until nothing is left to do; finished() has then been emitted.
    void wait();

Q_SIGNALS:
    void progressed(int done, int total);
    /// An empty sentence means that the work was done, or cancelled.
    void finished(const QString &failure);

private:
    void finish();

    Work m_work;
    QString m_failure;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_cancelled = false;
    bool m_again = false;
};

} // namespace sessionbook
