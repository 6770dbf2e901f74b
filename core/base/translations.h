// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;

namespace sessionbook {

/// Loads the translations of the program and of Qt for the default locale. English is always loaded
/// as a fallback: only it has the plural forms ("1 hour", "6 hours"). Call it again when the locale
/// has changed.
void installTranslations(QCoreApplication &application);

} // namespace sessionbook
