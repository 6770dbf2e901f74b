// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "ui/look/theme.h"
#include "ui/settings/preferences.h"
#include "ui/window/main_window.h"

#include <memory>
#include <optional>
#include <utility>

namespace sessionbook {

/// A practice with its window, for as long as it is open.
struct OpenPractice
{
    OpenPractice(QApplication &application, std::unique_ptr<Practice> opened,
                 std::optional<Appearance> appearance)
        : practice(std::move(opened)), preferences(application, *practice, appearance),
          window(*practice)
    {
    }

    // They end in reverse order.
    std::unique_ptr<Practice> practice;
    Preferences preferences;
    MainWindow window;
};

} // namespace sessionbook
