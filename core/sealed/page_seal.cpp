// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/page_seal.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace sessionbook::page_seal {

namespace {

constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t contentSize = pageSize - reserved;
static_assert(nonceSize + tagSize == reserved);

// In a frame's header: the page's number at 0, the two salts of this round of the WAL at 8.
constexpr std::size_t saltsAt = 8;
constexpr std::size_t saltsSize = 8;

} // namespace

Place inFile(std::uint32_t page)
{
    Place place{'f'};
    qToLittleEndian(page, place.data() + 4);
    return place;
}

Place inWal(std::uint64_t frame, const unsigned char *header)
{
    Place place{'w'};
    std::memcpy(place.data() + 4, header, 4);
    qToLittleEndian(quint64{frame}, place.data() + 8);
    return place;
}

void seal(const Secret &key, const Place &place, const unsigned char *page, Page &sealed)
{
    unsigned char *const nonce = sealed.data() + contentSize;
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(sealed.data(), nonce + nonceSize, nullptr,
                                                        page, contentSize, place.data(),
                                                        place.size(), nullptr, nonce, key.data());
}

bool open(const Secret &key, const Place &place, unsigned char *page)
{
    unsigned char *const nonce = page + contentSize;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt_detached(page, nullptr, page, contentSize,
                                                            nonce + nonceSize, place.data(),
                                                            place.size(), nonce, key.data()) != 0)
        return false;
    std::fill_n(nonce, reserved, static_cast<unsigned char>(0));
    return true;
}

void maskChecksum(const Secret &key, std::uint64_t frame, unsigned char *header)
{
    // No page has such a nonce but by a chance of one in 2^128.
    std::array<unsigned char, crypto_stream_xchacha20_NONCEBYTES> nonce{'c', 'h', 'e', 'c', 'k'};
    std::memcpy(nonce.data() + 8, header + saltsAt, saltsSize);
    qToLittleEndian(quint64{frame}, nonce.data() + 16);
    unsigned char *const checksum = header + checksumAt;
    crypto_stream_xchacha20_xor(checksum, checksum, frameHeaderSize - checksumAt, nonce.data(),
                                key.data());
}

} // namespace sessionbook::page_seal
