// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/sealing.h"
#include "tests/support/some_passphrase.h"

namespace sessionbook::test {

/// By the passphrase of the tests, if it is sealed.
[[nodiscard]] inline PracticeFile unlockedFile(const QString &path)
{
    if (!needsPassphrase(path))
        return path;
    const auto unlocked = unlock(path, somePassphrase);
    return unlocked ? *unlocked : PracticeFile(path); // refused when it is opened
}

} // namespace sessionbook::test
