// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options.h"
#include "app/program.h"
#include "app/simulated_user/simulated_user.h"
#include "app/terminal.h"
#include "app/tour/tour.h"
#include "core/base/translations.h"
#include "core/sealed/secret.h"
#include "ui/parts/slip_guard.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

using namespace sessionbook;

QStringList toArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// What needs no display: help, version, verify, and errors in the options.
int runInTerminal(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    installTranslations(application);
    // Read as by main(), but with the errors translated.
    const Result<Options> options = readOptions(withoutQtOptions(toArguments(argc, argv)));
    return options ? performInTerminal(*options) : refuseOptions(options.error());
}

int runTour(int argc, char **argv, const Options &options)
{
    tour::prepareScreen();
    QApplication application(argc, argv);
    installTranslations(application);
    new SlipGuard(application, simulated_user::unhurried);
    return tour::run(options.folder);
}

int runInWindow(int argc, char **argv, const Options &options)
{
    if (options.task == Options::Task::Open)
        forbidCoreDumps();
    QApplication application(argc, argv);
    installTranslations(application);
    new SlipGuard(application);
    Options seen = options;
    seen.isAttended = QGuiApplication::platformName() != "offscreen"_L1;
    return Program(application, seen).run();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"sessionbook"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(SESSIONBOOK_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Sessionbook"_s);
    QGuiApplication::setDesktopFileName(u"sessionbook"_s);
    const Result<Options> options = readOptions(withoutQtOptions(toArguments(argc, argv)));
    if (!options || options->isForTerminal())
        return runInTerminal(argc, argv);
    if (options->task == Options::Task::Tour)
        return runTour(argc, argv, *options);
    return runInWindow(argc, argv, *options);
}
