// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/shortened.h"
#include "core/rules/namesakes.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

Client namesake(qint64 id, const QString &name, const QString &phone, const QString &email)
{
    Client client{ClientId{id}, name, email};
    client.phone = phone;
    return client;
}

} // namespace

TEST_CASE("clients of one name are told apart by what only they have", "[namesakes]")
{
    const QString shared = u"0171 1"_s;
    const QString family = u"berg@example.org"_s;
    const auto apart = tellNamesakesApart({
        namesake(1, u"Anna Berg"_s, u"0171 2"_s, family),
        namesake(2, u"anna  berg"_s, shared, u"anna@example.org"_s),
        namesake(3, u"Anna Berg"_s, shared, family),
        namesake(4, u"Anna Berg"_s, {}, {}),
        namesake(5, u"Bo Li"_s, shared, family),
    });
    CHECK(apart.size() == 4);
    CHECK(apart[1] == u"0171 2"_s);
    CHECK(apart[2] == u"anna@example.org"_s);
    CHECK(apart[3] == u"no. 3"_s);
    CHECK(apart[4] == u"no. 4"_s);
    CHECK_FALSE(apart.contains(5)); // nobody shares this name
}

TEST_CASE("a long name is cut between letters", "[namesakes]")
{
    CHECK(shortened(u"Anna"_s, 4) == u"Anna"_s);
    CHECK(shortenedInside(u"Annabel"_s, 7) == u"Annabel"_s);
    CHECK(shortenedInside(u"Annabel"_s, 6) == u"Ann…el"_s);
    CHECK(shortenedInside(u"Anna, 10:30"_s, 8) == u"Anna…:30"_s);
    CHECK(shortened(u"Annabel"_s, 4) == u"Ann…"_s);
    const QString family = u"👨‍👩‍👧"_s; // one letter, of eight units
    CHECK(shortened(family.repeated(4), 4) == family.repeated(4));
    CHECK(shortened(family.repeated(5), 4) == family.repeated(3) + u"…"_s);
    CHECK(shortenedInside(family.repeated(4), 4) == family.repeated(4));
    CHECK(shortenedInside(family.repeated(5), 4) == family.repeated(2) + u"…"_s + family);
}

TEST_CASE("a file name is short enough for the file system, and keeps its ending", "[namesakes]")
{
    CHECK(fittingFileName(u"Cancellation for Anna"_s, u".eml"_s) == u"Cancellation for Anna.eml"_s);
    for (const QString &letter : {u"a"_s, u"Þ"_s, u"👨‍👩‍👧"_s}) {
        const QString name = fittingFileName(letter.repeated(300), u".eml"_s);
        CHECK(name.toUtf8().size() <= 255);
        CHECK(name.toUtf8().size() > 255 - letter.toUtf8().size() - 1);
        CHECK(name.endsWith(u".eml"_s));
        CHECK(name.chopped(4).size() % letter.size() == 0); // no letter is cut
    }
}
