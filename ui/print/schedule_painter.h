// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/schedule.h"

#include <QPageLayout>

class QPagedPaintDevice;
class QPainter;

namespace sessionbook {

/// A day upright, a week across; A4, or Letter where that is the paper of the locale.
[[nodiscard]] QPageLayout pageFor(CalendarSpan span, const QLocale &locale);

/// Paints one page in black on white, states told by shape. `page` is what may be printed on, in
/// points.
void paintSchedule(QPainter &painter, const QSizeF &page, const Schedule &schedule,
                   const QLocale &locale);

/// The page on a device whose layout is set already. False when it can't be painted on.
[[nodiscard]] bool printSchedule(QPagedPaintDevice &device, int resolution,
                                 const Schedule &schedule, const QLocale &locale);

} // namespace sessionbook
