// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace sessionbook {

/// A coming session on the wall clock before and after a change of the time zone.
struct ShiftedSession
{
    QString clientName;
    QDateTime before;
    QDateTime after;
};

/// What a change of the practice's time zone would do.
struct ZonePreview
{
    int coming = 0;                      ///< sessions that are booked from now on
    int shifted = 0;                     ///< of these, will show at another time
    std::vector<ShiftedSession> first{}; ///< of the shifted ones, the next few
    int timeOff = 0;                     ///< from now on, which keeps its days and times
    int waitingMessages = 0;             ///< in the outbox, whose text keeps the old times
};

/// The same in words, a line for each thing. Translated.
[[nodiscard]] QStringList consequencesOf(const ZonePreview &preview);

} // namespace sessionbook
