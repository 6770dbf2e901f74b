// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchmarks.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

QString besideThisProgram(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

/// The number that a program prints on a line of its own before it ends.
double numberFrom(const QString &program, const QStringList &arguments,
                  const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.waitForFinished(-1);
    bool isNumber = false;
    const double number = process.readAllStandardOutput().trimmed().toDouble(&isNumber);
    if (process.exitStatus() != QProcess::NormalExit || !isNumber)
        qFatal("%s did not answer", qPrintable(program));
    return number;
}

/// How often strace saw the disk being waited for between the marks of cancelBetweenMarks().
int syncsBetweenMarks(const QList<QByteArray> &lines)
{
    const auto isMark = [](const QByteArray &line) { return line.contains("fdatasync(-1)"); };
    const auto first = std::ranges::find_if(lines, isMark);
    const auto last = std::find_if(std::next(first), lines.end(), isMark);
    return static_cast<int>(std::count_if(std::next(first), last, [](const QByteArray &line) {
        return line.contains("sync(") || line.contains("sync_file_range(");
    }));
}

} // namespace

void measureStart(Run &run)
{
    run.table.heading(u"Start the program, to its first painted frame"_s);
    const QTemporaryDir settings; // the user's own are neither read nor written
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, settings.path());
    environment.insert(u"QT_PLUGIN_PATH"_s, besideThisProgram(u"plugins"_s));
    environment.insert(u"QT_QPA_GENERIC_PLUGINS"_s, u"firstframe"_s);
    const auto start = [&environment](const QString &program, const QStringList &arguments) {
        return [=] {
            const double from = monotonicSeconds();
            return numberFrom(program, arguments, environment) - from;
        };
    };
    const QString program = QStringLiteral(SESSIONBOOK_PROGRAM);
    const auto seconds =
        medians({start(besideThisProgram(u"bare_window"_s), {}),
                 start(program, {u"--practice"_s, run.practice(smallPractice).path}),
                 start(program, {u"--practice"_s, run.practice(largePractice).path})},
                run.rounds(60));
    const QString limit = u"bare Qt window, such a week"_s;
    run.table.row(sessionsOf(smallPractice), seconds[1], limit, seconds[0], 1.5);
    run.table.row(sessionsOf(largePractice), seconds[2], limit, seconds[0], 1.5);
}

void measureMemory(Run &run)
{
    run.table.heading(u"Peak memory: the window, 21 weeks, the whole Unpaid list"_s);
    const auto bytes = medians({peakMemoryOf(run, smallPractice), peakMemoryOf(run, largePractice)},
                               run.rounds(10));
    run.table.memoryRow(sessionsOf(largePractice), bytes[1], sessionsOf(smallPractice), bytes[0],
                        1.3);
}

Sample peakMemoryOf(const Run &run, const PracticeSize &size)
{
    (void)run.practice(size); // made here, not in the process that is measured
    return [folder = run.folder, sealed = run.sealed, size] {
        QStringList arguments{u"--files"_s, folder, u"--peak"_s, QString::number(size.sessions)};
        if (sealed)
            arguments << u"--sealed"_s;
        return numberFrom(QCoreApplication::applicationFilePath(), arguments,
                          QProcessEnvironment::systemEnvironment());
    };
}

std::optional<int> countedSyncs(const Run &run, int actions)
{
    const QString log = QDir(run.folder).filePath(u"strace.log"_s);
    QProcess strace;
    strace.setStandardErrorFile(QProcess::nullDevice());
    QStringList arguments{u"--follow-forks"_s,
                          u"--trace=fsync,fdatasync,sync_file_range,msync"_s,
                          u"--output"_s,
                          log,
                          QCoreApplication::applicationFilePath(),
                          u"--files"_s,
                          run.folder,
                          u"--actions"_s,
                          QString::number(actions)};
    if (run.sealed)
        arguments << u"--sealed"_s;
    strace.start(u"strace"_s, arguments);
    if (!strace.waitForFinished(-1) || strace.exitCode() != 0)
        return std::nullopt;
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return syncsBetweenMarks(file.readAll().split('\n'));
}

void forgetPeakMemoryOfThisProcess()
{
    QFile references(u"/proc/self/clear_refs"_s);
    if (!references.open(QIODevice::WriteOnly) || references.write("5") != 1)
        qFatal("the kernel does not begin to count anew");
}

double peakMemoryOfThisProcess()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        qFatal("peak memory is known on Linux only");
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return 1024.0 * line.mid(6).trimmed().split(' ').first().toDouble();
    }
    qFatal("the kernel does not tell the peak memory");
}

} // namespace sessionbook::bench
