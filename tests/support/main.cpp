// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translations.h"
#include "tests/support/run_tests.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>

/// Main of the test programs without windows: always the same locale, and no folder of the
/// person's own.
int main(int argc, char *argv[])
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QStandardPaths::setTestModeEnabled(true);
    // A sober number of tries, as each may write a file. RC_PARAMS asks for more, or repeats a
    // failure.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=25");
    QCoreApplication application(argc, argv);
    sessionbook::installTranslations(application);
    return sessionbook::test::runTests(argc, argv);
}
