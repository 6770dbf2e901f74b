// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

class QAction;
class QMenu;

namespace sessionbook {

/// Enables the act in a menu or, with a reason why it can't be, disables it.
void setAllowed(QAction *action, const std::optional<QString> &whyNot);

/// Lets the menu say those reasons: beside the pointer, and to those who come to an act by key.
void sayReasons(QMenu *menu);

} // namespace sessionbook
