// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/printed_page.h"

/// What the pages have in common: head, foot, and how words are broken into lines.
namespace sessionbook {

struct PrintedFoot
{
    std::vector<Mark> legend;
    QStringList remarks;
    int page = 1;
    int pageCount = 1; ///< a single page has no number
};

/// Adds the title and the practice, and returns where the rest begins.
qreal addHead(PrintedPage &page, const Paper &paper);
/// Adds it at the bottom, and returns where it begins.
qreal addFoot(PrintedPage &page, const Paper &paper, const PrintedFoot &foot);

enum class LineBreaks { AtSpaces, BetweenWords, Anywhere };
/// Empty if a word is wider than the room and may not be broken.
[[nodiscard]] QStringList linesOf(const QString &text, qreal room, int size, bool strong,
                                  LineBreaks breaks, const TextWidth &widthOf);

/// "10:00", "10:00 AM"; never broken.
[[nodiscard]] QString startOf(const Schedule::Entry &entry);
/// "10:00 – 10:50", "10:00 AM – 10:50 AM"; may be broken before the end.
[[nodiscard]] QString timesOf(const Schedule::Entry &entry);

} // namespace sessionbook
