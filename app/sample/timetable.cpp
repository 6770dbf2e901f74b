// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/timetable.h"

#include <algorithm>
#include <array>
#include <span>

namespace sessionbook::sample {

namespace {

enum class Weeks { Every, Even, Odd };

struct Hour
{
    Who who;
    Qt::DayOfWeek day;
    int hour;
    int minute;
    Weeks weeks = Weeks::Every;
};

using enum Qt::DayOfWeek;

constexpr auto usualWeek = std::to_array<Hour>({
    {Who::Anna, Monday, 9, 0},
    {Who::Bjorn, Monday, 10, 30},
    {Who::EvaAndKarl, Monday, 13, 0, Weeks::Even},
    {Who::JonssonFamily, Monday, 13, 0, Weeks::Odd},
    {Who::Dagur, Monday, 15, 0, Weeks::Even},
    {Who::Thuy, Monday, 15, 0, Weeks::Odd},
    {Who::Freyja, Tuesday, 9, 0},
    {Who::Gunnar, Tuesday, 11, 0, Weeks::Even},
    {Who::Bo, Tuesday, 11, 0, Weeks::Odd},
    {Who::Helga, Tuesday, 14, 0},
    {Who::Ivar, Tuesday, 16, 0, Weeks::Even},
    {Who::Johanna, Wednesday, 8, 30, Weeks::Even},
    {Who::Katrin, Wednesday, 10, 0},
    {Who::Larus, Wednesday, 13, 0},
    {Who::Noa, Wednesday, 15, 0, Weeks::Odd},
    {Who::Thorunn, Thursday, 9, 0, Weeks::Odd},
    {Who::Nina, Thursday, 10, 30},
    {Who::Oskar, Thursday, 13, 0, Weeks::Even},
    {Who::Zoe, Thursday, 13, 0, Weeks::Odd},
    {Who::Pala, Thursday, 14, 0, Weeks::Even},
    {Who::Ragnar, Friday, 9, 0},
    {Who::Mindfulness, Friday, 11, 0},
    {Who::Soley, Friday, 14, 0, Weeks::Even},
    {Who::Maximiliane, Friday, 14, 0, Weeks::Odd},
    {Who::Layla, Friday, 14, 30, Weeks::Odd},   // clashes with Maximiliane
    {Who::Lukasz, Friday, 23, 30, Weeks::Even}, // crosses midnight
});

constexpr auto shownWeek = std::to_array<Hour>({
    {Who::Anna, Monday, 9, 0},        {Who::Bjorn, Monday, 10, 30},
    {Who::EvaAndKarl, Monday, 13, 0}, {Who::Dagur, Monday, 15, 0},
    {Who::Freyja, Tuesday, 9, 0},     {Who::Gunnar, Tuesday, 11, 0},
    {Who::Helga, Tuesday, 14, 0},     {Who::Ivar, Tuesday, 16, 0},
    {Who::Johanna, Wednesday, 8, 30}, {Who::Katrin, Wednesday, 10, 0},
    {Who::Larus, Wednesday, 13, 0},   {Who::Magnus, Wednesday, 15, 0},
    {Who::Thorunn, Thursday, 9, 0},   {Who::Nina, Thursday, 10, 30},
    {Who::Oskar, Thursday, 13, 0},    {Who::Pala, Thursday, 14, 0},
    {Who::Zoe, Thursday, 14, 30}, // clashes with Pála
    {Who::Ragnar, Friday, 9, 0},      {Who::Mindfulness, Friday, 11, 0},
    {Who::Soley, Friday, 14, 0},      {Who::Layla, Friday, 15, 30},
    {Who::Lukasz, Friday, 23, 30},
});

/// Clients who came for some weeks only and are now archived.
struct Season
{
    Hour hour;
    int firstWeek;
    int lastWeek;
};

constexpr auto seasons = std::to_array<Season>({
    {{Who::Sigurjon, Tuesday, 8, 0}, -12, -9},
    {{Who::Unnur, Wednesday, 17, 0}, -12, -10},
});

/// An exception: usually a session takes place and is charged.
struct Exception
{
    int week;
    Who who;
    Ending ending;
};

constexpr auto exceptions = std::to_array<Exception>({
    {0, Who::EvaAndKarl, Ending::Unpaid},
    {0, Who::Dagur, Ending::CancelledByClient},
    {0, Who::Freyja, Ending::Voided},
    {0, Who::Gunnar, Ending::LateFeeUnpaid},
    {0, Who::Ivar, Ending::Unpaid},
    {0, Who::Oskar, Ending::CancelledByClient},
    {-1, Who::Thuy, Ending::PaidAfterwards},
    {-1, Who::Bo, Ending::NoShow},
    {-1, Who::Larus, Ending::Unpaid}, // its credit stays reserved
    {-1, Who::Noa, Ending::CancelledByProfessional},
    {-1, Who::Layla, Ending::Forgotten},
    {-1, Who::Ragnar, Ending::Forgotten},
    {-1, Who::Maximiliane, Ending::PartPaid},
    {-2, Who::Gunnar, Ending::LateFeePaid},
    {-2, Who::Pala, Ending::CreditGivenBack},
    {-2, Who::Soley, Ending::LateFeeUnpaid},
    {-3, Who::Ragnar, Ending::Unpaid},
    {-3, Who::Nina, Ending::CancelledByClient},
    {-3, Who::Zoe, Ending::PaymentReversed},
    {-4, Who::Oskar, Ending::LateFeeWaived},
    {-4, Who::Nina, Ending::NoShow},
    {-4, Who::Dagur, Ending::Deleted},
    {-5, Who::Thorunn, Ending::CancelledOther},
    {-5, Who::Larus, Ending::Voided},
    {-5, Who::Helga, Ending::PaidInTwoParts},
    {-6, Who::Soley, Ending::NoShow},
    {-6, Who::EvaAndKarl, Ending::PaidAfterwards},
    {-7, Who::JonssonFamily, Ending::CancelledByProfessional},
    {-7, Who::Katrin, Ending::Voided},
    {-8, Who::Ivar, Ending::LateFeePaid},
    {-8, Who::Mindfulness, Ending::CancelledOther},
    {-9, Who::Bjorn, Ending::PaidInTwoParts},
    {-10, Who::Johanna, Ending::CancelledByClient},
    {-11, Who::Freyja, Ending::LateFeeWaived},
});

bool comes(const Hour &hour, int week)
{
    const bool even = week % 2 == 0;
    return hour.weeks == Weeks::Every || (hour.weeks == Weeks::Even) == even;
}

Ending endingOf(Who who, int week)
{
    const auto *exception =
        std::find_if(exceptions.begin(), exceptions.end(), [&](const Exception &candidate) {
            return candidate.week == week && candidate.who == who;
        });
    if (exception != exceptions.end())
        return exception->ending;
    // Transfers arrive some days later.
    const bool waits = week < 0 && person(who).pays == PaymentMethod::BankTransfer;
    return waits ? Ending::PaidAfterwards : Ending::Charged;
}

} // namespace

std::vector<Visit> visits(QDate shownMonday)
{
    std::vector<Visit> all;
    for (int week = firstWeek; week <= lastWeek; ++week) {
        const std::span<const Hour> hours =
            week == 0 ? std::span<const Hour>(shownWeek) : std::span<const Hour>(usualWeek);
        const auto add = [&](const Hour &hour) {
            all.push_back({hour.who, shownMonday.addDays(7 * week + hour.day - 1),
                           QTime(hour.hour, hour.minute), endingOf(hour.who, week)});
        };
        for (const Hour &hour : hours) {
            if (week == 0 || comes(hour, week))
                add(hour);
        }
        for (const Season &season : seasons) {
            if (season.firstWeek <= week && week <= season.lastWeek)
                add(season.hour);
        }
    }
    return all;
}

} // namespace sessionbook::sample
