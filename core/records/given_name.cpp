// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/given_name.h"

#include "core/records/records.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// Without the dots of "Dr." and "Dipl.-Ing.".
QString withoutDots(const QString &word) { return word.toLower().remove(u'.'); }

bool isTitle(const QString &word)
{
    static const QSet<QString> titles{
        u"dr"_s,      u"drin"_s,     u"drmed"_s,    u"drphil"_s,     u"prof"_s,    u"professor"_s,
        u"mag"_s,     u"maga"_s,     u"dipl-ing"_s, u"dipl-psych"_s, u"med"_s,     u"phil"_s,
        u"mr"_s,      u"mrs"_s,      u"ms"_s,       u"miss"_s,       u"mx"_s,      u"sir"_s,
        u"herr"_s,    u"frau"_s,     u"fru"_s,      u"hr"_s,         u"fröken"_s,  u"mme"_s,
        u"mlle"_s,    u"monsieur"_s, u"madame"_s,   u"sr"_s,         u"sra"_s,     u"srta"_s,
        u"señor"_s,   u"señora"_s,   u"sig"_s,      u"signor"_s,     u"signora"_s, u"dott"_s,
        u"dottssa"_s, u"dhr"_s,      u"mevr"_s,     u"rev"_s};
    return titles.contains(withoutDots(word));
}

bool isArticle(const QString &word)
{
    static const QSet<QString> articles{u"the"_s, u"die"_s, u"das"_s, u"la"_s,  u"le"_s, u"les"_s,
                                        u"los"_s, u"las"_s, u"het"_s, u"den"_s, u"il"_s};
    return articles.contains(withoutDots(word));
}

/// Says that several people are meant.
bool isOfSeveral(const QString &word)
{
    static const QSet<QString> words{
        u"and"_s,      u"und"_s,      u"og"_s,       u"och"_s,      u"et"_s,
        u"y"_s,        u"+"_s,        u"family"_s,   u"familie"_s,  u"familien"_s,
        u"familjen"_s, u"famille"_s,  u"familia"_s,  u"famiglia"_s, u"fjölskyldan"_s,
        u"fam"_s,      u"siblings"_s, u"brothers"_s, u"sisters"_s,  u"twins"_s,
        u"parents"_s,  u"children"_s, u"kids"_s,     u"eltern"_s,   u"geschwister"_s,
        u"kinder"_s};
    return words.contains(withoutDots(word));
}

/// Names a group, or a house or a company, and not a person: no words that are surnames too.
bool isOfMany(const QString &word)
{
    static const QSet<QString> words{
        u"group"_s,     u"groups"_s,   u"gruppe"_s,     u"gruppen"_s,  u"grupp"_s,
        u"hópur"_s,     u"hópurinn"_s, u"groupe"_s,     u"grupo"_s,    u"gruppo"_s,
        u"grupa"_s,     u"couple"_s,   u"couples"_s,    u"paare"_s,    u"hjón"_s,
        u"pareja"_s,    u"coppia"_s,   u"team"_s,       u"workshop"_s, u"seminar"_s,
        u"námskeið"_s,  u"course"_s,   u"kurs"_s,       u"circle"_s,   u"school"_s,
        u"schule"_s,    u"skóli"_s,    u"clinic"_s,     u"klinik"_s,   u"practice"_s,
        u"praxis"_s,    u"hospital"_s, u"centre"_s,     u"center"_s,   u"zentrum"_s,
        u"institute"_s, u"institut"_s, u"university"_s, u"council"_s,  u"association"_s,
        u"society"_s,   u"verein"_s,   u"foundation"_s, u"stiftung"_s, u"charity"_s,
        u"trust"_s,     u"company"_s,  u"ltd"_s,        u"limited"_s,  u"inc"_s,
        u"llc"_s,       u"plc"_s,      u"gmbh"_s,       u"ehf"_s};
    return words.contains(withoutDots(word));
}

/// Vietnamese names begin with that of the family and end with the one that is spoken.
bool isVietnameseFamily(const QString &word)
{
    static const QSet<QString> families{u"nguyễn"_s, u"trần"_s, u"lê"_s,  u"phạm"_s,  u"huỳnh"_s,
                                        u"hoàng"_s,  u"vũ"_s,   u"võ"_s,  u"đặng"_s,  u"bùi"_s,
                                        u"đỗ"_s,     u"hồ"_s,   u"ngô"_s, u"dương"_s, u"lý"_s};
    return families.contains(withoutDots(word));
}

/// What is done; before a name, it is done with that person.
bool isService(const QString &word)
{
    static const QSet<QString> words{u"supervision"_s, u"intervision"_s, u"training"_s,
                                     u"therapy"_s,     u"therapie"_s,    u"coaching"_s};
    return words.contains(withoutDots(word));
}

bool isOfNoPerson(const QString &name)
{
    const QStringList words = name.split(u' ');
    return name.contains(u'&') || name.contains(u'/') ||
           std::ranges::any_of(words, [](const QString &word) {
               return isOfSeveral(word) || std::ranges::any_of(word.split(u'-'), isOfMany);
           });
}

} // namespace

QString givenName(const QString &clientName)
{
    const QString name = clientName.section(u": "_s, -1).trimmed();
    // A group is spoken to without its count.
    if (name.contains(u'('))
        return name.section(u" ("_s, 0, 0);
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return clientName;
    const QString kind = clientName.section(u": "_s, 0, -2);
    if (isArticle(words.front()) || isOfNoPerson(name) || isOfNoPerson(kind) ||
        std::ranges::any_of(words, isService))
        return name;
    if (name.contains(u", "_s)) // "Berg, Anna"
        words = name.section(u", "_s, 1).split(u' ', Qt::SkipEmptyParts);
    const qsizetype all = words.size();
    while (!words.isEmpty() && isTitle(words.front()))
        words.removeFirst();
    if (words.size() < all && words.size() < 2) // of "Frau Meyer" no given name is known
        return name;
    if (words.isEmpty())
        return name;
    return isVietnameseFamily(words.front()) ? words.back() : words.front();
}

QString addressOf(const Client &client)
{
    return client.addressedAs.isEmpty() ? givenName(client.name) : client.addressedAs;
}

} // namespace sessionbook
