// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/background_job.h"
#include "core/store/store_error.h"
#include "tests/support/catch.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>

using namespace sessionbook;
using namespace Qt::StringLiterals;

TEST_CASE("a job runs on a thread of its own and says how far it is", "[job]")
{
    QThread *worker = nullptr;
    BackgroundJob job([&](BackgroundJob::Control &control) {
        worker = QThread::currentThread();
        control.report(1, 2);
        control.report(2, 2);
    });
    const QSignalSpy progressed(&job, &BackgroundJob::progressed);
    const QSignalSpy finished(&job, &BackgroundJob::finished);
    job.start();
    job.wait();
    CHECK(worker != QThread::currentThread());
    REQUIRE(finished.count() == 1);
    CHECK(finished.at(0).at(0).toString().isEmpty());
    QCoreApplication::processEvents();
    REQUIRE(progressed.count() == 2);
    CHECK(progressed.at(1).at(0).toInt() == 2);
}

TEST_CASE("a job that fails says why", "[job]")
{
    BackgroundJob job([](BackgroundJob::Control &) { throw StoreError(u"The disk is full."_s); });
    const QSignalSpy finished(&job, &BackgroundJob::finished);
    job.start();
    job.wait();
    REQUIRE(finished.count() == 1);
    CHECK(finished.at(0).at(0).toString() == u"The disk is full."_s);
}

TEST_CASE("a job that is started again while it runs, runs once more and ends once", "[job]")
{
    QSemaphore mayEnd;
    std::atomic<int> runs = 0;
    BackgroundJob job([&](BackgroundJob::Control &) {
        ++runs;
        mayEnd.acquire();
    });
    const QSignalSpy finished(&job, &BackgroundJob::finished);
    job.start();
    job.start();
    job.start();
    mayEnd.release(2);
    job.wait();
    CHECK(runs == 2);
    CHECK(finished.count() == 1);
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
    const QSignalSpy finished(&job, &BackgroundJob::finished);
    job.start();
    job.start();
    begun.acquire();
    job.cancel();
    job.wait();
    CHECK(runs == 1);
    CHECK(finished.count() == 1);
    job.start(); // and can be asked for anew
    begun.acquire();
    job.cancel();
    job.wait();
    CHECK(runs == 2);
}
