// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/reports_page.h"

namespace sessionbook {

class Practice;
class Reporter;

/// Asks for a path, writes the file for its owner's eyes, and reports the outcome.
void exportReport(const Practice &practice, Reporter &reporter, QWidget *parent,
                  const ReportSheet &sheet, ReportFormat format, const QString &fileName);

} // namespace sessionbook
