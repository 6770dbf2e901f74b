// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/text_arena.h"

#include <algorithm>
#include <cstring>

namespace sessionbook {

TextArena::Place TextArena::add(const QByteArray &text)
{
    constexpr std::size_t pieceSize = 256 * 1024;
    const auto length = static_cast<std::size_t>(text.size());
    if (length == 0)
        return {};
    if (m_room - m_used < length) {
        m_room = std::max(pieceSize, length);
        m_pieces.push_back(std::make_unique<char[]>(m_room));
        m_bytes += m_room;
        m_used = 0;
    }
    const Place place{static_cast<std::uint32_t>(m_pieces.size() - 1),
                      static_cast<std::uint32_t>(m_used), static_cast<std::uint32_t>(length)};
    std::memcpy(m_pieces.back().get() + m_used, text.constData(), length);
    m_used += length;
    return place;
}

void TextArena::erase(Place &place)
{
    if (place.length > 0)
        std::memset(m_pieces[place.piece].get() + place.offset, 0, place.length);
    place = {};
}

} // namespace sessionbook
