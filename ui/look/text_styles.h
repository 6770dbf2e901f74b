// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

class QApplication;
class QLabel;
class QString;
class QWidget;

namespace sessionbook {

/// The few sizes and weights that text comes in, all measured from the program's own font.
enum class TextStyle {
    Title,   ///< names a window or a dialog
    Section, ///< names a part of it
    Strong,
    Body,
    Quiet, ///< body size, quiet colour
    Small  ///< badges and what stands in the calendar
};

QFont textFont(TextStyle style);

/// A label that wraps, in this style; its text is plain, whatever a client's name may contain.
QLabel *makeLabel(const QString &text, TextStyle style, QWidget *parent = nullptr);

/// Once at the start: the family and size of all text, a heavier weight for buttons and headers.
void applyFonts(QApplication &application);

} // namespace sessionbook
