// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"

#include <QColor>
#include <QPalette>

#include <vector>

class QApplication;

namespace sessionbook {

/// What a badge, a session in the calendar or a box of remarks says by its colour.
enum class Tone { Booked, InProgress, Complete, Cancelled, Void, Unpaid, Paid, Credit };

struct ToneColors
{
    QColor text; ///< for words on `fill`
    QColor fill;
    QColor edge; ///< the bar or outline that goes round `fill`
};

/// Every colour of the program. Widgets take theirs from here, never from a literal of their own.
struct Theme
{
    bool dark;
    QColor window;      ///< behind everything
    QColor surface;     ///< cards, dialogs, fields, tables
    QColor line;        ///< between parts of a surface
    QColor strongLine;  ///< round buttons and fields
    QColor controlEdge; ///< round what has no words of its own: boxes to tick, scroll handles
    QColor text;
    QColor quietText;
    QColor disabledText;
    QColor accent; ///< fill of the main button
    QColor onAccent;
    QColor accentText; ///< accent as words, icons and the focus ring on a surface
    QColor accentSoft; ///< selected rows, the box of consequences
    QColor danger;     ///< fill of a destructive button
    QColor onDanger;
    QColor dangerText;
    QColor dangerSoft;
    QColor remarkText; ///< worth knowing, but not an error
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

/// The theme that goes with a palette: dark when its window is.
const Theme &theme(const QPalette &palette);

QPalette themePalette(const Theme &theme);

/// Style, palette and fonts for the whole program; call once, before the first widget.
/// With Appearance::System it follows the desktop between light and dark while it runs.
void applyTheme(QApplication &application, Appearance appearance);

/// WCAG 2: from 1 (the same) to 21 (black on white).
double contrastRatio(const QColor &one, const QColor &other);

struct ContrastPair
{
    const char *what;
    QColor foreground;
    QColor background;
    double atLeast;
};

/// Every pairing the program draws, with the contrast it owes: 4.5 for words, 3 for shapes.
std::vector<ContrastPair> contrastPairs(const Theme &theme);

} // namespace sessionbook
