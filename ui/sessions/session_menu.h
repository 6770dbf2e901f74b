// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <functional>

class QPoint;
class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// The menu of a session, the same wherever it is shown. Each entry is enabled from the table of
/// the rules, or says why not; dialogs open over `parent`. `openSettings` is for what a document
/// lacks.
void showSessionMenu(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id,
                     const QPoint &globalPosition, const std::function<void()> &openSettings);

} // namespace sessionbook
