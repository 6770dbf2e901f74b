#pragma once

#include "core/practice/practice.h"
#include "tests/bench/generated_practice.h"
#include "tests/bench/measure.h"

#include <memory>

/// What is measured; each prints its rows. Named as for --only.
namespace sessionbook::bench {

struct Run
{
    QString folder; ///< where the generated files are
    bool quick = false;
    Table table;

    /// A tenth with --quick.
    [[nodiscard]] int rounds(int many) const { return quick ? std::max(1, many / 10) : many; }
    [[nodiscard]] GeneratedPractice practice(const PracticeSize &size) const
    {
        return generatedPractice(folder, size);
    }
};

void measureOpen(Run &run);
void measureWeek(Run &run);
void measureAction(Run &run);
void measureUnpaid(Run &run);

/// Opens a file with a clock that stands at its noon.
[[nodiscard]] std::unique_ptr<Practice> openPractice(const GeneratedPractice &file,
                                                     const QString &path);
/// Cancels sessions between two calls of fdatasync(-1), which strace shows and nothing else does.
void cancelBetweenMarks(const Run &run, int count);

} // namespace sessionbook::bench
