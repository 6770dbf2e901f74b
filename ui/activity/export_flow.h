// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/activity_export.h"

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// Asks where to, writes the file, and says how it went. With many rows it shows how far it is,
/// and can be cancelled.
void exportActivity(Practice &practice, Reporter &reporter, QWidget *parent,
                    const ExportedPart &part, const QString &fileName, int expectedRows);

} // namespace sessionbook
