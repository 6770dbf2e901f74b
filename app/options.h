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
    enum class Task { Open, Sample, Tour, Verify, Backup, Restore, ShowHelp, ShowVersion };
    Task task = Task::Open;
    QString practice; ///< the file to open; with Sample the file to make, empty for a temporary one
    QString target;   ///< with Backup and Restore: the file to write
    QString folder;   ///< with Tour: where its pictures go
    std::optional<int> passphraseFrom; ///< in the terminal: the descriptor to read it from
    bool isAttended = true; ///< else nobody sees a window, and errors only go to the terminal
    std::optional<Appearance> appearance; ///< instead of what the settings say

    /// Whether it needs no window.
    [[nodiscard]] bool isForTerminal() const
    {
        return task != Task::Open && task != Task::Sample && task != Task::Tour;
    }
};

/// `arguments` begin with the program's name. Error: Invalid.
Result<Options> readOptions(const QStringList &arguments);
/// Removes Qt's own options, such as -platform, with their values.
[[nodiscard]] QStringList withoutQtOptions(const QStringList &arguments);
/// The text of --help.
[[nodiscard]] QString helpText();
/// The practice's file if none is named; its folder may not exist yet.
[[nodiscard]] QString defaultPracticePath();

} // namespace sessionbook
