// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Lengths that the whole look shares, in logical pixels.
namespace sessionbook::metrics {

inline constexpr int controlHeight = 34; ///< least height of buttons and fields
inline constexpr int controlRadius = 6;
inline constexpr int fieldPadding = 10;
inline constexpr int buttonPadding = 15;
inline constexpr int cardRadius = 8;
inline constexpr int rowHeight = 44;     ///< of tables
inline constexpr int headerPadding = 10; ///< aligns the text of a header with its column
inline constexpr int menuPadding = 12;

/// The side of an icon that has this one beside text of the normal size: as much larger as the
/// program's font is, and never smaller.
[[nodiscard]] int grown(int side);

[[nodiscard]] inline int iconSize() { return grown(16); }
[[nodiscard]] inline int indicatorSize() { return grown(16); } ///< boxes to tick, radio buttons
[[nodiscard]] inline int arrowWidth() { return grown(26); }    ///< right end of a combo or spin box

} // namespace sessionbook::metrics
