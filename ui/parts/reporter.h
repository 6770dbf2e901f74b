// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <functional>

namespace sessionbook {

/// Where dialogs and pages report the outcome of an action. The main window shows a success in its
/// toast and a failure in the bar at the top.
class Reporter
{
public:
    virtual ~Reporter() = default;
    /// One sentence about the last command, shown with an Undo button if that can be undone.
    virtual void success(const QString &sentence) = 0;
    /// One sentence about what is not in the file, such as the clipboard.
    virtual void note(const QString &sentence) = 0;
    /// The same about what was made, with a button that leads to it.
    virtual void noteWithWay(const QString &sentence, const QString & /*label*/,
                             const std::function<void()> & /*way*/)
    {
        note(sentence);
    }
    virtual void failure(const Error &error) = 0;
};

} // namespace sessionbook
