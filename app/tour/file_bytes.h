// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook::tour {

/// Whether the text is anywhere in the practice's file or those beside it, as UTF-8 or UTF-16.
[[nodiscard]] bool foundInFiles(const QString &practicePath, const QString &text);

} // namespace sessionbook::tour
