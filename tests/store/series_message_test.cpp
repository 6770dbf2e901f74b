// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "tests/store/requests.h"
#include "tests/store/series_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("one message tells of the whole series, and goes when it is no longer true", "[series]")
{
    SeriesFixture fixture;
    fixture.bookFive(seriesMessage);
    const std::vector<Message> waiting = *fixture.practice().outbox().waiting();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().session == fixture.ids[0]);
    CHECK(waiting.front().series == fixture.details(fixture.ids[0]).session().series);
    CHECK(fixture.details(fixture.ids[3]).facts.waitingMessages == 1);
    REQUIRE(fixture.practice()
                .sessions()
                .perform({fixture.ids[3], 1}, byClient, Reach::Following, seriesMessage)
                .ok());
    REQUIRE(fixture.practice().outbox().waiting()->size() == 1);
    CHECK(fixture.practice().outbox().waiting()->front().kind == MessageKind::Cancellation);
    // A cancellation stays true when an earlier session changes.
    SessionFields moved = fixture.fieldsOf(0);
    moved.startsAt = moved.startsAt.plusMinutes(60);
    REQUIRE(fixture.practice().sessions().perform({fixture.ids[0], 1}, ask::Edit{moved}).ok());
    CHECK(fixture.practice().outbox().waiting()->size() == 1);
}

TEST_CASE("what is told of an edit to all that follow goes when one of them changes again",
          "[series]")
{
    SeriesFixture fixture;
    Practice &practice = fixture.practice();
    SessionFields edited = fixture.fieldsOf(1);
    edited.address = u"Second floor"_s;
    REQUIRE(practice.sessions()
                .perform({fixture.ids[1], 1}, ask::Edit{edited}, Reach::Following, seriesMessage)
                .ok());
    REQUIRE(practice.outbox().waiting()->size() == 1);
    const Message update = practice.outbox().waiting()->front();
    CHECK(update.kind == MessageKind::Update);
    CHECK(update.session == fixture.ids[1]);
    CHECK(update.series == fixture.details(fixture.ids[1]).session().series);
    CHECK(fixture.details(fixture.ids[4]).messages.size() == 1);
    REQUIRE(practice.sessions().perform({fixture.ids[4], 2}, byClient).ok());
    CHECK(practice.outbox().waiting()->empty());
}

TEST_CASE("what is told of one session of a series hangs on that one alone", "[series]")
{
    SeriesFixture fixture;
    Practice &practice = fixture.practice();
    SessionFields edited = fixture.fieldsOf(1);
    edited.address = u"Second floor"_s;
    REQUIRE(practice.sessions()
                .perform({fixture.ids[1], 1}, ask::Edit{edited}, Reach::This, seriesMessage)
                .ok());
    CHECK_FALSE(practice.outbox().waiting()->front().series);
    REQUIRE(practice.sessions().perform({fixture.ids[2], 1}, byClient).ok());
    CHECK(practice.outbox().waiting()->size() == 1);
    REQUIRE(practice.sessions()
                .perform({fixture.ids[3], 1}, byClient, Reach::Following, seriesMessage)
                .ok());
    // It stays true whatever becomes of the others.
    CHECK_FALSE(practice.outbox().waiting()->back().series);
}

TEST_CASE("what is told of all that follow leaves out what is over", "[series]")
{
    SeriesFixture fixture;
    Practice &practice = fixture.practice();
    fixture.setNow(fixture.fieldsOf(1).endsAt());
    const auto steps = practice.sessions().previewSteps(fixture.details(fixture.ids[1]).facts,
                                                        byClient, Reach::Following);
    REQUIRE(steps.ok());
    CHECK_FALSE(steps->front().plan.messageOffered);
    CHECK(steps->back().plan.messageOffered == MessageKind::Cancellation);
    REQUIRE(practice.sessions()
                .perform({fixture.ids[1], 1}, byClient, Reach::Following, seriesMessage)
                .ok());
    REQUIRE(practice.outbox().waiting()->size() == 1);
    CHECK(practice.outbox().waiting()->front().session == fixture.ids[2]);
}

TEST_CASE("the draft for a series lists its days", "[series]")
{
    SeriesFixture fixture;
    std::vector<SessionFields> sessions;
    for (std::size_t i = 0; i < 3; ++i)
        sessions.push_back(fixture.fieldsOf(i));
    const MessageDraft draft = fixture.practice().outbox().draft(
        MessageKind::Confirmation, *fixture.practice().clients().find(fixture.anna()), sessions);
    CHECK(draft.subject.startsWith(u"Your sessions from "_s));
    CHECK(draft.body.startsWith(u"Dear Anna,"_s));
    CHECK(draft.body.count(u" – "_s) == 3); // from, until
}
