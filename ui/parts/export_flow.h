// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/table_export.h"

class QWidget;

namespace sessionbook {

class Reporter;

/// Asks for a path, writes the table, and reports the outcome. If it takes long, it shows its
/// progress and can be cancelled.
void exportTable(Reporter &reporter, QWidget *parent, const TableSource &source,
                 const QString &fileName, int expectedRows);

} // namespace sessionbook
