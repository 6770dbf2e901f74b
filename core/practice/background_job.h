// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace sessionbook {

/// Runs work that would block the interface; the work opens a connection of its own.
///
/// Thread: call start(), cancel() and wait() on the thread that made it. The work runs on another,
/// which also emits progressed().
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    /// What the work sees of the job. Thread: the work's.
    class Control
    {
    public:
        explicit Control(BackgroundJob &job) : m_job(job) {}
        /// The work should end at the next point where nothing is half done.
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

    /// If a run is under way, another one follows it.
    void start();
    void cancel();
    /// Blocks until nothing is left to do; finished() has then been emitted.
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
