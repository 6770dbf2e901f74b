// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"

#include <QColor>
#include <QPalette>

#include <vector>

class QApplication;

namespace sessionbook {

/// The meaning of a colour, for badges, sessions in the calendar and boxes of remarks.
enum class Tone { Booked, InProgress, Complete, Cancelled, Void, Unpaid, Paid, Credit };

struct ToneColors
{
    QColor text; ///< for words on `fill`
    QColor fill;
    QColor edge; ///< bar or outline around `fill`
};

/// All colours of the program. Widgets use these, never literals of their own.
struct Theme
{
    bool dark;
    QColor window;      ///< behind everything
    QColor surface;     ///< cards, dialogs, fields, tables
    QColor line;        ///< separates parts of a surface
    QColor strongLine;  ///< outline of buttons and fields
    QColor controlEdge; ///< outline of controls without text: check boxes, scroll bars
    QColor text;
    QColor quietText;
    QColor disabledText;
    QColor accent; ///< fill of the main button
    QColor onAccent;
    QColor accentText; ///< accent for text, icons and the focus ring
    QColor accentSoft; ///< selected rows, the box of consequences
    QColor danger;     ///< fill of a destructive button
    QColor onDanger;
    QColor dangerText;
    QColor dangerSoft;
    QColor remarkText; ///< for remarks, which are no errors
    QColor hover;
    QColor pressed;
    QColor todayTint;
    QColor weekendTint;
    QColor nowLine;
    QColor tip;
    QColor onTip;
    ToneColors booked, inProgress, complete, cancelled, voided, unpaid, paid, credit;

    const ToneColors &tone(Tone tone) const;
};

const Theme &lightTheme();
const Theme &darkTheme();

/// The dark theme if the palette's window is dark.
const Theme &theme(const QPalette &palette);

QPalette themePalette(const Theme &theme);

/// Sets style, palette and fonts. Call once, before the first widget. Appearance::System follows
/// the desktop's changes between light and dark.
void applyTheme(QApplication &application, Appearance appearance);

/// By WCAG 2: from 1 (the same) to 21 (black on white).
double contrastRatio(const QColor &one, const QColor &other);

struct ContrastPair
{
    const char *what;
    QColor foreground;
    QColor background;
    double atLeast;
};

/// All pairs of colours that the program draws, with the contrast required: 4.5 for text, 3 for
/// shapes.
std::vector<ContrastPair> contrastPairs(const Theme &theme);

} // namespace sessionbook
