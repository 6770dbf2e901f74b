// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/schedule.h"

#include <QPageLayout>

class QPagedPaintDevice;
class QPainter;

namespace sessionbook {

/// A day in portrait, a week in landscape; on A4, or Letter if the locale uses it.
[[nodiscard]] QPageLayout pageFor(CalendarSpan span, const QLocale &locale);

/// Paints one page in black and white; shapes show the states. `page` is the printable area in
/// points.
void paintSchedule(QPainter &painter, const QSizeF &page, const Schedule &schedule,
                   const QLocale &locale);

/// Paints the page on a device whose layout is already set. False if the device can't be painted
/// on.
[[nodiscard]] bool printSchedule(QPagedPaintDevice &device, int resolution,
                                 const Schedule &schedule, const QLocale &locale);

} // namespace sessionbook
