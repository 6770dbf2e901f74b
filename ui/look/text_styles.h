// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

class QApplication;
class QLabel;
class QString;
class QWidget;

namespace sessionbook {

/// The sizes and weights of text, relative to the program's font.
enum class TextStyle {
    Title,   ///< names a window or a dialog
    Section, ///< names a part of it
    Strong,
    Body,
    Quiet, ///< body size, quiet colour
    Small  ///< badges and texts in the calendar
};

/// Of the program's font, unless the desktop asks for a larger one.
inline constexpr qreal normalPointSize = 10;

QFont textFont(TextStyle style);

/// A label that wraps, in this style. Plain text, as a client's name may contain markup.
QLabel *makeLabel(const QString &text, TextStyle style, QWidget *parent = nullptr);

/// Call once at the start. Sets the family and size of all text, and a heavier weight for buttons
/// and headers.
void applyFonts(QApplication &application);

} // namespace sessionbook
