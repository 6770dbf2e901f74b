// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translations.h"
#include "tests/support/run_tests.h"
#include "tests/support/unordered_selects.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>

/// Main of the test programs without windows: always the same locale, no folder of the person's
/// own, and every SELECT without ORDER BY in reverse.
int main(int argc, char *argv[])
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QStandardPaths::setTestModeEnabled(true);
    // A sober number of tries, as each may write a file. RC_PARAMS asks for more, or repeats a
    // failure.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=25");
    sessionbook::test::reverseUnorderedSelects();
    QCoreApplication application(argc, argv);
    sessionbook::installTranslations(application);
    return sessionbook::test::runTests(argc, argv);
}
