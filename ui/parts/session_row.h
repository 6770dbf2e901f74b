// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QVariant>

#include <optional>

class QWidget;

namespace sessionbook {

/// What models of rows answer with sessionData(), for the keys that act on the session of a row.
constexpr int sessionRole = Qt::UserRole + 100;

[[nodiscard]] QVariant sessionData(const std::optional<SessionId> &session);

/// For rows without a model: whatever has the focus in the widget is about the session.
void setSessionOf(QWidget *widget, SessionId session);

/// That of the row that has the focus, if it is about one.
[[nodiscard]] std::optional<SessionId> focusedSession();

} // namespace sessionbook
