// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace sessionbook {

/// Keeps many short texts in a few large pieces of memory, which never move. Erased texts are
/// overwritten at once.
class TextArena
{
public:
    struct Place
    {
        std::uint32_t piece = 0;
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
    };

    [[nodiscard]] Place add(const QByteArray &text);
    [[nodiscard]] std::string_view at(const Place &place) const
    {
        return place.length == 0
                   ? std::string_view()
                   : std::string_view(m_pieces[place.piece].get() + place.offset, place.length);
    }
    void erase(Place &place);
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    std::vector<std::unique_ptr<char[]>> m_pieces;
    std::size_t m_used = 0; ///< of the last piece
    std::size_t m_room = 0;
    std::size_t m_bytes = 0;
};

} // namespace sessionbook
