// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;

namespace sessionbook {

/// Loads the words of the program, and Qt's own, for the locale's languages. English is always
/// loaded beneath them: it holds the plural forms ("1 hour", "6 hours") that the sources don't.
/// Again after the locale has changed.
void installTranslations(QCoreApplication &application);

} // namespace sessionbook
