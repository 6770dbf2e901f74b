#include "tests/bench/benchmarks.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

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
    {"open", measureOpen},
    {"week", measureWeek},
    {"action", measureAction},
    {"unpaid", measureUnpaid},
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);

    QStringList names;
    for (const Benchmark &benchmark : benchmarks)
        names += QString::fromLatin1(benchmark.name);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures Sessionbook on large practices, each figure beside its limit in the same run."_s);
    parser.addHelpOption();
    const QCommandLineOption quick(u"quick"_s, u"A tenth of the rounds."_s);
    const QCommandLineOption only(u"only"_s, u"One of: %1."_s.arg(names.join(u", ")), u"name"_s);
    const QCommandLineOption files(
        u"files"_s, u"Where the generated practices are kept between runs."_s, u"folder"_s,
        QDir(QCoreApplication::applicationDirPath()).filePath(u"bench-files"_s));
    const QCommandLineOption actions(
        u"actions"_s,
        u"Only cancel so many sessions between two marks for strace: calls of fdatasync(-1)."_s,
        u"count"_s);
    parser.addOptions({quick, only, files, actions});
    parser.process(application);

    Run run{parser.value(files), parser.isSet(quick), {}};
    if (parser.isSet(actions)) {
        cancelBetweenMarks(run, parser.value(actions).toInt());
        return 0;
    }
    if (parser.isSet(only) && !names.contains(parser.value(only))) {
        std::fprintf(stderr, "There is no benchmark of this name. There are: %s\n",
                     qPrintable(names.join(u", ")));
        return 2;
    }
    for (const Benchmark &benchmark : benchmarks) {
        if (!parser.isSet(only) || parser.value(only) == QLatin1String(benchmark.name))
            benchmark.measure(run);
    }
    return 0;
}
