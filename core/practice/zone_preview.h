// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace sessionbook {

/// A coming session as the wall clock shows it before and after a change of the time zone.
struct ShiftedSession
{
    QString clientName;
    QDateTime before;
    QDateTime after;
};

/// What another time zone of the practice would do. Nothing has been done.
struct ZonePreview
{
    int coming = 0;                      ///< sessions that are booked from now on
    int shifted = 0;                     ///< of these, will show at another time
    std::vector<ShiftedSession> first{}; ///< of the shifted ones, the next few
    int daysOff = 0;                     ///< blocks of whole days, which stay on their dates
    int waitingMessages = 0;             ///< which name times as they were
};

/// The same in words, a line for each thing. Translated.
[[nodiscard]] QStringList consequencesOf(const ZonePreview &preview);

} // namespace sessionbook
