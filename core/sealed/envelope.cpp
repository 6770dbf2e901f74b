// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/envelope.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <new>
#include <sodium.h>
#include <stdexcept>
#include <string_view>

namespace sessionbook {

namespace {

constexpr std::string_view magic = "Sessionbook seal";
constexpr quint32 knownVersion = 1;
constexpr std::size_t checksumSize = 32;
constexpr std::string_view passphraseUse = "Sessionbook 1 passphrase";
constexpr std::string_view recoveryUse = "Sessionbook 1 recovery key";

// Beyond these a number is not one that a program has written: a damaged envelope must not make
// this one ask for all memory there is.
constexpr quint64 mostOperations = 1'000;
constexpr quint64 mostMemory = quint64{4} << 30U;

static_assert(Envelope::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == 24);
static_assert(crypto_aead_xchacha20poly1305_ietf_ABYTES == 16);
static_assert(crypto_pwhash_SALTBYTES == 16);

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

template <class Wrapped>
Wrapped wrap(const Secret &key, const Secret &by, std::string_view use)
{
    Wrapped wrapped{};
    constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    randombytes_buf(wrapped.data(), nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped.data() + nonceSize, nullptr, key.data(),
                                               key.size(), bytesOf(use), use.size(), nullptr,
                                               wrapped.data(), by.data());
    return wrapped;
}

template <class Wrapped>
SealKey unwrap(const Wrapped &wrapped, const Secret &by, std::string_view use)
{
    constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    auto key = std::make_shared<Secret>(Envelope::keySize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            key->data(), nullptr, nullptr, wrapped.data() + nonceSize, wrapped.size() - nonceSize,
            bytesOf(use), use.size(), wrapped.data(), by.data()) != 0)
        return nullptr;
    return key;
}

/// The key is random already, so nothing has to be slow.
Secret derivedFrom(const RecoveryKey &recovery)
{
    Secret derived(Envelope::keySize);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, derived.size());
    crypto_generichash_update(&state, bytesOf(recoveryUse), recoveryUse.size());
    crypto_generichash_update(&state, recovery.bytes().data(), recovery.bytes().size());
    crypto_generichash_final(&state, derived.data(), derived.size());
    sodium_memzero(&state, sizeof state);
    return derived;
}

/// Lays the parts of a slot side by side; the same order reads and writes.
template <class Slot>
class Cursor
{
public:
    explicit Cursor(Slot &slot) : m_slot(slot) {}

    template <class Number>
    void put(Number number)
    {
        qToLittleEndian(number, m_slot.data() + m_at);
        m_at += sizeof number;
    }
    void put(const unsigned char *bytes, std::size_t size)
    {
        std::memcpy(m_slot.data() + m_at, bytes, size);
        m_at += size;
    }
    template <class Number>
    void get(Number &number)
    {
        number = qFromLittleEndian<Number>(m_slot.data() + m_at);
        m_at += sizeof number;
    }
    template <std::size_t count>
    void get(std::array<unsigned char, count> &bytes)
    {
        std::memcpy(bytes.data(), m_slot.data() + m_at, count);
        m_at += count;
    }
    void skip(std::size_t size) { m_at += size; }

private:
    Slot &m_slot;
    std::size_t m_at = 0;
};

template <class Slot>
std::array<unsigned char, checksumSize> checksumOf(const Slot &slot)
{
    std::array<unsigned char, checksumSize> sum{};
    crypto_generichash(sum.data(), sum.size(), slot.data(), slot.size() - checksumSize, nullptr, 0);
    return sum;
}

bool hasMagic(const unsigned char *bytes)
{
    return std::memcmp(bytes, magic.data(), magic.size()) == 0;
}

} // namespace

KeyEffort KeyEffort::moderate()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE};
}

KeyEffort KeyEffort::least()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

bool Envelope::isOne(EnvelopeMedium &medium)
{
    for (const qint64 offset : {qint64{0}, qint64(slotSize)}) {
        std::array<unsigned char, magic.size()> begin{};
        if (medium.read(offset, begin) && hasMagic(begin.data()))
            return true;
    }
    return false;
}

std::variant<Envelope, SealProblem> Envelope::read(EnvelopeMedium &medium)
{
    std::optional<Envelope> newest;
    std::optional<SealProblem> problem;
    bool areSame = true;
    for (const qint64 offset : {qint64{0}, qint64(slotSize)}) {
        Slot slot{};
        std::variant<Envelope, SealProblem> found = SealProblem::NotReadable;
        if (medium.read(offset, slot))
            found = fromSlot(slot);
        if (const auto *bad = std::get_if<SealProblem>(&found)) {
            // A version that is not known says more than damage does.
            if (!problem || *bad == SealProblem::NewerEnvelope)
                problem = *bad;
            continue;
        }
        const auto &good = std::get<Envelope>(found);
        if (newest)
            areSame = newest->holdsTheSameAs(good);
        if (!newest || good.m_generation > newest->m_generation)
            newest = good;
    }
    if (problem == SealProblem::NewerEnvelope || !newest)
        return problem.value_or(SealProblem::DamagedEnvelope);
    newest->m_isWrittenTwice = areSame && !problem;
    return *newest;
}

Envelope Envelope::make(const Secret &key, const Secret &passphrase, const RecoveryKey &recovery,
                        KeyEffort effort)
{
    Envelope envelope;
    envelope.setPassphrase(key, passphrase, effort);
    envelope.setRecoveryKey(key, recovery);
    return envelope;
}

std::variant<SealKey, SealProblem> Envelope::unlock(const Secret &passphrase) const
{
    const Secret by = derived(passphrase);
    if (by.isEmpty())
        return SealProblem::NoMemory;
    if (auto key = unwrap(m_byPassphrase, by, passphraseUse))
        return key;
    return SealProblem::WrongPassphrase;
}

std::variant<SealKey, SealProblem> Envelope::unlock(const RecoveryKey &recovery) const
{
    if (auto key = unwrap(m_byRecoveryKey, derivedFrom(recovery), recoveryUse))
        return key;
    return SealProblem::WrongRecoveryKey;
}

void Envelope::setPassphrase(const Secret &key, const Secret &passphrase, KeyEffort effort)
{
    m_effort = effort;
    randombytes_buf(m_salt.data(), m_salt.size());
    const Secret by = derived(passphrase);
    if (by.isEmpty())
        throw std::bad_alloc();
    m_byPassphrase = wrap<Wrapped>(key, by, passphraseUse);
}

void Envelope::setRecoveryKey(const Secret &key, const RecoveryKey &recovery)
{
    m_byRecoveryKey = wrap<Wrapped>(key, derivedFrom(recovery), recoveryUse);
}

std::optional<SealProblem> Envelope::write(EnvelopeMedium &medium)
{
    // The generation says which slot is the older one; that one goes first, so that the newer one
    // is whole until its successor is on the disk.
    for (int i = 0; i < 2; ++i) {
        ++m_generation;
        const qint64 offset = (m_generation % 2 == 0) ? 0 : qint64(slotSize);
        if (!medium.write(offset, slot()) || !medium.sync())
            return SealProblem::NotWritten;
    }
    m_isWrittenTwice = true;
    return {};
}

Seal Seal::make(const Secret &passphrase, const RecoveryKey &recovery, KeyEffort effort)
{
    auto key = std::make_shared<const Secret>(Secret::random(Envelope::keySize));
    Envelope envelope = Envelope::make(*key, passphrase, recovery, effort);
    return {std::move(key), envelope};
}

Envelope::Slot Envelope::slot() const
{
    Slot slot{};
    Cursor cursor(slot);
    cursor.put(bytesOf(magic), magic.size());
    cursor.put(knownVersion);
    cursor.put(m_generation);
    cursor.put(m_effort.operations);
    cursor.put(m_effort.memory);
    cursor.put(m_salt.data(), m_salt.size());
    cursor.put(m_byPassphrase.data(), m_byPassphrase.size());
    cursor.put(m_byRecoveryKey.data(), m_byRecoveryKey.size());
    const auto sum = checksumOf(slot);
    std::ranges::copy(sum, slot.end() - checksumSize);
    return slot;
}

std::variant<Envelope, SealProblem> Envelope::fromSlot(const Slot &slot)
{
    if (!hasMagic(slot.data()) ||
        !std::ranges::equal(checksumOf(slot), std::span(slot).last<checksumSize>()))
        return SealProblem::DamagedEnvelope;
    Cursor cursor(slot);
    cursor.skip(magic.size());
    quint32 version = 0;
    cursor.get(version);
    if (version > knownVersion)
        return SealProblem::NewerEnvelope;
    Envelope envelope;
    cursor.get(envelope.m_generation);
    cursor.get(envelope.m_effort.operations);
    cursor.get(envelope.m_effort.memory);
    cursor.get(envelope.m_salt);
    cursor.get(envelope.m_byPassphrase);
    cursor.get(envelope.m_byRecoveryKey);
    const KeyEffort &effort = envelope.m_effort;
    if (version == 0 || effort.operations < crypto_pwhash_argon2id_OPSLIMIT_MIN ||
        effort.operations > mostOperations || effort.memory < crypto_pwhash_argon2id_MEMLIMIT_MIN ||
        effort.memory > mostMemory)
        return SealProblem::DamagedEnvelope;
    return envelope;
}

bool Envelope::holdsTheSameAs(const Envelope &other) const
{
    return m_salt == other.m_salt && m_byPassphrase == other.m_byPassphrase &&
           m_byRecoveryKey == other.m_byRecoveryKey;
}

Secret Envelope::derived(const Secret &passphrase) const
{
    Secret by(keySize);
    // The one that is empty has no data; what it is compared with still has to be derived.
    const char *words =
        passphrase.size() > 0 ? reinterpret_cast<const char *>(passphrase.data()) : "";
    const int done = crypto_pwhash(by.data(), by.size(), words, passphrase.size(), m_salt.data(),
                                   m_effort.operations, static_cast<std::size_t>(m_effort.memory),
                                   crypto_pwhash_ALG_ARGON2ID13);
    return done == 0 ? std::move(by) : Secret();
}

} // namespace sessionbook
