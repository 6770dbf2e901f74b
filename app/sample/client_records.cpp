// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/client_records.h"

#include <algorithm>
#include <array>

namespace sessionbook::sample {

namespace {

struct Particulars
{
    Who who;
    QStringView phone = {};
    QStringView language = {};
    QStringView notes = {};
    int usualPrice = 0;           ///< 0: the type's
    QStringView addressedAs = {}; ///< empty: as the name tells
};

// clang-format off
constexpr auto particulars = std::to_array<Particulars>({
    {Who::Anna,          u"+354 555 0111", u"is", u"Prefers the chair by the window. Works shifts: ask for next week's roster."},
    {Who::Bjorn,         u"+354 555 0112", u"is"},
    {Who::EvaAndKarl,    u"+354 555 0113", u"",   u"Eva answers messages, Karl the phone."},
    {Who::Dagur,         u"+354 555 0114", u"is", u"Student: reduced price until June.", 12'000},
    {Who::Freyja,        u"+354 555 0115"},
    {Who::Gunnar,        u"+354 555 0116"},
    {Who::Helga,         u"+354 555 0117", u"is"},
    {Who::Katrin,        u"+354 555 0118", u"is", u"Her GP is Dr. Lilja at the health centre."},
    {Who::Magnus,        u"+354 555 0119"},
    {Who::Nina,          u"+354 555 0121", u"is", u"Sessions are paid by the Wellbeing Hub until the credits are used."},
    {Who::Mindfulness,   u"",              u"",   u"Eight evenings, always in the large room.", 0, u"Mindfulness group"},
    {Who::Thorunn,       u"+354 555 0122", u"is", u"No e-mail. Rings back in the evening."},
    {Who::Bo,            u"+46 70 555 01 23", u"sv"},
    {Who::Thuy,          u"+354 555 0124", u"en"},
    {Who::Lukasz,        u"+48 555 012 345", u"pl", u"At sea every other week."},
    {Who::Zoe,           u"+354 555 0126", u"fr"},
    {Who::Maximiliane,   u"+49 30 555 0127", u"de"},
    {Who::Sigurjon,      u"+354 555 0128", u"is", u"Finished in good spirits."},
    {Who::Unnur,         u"+354 555 0129", u"",   u"Moved to Akureyri."},
});
// clang-format on

} // namespace

Client clientRecord(const Person &person, const std::vector<SessionType> &types)
{
    Client client{{}, person.name.toString(), person.email.toString()};
    const auto *known =
        std::find_if(particulars.begin(), particulars.end(),
                     [&](const Particulars &some) { return some.who == person.who; });
    if (known == particulars.end())
        return client;
    client.phone = known->phone.toString();
    client.language = known->language.toString();
    client.addressedAs = known->addressedAs.toString();
    client.notes = known->notes.toString();
    client.usualType = types[static_cast<std::size_t>(person.service)].id;
    if (known->usualPrice > 0)
        client.usualPrice = Money{known->usualPrice};
    return client;
}

} // namespace sessionbook::sample
