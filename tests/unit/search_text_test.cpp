// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/search_text.h"
#include "tests/support/catch.h"

#include <thread>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

bool finds(const QString &typed, const QString &name)
{
    return searchText(name).contains(searchText(typed));
}

} // namespace

TEST_CASE("a name is found without its accents, its case and its keys", "[search_text]")
{
    CHECK(finds(u"thor"_s, u"Þór"_s));
    CHECK(finds(u"THOR"_s, u"Björn Þórsson"_s));
    CHECK(finds(u"jon"_s, u"Jón"_s));
    CHECK(finds(u"sigridur"_s, u"Sigríður"_s));
    CHECK(finds(u"gudmund"_s, u"Guðmundsdóttir"_s));
    CHECK(finds(u"aeg"_s, u"Ægir"_s));
    CHECK(finds(u"strasse"_s, u"Straße"_s));
    CHECK(finds(u"ss"_s, u"ß"_s));
    CHECK(finds(u"øst"_s, u"Ost"_s));
    CHECK(finds(u"lukasz"_s, u"Łukasz"_s));
    CHECK(finds(u"dokmak"_s, u"Đokmak"_s));
    CHECK(finds(u"isik"_s, u"Işık"_s));
    CHECK(finds(u"istanbul"_s, u"İSTANBUL"_s));
    CHECK(finds(u"o'brien"_s, u"O’Brien"_s));
    CHECK_FALSE(finds(u"anna"_s, u"Björn"_s));
}

TEST_CASE("what is typed with accents finds what is written without", "[search_text]")
{
    CHECK(finds(u"Þór"_s, u"thor@example.is"_s));
    CHECK(searchText(u"Jo\u0301n"_s) == searchText(u"Jón"_s));
}

TEST_CASE("letters of other scripts stay as they are", "[search_text]")
{
    CHECK(searchText(u"محمد علي"_s) == u"محمد علي"_s);
    CHECK(searchText(u"がぎ"_s) == u"がぎ"_s);
    CHECK(searchText(u"हिन्दी"_s) == u"हिन्दी"_s);
    CHECK(searchText(u"한국"_s) == u"한국"_s);
    CHECK(searchText(u"王小明 😀"_s) == u"王小明 😀"_s);
    // Only their case and their accents.
    CHECK(finds(u"ΣΟΦΟΣ"_s, u"σοφός"_s));
    CHECK(finds(u"анна"_s, u"АННА"_s));
}

TEST_CASE("every kind of space is a space", "[search_text]")
{
    CHECK(searchText(u"Anna\u00a0Björk\tvon\u2009Au"_s) == u"anna bjork von au"_s);
    CHECK(searchText(u"Anna\tB"_s) == u"anna b"_s);
    CHECK(searchText({}).isEmpty());
}

TEST_CASE("digits of all scripts are the same, and what is invisible is nothing", "[search_text]")
{
    CHECK(searchText(u"٠١٢ ۳۴ ५६ ７"_s) == u"012 34 56 7"_s);
    CHECK(searchText(u"An\u00ADna\u200B"_s) == u"anna"_s);
    CHECK(searchText(u"نمی\u200Cخواهم"_s) == searchText(u"نمیخواهم"_s));
}

TEST_CASE("words are folded one by one, whatever stands between them", "[search_text]")
{
    CHECK(searchWords(u"  Þór\tBj "_s) == QStringList{u"thor"_s, u"bj"_s});
    CHECK(searchWords(u" \u00a0 "_s).isEmpty());
}

TEST_CASE("a second thread folds as the first does", "[search_text]")
{
    QString folded;
    std::thread([&folded] { folded = searchText(u"Sigríður"_s); }).join();
    CHECK(folded == u"sigridur"_s);
}
