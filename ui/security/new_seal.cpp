// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/new_seal.h"

#include "core/practice/sealing.h"

namespace sessionbook {

NewSeal makeSeal(const QString &passphrase)
{
    const RecoveryKey recovery = RecoveryKey::random();
    return {Seal::make(passphraseBytes(passphrase), recovery, keyEffort()), recovery.groups()};
}

} // namespace sessionbook
