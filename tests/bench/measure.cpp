// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

bool processorTime = false;

QString inTime(double seconds)
{
    return seconds < 1e-3 ? u"%1 µs"_s.arg(seconds * 1e6, 0, 'f', 1)
                          : u"%1 ms"_s.arg(seconds * 1e3, 0, 'f', 2);
}

QString inMegabytes(double bytes) { return u"%1 MB"_s.arg(bytes / 1e6, 0, 'f', 1); }

void print(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

QString verdict(double value, double aim)
{
    return u"   aim ≤ %1%2"_s.arg(QString::number(aim), value > aim ? u"  MISSED"_s : QString());
}

void printRow(const QString &what, const QString &measured, const QString &limitName,
              const QString &limit, double ratio, std::optional<double> aim)
{
    print(u"  %1%2   %3%4%5 ×%6"_s.arg(what.leftJustified(32), measured.rightJustified(10),
                                       limitName.leftJustified(32), limit.rightJustified(10),
                                       QString::number(ratio, 'f', 2).rightJustified(8),
                                       aim ? verdict(ratio, *aim) : QString()));
}

double secondsBy(clockid_t processorClock)
{
    if (!processorTime)
        return monotonicSeconds();
    timespec worked{};
    clock_gettime(processorClock, &worked);
    return static_cast<double>(worked.tv_sec) + 1e-9 * static_cast<double>(worked.tv_nsec);
}

} // namespace

void countProcessorTime() { processorTime = true; }

double countedSeconds() { return secondsBy(CLOCK_PROCESS_CPUTIME_ID); }

double countedSecondsHere() { return secondsBy(CLOCK_THREAD_CPUTIME_ID); }

double monotonicSeconds()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

std::vector<double> medians(const std::vector<Sample> &samples, int rounds)
{
    const std::size_t count = samples.size();
    std::vector<std::vector<double>> taken(count);
    for (std::size_t round = 0; round < static_cast<std::size_t>(rounds); ++round) {
        for (std::size_t turn = 0; turn < count; ++turn) {
            const std::size_t which = (round + turn) % count;
            taken[which].push_back(samples[which]());
        }
    }
    std::vector<double> middles;
    for (auto &values : taken) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::ranges::nth_element(values, middle);
        middles.push_back(*middle);
    }
    return middles;
}

void Table::heading(const QString &text) { print(u"\n"_s + text); }

void Table::note(const QString &text) { print(u"  "_s + text); }

void Table::row(const QString &what, double seconds, const QString &limitName, double limitSeconds,
                std::optional<double> aim)
{
    printRow(what, inTime(seconds), limitName, inTime(limitSeconds), seconds / limitSeconds, aim);
}

void Table::memoryRow(const QString &what, double bytes, const QString &limitName,
                      double limitBytes, double aim)
{
    printRow(what, inMegabytes(bytes), limitName, inMegabytes(limitBytes), bytes / limitBytes, aim);
}

void Table::count(const QString &what, int count, int aim)
{
    print(u"  %1%2%3"_s.arg(what.leftJustified(32), QString::number(count).rightJustified(10),
                            verdict(count, aim)));
}

} // namespace sessionbook::bench
