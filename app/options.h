// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/look/theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sessionbook {

/// What the command line asks for.
struct Options
{
    enum class Task { Open, Sample, Tour, Verify, ShowHelp, ShowVersion };
    Task task = Task::Open;
    QString practice; ///< the file to open; with Sample: to make, empty for a temporary one
    QString folder;   ///< with Tour: where its pictures go
    std::optional<Appearance> appearance; ///< instead of what the settings say

    /// Asked and answered without a window.
    [[nodiscard]] bool isForTerminal() const
    {
        return task == Task::Verify || task == Task::ShowHelp || task == Task::ShowVersion;
    }
};

/// Reads the arguments, the program's name first. Errors (Invalid): one sentence.
Result<Options> readOptions(const QStringList &arguments);
/// Without those that Qt takes for itself, such as -platform: they have one dash, and a value.
[[nodiscard]] QStringList withoutQtOptions(const QStringList &arguments);
/// The text of --help.
[[nodiscard]] QString helpText();
/// Her practice's file when none is named; the folder may not be there yet.
[[nodiscard]] QString defaultPracticePath();

} // namespace sessionbook
