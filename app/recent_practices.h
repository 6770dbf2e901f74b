// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QSettings;

namespace sessionbook {

/// Paths of the practices that were open on this computer, the newest first.
[[nodiscard]] QStringList recentPractices(const QSettings &settings);
void noteOpened(QSettings &settings, const QString &path);

} // namespace sessionbook
