// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/terminal.h"

#include "app/passphrase_input.h"
#include "core/practice/clock.h"
#include "core/practice/restoring.h"
#include "core/practice/sealing.h"
#include "core/store/verify.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <variant>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Terminal
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

/// The file with its key, or the exit code once it was said why there is none.
std::variant<PracticeFile, int> fileOf(const Options &options)
{
    const QString &path = options.practice;
    if (!needsPassphrase(path))
        return PracticeFile(path);
    forbidCoreDumps();
    const Result<QString> passphrase = readPassphrase(path, options.passphraseFrom);
    if (!passphrase)
        return refuseOptions(passphrase.error());
    const Result<PracticeFile> unlocked = unlock(path, *passphrase);
    if (unlocked)
        return *unlocked;
    complain(unlocked.error().sentence);
    return 1;
}

int say(const Result<QString> &outcome)
{
    if (outcome)
        QTextStream(stdout) << *outcome << '\n';
    else
        complain(outcome.error().sentence);
    return outcome ? 0 : 1;
}

int backUp(const PracticeFile &practice, const QString &target)
{
    const Result<> written = writeCopy(practice, target);
    if (!written)
        return say(written.error());
    return say(Terminal::tr("%1: a checked copy of %2.").arg(target, practice.path));
}

int restoreTo(const PracticeFile &backup, const QString &target)
{
    const Result<QString> before = restore(backup, {target, backup.key}, systemClock());
    if (!before)
        return say(before.error());
    if (before->isEmpty())
        return say(Terminal::tr("%1: restored.").arg(target));
    return say(Terminal::tr("%1: restored. What was there is kept as %2.").arg(target, *before));
}

int verify(const PracticeFile &file)
{
    const std::vector<QString> findings = verifyFile(file);
    QTextStream out(stdout);
    if (findings.empty()) {
        out << Terminal::tr("%1: all is well.").arg(file.path) << '\n';
        return 0;
    }
    for (const QString &finding : findings)
        out << finding << '\n';
    return 1;
}

} // namespace

int performInTerminal(const Options &options)
{
    QTextStream out(stdout);
    switch (options.task) {
    case Options::Task::ShowHelp:
        out << helpText();
        return 0;
    case Options::Task::ShowVersion:
        out << u"Sessionbook %1\n"_s.arg(QCoreApplication::applicationVersion());
        return 0;
    case Options::Task::Verify:
    case Options::Task::Backup:
    case Options::Task::Restore:
        break;
    case Options::Task::Open:
    case Options::Task::Sample:
    case Options::Task::Tour:
        Q_UNREACHABLE();
    }
    const auto found = fileOf(options);
    if (const int *exitCode = std::get_if<int>(&found))
        return *exitCode;
    const PracticeFile &file = std::get<PracticeFile>(found);
    if (options.task == Options::Task::Backup)
        return backUp(file, options.target);
    if (options.task == Options::Task::Restore)
        return restoreTo(file, options.target);
    return verify(file);
}

int refuseOptions(const Error &error)
{
    complain(error.sentence);
    return 2;
}

void complain(const QString &sentence)
{
    QTextStream(stderr) << u"sessionbook: %1\n"_s.arg(sentence);
}

} // namespace sessionbook
