// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

#include <vector>

class QWidget;

namespace sessionbook {

/// What stands in a field of a form.
struct FieldState
{
    QString field; ///< its object name, or its field's, and which one of those of that name
    int number = 0;
    QString label; ///< as a screen reader says it
    QVariant value;
    bool isProse = false; ///< typed freely: a loss would be felt
    bool hasFocus = false;
};

/// All fields of a form in the order in which a person walks through them; a passphrase
/// is left out, also while it is shown.
[[nodiscard]] std::vector<FieldState> stateOf(const QWidget &form);
/// Puts it into the fields as if it were typed and chosen again, and returns what did not take it.
std::vector<FieldState> putBack(const std::vector<FieldState> &states, QWidget &form);

} // namespace sessionbook
