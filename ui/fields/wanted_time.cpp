// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/wanted_time.h"

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct WantedTime
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::WantedTime)
};

} // namespace

int usualLength(const Practice &practice)
{
    if (const auto types = practice.settings().sessionTypes()) {
        const auto offered = std::ranges::find(*types, false, &SessionType::retired);
        if (offered != types->end())
            return offered->lengthMinutes;
    }
    return SessionType{}.lengthMinutes;
}

std::optional<TimeSlot> proposedSlot(const Practice &practice, Instant notBefore,
                                     std::optional<QDate> chosen)
{
    const int length = usualLength(practice);
    const auto start = practice.sessions().nextFree(notBefore, length, chosen);
    if (!start || !*start)
        return std::nullopt;
    return TimeSlot{**start, length, false, true};
}

QString twiceTimeText()
{
    return WantedTime::tr("The clocks go back on that day, and this time comes twice. The first is "
                          "used. To choose the second, edit the session.");
}

} // namespace sessionbook
