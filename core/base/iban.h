// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// Whether it can be an international bank account number (ISO 13616): country, check digits, as
/// many letters and digits as the country has (at most 30 if it is not in the registry), and the
/// remainder of 1 by 97. Without blanks and in capitals.
[[nodiscard]] bool isIban(const QString &text);
/// Whether it can be a bank's BIC (ISO 9362), of 8 or 11 characters in capitals.
[[nodiscard]] bool isBic(const QString &text);
/// Whether it is a country of ISO 3166-1, as two capital letters.
[[nodiscard]] bool isCountry(const QString &code);
/// Without blanks and in capitals, as isIban() and isBic() want it.
[[nodiscard]] QString compactCode(const QString &typed);
/// In groups of four, as it is printed.
[[nodiscard]] QString groupedIban(const QString &iban);

} // namespace sessionbook
