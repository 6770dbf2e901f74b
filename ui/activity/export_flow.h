// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/activity_export.h"

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// Asks for a path, writes the file, and reports the outcome. If it takes long, it shows its
/// progress and can be cancelled.
void exportActivity(Practice &practice, Reporter &reporter, QWidget *parent,
                    const ExportedPart &part, const QString &fileName, int expectedRows);

} // namespace sessionbook
