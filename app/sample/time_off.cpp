// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/time_off.h"

#include "app/sample/timetable.h"
#include "core/practice/time_off_book.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace sessionbook::sample {

namespace {

constexpr int holidayWeek = 5;
constexpr int lastWeekWithLunch = 12;

struct Wanted
{
    TimeOff off;
    std::optional<Repetition> repetition;
};

} // namespace

Result<> takeTimeOff(Practice &practice, QDate shownMonday)
{
    const QTimeZone &zone = practice.profile().zone;
    const auto at = [&](int week, Qt::DayOfWeek day, QTime time) {
        return resolve(shownMonday.addDays(7 * week + day - 1), time, zone).first;
    };
    const auto hours = [](Instant from, int minutes, const QString &title) {
        return TimeOff{{}, from, from.plusMinutes(minutes), false, title, {}, 0};
    };
    const Repetition weekdays{Frequency::Weekdays, 1, shownMonday.addDays(7 * lastWeekWithLunch)};
    const Repetition everyFourth{Frequency::Weekly, 4, 6};
    const TimeOff holiday{{},
                          at(holidayWeek, Qt::Monday, QTime(0, 0)),
                          at(holidayWeek + 1, Qt::Monday, QTime(0, 0)),
                          true,
                          u"Holiday"_s,
                          {},
                          0};
    const Wanted all[] = {
        {hours(at(firstWeek, Qt::Monday, QTime(12, 0)), 30, u"Lunch"_s), weekdays},
        {hours(at(firstWeek, Qt::Thursday, QTime(16, 0)), 90, u"Supervision"_s), everyFourth},
        {holiday, {}},
    };
    for (const Wanted &wanted : all) {
        const auto taken = practice.timeOff().add(wanted.off, wanted.repetition);
        if (!taken)
            return taken.error();
    }
    return {};
}

} // namespace sessionbook::sample
