// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace sessionbook {

/// Where dialogs and pages say how an act went. The main window says a success in its toast
/// and a failure in the bar at the top.
class Reporter
{
public:
    virtual ~Reporter() = default;
    /// One sentence; with an Undo button when the practice can take the act back.
    virtual void success(const QString &sentence) = 0;
    virtual void failure(const Error &error) = 0;
};

} // namespace sessionbook
