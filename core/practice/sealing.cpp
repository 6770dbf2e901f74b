// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sealing.h"

#include "core/records/seal_field.h"
#include "core/store/sealing.h"
#include "core/store/store_error.h"

#include <QCoreApplication>
#include <QStringList>

#include <mutex>

namespace sessionbook {

namespace {

struct PracticeSealingWords
{
    Q_DECLARE_TR_FUNCTIONS(Sealing)
};

Error errorOf(SealProblem problem)
{
    using W = PracticeSealingWords;
    switch (problem) {
    case SealProblem::WrongPassphrase:
        return invalid(field::passphrase, W::tr("This is not the passphrase. Check capital letters "
                                                "and the keyboard's language."));
    case SealProblem::WrongRecoveryKey:
        return invalid(
            field::recoveryKey,
            W::tr("This is a recovery key, but not of this practice or not its newest."));
    case SealProblem::DamagedEnvelope:
        return {ErrorKind::Storage,
                W::tr("The beginning of the practice's file is damaged, so neither passphrase nor "
                      "recovery key can open it. Restore a copy.")};
    case SealProblem::NewerEnvelope:
        return {ErrorKind::Storage,
                W::tr("This practice was sealed by a newer Sessionbook. Update the program to open "
                      "it.")};
    case SealProblem::NoMemory:
        return {ErrorKind::Storage,
                W::tr("There is not enough memory to check the passphrase. Close other programs "
                      "and try again.")};
    case SealProblem::NotReadable:
        return {ErrorKind::Storage, W::tr("The practice's file can't be read. Check the disk.")};
    case SealProblem::NotWritten:
        return {ErrorKind::Storage, W::tr("The practice's file can't be written. Nothing was "
                                          "changed; check its permissions.")};
    }
    Q_UNREACHABLE();
}

Result<Envelope> envelopeAt(const QString &path)
{
    FileMedium medium(path, FileMedium::Access::Read);
    if (!medium.isOpen())
        return errorOf(SealProblem::NotReadable);
    auto read = Envelope::read(medium);
    if (const auto *problem = std::get_if<SealProblem>(&read))
        return errorOf(*problem);
    return std::get<Envelope>(read);
}

template <class By>
Result<SealKey> keyOf(const Envelope &envelope, const By &by)
{
    auto unlocked = envelope.unlock(by);
    if (const auto *problem = std::get_if<SealProblem>(&unlocked))
        return errorOf(*problem);
    return std::get<SealKey>(std::move(unlocked));
}

template <class By>
Result<PracticeFile> fileBy(const QString &path, const By &by)
{
    const auto envelope = envelopeAt(path);
    if (!envelope)
        return envelope.error();
    const auto key = keyOf(*envelope, by);
    if (!key)
        return key.error();
    return PracticeFile(path, *key);
}

/// Of a recovery key that could not be read.
Error mistyped(const RecoveryKey::Read &read)
{
    if (read.hasWrongLength) {
        return invalid(field::recoveryKey,
                       PracticeSealingWords::tr("A recovery key has %1 groups of five characters.")
                           .arg(RecoveryKey::groupCount));
    }
    QStringList numbers;
    for (const int group : read.wrongGroups)
        numbers << QString::number(group);
    return invalid(field::recoveryKey,
                   PracticeSealingWords::tr("Mistyped in group %1.").arg(numbers.join(u", ")));
}

template <class By>
Result<Envelope> withNewPassphrase(Envelope envelope, const By &by, const QString &next)
{
    if (const Result<> accepted = acceptPassphrase(next); !accepted)
        return accepted.error();
    const auto key = keyOf(envelope, by);
    if (!key)
        return key.error();
    envelope.setPassphrase(**key, passphraseBytes(next), keyEffort());
    return envelope;
}

std::mutex effortMutex;
KeyEffort usualEffort = KeyEffort::moderate();

} // namespace

void setKeyEffort(KeyEffort effort)
{
    const std::scoped_lock lock(effortMutex);
    usualEffort = effort;
}

KeyEffort keyEffort()
{
    const std::scoped_lock lock(effortMutex);
    return usualEffort;
}

bool needsPassphrase(const QString &path) { return isSealed(path); }

Result<PracticeFile> unlock(const QString &path, const QString &passphrase)
{
    return fileBy(path, passphraseBytes(passphrase));
}

Result<PracticeFile> unlockByRecoveryKey(const QString &path, const QString &typed)
{
    const RecoveryKey::Read read = RecoveryKey::read(typed);
    if (read.key.empty())
        return mistyped(read);
    return fileBy(path, read.key.front());
}

Result<> acceptPassphrase(const QString &passphrase)
{
    if (isLongEnough(passphrase))
        return {};
    return invalid(field::passphrase,
                   PracticeSealingWords::tr("A passphrase has at least %1 characters.")
                       .arg(shortestPassphrase));
}

Result<> changeSeal(const PracticeFile &file, const std::optional<Seal> &seal)
{
    try {
        reseal(file, seal);
        return {};
    } catch (const StoreError &error) {
        return error.error();
    }
}

Result<SealKey> keyBy(const Envelope &envelope, const QString &passphrase)
{
    return keyOf(envelope, passphraseBytes(passphrase));
}

Result<Envelope> withPassphrase(const Envelope &envelope, const QString &current,
                                const QString &next)
{
    return withNewPassphrase(envelope, passphraseBytes(current), next);
}

Result<Envelope> withPassphraseByRecoveryKey(const Envelope &envelope, const QString &typed,
                                             const QString &next)
{
    const RecoveryKey::Read read = RecoveryKey::read(typed);
    if (read.key.empty())
        return mistyped(read);
    return withNewPassphrase(envelope, read.key.front(), next);
}

Result<Envelope> withRecoveryKey(Envelope envelope, const QString &passphrase,
                                 const RecoveryKey &next)
{
    const auto key = keyOf(envelope, passphraseBytes(passphrase));
    if (!key)
        return key.error();
    envelope.setRecoveryKey(**key, next);
    return envelope;
}

} // namespace sessionbook
