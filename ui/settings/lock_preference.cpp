// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/lock_preference.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr auto minutesKey = "lock/minutes"_L1;
constexpr int usualMinutes = 15;

QSettings ofThisComputer() { return QSettings(u"sessionbook"_s, u"sessionbook"_s); }

} // namespace

int minutesToLock()
{
    // What isn't a number reads as 0, and would never lock.
    bool isNumber = false;
    const int minutes = ofThisComputer().value(minutesKey, usualMinutes).toInt(&isNumber);
    return isNumber ? std::clamp(minutes, 0, longestMinutesToLock) : usualMinutes;
}

void setMinutesToLock(int minutes) { ofThisComputer().setValue(minutesKey, minutes); }

} // namespace sessionbook
