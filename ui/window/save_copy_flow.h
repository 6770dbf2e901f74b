// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// Asks where, saves all that is open there, and calls `saved` with the path. Suggests the place
/// where the practice belongs, if nothing stands there.
void saveCopy(Practice &practice, Reporter &reporter, QWidget *parent,
              const std::function<void(const QString &)> &saved);

} // namespace sessionbook
