// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
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
        parser.addPositionalArgument(u"FILE"_s, tr("The same as --practice FILE, if it is there."),
                                     u"[FILE]"_s);
        parser.addOptions({practice, sample, tour, verify, backup, restore, to, passphrase,
                           appearance, help, version});
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
    QCommandLineOption backup{u"backup"_s,
                              tr("Write a checked copy of the practice in FILE, sealed as it is."),
                              u"FILE"_s};
    QCommandLineOption restore{
        u"restore"_s,
        tr("Put the backup in FILE in place of a practice, which is kept under another name."),
        u"FILE"_s};
    QCommandLineOption to{u"to"_s, tr("With --backup and --restore: the file to write."),
                          u"FILE"_s};
    QCommandLineOption passphrase{
        u"passphrase-fd"_s,
        tr("With --verify, --backup and --restore: read the passphrase from the file descriptor "
           "NUMBER."),
        u"NUMBER"_s};
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
    // As a desktop names a file that is opened by a double click. An option that lost its dashes
    // must not become a new practice.
    const QStringList files = line.parser.positionalArguments();
    for (const QString &file : files) {
        if (!QFileInfo::exists(file))
            return invalid(
                CommandLine::tr("“%1” is not an option, and there is no such file. To make "
                                "a practice, write --practice and its file.")
                    .arg(file));
    }

    using Task = Options::Task;
    Options options;
    const auto tasks = std::to_array<std::pair<const QCommandLineOption *, Task>>(
        {{&line.help, Task::ShowHelp},
         {&line.version, Task::ShowVersion},
         {&line.verify, Task::Verify},
         {&line.backup, Task::Backup},
         {&line.restore, Task::Restore},
         {&line.tour, Task::Tour},
         {&line.sample, Task::Sample}});
    int asked = 0;
    for (const auto &[option, task] : tasks) {
        if (line.parser.isSet(*option)) {
            options.task = task;
            ++asked;
        }
    }
    if (line.parser.isSet(line.practice) && !files.isEmpty())
        ++asked;
    if (asked + int(files.size()) > 1)
        return invalid(CommandLine::tr("Ask for one thing at a time; see --help."));
    switch (options.task) {
    case Task::Open:
        options.practice = line.parser.isSet(line.practice) ? line.parser.value(line.practice)
                                                            : files.value(0, defaultPracticePath());
        break;
    case Task::Sample:
        options.practice = line.parser.value(line.practice);
        break;
    case Task::Verify:
        options.practice = line.parser.value(line.verify);
        break;
    case Task::Backup:
    case Task::Restore:
        options.practice =
            line.parser.value(options.task == Task::Backup ? line.backup : line.restore);
        options.target = line.parser.value(line.to);
        break;
    case Task::Tour:
        options.folder = line.parser.value(line.tour);
        break;
    case Task::ShowHelp:
    case Task::ShowVersion:
        break;
    }

    for (const QCommandLineOption *named :
         {&line.practice, &line.verify, &line.backup, &line.restore, &line.to, &line.tour}) {
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
    const bool writes = options.task == Task::Backup || options.task == Task::Restore;
    if (writes != line.parser.isSet(line.to))
        return invalid(writes ? CommandLine::tr("Write --to and the file to write.")
                              : CommandLine::tr("--to goes with --backup or --restore."));
    if (line.parser.isSet(line.passphrase)) {
        bool isNumber = false;
        const int descriptor = line.parser.value(line.passphrase).toInt(&isNumber);
        if (!isNumber || descriptor < 0)
            return invalid(CommandLine::tr("Write the number of a file descriptor after "
                                           "--passphrase-fd."));
        options.passphraseFrom = descriptor;
    }
    if (line.parser.isSet(line.appearance)) {
        const QString colours = line.parser.value(line.appearance);
        options.appearance = fromToken<Appearance>(colours);
        if (!options.appearance)
            return invalid(
                CommandLine::tr("“%1” is not a colour scheme. Write system, light or dark.")
                    .arg(colours));
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
