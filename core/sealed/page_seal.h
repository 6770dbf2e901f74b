// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sealed/secret.h"

#include <array>
#include <cstdint>

namespace sessionbook {

/// How pages are sealed: XChaCha20-Poly1305 by the file's key, a fresh random nonce at each write.
/// Nonce and tag stand in the last bytes of the page, which SQLite leaves free for them.
namespace page_seal {

inline constexpr std::size_t pageSize = 4096;
inline constexpr std::size_t reserved = 24 + 16;

using Page = std::array<unsigned char, pageSize>;
/// What the page must be for: which file, which page, in a WAL also which frame.
using Place = std::array<unsigned char, 16>;
[[nodiscard]] Place inFile(std::uint32_t page);
/// `header` is the frame's. Of it only the page's number: SQLite fills in the salts afterwards when
/// it will make the checksums anew.
[[nodiscard]] Place inWal(std::uint64_t frame, const unsigned char *header);

/// `page` must have nothing in its reserved bytes.
void seal(const Secret &key, const Place &place, const unsigned char *page, Page &sealed);
/// In place; the reserved bytes become zeros. False, with zeros for the content, if it is not what
/// was sealed for that place.
[[nodiscard]] bool open(const Secret &key, const Place &place, unsigned char *page);

inline constexpr std::size_t frameHeaderSize = 24;
inline constexpr std::size_t checksumAt = 16; ///< in the header, to its end
/// The checksum of a frame is made over the plain page, so it is masked. Twice is as it was.
void maskChecksum(const Secret &key, std::uint64_t frame, unsigned char *header);

} // namespace page_seal

} // namespace sessionbook
