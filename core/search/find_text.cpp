// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/find_text.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace sessionbook {

namespace {

/// Letters that the processor compares at a time; with 16, every one that we run on can.
using Block [[gnu::vector_size(16)]] = unsigned char;

Block blockAt(const char *letters)
{
    Block block;
    std::memcpy(&block, letters, sizeof block);
    return block;
}

} // namespace

const char *findText(std::string_view text, std::string_view word)
{
    if (text.size() < word.size())
        return nullptr;
    // Few places have the first, the middle and the last letter of the word.
    const std::size_t middle = word.size() / 2;
    const std::size_t last = word.size() - 1;
    const Block firsts = Block{} + static_cast<unsigned char>(word.front());
    const Block middles = Block{} + static_cast<unsigned char>(word[middle]);
    const Block lasts = Block{} + static_cast<unsigned char>(word.back());
    const std::size_t places = text.size() - last;
    std::size_t at = 0;
    for (; at + sizeof(Block) <= places; at += sizeof(Block)) {
        const char *begin = text.data() + at;
        const auto maybe = (blockAt(begin) == firsts) & (blockAt(begin + middle) == middles) &
                           (blockAt(begin + last) == lasts);
        std::array<std::uint64_t, 2> halves{};
        static_assert(sizeof halves == sizeof maybe);
        std::memcpy(halves.data(), &maybe, sizeof maybe);
        if ((halves[0] | halves[1]) == 0)
            continue;
        for (const char *place = begin; place < begin + sizeof(Block); ++place) {
            if (std::memcmp(place, word.data(), word.size()) == 0)
                return place;
        }
    }
    return static_cast<const char *>(
        memmem(text.data() + at, text.size() - at, word.data(), word.size()));
}

} // namespace sessionbook
