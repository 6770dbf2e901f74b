// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook::test {

/// Of the sealed practices of tests.
inline const QString somePassphrase = QStringLiteral("correct horse battery");

} // namespace sessionbook::test
