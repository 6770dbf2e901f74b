// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/practice_file.h"

namespace sessionbook {

// Opening a sealed practice, and giving or taking its seal. All of these block for the derivation
// of a key, nearly a second, or longer for a large practice. Thread: any.

/// Whether the file at the path is sealed. Not of a practice that is open here.
[[nodiscard]] bool needsPassphrase(const QString &path);

/// The file with its key, to be given to Practice::open(). Errors: Invalid at field::passphrase if
/// that is wrong; Storage if what stands before the pages is damaged, or of a newer version.
Result<PracticeFile> unlock(const QString &path, const QString &passphrase);
/// Errors: Invalid at field::recoveryKey, with the groups that are mistyped; Storage as above.
Result<PracticeFile> unlockByRecoveryKey(const QString &path, const QString &typed);

/// Error: Invalid at field::passphrase if it is too short to protect anything.
Result<> acceptPassphrase(const QString &passphrase);

/// Writes a practice that is not open anew: sealed, or without a seal. Error: Storage; then it is
/// as it was.
Result<> changeSeal(const PracticeFile &file, const std::optional<Seal> &seal);

/// The key in an envelope. Errors: as of unlock().
Result<SealKey> keyBy(const Envelope &envelope, const QString &passphrase);

/// For the envelope of an open practice, Practice::envelope(), which the result is then given to.
/// Errors: as of unlock().
Result<Envelope> withPassphrase(const Envelope &envelope, const QString &current,
                                const QString &next);
/// For who has forgotten the passphrase. Errors: as of unlockByRecoveryKey().
Result<Envelope> withPassphraseByRecoveryKey(const Envelope &envelope, const QString &typed,
                                             const QString &next);
Result<Envelope> withRecoveryKey(Envelope envelope, const QString &passphrase,
                                 const RecoveryKey &next);

/// How much work it is to try a passphrase that is set from now on; tests ask for less.
void setKeyEffort(KeyEffort effort);
[[nodiscard]] KeyEffort keyEffort();

} // namespace sessionbook
