#pragma once

#include <QString>

namespace sessionbook {

/// The text without case and accents, for finding "Guðmundsdóttir" by "gudmund". Compare both sides
/// through it with contains().
[[nodiscard]] QString searchText(const QString &text);

} // namespace sessionbook
