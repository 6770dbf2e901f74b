// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/reporter.h"

#include <QStringList>

namespace sessionbook::test {

/// Stands for the main window: keeps what it would have said.
struct RecordingReporter : Reporter
{
    QStringList successes;
    QStringList failures;

    void success(const QString &sentence) override { successes << sentence; }
    void failure(const Error &error) override { failures << error.sentence; }
};

} // namespace sessionbook::test
