#include "app/tour/chapters.h"
#include "app/tour/hand.h"
#include "app/tour/stage.h"
#include "core/store/verify.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace sessionbook::tour {

namespace {

struct Outcome
{
    int exitCode = -1;
    QString words; ///< what it wrote
};

/// Starts the program a second time, as from a terminal without a display.
Outcome start(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QCoreApplication::applicationFilePath(), arguments);
    if (!program.waitForFinished())
        throw Stuck{u"sessionbook %1 did not end."_s.arg(arguments.join(u' '))};
    return {program.exitCode(), QString::fromUtf8(program.readAll()).trimmed()};
}

void tell(Stage &stage, const QStringList &shownArguments, const Outcome &outcome,
          const std::vector<Fact> &facts)
{
    stage.tell(u"`sessionbook %1` says: %2"_s.arg(shownArguments.join(u' '), outcome.words), facts);
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

} // namespace

void commandLine(Stage &stage)
{
    const QTemporaryDir folder;
    const QString hers = stage.practice().path();

    Outcome outcome = start({u"--version"_s});
    tell(stage, {u"--version"_s}, outcome,
         {{u"It ends well"_s, outcome.exitCode == 0},
          {u"It names its version"_s, outcome.words.contains(QLatin1String(SESSIONBOOK_VERSION))}});

    outcome = start({u"--verify"_s, hers});
    tell(stage, {u"--verify FILE"_s}, outcome,
         {{u"All of the tour's acts have left the file sound"_s, outcome.exitCode == 0}});

    outcome = start({u"--practice"_s, hers});
    tell(stage, {u"--practice FILE"_s}, outcome,
         {{u"It is open here already: refused"_s, outcome.exitCode == 1}});

    const QString foreign = folder.filePath(u"letter.txt"_s);
    const QByteArray letter = "Dear Sigrún, this is no practice. "_ba.repeated(10);
    if (!writeFile(foreign, letter))
        throw Stuck{u"A file for the tour can't be written."_s};
    outcome = start({u"--practice"_s, foreign});
    tell(stage, {u"--practice letter.txt"_s}, outcome,
         {{u"A foreign file is refused"_s, outcome.exitCode == 1},
          {u"and left as it was"_s, bytesOf(foreign) == letter}});

    outcome = start({u"--practice"_s, folder.filePath(u"nowhere/practice.sessionbook"_s)});
    tell(stage, {u"--practice nowhere/practice.sessionbook"_s}, outcome,
         {{u"A missing folder is refused"_s, outcome.exitCode == 1}});

    outcome = start({u"--verify"_s, foreign});
    tell(stage, {u"--verify letter.txt"_s}, outcome,
         {{u"It is not a practice: not well"_s, outcome.exitCode == 1}});

    outcome = start({u"--practise"_s});
    tell(stage, {u"--practise"_s}, outcome,
         {{u"An unknown option is refused"_s, outcome.exitCode == 2}});
}

} // namespace sessionbook::tour
