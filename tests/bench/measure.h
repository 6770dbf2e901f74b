// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace sessionbook::bench {

/// Seconds since some fixed moment, the same one in every process.
[[nodiscard]] double monotonicSeconds();

/// From now on secondsOf() counts what the processor worked, not what the clock says: for a machine
/// that has other work. Waiting for the disk or another process then counts as nothing.
void countProcessorTime();
/// Seconds by the clock, or of this process's work.
[[nodiscard]] double countedSeconds();

/// Seconds that one run of `work` takes, as the mean of `repeats`.
template <class Work>
[[nodiscard]] double secondsOf(Work work, int repeats = 1)
{
    const double from = countedSeconds();
    for (int i = 0; i < repeats; ++i)
        work();
    return (countedSeconds() - from) / repeats;
}

/// One sample, in seconds or bytes: prepares what it needs, measures only what counts.
using Sample = std::function<double()>;

/// The median of each. Every round takes one sample of each and begins with another one, so that
/// what disturbs the machine disturbs all alike.
[[nodiscard]] std::vector<double> medians(const std::vector<Sample> &samples, int rounds);

/// The table, printed row by row as they come. An aim that is missed is only marked: what takes
/// how long is the machine's affair too.
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
