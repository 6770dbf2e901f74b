// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    CommandLine()
    {
        parser.setApplicationDescription(tr("Sessions, payments and messages of your practice."));
        parser.addOptions({practice, sample, tour, verify, appearance, help, version});
    }

    QCommandLineOption practice{u"practice"_s, tr("Open the practice in FILE."), u"FILE"_s};
    QCommandLineOption sample{u"sample"_s,
                              tr("Look around with a sample practice. Your own is left alone.")};
    QCommandLineOption tour{
        u"tour"_s,
        tr("Walk through everything by itself, and leave a picture of each step in DIR."),
        u"DIR"_s};
    QCommandLineOption verify{u"verify"_s, tr("Check the practice in FILE and say what is wrong."),
                              u"FILE"_s};
    QCommandLineOption appearance{
        u"appearance"_s, tr("Colours for this time: system, light or dark."), u"COLOURS"_s};
    QCommandLineOption help{{u"h"_s, u"help"_s}, tr("Show this help.")};
    QCommandLineOption version{{u"v"_s, u"version"_s}, tr("Show the version.")};
    QCommandLineParser parser;
};

Error invalid(const QString &sentence) { return {ErrorKind::Invalid, sentence}; }

} // namespace

Result<Options> readOptions(const QStringList &arguments)
{
    CommandLine line;
    if (!line.parser.parse(arguments))
        return invalid(line.parser.errorText());
    if (const QStringList rest = line.parser.positionalArguments(); !rest.isEmpty())
        return invalid(CommandLine::tr("“%1” is not an option. To open a practice, write "
                                       "--practice and its file.")
                           .arg(rest.first()));

    using Task = Options::Task;
    Options options;
    const auto tasks = std::to_array<std::pair<const QCommandLineOption *, Task>>(
        {{&line.help, Task::ShowHelp},
         {&line.version, Task::ShowVersion},
         {&line.verify, Task::Verify},
         {&line.tour, Task::Tour},
         {&line.sample, Task::Sample}});
    int asked = 0;
    for (const auto &[option, task] : tasks) {
        if (line.parser.isSet(*option)) {
            options.task = task;
            ++asked;
        }
    }
    if (asked > 1)
        return invalid(CommandLine::tr("Ask for one thing at a time; see --help."));
    switch (options.task) {
    case Task::Open:
        options.practice = line.parser.isSet(line.practice) ? line.parser.value(line.practice)
                                                            : defaultPracticePath();
        break;
    case Task::Sample:
        options.practice = line.parser.value(line.practice);
        break;
    case Task::Verify:
        options.practice = line.parser.value(line.verify);
        break;
    case Task::Tour:
        options.folder = line.parser.value(line.tour);
        break;
    case Task::ShowHelp:
    case Task::ShowVersion:
        break;
    }

    for (const QCommandLineOption *named : {&line.practice, &line.verify, &line.tour}) {
        if (line.parser.isSet(*named) && line.parser.value(*named).isEmpty())
            return invalid(
                CommandLine::tr("Write a name after --%1.").arg(named->names().constFirst()));
    }
    if (line.parser.isSet(line.appearance)) {
        const QString colours = line.parser.value(line.appearance);
        options.appearance = fromToken<Appearance>(colours);
        if (!options.appearance)
            return invalid(
                CommandLine::tr("“%1” are no colours. Write system, light or dark.").arg(colours));
    }
    return options;
}

QStringList withoutQtOptions(const QStringList &arguments)
{
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool isQts = argument.size() > 2 && argument[0] == u'-' && argument[1] != u'-';
        if (!isQts)
            ours << argument;
        else if (i + 1 < arguments.size() && !arguments[i + 1].startsWith(u'-'))
            ++i;
    }
    return ours;
}

QString helpText() { return CommandLine().parser.helpText(); }

QString defaultPracticePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(u"practice.sessionbook"_s);
}

} // namespace sessionbook
