// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchmarks.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLoggingCategory>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sessionbook::bench;

namespace {

struct Benchmark
{
    const char *name;
    void (*measure)(Run &);
};

constexpr Benchmark benchmarks[] = {
    {"open", measureOpen},       {"week", measureWeek},         {"action", measureAction},
    {"unpaid", measureUnpaid},   {"turn", measureTurn},         {"month", measureMonth},
    {"drag", measureDrag},       {"payments", measurePayments}, {"filters", measureFilters},
    {"clients", measureClients}, {"today", measureToday},       {"panel", measurePanel},
    {"search", measureSearch},   {"start", measureStart},       {"memory", measureMemory},
    {"sealed", measureSealed},   {"lock", measureLock},         {"documents", measureDocuments},
    {"reports", measureReports}, {"money", measureMoney},
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The offscreen platform remarks, at each change of a layout, that there is no window manager.
    QLoggingCategory::setFilterRules(u"default.warning=false"_s);
    QApplication application(argc, argv);
    sessionbook::applyTheme(application, sessionbook::Appearance::Light);

    QStringList names;
    for (const Benchmark &benchmark : benchmarks)
        names += QString::fromLatin1(benchmark.name);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures Sessionbook on large practices, each figure beside its limit in the same run."_s);
    parser.addHelpOption();
    const QCommandLineOption quick(u"quick"_s, u"A tenth of the rounds."_s);
    const QCommandLineOption processor(
        u"processor"_s, u"Count the processor's time, where other work disturbs the clock's."_s);
    const QCommandLineOption only(u"only"_s, u"One of: %1."_s.arg(names.join(u", ")), u"name"_s);
    const QCommandLineOption files(
        u"files"_s, u"Where the generated practices are kept between runs."_s, u"folder"_s,
        QDir(QCoreApplication::applicationDirPath()).filePath(u"bench-files"_s));
    const QCommandLineOption actions(
        u"actions"_s,
        u"Only cancel so many sessions between two marks for strace: calls of fdatasync(-1)."_s,
        u"count"_s);
    const QCommandLineOption peak(
        u"peak"_s, u"Only walk through a practice and print the peak memory in bytes."_s,
        u"sessions"_s);
    const QCommandLineOption sealed(u"sealed"_s, u"With these two: of a sealed practice."_s);
    parser.addOptions({quick, processor, only, files, actions, peak, sealed});
    parser.process(application);

    if (parser.isSet(processor))
        countProcessorTime();
    Run run{parser.value(files), parser.isSet(quick), parser.isSet(sealed), {}};
    if (parser.isSet(actions)) {
        cancelBetweenMarks(run, parser.value(actions).toInt());
        return 0;
    }
    if (parser.isSet(peak)) {
        std::printf("%.0f\n", peakMemory(run, parser.value(peak).toInt()));
        return 0;
    }
    if (parser.isSet(only) && !names.contains(parser.value(only))) {
        std::fprintf(stderr, "There is no benchmark of this name. There are: %s\n",
                     qPrintable(names.join(u", ")));
        return 2;
    }
    run.table.note(
        u"Medians of rounds that begin with each in turn. × is the figure over its limit."_s);
    run.table.note(u"40 sessions a week and 2,000 clients, but 200 for 1,000 sessions."_s);
    for (const Benchmark &benchmark : benchmarks) {
        if (!parser.isSet(only) || parser.value(only) == QLatin1String(benchmark.name))
            benchmark.measure(run);
    }
    return 0;
}
