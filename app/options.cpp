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
        if (!line.parser.isSet(*named))
            continue;
        const QString value = line.parser.value(*named);
        if (value.isEmpty())
            return invalid(
                CommandLine::tr("Write a name after --%1.").arg(named->names().constFirst()));
        if (value.startsWith(u'-'))
            return invalid(CommandLine::tr("“%1” after --%2 looks like an option. If it is a "
                                           "name, write ./%1.")
                               .arg(value, named->names().constFirst()));
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
    // As QGuiApplication and QApplication list them; others with one dash are mistakes.
    static const QStringList alone{u"-reverse"_s, u"-nograb"_s, u"-dograb"_s, u"-sync"_s,
                                   u"-widgetcount"_s};
    static const QStringList withValue{u"-platform"_s,
                                       u"-platformpluginpath"_s,
                                       u"-platformtheme"_s,
                                       u"-plugin"_s,
                                       u"-qwindowgeometry"_s,
                                       u"-qwindowicon"_s,
                                       u"-qwindowtitle"_s,
                                       u"-session"_s,
                                       u"-display"_s,
                                       u"-name"_s,
                                       u"-title"_s,
                                       u"-geometry"_s,
                                       u"-icon"_s,
                                       u"-style"_s,
                                       u"-stylesheet"_s,
                                       u"-qmljsdebugger"_s};
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (withValue.contains(argument))
            ++i;
        else if (!alone.contains(argument) && !withValue.contains(argument.section(u'=', 0, 0)))
            ours << argument;
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
