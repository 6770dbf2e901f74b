// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/backups.h"
#include "core/practice/sealing.h"
#include "core/practice/sessions.h"
#include "core/safety/backup.h"
#include "core/store/connection.h"
#include "tests/bench/benchmarks.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

/// The same practice without a seal and with one.
struct Pair
{
    GeneratedPractice plain;
    GeneratedPractice sealed;
};

QString unsealed() { return u"the plain practice"_s; }

/// Opens anew each time, so that nothing has been read yet.
Sample opening(const GeneratedPractice &file)
{
    return [file] {
        std::unique_ptr<Practice> practice; // closed after the clock has stopped
        return secondsOf([&] {
            practice = openPractice(file, file.path);
            (void)practice->sessions().between(file.weekStart(0), file.weekStart(1));
        });
    };
}

/// Reads a month of which no page is in SQLite's memory.
Sample coldMonth(const GeneratedPractice &file)
{
    return [file, month = 0]() mutable {
        const auto practice = openPractice(file, file.path);
        month = (month + 17) % 90;
        const int week = 4 * month - 180;
        return secondsOf([&] {
            (void)practice->sessions().between(file.weekStart(week), file.weekStart(week + 6));
        });
    };
}

Sample warmWeek(const GeneratedPractice &file)
{
    return [file, practice = std::shared_ptr(openPractice(file, file.path)), week = 0]() mutable {
        return secondsOf(
            [&] {
                week = (week + 7) % 24;
                (void)practice->sessions().between(file.weekStart(week - 12),
                                                   file.weekStart(week - 11));
            },
            24);
    };
}

/// A copy that is worked at.
struct Worked
{
    GeneratedPractice file;
    Copy copy{file};
    std::unique_ptr<Practice> practice = openPractice(file, copy.path());
    int done = 0;

    explicit Worked(GeneratedPractice generated) : file(std::move(generated)) {}
};

Sample actions(const GeneratedPractice &file)
{
    return [worked = std::make_shared<Worked>(file)] {
        return secondsOf([&] { cancelSession(*worked->practice, worked->file, worked->done++); });
    };
}

/// While another thread carries what the acts before have left in the WAL into the file.
Sample actionsMeanwhile(const GeneratedPractice &file)
{
    return [worked = std::make_shared<Worked>(file)] {
        const auto cancelOne = [&] {
            cancelSession(*worked->practice, worked->file, worked->done++);
        };
        for (int i = 0; i < 20; ++i)
            cancelOne();
        std::thread carries(
            [&] { Connection(PracticeFile(worked->copy.path(), worked->file.key)).emptyWal(); });
        const double seconds = secondsOf(cancelOne);
        carries.join();
        return seconds;
    };
}

/// As `cp` and `sync` of the copy would.
Sample copyingBytes(const GeneratedPractice &file)
{
    return [from = file.path] {
        const QString to = from + u".bytes"_s;
        QFile::remove(to);
        const double seconds = secondsOf([&] {
            QFile::copy(from, to);
            const int copy = ::open(QFile::encodeName(to).constData(), O_RDONLY | O_CLOEXEC);
            ::fsync(copy);
            ::close(copy);
        });
        QFile::remove(to);
        return seconds;
    };
}

/// As the program does by itself, verified.
Sample backups(const GeneratedPractice &file)
{
    return [file, made = 0]() mutable {
        const QTemporaryDir folder(file.path + u".XXXXXX"_s);
        const QDateTime madeAt(QDate(2026, 1, 1).addDays(made++), QTime(12, 0));
        return secondsOf(
            [&] { (void)writeBackup(PracticeFile(file.path, file.key), folder.path(), madeAt); });
    };
}

/// The longest that the window's thread was busy at a time while a backup was made beside it.
Sample waitsMeanwhile(const GeneratedPractice &file)
{
    return [file] {
        const auto practice = openPractice(file, file.path);
        const QTemporaryDir folder(file.path + u".XXXXXX"_s);
        Backups &backups = practice->backups();
        backups.setFolder(folder.path());
        backups.backUpNow();
        double longest = 0;
        while (backups.status().isRunning)
            longest = std::max(longest, secondsOf([] { QCoreApplication::processEvents(); }));
        return longest;
    };
}

/// A whole practice, checked.
Sample savingCopies(const GeneratedPractice &file)
{
    return [file, practice = std::shared_ptr(openPractice(file, file.path))] {
        const QString to = file.path + u".saved"_s;
        const double seconds = secondsOf([&] {
            if (const auto saved = practice->saveCopy(to); !saved)
                qFatal("%s", qPrintable(saved.error().sentence));
        });
        QFile::remove(to);
        return seconds;
    };
}

Sample unlocking(const GeneratedPractice &file)
{
    return [path = file.path] {
        return secondsOf([&] {
            if (!unlock(path, benchPassphrase))
                qFatal("%s is not opened by its passphrase", qPrintable(path));
        });
    };
}

void measureReading(Run &run, const Pair &pair)
{
    const auto opened = medians({opening(pair.plain), opening(pair.sealed)}, run.rounds(200));
    run.table.row(u"open, read the present week"_s, opened[1], unsealed(), opened[0], 1.6);
    const auto wait = medians({unlocking(pair.sealed)}, run.rounds(20));
    run.table.row(u"passphrase to key, before that"_s, wait[0], u"a second"_s, 1, 1);
    const auto warm = medians({warmWeek(pair.plain), warmWeek(pair.sealed)}, run.rounds(400));
    run.table.row(u"read a week again"_s, warm[1], unsealed(), warm[0], 1.1);
    const auto cold = medians({coldMonth(pair.plain), coldMonth(pair.sealed)}, run.rounds(200));
    run.table.row(u"read a month for the first time"_s, cold[1], unsealed(), cold[0], 2.2);
    const auto turned =
        medians({turningWeeks(pair.plain), turningWeeks(pair.sealed)}, run.rounds(400));
    run.table.row(u"go to the next week, painted"_s, turned[1], unsealed(), turned[0], 1.05);
}

void measureWriting(Run &run, const Pair &pair)
{
    const auto acted = medians({actions(pair.plain), actions(pair.sealed)}, run.rounds(2'000));
    run.table.row(u"cancel with a charge"_s, acted[1], unsealed(), acted[0], 1.1);
    Run ofSealed = run;
    ofSealed.sealed = true;
    constexpr int counted = 200;
    if (const auto syncs = countedSyncs(ofSealed, counted))
        run.table.count(u"syncs in 200 actions (strace)"_s, *syncs, counted);
    else
        run.table.note(u"syncs are not counted: strace does not run here"_s);
    const auto meanwhile =
        medians({actions(pair.sealed), actionsMeanwhile(pair.sealed)}, run.rounds(100));
    run.table.row(u"while the WAL is carried over"_s, meanwhile[1], u"in peace"_s, meanwhile[0]);
    const auto saved = medians({copyingBytes(pair.plain), savingCopies(pair.plain),
                                savingCopies(pair.sealed), backups(pair.sealed)},
                               run.rounds(10));
    run.table.row(u"a verified backup"_s, saved[3], u"cp and sync of the plain file"_s, saved[0],
                  6);
    const auto waited = medians({waitsMeanwhile(pair.sealed)}, run.rounds(10));
    run.table.row(u"the longest wait of the window meanwhile"_s, waited[0], u"a frame"_s, 0.016, 1);
    run.table.row(u"save a checked copy"_s, saved[2], u"cp and sync of the plain file"_s, saved[0]);
    run.table.row(u"the same of the plain practice"_s, saved[1], u"cp and sync of the plain file"_s,
                  saved[0]);
}

} // namespace

void measureSealed(Run &run)
{
    run.table.heading(u"A sealed practice beside the plain one, 200,000 sessions"_s);
    const Pair pair{generatedPractice(run.folder, largePractice),
                    sealedPractice(run.folder, largePractice)};
    measureReading(run, pair);
    measureWriting(run, pair);
    Run ofSealed = run;
    ofSealed.sealed = true;
    const auto bytes = medians(
        {peakMemoryOf(run, largePractice), peakMemoryOf(ofSealed, largePractice)}, run.rounds(10));
    run.table.memoryRow(u"peak memory, once it is unlocked"_s, bytes[1], unsealed(), bytes[0], 1.2);
}

} // namespace sessionbook::bench
