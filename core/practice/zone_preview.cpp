// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/zone_preview.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct ZoneWords
{
    Q_DECLARE_TR_FUNCTIONS(ZonePreview)
};

} // namespace

QStringList consequencesOf(const ZonePreview &preview)
{
    QStringList lines;
    if (preview.coming == 0)
        lines << ZoneWords::tr("No session is booked from now on.");
    else if (preview.shifted == 0)
        lines << ZoneWords::tr("All coming sessions show at the same time as now.");
    else
        lines << ZoneWords::tr("%n coming session(s) will show at another time. Each stays at the "
                               "moment it was booked for: only the clock that it is read from is "
                               "another.",
                               nullptr, preview.shifted);
    lines << ZoneWords::tr("Your working hours stay as they are, by the new clock.");
    if (preview.timeOff > 0)
        lines << ZoneWords::tr("Time off stays on its days and times, by the new clock.");
    if (preview.waitingMessages > 0 && preview.shifted > 0)
        lines << ZoneWords::tr("%n message(s) that wait in the outbox keep the times they name.",
                               nullptr, preview.waitingMessages);
    return lines;
}

} // namespace sessionbook
