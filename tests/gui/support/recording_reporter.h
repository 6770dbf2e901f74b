// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/reporter.h"

#include <QStringList>

namespace sessionbook::test {

/// Replaces the main window and records what it would have shown.
struct RecordingReporter : Reporter
{
    QStringList successes;
    QStringList notes; ///< those of the successes that an undo has nothing to do with
    QStringList failures;
    QString wayLabel; ///< of the last sentence that had a way, and
    std::function<void()> lastWay;

    void success(const QString &sentence) override { successes << sentence; }
    void note(const QString &sentence) override
    {
        successes << sentence;
        notes << sentence;
    }
    void noteWithWay(const QString &sentence, const QString &label,
                     const std::function<void()> &way) override
    {
        successes << sentence;
        wayLabel = label;
        lastWay = way;
    }
    void failure(const Error &error) override { failures << error.sentence; }
};

} // namespace sessionbook::test
