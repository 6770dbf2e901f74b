// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sealed/recovery_key.h"
#include "core/sealed/secret.h"

#include <array>
#include <memory>
#include <optional>
#include <variant>

namespace sessionbook {

/// The key that seals the pages of a file.
using SealKey = std::shared_ptr<const Secret>;

enum class SealProblem {
    WrongPassphrase,
    WrongRecoveryKey,
    DamagedEnvelope, ///< neither of its two slots can be read
    NewerEnvelope,   ///< of a version that this program does not know
    NoMemory,        ///< the key derivation needs more than there is
    NotReadable,     ///< the disk did not read
    NotWritten       ///< the disk did not write; what was there still holds
};

/// How much work it is to try a passphrase. In the envelope, so that it can grow.
struct KeyEffort
{
    quint64 operations = 0;
    quint64 memory = 0; ///< bytes

    [[nodiscard]] static KeyEffort moderate(); ///< 256 MB, under a second
    [[nodiscard]] static KeyEffort least();    ///< for tests
};

/// Where an envelope stands: in a file, or in one that SQLite has open.
class EnvelopeMedium
{
public:
    virtual ~EnvelopeMedium() = default;
    /// Fills what is there, and answers whether the disk did read; what is not there stays zero.
    virtual bool read(qint64 offset, std::span<unsigned char> into) = 0;
    virtual bool write(qint64 offset, Bytes bytes) = 0;
    virtual bool sync() = 0;
};

/// What stands before the pages of a sealed file: the key of the pages, wrapped once by the
/// passphrase and once by the recovery key. Two slots with a generation and a checksum each are
/// written in turn and synced, so that one of them holds whenever the program is killed.
class Envelope
{
public:
    static constexpr std::size_t slotSize = 4096;
    static constexpr qint64 size = 2 * qint64(slotSize);
    static constexpr std::size_t keySize = 32;

    /// Whether a file begins as a sealed one, by what is read of its first two slots.
    [[nodiscard]] static bool isOne(EnvelopeMedium &medium);
    [[nodiscard]] static std::variant<Envelope, SealProblem> read(EnvelopeMedium &medium);
    /// For a new file. Takes the time of the key derivation.
    [[nodiscard]] static Envelope make(const Secret &key, const Secret &passphrase,
                                       const RecoveryKey &recovery, KeyEffort effort);

    /// Both take no longer than the key derivation. Thread: any.
    [[nodiscard]] std::variant<SealKey, SealProblem> unlock(const Secret &passphrase) const;
    [[nodiscard]] std::variant<SealKey, SealProblem> unlock(const RecoveryKey &recovery) const;

    void setPassphrase(const Secret &key, const Secret &passphrase, KeyEffort effort);
    void setRecoveryKey(const Secret &key, const RecoveryKey &recovery);

    /// Into both slots, one after the other: afterwards nothing is left of what was there before.
    [[nodiscard]] std::optional<SealProblem> write(EnvelopeMedium &medium);
    /// Whether both slots hold the same keys: if not, the program was killed while writing, and
    /// what was replaced still opens the file until it is written again.
    [[nodiscard]] bool isWrittenTwice() const { return m_isWrittenTwice; }

private:
    using Salt = std::array<unsigned char, 16>;
    using Wrapped = std::array<unsigned char, 24 + keySize + 16>; ///< nonce, key, tag
    using Slot = std::array<unsigned char, slotSize>;

    [[nodiscard]] Slot slot() const;
    [[nodiscard]] static std::variant<Envelope, SealProblem> fromSlot(const Slot &slot);
    [[nodiscard]] bool holdsTheSameAs(const Envelope &other) const;
    /// Empty if there is not the memory for it.
    [[nodiscard]] Secret derived(const Secret &passphrase) const;

    quint64 m_generation = 0;
    KeyEffort m_effort;
    Salt m_salt{};
    Wrapped m_byPassphrase{};
    Wrapped m_byRecoveryKey{};
    bool m_isWrittenTwice = true;
};

/// What a new file is sealed with.
struct Seal
{
    SealKey key;
    Envelope envelope;
    /// A new key. Takes the time of the key derivation. Thread: any.
    [[nodiscard]] static Seal make(const Secret &passphrase, const RecoveryKey &recovery,
                                   KeyEffort effort = KeyEffort::moderate());
};

/// A file that nothing in this process has open through SQLite: closing it would drop SQLite's
/// locks.
class FileMedium : public EnvelopeMedium
{
public:
    enum class Access { Read, Write };
    FileMedium(const QString &path, Access access);
    ~FileMedium() override;
    Q_DISABLE_COPY_MOVE(FileMedium)
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

    bool read(qint64 offset, std::span<unsigned char> into) override;
    bool write(qint64 offset, Bytes bytes) override;
    bool sync() override;

private:
    int m_descriptor;
};

/// Whether the file at the path is sealed; false if it can't be read. Not of an open practice, see
/// FileMedium.
[[nodiscard]] bool isSealed(const QString &path);

/// Whether the key opens any page of the file, however damaged the others are: that its pages are
/// sealed by the key that its envelope holds can't be told from the envelope.
[[nodiscard]] bool opensPageOf(const QString &path, const Secret &key);

} // namespace sessionbook
