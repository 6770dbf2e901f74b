// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sample_practice.h"
#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

struct Outcome
{
    int exitCode = -1;
    QString words; ///< what it wrote
};

/// Starts the program a second time, as from a terminal.
Outcome start(const QStringList &arguments, const QTemporaryDir &folder)
{
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QCoreApplication::applicationFilePath(), arguments);
    if (!program.waitForFinished())
        throw Stuck{u"sessionbook %1 did not end."_s.arg(arguments.join(u' '))};
    return {program.exitCode(), QString::fromUtf8(program.readAll()).simplified()};
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Pretends a newer version: the number is in SQLite's header.
void makeNewer(const QString &path)
{
    constexpr int userVersionAt = 60;
    QByteArray bytes = bytesOf(path);
    bytes[userVersionAt] = 0x7f;
    if (!writeFile(path, bytes))
        throw Stuck{u"A file for the tour can't be written."_s};
}

} // namespace

void commandLine(Stage &stage)
{
    const QTemporaryDir folder;
    const QString practice = stage.practice().file().path;
    const auto run = [&](const QStringList &arguments, int exitCode, std::vector<Fact> facts) {
        const Outcome outcome = start(arguments, folder);
        QString line = u"`sessionbook %1` says: %2"_s.arg(arguments.join(u' '), outcome.words);
        line.replace(practice, u"FILE"_s).replace(folder.path() + u'/', QString());
        facts.push_back({u"It ends with %1"_s.arg(exitCode), outcome.exitCode == exitCode});
        stage.tell(line, facts);
    };

    run({u"--version"_s}, 0, {});
    run({u"--verify"_s, practice}, 0, {});
    run({u"--practice"_s, practice}, 1, {});

    const QString foreign = folder.filePath(u"letter.txt"_s);
    const QByteArray letter = "Dear Sigrún, this is no practice. "_ba.repeated(10);
    if (!writeFile(foreign, letter))
        throw Stuck{u"A file for the tour can't be written."_s};
    run({u"--practice"_s, foreign}, 1, {});
    run({u"--verify"_s, foreign}, 1, {{u"The letter is as it was"_s, bytesOf(foreign) == letter}});
    run({u"--practice"_s, folder.filePath(u"nowhere/practice.sessionbook"_s)}, 1, {});
    run({u"--practise"_s}, 2, {});

    const QString newer = folder.filePath(u"newer.sessionbook"_s);
    if (const auto sample = createSamplePractice(newer, stage.practice().now()); !sample)
        throw Stuck{sample.error().sentence};
    makeNewer(newer);
    const QByteArray before = bytesOf(newer);
    run({u"--practice"_s, newer}, 1, {});
    stage.tell(u"The newer file is looked at again."_s,
               {{u"It is as it was"_s, bytesOf(newer) == before}});
}

} // namespace sessionbook::tour
