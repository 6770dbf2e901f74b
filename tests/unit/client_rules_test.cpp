// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/session_field.h"
#include "core/rules/client_rules.h"
#include "core/rules/validation.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

Client named(const QString &name, const QString &email = {}) { return {{}, name, email}; }

const SessionType individual{{1}, u"Individual therapy"_s, 50, Money{90'00}};
const SessionType couples{{2}, u"Couples therapy"_s, 80, Money{140'00}};

} // namespace

TEST_CASE("clients look alike by name or by e-mail address", "[clients]")
{
    const Client jon = named(u"Jón Þór Ægisson"_s, u"jon@example.is"_s);
    CHECK(lookAlike(jon, named(u"jon thor aegisson"_s)));
    CHECK(lookAlike(jon, named(u"Ægisson, Jón Þór"_s)));
    CHECK(lookAlike(jon, named(u"Somebody else"_s, u"JON@example.is"_s)));
    CHECK_FALSE(lookAlike(jon, named(u"Jón Ægisson"_s)));
    CHECK_FALSE(lookAlike(jon, named(u"Jón Þór"_s, u"thor@example.is"_s)));
    CHECK_FALSE(lookAlike(named({}), named({})));
}

TEST_CASE("an archived or erased client can't be booked, and it is said why", "[clients]")
{
    Client client = named(u"Anna Berg"_s);
    CHECK_FALSE(whyNotBook(client));
    client.archivedAt = Instant{1};
    CHECK(whyNotBook(client)->contains(u"Restore the client"_s));
    client.erasedAt = Instant{1};
    CHECK(whyNotBook(client)->contains(u"Add the client again"_s));
}

TEST_CASE("a client with open sessions can't be archived", "[clients]")
{
    Client client = named(u"Anna Berg"_s);
    CHECK_FALSE(whyNotArchive(client, 0));
    CHECK(whyNotArchive(client, 2)->contains(u"Complete or cancel them first"_s));
    client.archivedAt = Instant{1};
    CHECK(whyNotArchive(client, 0) == u"This client is already archived."_s);
    client.archivedAt.reset();
    CHECK(whyNotArchive(client, 1)->startsWith(u"1 session with this client is still open."_s));
    client.erasedAt = Instant{1};
    CHECK(whyNotArchive(client, 0)->contains(u"nothing to archive"_s));
}

TEST_CASE("a new booking starts from what is usual for the client", "[clients]")
{
    SessionFields latest;
    latest.type = individual.id;
    latest.lengthMinutes = 60;
    latest.price = Money{75'00};
    latest.place = Place::Online;
    latest.address = u"https://meet.example.com/anna"_s;
    Client client = named(u"Anna Berg"_s);
    const std::vector<SessionType> types{individual, couples};

    SECTION("the latest session's, when the type is the same")
    {
        client.usualType = individual.id;
        CHECK(usualFields(client, types, latest) == latest);
    }
    SECTION("of another type only the place stays")
    {
        client.usualType = couples.id;
        const SessionFields fields = *usualFields(client, types, latest);
        CHECK(fields.type == couples.id);
        CHECK(fields.lengthMinutes == 80);
        CHECK(fields.price == couples.price);
        CHECK(fields.address == latest.address);
    }
    SECTION("the client's own price wins over the type's and the latest")
    {
        client.usualPrice = Money{};
        CHECK(usualFields(client, types, latest)->price == Money{});
        client.usualType = couples.id;
        CHECK(usualFields(client, types, latest)->price == Money{});
        client.usualType.reset();
        CHECK(usualFields(client, types, {})->lengthMinutes == 50);
    }
    SECTION("a usual type that is no longer offered counts for nothing")
    {
        client.usualType = couples.id;
        std::vector<SessionType> offered = types;
        offered[1].retired = true;
        CHECK(usualFields(client, offered, latest) == latest);
        CHECK(usualFields(client, offered, {})->type == individual.id);
    }
    SECTION("nothing, when neither is known") { CHECK_FALSE(usualFields(client, types, {})); }
}

TEST_CASE("a usual price must be an amount", "[clients]")
{
    Client client = named(u"Anna Berg"_s);
    client.usualPrice = Money{-1};
    const auto errors = validate(client);
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().field == field::price);
}
