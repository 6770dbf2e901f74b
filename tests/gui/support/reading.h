// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// What a person reads in a window. As in the simulated user, widgets are found by object name, and
/// who looks for one that never comes is stuck.
namespace sessionbook::test {

/// Whether words are on some label of the widget.
[[nodiscard]] bool says(const QString &objectName, const QString &words);
/// The texts of a list or table, row by row.
[[nodiscard]] QStringList rowsOf(const QString &viewName, int column = 0,
                                 int role = Qt::DisplayRole);

} // namespace sessionbook::test
