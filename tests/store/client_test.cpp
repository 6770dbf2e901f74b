// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/records/client_field.h"
#include "core/records/journal.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<SessionId> idsOf(const Result<std::vector<ClientSession>> &sessions)
{
    REQUIRE(sessions.ok());
    std::vector<SessionId> ids;
    for (const ClientSession &session : *sessions)
        ids.push_back(session.id);
    return ids;
}

} // namespace

TEST_CASE("all that is known of a client is kept", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    Client dora{{}, u" Dóra Lind "_s, u"dora@example.is"_s};
    dora.addressedAs = u" Dóra mín "_s;
    dora.phone = u"+354 555 0101"_s;
    dora.language = u"is"_s;
    dora.notes = u"Prefers mornings"_s;
    dora.usualType = fixture.couples();
    dora.usualPrice = Money{100'00};
    const auto id = practice.clients().add(dora);
    REQUIRE(id.ok());
    const Client kept = *practice.clients().find(*id);
    CHECK(kept.name == u"Dóra Lind"_s);
    CHECK(kept.addressedAs == u"Dóra mín"_s);
    CHECK(kept.phone == dora.phone);
    CHECK(kept.language == u"is"_s);
    CHECK(kept.notes == dora.notes);
    CHECK(kept.usualType == fixture.couples());
    CHECK(kept.usualPrice == Money{100'00});
    CHECK(kept.canBeBooked());
}

TEST_CASE("a client is addressed as the name tells, unless told otherwise", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const auto addressed = [&](ClientId id) { return practice.clients().find(id)->addressedAs; };
    CHECK(addressed(fixture.anna()) == u"Anna"_s);
    const auto family = practice.clients().add({{}, u"The Meyer family"_s, {}});
    CHECK(addressed(*family) == u"The Meyer family"_s);

    Client anna = *practice.clients().find(fixture.anna());
    anna.addressedAs = u"Ms Berg"_s;
    REQUIRE(practice.clients().edit(anna).ok());
    CHECK(addressed(fixture.anna()) == u"Ms Berg"_s);
    const MessageDraft draft =
        practice.outbox().draft(MessageKind::Confirmation, *practice.clients().find(fixture.anna()),
                                fixture.fieldsAt(fixture.now()));
    CHECK(draft.body.startsWith(u"Dear Ms Berg,"_s));

    anna = *practice.clients().find(fixture.anna());
    anna.addressedAs.clear();
    REQUIRE(practice.clients().edit(anna).ok());
    CHECK(addressed(fixture.anna()) == u"Anna"_s);

    for (const QString &wanted : {QString(), u"Lulu"_s}) {
        const auto booked = practice.sessions().book(
            {NewClient{u"Luisa Wolf"_s, {}, wanted}, fixture.fieldsAt(fixture.now()), {}});
        REQUIRE(booked.ok());
        CHECK(fixture.details(*booked).client.addressedAs ==
              (wanted.isEmpty() ? u"Luisa"_s : wanted));
    }
}

TEST_CASE("an archived client is kept, can't be booked, and comes back", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    REQUIRE(practice.clients().archive(fixture.clara(), 1).ok());
    const Client archived = *practice.clients().find(fixture.clara());
    CHECK(archived.archivedAt == fixture.now());
    CHECK(practice.activity().journal(1)->front().entry.action == JournalAction::ClientArchived);

    const auto booked =
        practice.sessions().book({fixture.clara(), fixture.fieldsAt(fixture.now()), {}}, {});
    REQUIRE_FALSE(booked.ok());
    CHECK(booked.error().kind == ErrorKind::NotAllowed);
    CHECK(booked.error().field == field::client);
    CHECK(practice.clients().whyNotArchive(archived) == u"This client is already archived."_s);

    CHECK(practice.clients().restore(fixture.clara(), 1).error().kind == ErrorKind::Conflict);
    REQUIRE(practice.clients().restore(fixture.clara(), 2).ok());
    CHECK(practice.clients().find(fixture.clara())->canBeBooked());
    fixture.book(fixture.clara(), fixture.now());
}

TEST_CASE("a client with open sessions is not archived", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    const auto archived = practice.clients().archive(fixture.anna(), 1);
    REQUIRE_FALSE(archived.ok());
    CHECK(archived.error().kind == ErrorKind::NotAllowed);
    REQUIRE(practice.sessions().perform({id, 1}, ask::Join{}).ok());
    CHECK_FALSE(practice.clients().archive(fixture.anna(), 1).ok());
    REQUIRE(practice.sessions().perform({id, 2}, ask::Cancel{CancelReason::ByClient, {}, {}}).ok());
    CHECK(practice.clients().archive(fixture.anna(), 1).ok());
}

TEST_CASE("clients who look the same are found before saving", "[clients]")
{
    PracticeFixture fixture;
    const auto alike = [&](const QString &name, const QString &email,
                           std::optional<ClientId> except = {}) {
        const auto found = fixture.practice().clients().alike(name, email, except);
        REQUIRE(found.ok());
        QStringList names;
        for (const Client &client : *found)
            names << client.name;
        return names;
    };
    CHECK(alike(u"thorsson bjorn"_s, {}) == QStringList{u"Björn Þórsson"_s});
    CHECK(alike(u"Somebody"_s, u"ANNA@example.com"_s) == QStringList{u"Anna Berg"_s});
    CHECK(alike(u"Anna Berg"_s, {}, fixture.anna()).isEmpty());
    CHECK(alike(u"Anna"_s, {}).isEmpty());
}

TEST_CASE("a booking starts from what is usual for the client", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    Client anna = *practice.clients().find(fixture.anna());
    anna.usualPrice = Money{60'00};
    REQUIRE(practice.clients().edit(anna).ok());
    const auto first = practice.clients().usualFields(fixture.anna());
    REQUIRE(first->has_value());
    CHECK((*first)->type == fixture.individual()); // the first that is offered
    CHECK((*first)->price == Money{60'00});

    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.address = u"Room 2"_s;
    fixture.book(fixture.anna(), fields);
    anna = *practice.clients().find(fixture.anna());
    anna.usualType = fixture.couples();
    anna.usualPrice.reset();
    REQUIRE(practice.clients().edit(anna).ok());
    const auto usual = practice.clients().usualFields(fixture.anna());
    REQUIRE(usual->has_value());
    CHECK((*usual)->type == fixture.couples());
    CHECK((*usual)->price == Money{140'00});
    CHECK((*usual)->lengthMinutes == 80);
    CHECK((*usual)->address == u"Room 2"_s);
}

TEST_CASE("a client's sessions are read by what became of them, a page at a time", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const auto at = [&](qint64 days) { return fixture.now().plusMinutes(days * minutesInDay); };
    const SessionId past = fixture.book(fixture.anna(), at(-3));
    const SessionId toFinish = fixture.book(fixture.anna(), at(-2));
    const SessionId running = fixture.book(fixture.anna(), fixture.now().plusMinutes(-10));
    const SessionId later = fixture.book(fixture.anna(), at(9));
    const SessionId soon = fixture.book(fixture.anna(), at(2));
    const SessionId cancelled = fixture.book(fixture.anna(), at(5));
    fixture.book(fixture.bjorn(), at(1));
    REQUIRE(practice.sessions().perform({past, 1}, ask::Complete{}).ok());
    REQUIRE(practice.sessions()
                .perform({past, 2}, ask::RecordPayment{Money{30'00}, PaymentMethod::Cash})
                .ok());
    REQUIRE(practice.sessions().perform({running, 1}, ask::Join{}).ok());
    REQUIRE(practice.sessions()
                .perform({cancelled, 1}, ask::Cancel{CancelReason::Other, u"Flooded"_s, {}})
                .ok());

    using Ids = std::vector<SessionId>;
    const auto read = [&](SessionGroup group, int limit,
                          const std::optional<ClientSession> &after = {}) {
        return practice.clients().sessions(fixture.anna(), group, limit, after);
    };
    CHECK(idsOf(read(SessionGroup::Coming, 9)) == Ids{running, soon, later});
    CHECK(idsOf(read(SessionGroup::Past, 9)) == Ids{toFinish, past});
    const auto first = read(SessionGroup::Coming, 2);
    CHECK(idsOf(first) == Ids{running, soon});
    CHECK(idsOf(read(SessionGroup::Coming, 2, first->back())) == Ids{later});
    const auto calledOff = read(SessionGroup::Cancelled, 9);
    CHECK(idsOf(calledOff) == Ids{cancelled});
    CHECK(calledOff->front().cancelReasonText == u"Flooded"_s);
    CHECK(read(SessionGroup::Past, 9)->back().charge->outstanding() == Money{60'00});

    const auto payments = practice.clients().payments(fixture.anna(), 9);
    REQUIRE(payments->size() == 1);
    CHECK(payments->front().session == past);
    CHECK(practice.clients().payments(fixture.anna(), 9, payments->front().payment.id)->empty());

    const ClientFigures figures = *practice.clients().figures(fixture.anna());
    CHECK(figures.next == fixture.now().plusMinutes(-10));
    CHECK(figures.last == fixture.now().plusMinutes(-10));
    CHECK(figures.owed == Money{60'00});
    REQUIRE(practice.sessions().perform({toFinish, 1}, ask::Complete{}).ok());
    CHECK(practice.clients().figures(fixture.anna())->owed == Money{150'00});
    REQUIRE(practice.sessions().perform({toFinish, 2}, ask::Void{}).ok());
    CHECK(practice.clients().figures(fixture.anna())->owed == Money{60'00});
    CHECK(*practice.clients().counts(fixture.anna()) == ClientCounts{3, 2, 1, 1});
    CHECK(*practice.clients().figures(fixture.clara()) == ClientFigures{});
    CHECK(*practice.clients().counts(fixture.clara()) == ClientCounts{});
}

TEST_CASE("a type that is no longer offered is no client's usual one", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    Client anna = *practice.clients().find(fixture.anna());
    anna.usualType = fixture.individual();
    REQUIRE(practice.clients().edit(anna).ok());
    const auto usual = [&] {
        const auto fields = practice.clients().usualFields(fixture.anna());
        REQUIRE(fields.ok());
        REQUIRE(fields->has_value());
        return **fields;
    };
    CHECK(usual().type == fixture.individual());
    REQUIRE(practice.settings().retireSessionType(fixture.individual()).ok());
    // The first that is offered, with what it lasts and costs.
    CHECK(usual().type == fixture.couples());
    CHECK(usual().lengthMinutes == 80);
    CHECK(usual().price == Money{140'00});

    // What the latest session was of goes before the first that is offered.
    const auto intake = practice.settings().addSessionType({{}, u"Intake"_s, 90, Money{120'00}});
    REQUIRE(intake.ok());
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.type = *intake;
    fixture.book(fixture.anna(), fields);
    CHECK(usual().type == *intake);
    REQUIRE(practice.settings().restoreSessionType(fixture.individual()).ok());
    CHECK(usual().type == fixture.individual());
}

TEST_CASE("a price alone is usual for the first type that is offered", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    Client anna = *practice.clients().find(fixture.anna());
    anna.usualPrice = Money{60'00};
    REQUIRE(practice.clients().edit(anna).ok());
    REQUIRE(practice.settings().retireSessionType(fixture.individual()).ok());
    CHECK(practice.clients().usualFields(fixture.anna()).value()->type == fixture.couples());
    CHECK(practice.clients().usualFields(fixture.anna()).value()->price == Money{60'00});
}

TEST_CASE("what is archived or offered already is not archived or offered again", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    REQUIRE(practice.clients().archive(fixture.clara(), 1).ok());
    CHECK(practice.clients().archive(fixture.clara(), 2).error().kind == ErrorKind::NotAllowed);
    CHECK(practice.sponsors().grantCredits(fixture.clara(), u"Hub"_s, 1).error().kind ==
          ErrorKind::NotAllowed);
    CHECK(practice.settings().restoreSessionType(fixture.couples()).error().kind ==
          ErrorKind::Conflict);
    REQUIRE(practice.settings().retireSessionType(fixture.couples()).ok());
    CHECK(practice.settings().retireSessionType(fixture.couples()).error().kind ==
          ErrorKind::Conflict);
}

TEST_CASE("a session is coming until the minute in which it ends", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id = fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
    using Ids = std::vector<SessionId>;
    const auto isIn = [&](SessionGroup group) {
        return idsOf(practice.clients().sessions(fixture.anna(), group, 9)) == Ids{id};
    };
    const auto isComing = [&] {
        const bool coming = isIn(SessionGroup::Coming);
        CHECK(isIn(SessionGroup::Past) != coming);
        CHECK(*practice.clients().counts(fixture.anna()) ==
              ClientCounts{coming ? 1 : 0, coming ? 0 : 1, 0, 0});
        CHECK(practice.clients().figures(fixture.anna())->next.has_value() == coming);
        return coming;
    };
    const auto isLast = [&] {
        return practice.clients().figures(fixture.anna())->last.has_value();
    };
    fixture.advanceMinutes(59);
    CHECK(isComing());
    CHECK_FALSE(isLast());
    fixture.advanceMinutes(1); // begins
    CHECK(isComing());
    CHECK(isLast());
    fixture.advanceMinutes(49);
    CHECK(isComing());
    fixture.advanceMinutes(1); // ends
    CHECK_FALSE(isComing());
    CHECK(isLast());
}

TEST_CASE("a session of a whole day is coming while it lasts", "[clients]")
{
    PracticeFixture fixture;
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.lengthMinutes = 24 * 60;
    fixture.book(fixture.anna(), fields);
    fixture.advanceMinutes(24 * 60 - 1);
    CHECK(fixture.practice().clients().figures(fixture.anna())->next == fields.startsAt);
    fixture.advanceMinutes(1);
    CHECK_FALSE(fixture.practice().clients().figures(fixture.anna())->next);
}

TEST_CASE("a session that was cancelled was not the last one", "[clients]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice()
                .sessions()
                .perform({id, 1}, ask::Cancel{CancelReason::NoShow, {}, {}})
                .ok());
    CHECK_FALSE(fixture.practice().clients().figures(fixture.anna())->last);
    CHECK_FALSE(fixture.practice().clients().figures(fixture.anna())->next);
}
