// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QScrollArea;
class QWidget;

namespace sessionbook {

/// Keeps the text fields of a form that scrolls as high as what stands in them, and what is typed
/// in sight: with a scroll bar of their own there would be two beside each other. May be called
/// again, for fields that have been added.
void growWithText(const QWidget &form);

/// The same for its lists, once the form itself scrolls: each is then as high as its rows. Not for
/// one with the property `scrollsAlone`, nor for very long ones.
void growWithRows(const QScrollArea &form);

inline constexpr auto scrollsAlone = "scrollsAlone";

} // namespace sessionbook
