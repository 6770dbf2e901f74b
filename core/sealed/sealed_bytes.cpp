// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/sealed_bytes.h"

#include <sodium.h>

namespace sessionbook {

namespace {

/// Not the key itself, which seals pages.
Secret keyForBytes(const Secret &key)
{
    Secret derived(crypto_secretbox_KEYBYTES);
    crypto_kdf_derive_from_key(derived.data(), derived.size(), 1, "unsaved ", key.data());
    return derived;
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
constexpr qsizetype headSize = nonceSize + crypto_secretbox_MACBYTES;

} // namespace

QByteArray sealBytes(const SealKey &key, const QByteArray &plain)
{
    QByteArray sealed(headSize + plain.size(), '\0');
    randombytes_buf(sealed.data(), nonceSize);
    crypto_secretbox_easy(bytesOf(sealed) + nonceSize, bytesOf(plain),
                          static_cast<unsigned long long>(plain.size()), bytesOf(sealed),
                          keyForBytes(*key).data());
    return sealed;
}

std::optional<QByteArray> openBytes(const SealKey &key, const QByteArray &sealed)
{
    if (sealed.size() < headSize)
        return std::nullopt;
    QByteArray plain(sealed.size() - headSize, '\0');
    if (crypto_secretbox_open_easy(bytesOf(plain), bytesOf(sealed) + nonceSize,
                                   static_cast<unsigned long long>(sealed.size() - nonceSize),
                                   bytesOf(sealed), keyForBytes(*key).data()) != 0)
        return std::nullopt;
    return plain;
}

} // namespace sessionbook
