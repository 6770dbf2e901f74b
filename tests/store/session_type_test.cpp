// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/records/session_field.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a new price leaves alone what is booked and what was charged", "[settings]")
{
    PracticeFixture fixture;
    const SessionId booked = fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
    const SessionId complete = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice().sessions().perform({complete, 1}, ask::Complete{}).ok());
    SessionType type = fixture.practice().settings().sessionTypes()->front();
    const SessionType seen = type;
    type.name = u"Einzeltherapie"_s;
    type.price = Money{120'00};
    REQUIRE(fixture.practice().settings().editSessionType(seen, type).ok());
    CHECK(fixture.details(booked).session().fields.price == Money{90'00});
    CHECK(fixture.details(complete).facts.charge->amount == Money{90'00});
    CHECK(fixture.details(booked).type.name == u"Einzeltherapie"_s);
    CHECK(fixture.revision(booked) == 1);
}

TEST_CASE("a type that is no longer offered keeps its name where it is used", "[settings]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId booked = fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
    REQUIRE(practice.settings().retireSessionType(fixture.individual()).ok());
    CHECK(fixture.details(booked).type.name == u"Individual therapy"_s);

    SessionFields fields = fixture.fieldsAt(fixture.now().plusMinutes(180));
    const auto refused = practice.sessions().book({fixture.anna(), fields, {}}, {});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == field::sessionType);
    // The booked one is moved as before.
    CHECK(practice.sessions().perform({booked, 1}, ask::Edit{fields}).ok());

    const auto last = practice.settings().retireSessionType(fixture.couples());
    REQUIRE_FALSE(last.ok());
    CHECK(last.error().kind == ErrorKind::NotAllowed);
    CHECK(last.error().sentence.contains(u"Add another first."_s));
    REQUIRE(practice.settings().restoreSessionType(fixture.individual()).ok());
    CHECK(practice.sessions().book({fixture.anna(), fields, {}}, {}).ok());
}

TEST_CASE("two types of one name are not offered", "[settings]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const auto twin =
        practice.settings().addSessionType({{}, u" individual THERAPY "_s, 30, Money{}});
    REQUIRE_FALSE(twin.ok());
    CHECK(twin.error().field == field::sessionType);
    REQUIRE(practice.settings().retireSessionType(fixture.individual()).ok());
    REQUIRE(practice.settings().addSessionType({{}, u"Individual therapy"_s, 30, Money{}}).ok());
    CHECK_FALSE(practice.settings().restoreSessionType(fixture.individual()).ok());
}

TEST_CASE("a session type is not saved over another change", "[settings]")
{
    PracticeFixture fixture;
    Settings &settings = fixture.practice().settings();
    const SessionType seen = settings.sessionTypes()->front();
    SessionType dearer = seen;
    dearer.price = Money{100'00};
    REQUIRE(settings.editSessionType(seen, dearer).ok());
    SessionType renamed = seen;
    renamed.name = u"Einzeltherapie"_s;
    const auto refused = settings.editSessionType(seen, renamed);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::Conflict);
    CHECK(settings.sessionTypes()->front() == dearer);
    CHECK(settings.editSessionType(dearer, renamed).ok());
}
