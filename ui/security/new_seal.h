// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/sealed/envelope.h"

#include <QStringList>

namespace sessionbook {

/// What a practice is to be sealed with, and what its recovery sheet will say.
struct NewSeal
{
    Seal seal;
    QStringList recoveryGroups;
};

/// Takes the time of a key derivation. Thread: any. Throws std::bad_alloc.
[[nodiscard]] NewSeal makeSeal(const QString &passphrase);

} // namespace sessionbook
