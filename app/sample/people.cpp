// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/people.h"

#include <array>

namespace sessionbook::sample {

namespace {

using enum Service;
using enum Place;
using enum PaymentMethod;

// clang-format off
constexpr auto everybody = std::to_array<Person>({
    {Who::Anna,          u"Anna Jónsdóttir",        u"anna.jons@example.com",    Individual, InPerson, CardTerminal},
    {Who::Bjorn,         u"Björn Einarsson",        u"bjorn.e@example.com",      Individual, Online,   BankTransfer},
    {Who::EvaAndKarl,    u"Couple: Eva & Karl",     u"eva.og.karl@example.com",  Couple,     InPerson, CardTerminal, u"Both filled in the questionnaire."},
    {Who::Dagur,         u"Dagur Helgason",         u"dagur@example.com",        Individual, Online,   BankTransfer},
    {Who::Freyja,        u"Freyja Magnúsdóttir",    u"freyja.m@example.com",     Individual, Online,   CardTerminal},
    {Who::Gunnar,        u"Gunnar Þórsson",         u"gunnar.th@example.com",    Individual, InPerson, CardTerminal},
    {Who::Helga,         u"Helga Sigurðardóttir",   u"helga.sig@example.com",    Individual, Online,   BankTransfer},
    {Who::Ivar,          u"Ívar Pálsson",           u"ivar.p@example.com",       Individual, InPerson, Cash},
    {Who::Johanna,       u"Jóhanna Ólafsdóttir",    u"johanna@example.com",      Individual, Online,   CardTerminal},
    {Who::Katrin,        u"Katrín Baldursdóttir",   u"katrin.b@example.com",     Individual, InPerson, CardTerminal, u"Ask how the new medicine is going."},
    {Who::Larus,         u"Lárus Kristinsson",      u"larus.k@example.com",      Individual, Online,   SponsoredCredit},
    {Who::Magnus,        u"Intake: Magnús Árnason", u"magnus.arna@example.com",  Intake,     InPerson, CardTerminal, u"Referred by the health centre."},
    {Who::Nina,          u"Nína Stefánsdóttir",     u"nina@example.com",         Individual, Online,   SponsoredCredit, u"Bring sleep diary. Review goals from intake."},
    {Who::Oskar,         u"Óskar Jónasson",         u"oskar.j@example.com",      Individual, Online,   CardTerminal},
    {Who::Pala,          u"Pála Guðmundsdóttir",    u"pala@example.com",         Individual, InPerson, SponsoredCredit},
    {Who::Ragnar,        u"Ragnar Bjarnason",       u"ragnar.b@example.com",     Individual, Online,   BankTransfer},
    {Who::Mindfulness,   u"Group: Mindfulness (6)", u"mindfulness@example.com",  Group,      InPerson, Other, u"Room with the six cushions."},
    {Who::Soley,         u"Sóley Hilmarsdóttir",    u"soley@example.com",        Individual, Online,   CardTerminal},
    {Who::Thorunn,       u"Þórunn Ægisdóttir",      u"",                         Individual, InPerson, Cash, u"No e-mail: ring her instead."},
    {Who::Bo,            u"Bo Li",                  u"bo@example.org",           Individual, InPerson, CardTerminal},
    {Who::Thuy,          u"Nguyễn Thị Thúy",        u"thuy@example.org",         Individual, Online,   CardTerminal},
    {Who::Lukasz,        u"Łukasz Wiśniewski",      u"lukasz@example.org",       Individual, Online,   BankTransfer, u"Works nights at sea: calls late."},
    {Who::Noa,           u"נועה בן־דוד",             u"noa@example.org",          Individual, Online,   CardTerminal},
    {Who::Layla,         u"ليلى الحداد",             u"layla@example.org",        Individual, InPerson, Cash},
    {Who::Zoe,           u"Zoë Çelik-Ångström",     u"zoe@example.org",          Individual, InPerson, CardTerminal},
    {Who::Maximiliane,   u"Maximiliane Wolfeschlegelstein-Bergerdorff von Hohenlohe-Langenburg",
                                                    u"maximiliane.wolfeschlegelstein-bergerdorff@example.org",
                                                                                 Individual, Online,   CardTerminal},
    {Who::JonssonFamily, u"Family: Jónsson (4)",    u"jonsson@example.com",      Couple,     InPerson, BankTransfer},
    {Who::Sigurjon,      u"Sigurjón Pétursson",     u"sigurjon@example.org",     Individual, InPerson, BankTransfer},
    {Who::Unnur,         u"Unnur Marteinsdóttir",   u"unnur@example.org",        Individual, Online,   CardTerminal},
});
// clang-format on

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < everybody.size(); ++i) {
        if (static_cast<std::size_t>(everybody[i].who) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

std::span<const Person> people() { return everybody; }

const Person &person(Who who) { return everybody[static_cast<std::size_t>(who)]; }

} // namespace sessionbook::sample
