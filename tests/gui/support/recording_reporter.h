// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/reporter.h"

#include <QStringList>

namespace sessionbook::test {

/// Replaces the main window and records what it would have shown.
struct RecordingReporter : Reporter
{
    QStringList successes;
    QStringList failures;

    void success(const QString &sentence) override { successes << sentence; }
    void note(const QString &sentence) override { successes << sentence; }
    void failure(const Error &error) override { failures << error.sentence; }
};

} // namespace sessionbook::test
