#pragma once

#include <QString>
#include <QStringList>

namespace sessionbook {

/// What speakers of the language call it, such as "íslenska" for "is".
[[nodiscard]] QString languageName(const QString &code);
/// The codes of the languages that messages can be written in, by their own names.
[[nodiscard]] QStringList messageLanguages();

} // namespace sessionbook
