// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/nameless.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

const NamelessClient annaBerg{u"K-7"_s, {u"Anna Berg"_s, u"Insurer of the North"_s}};

ChargeOnPaper chargeOf(const SessionType &type)
{
    ChargeOnPaper charge;
    charge.client = {42};
    charge.type = type;
    return charge;
}

SessionType typeNamed(const QString &name) { return {{1}, name, 50, {}}; }

} // namespace

TEST_CASE("on a statement a client is the practice's number, else the program's", "[sponsors]")
{
    const auto number = [](const NamelessClient &client) {
        return withoutNames(chargeOf(typeNamed(u"Therapy"_s)), client, u"Other"_s).clientNumber;
    };
    CHECK(number(annaBerg) == u"K-7"_s);
    CHECK(number({{}, annaBerg.names}) == u"42"_s);
}

TEST_CASE("on a statement a neutral word stands for what was done if that has a part of a name",
          "[sponsors]")
{
    const auto done = [](const SessionType &type) {
        return withoutNames(chargeOf(type), annaBerg, u"Other"_s).type;
    };
    SessionType type = typeNamed(u"Therapy"_s);
    type.code = u"870"_s;
    type.exemption = u"Act 50"_s;
    CHECK(done(type) == type); // nobody is named

    // A name that is not said, as there is a description, may stay.
    type.name = u"Anna’s hour"_s;
    CHECK(done(type).description == u"Other"_s);
    type.description = u"Coaching"_s;
    CHECK(done(type) == type);
    type.description = u"Coaching for the NORTH"_s; // of the payer
    CHECK(done(type).description == u"Other"_s);
    type.code = u"BERG-1"_s;
    type.exemption = u"Agreed with Anna"_s;
    CHECK(done(type).code.isEmpty());
    CHECK(done(type).exemption.isEmpty());
}

TEST_CASE("a copy without the name has no reason in words that have one", "[documents]")
{
    DocumentContent content;
    content.clientName = u"Anna Berg"_s;
    content.sender.exemption = u"Act 50"_s;
    DocumentLine line;
    line.lengthMinutes = 50;
    line.exemption = u"Agreed with Anna"_s;
    content.lines = {line};
    CHECK(exemptionsIn(withoutNames(content)) == QStringList{u"Act 50"_s});
    content.lines.front().exemption = u"Law 2"_s;
    CHECK(exemptionsIn(withoutNames(content)) == QStringList{u"Law 2"_s});
}
