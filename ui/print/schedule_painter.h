// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/printed_page.h"

#include <QPageLayout>

class QPagedPaintDevice;
class QPainter;

namespace sessionbook {

/// A day in portrait, a week in landscape; on A4, or Letter if the locale uses it.
[[nodiscard]] QPageLayout pageFor(CalendarSpan span, const QLocale &locale);

/// Lays it out in the program's font. `page` is the printable area in points.
[[nodiscard]] std::vector<PrintedPage> pagesOf(const Schedule &schedule, const QSizeF &page,
                                               const QLocale &locale);

/// Paints one page in black and white; shapes show the states.
void paintPage(QPainter &painter, const PrintedPage &page);

/// Paints the pages on a device whose layout and page range are already set. False if the device
/// can't be painted on.
[[nodiscard]] bool printSchedule(QPagedPaintDevice &device, int resolution,
                                 const Schedule &schedule, const QLocale &locale);

} // namespace sessionbook
