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
        lines << ZoneWords::tr("No sessions are booked from now on.");
    else if (preview.shifted == 0)
        lines << ZoneWords::tr("All upcoming sessions show at the same time as now.");
    else
        lines << ZoneWords::tr("%n upcoming session(s) will show at a different time. The sessions "
                               "themselves don't move: only the displayed time changes.",
                               nullptr, preview.shifted);
    lines << ZoneWords::tr("Your working hours keep their times in the new time zone.");
    if (preview.timeOff > 0)
        lines << ZoneWords::tr("Blocked time keeps its days and times in the new time zone.");
    if (preview.waitingMessages > 0 && preview.shifted > 0)
        lines << ZoneWords::tr("%n message(s) in the outbox keep the times they mention.", nullptr,
                               preview.waitingMessages);
    return lines;
}

} // namespace sessionbook
