// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <functional>

class QWidget;

namespace sessionbook {

// Each opens its file dialog over `parent` and returns at once.

/// Asks for the file of a practice that exists.
void askForPractice(QWidget *parent, const QString &folder,
                    const std::function<void(const QString &)> &chosen);
/// Asks for the file of a practice that is to be made: a path where there is nothing yet. Another
/// is refused, not replaced.
void askForNewPractice(QWidget *parent, const QString &folder,
                       const std::function<void(const QString &)> &chosen,
                       const std::function<void(const Error &)> &refused);

} // namespace sessionbook
