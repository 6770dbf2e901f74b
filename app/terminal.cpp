// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/terminal.h"

#include "core/store/verify.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Terminal
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

int verify(const QString &path)
{
    const std::vector<QString> findings = verifyFile(path);
    QTextStream out(stdout);
    if (findings.empty()) {
        out << Terminal::tr("%1: all is well.").arg(path) << '\n';
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
        return verify(options.practice);
    case Options::Task::Open:
    case Options::Task::Sample:
    case Options::Task::Tour:
        break;
    }
    Q_UNREACHABLE();
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
