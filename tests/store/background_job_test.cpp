// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/background_job.h"
#include "core/store/store_error.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QStringList>
#include <QThread>

#include <atomic>
#include <utility>
#include <vector>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

/// The signals of a job.
struct Heard
{
    explicit Heard(BackgroundJob &job)
    {
        QObject::connect(&job, &BackgroundJob::progressed, &job,
                         [this](int done, int total) { progress.emplace_back(done, total); });
        QObject::connect(&job, &BackgroundJob::finished, &job,
                         [this](const QString &failure) { ends << failure; });
    }
    std::vector<std::pair<int, int>> progress;
    QStringList ends;
};

} // namespace

TEST_CASE("a job runs on a thread of its own and says how far it is", "[job]")
{
    QThread *worker = nullptr;
    BackgroundJob job([&](BackgroundJob::Control &control) {
        worker = QThread::currentThread();
        control.report(1, 2);
        control.report(2, 2);
    });
    const Heard heard(job);
    job.start();
    job.wait();
    CHECK(worker != QThread::currentThread());
    CHECK(heard.ends == QStringList{QString()});
    QCoreApplication::processEvents();
    CHECK(heard.progress == std::vector<std::pair<int, int>>{{1, 2}, {2, 2}});
}

TEST_CASE("a job that fails says why", "[job]")
{
    BackgroundJob job([](BackgroundJob::Control &) { throw StoreError(u"The disk is full."_s); });
    const Heard heard(job);
    job.start();
    job.wait();
    CHECK(heard.ends == QStringList{u"The disk is full."_s});
}

TEST_CASE("a job that is started again while it runs, runs once more and ends once", "[job]")
{
    QSemaphore mayEnd;
    std::atomic<int> runs = 0;
    BackgroundJob job([&](BackgroundJob::Control &) {
        ++runs;
        mayEnd.acquire();
    });
    const Heard heard(job);
    job.start();
    job.start();
    job.start();
    mayEnd.release(2);
    job.wait();
    CHECK(runs == 2);
    CHECK(heard.ends.size() == 1);
}

TEST_CASE("a cancelled job ends early and does not begin again", "[job]")
{
    QSemaphore begun;
    std::atomic<int> runs = 0;
    BackgroundJob job([&](BackgroundJob::Control &control) {
        ++runs;
        begun.release();
        while (!control.isCancelled())
            QThread::yieldCurrentThread();
    });
    const Heard heard(job);
    job.start();
    job.start();
    begun.acquire();
    job.cancel();
    job.wait();
    CHECK(runs == 1);
    CHECK(heard.ends.size() == 1);
    job.start(); // and can be asked for anew
    begun.acquire();
    job.cancel();
    job.wait();
    CHECK(runs == 2);
}
