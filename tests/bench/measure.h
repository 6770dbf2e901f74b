// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace sessionbook::bench {

/// Seconds since some fixed moment, the same one in every process.
[[nodiscard]] double monotonicSeconds();

/// Makes the two below count processor time instead of elapsed time, for a busy machine. Waiting
/// for the disk, another process or another thread is then not counted.
void countProcessorTime();
/// Elapsed seconds, or processor seconds of all threads of this process.
[[nodiscard]] double countedSeconds();
/// Elapsed seconds, or processor seconds of the calling thread: what works on in the background
/// keeps nobody waiting.
[[nodiscard]] double countedSecondsHere();

/// Seconds that one run of `work` takes, as the mean of `repeats`.
template <class Work>
[[nodiscard]] double secondsOf(Work work, int repeats = 1)
{
    const double from = countedSecondsHere();
    for (int i = 0; i < repeats; ++i)
        work();
    return (countedSecondsHere() - from) / repeats;
}

/// Takes one sample, in seconds or bytes, without its preparation.
using Sample = std::function<double()>;

/// The median of each. Every round takes one sample of each, in another order, so that disturbances
/// affect all alike.
[[nodiscard]] std::vector<double> medians(const std::vector<Sample> &samples, int rounds);

/// The table, printed row by row. A missed target is only marked, as times depend on the machine.
class Table
{
public:
    void heading(const QString &text);
    /// What was measured, and its limit from the same rounds.
    void row(const QString &what, double seconds, const QString &limitName, double limitSeconds,
             std::optional<double> aim = {});
    void memoryRow(const QString &what, double bytes, const QString &limitName, double limitBytes,
                   double aim);
    void note(const QString &text);
    void count(const QString &what, int count, int aim);
};

} // namespace sessionbook::bench
