// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "tests/bench/generated_practice.h"
#include "tests/bench/measure.h"

#include <memory>

/// The benchmarks. Each prints its rows; --only takes these names.
namespace sessionbook::bench {

class PlainStatement;

struct Run
{
    QString folder; ///< where the generated files are
    bool quick = false;
    bool sealed = false;
    Table table;

    /// A tenth with --quick.
    [[nodiscard]] int rounds(int many) const { return quick ? std::max(1, many / 10) : many; }
    [[nodiscard]] GeneratedPractice practice(const PracticeSize &size) const
    {
        return sealed ? sealedPractice(folder, size) : generatedPractice(folder, size);
    }
};

void measureOpen(Run &run);
void measureWeek(Run &run);
void measureAction(Run &run);
void measureUnpaid(Run &run);
void measureTurn(Run &run);
void measureMonth(Run &run);
void measureDrag(Run &run);
void measurePayments(Run &run);
void measureFilters(Run &run);
void measureClients(Run &run);
void measureToday(Run &run);
void measurePanel(Run &run);
void measureSearch(Run &run);
void measureReports(Run &run);
void measureStart(Run &run);
void measureMemory(Run &run);
void measureSealed(Run &run);
void measureLock(Run &run);
void measureDocuments(Run &run);
void measureMoney(Run &run);

[[nodiscard]] QString sessionsOf(const PracticeSize &size);

/// Opens a file, with a clock fixed at its now().
[[nodiscard]] std::unique_ptr<Practice> openPractice(const GeneratedPractice &file,
                                                     const QString &path);
/// The statement by which the store reads a week, and one run of it.
[[nodiscard]] QByteArray weekSql(const GeneratedPractice &file);
/// Goes to the next week, painted, at each call.
[[nodiscard]] Sample turningWeeks(const GeneratedPractice &file);
/// Cancels a session with a fee and a message: the most that one action writes.
void cancelSession(Practice &practice, const GeneratedPractice &file, int number);
void askWeek(PlainStatement &statement, Instant from, Instant to);

// In a process of their own.

/// Cancels sessions between two calls of fdatasync(-1), which strace shows and nothing else does.
void cancelBetweenMarks(const Run &run, int count);
/// How often that many actions wait for the disk; empty without strace.
[[nodiscard]] std::optional<int> countedSyncs(const Run &run, int actions);
/// In bytes, after using the program with a practice of that many sessions; without what deriving
/// its key took.
[[nodiscard]] double peakMemory(const Run &run, int sessions);
/// Takes that of a process of its own.
[[nodiscard]] Sample peakMemoryOf(const Run &run, const PracticeSize &size);
void forgetPeakMemoryOfThisProcess();
[[nodiscard]] double peakMemoryOfThisProcess();

} // namespace sessionbook::bench
