// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/base/translations.h"
#include "tests/support/catch.h"
#include "tests/support/run_tests.h"
#include "ui/look/theme.h"
#include "ui/parts/slip_guard.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

// A test in which the simulated user is stuck fails, with the sentence that says why.
CATCH_TRANSLATE_EXCEPTION(const sessionbook::simulated_user::Stuck &stuck)
{
    return stuck.sentence.toStdString();
}

/// Main of the test programs with windows: without a screen unless one is asked for, always the
/// same locale, and no folder of the person's own.
int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false);
    sessionbook::installTranslations(application);
    sessionbook::applyTheme(application, sessionbook::Appearance::Light);
    new sessionbook::SlipGuard(application, sessionbook::simulated_user::unhurried);
    return sessionbook::test::runTests(argc, argv);
}
