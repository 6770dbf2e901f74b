// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/records/past_act.h"
#include "core/store/connection.h"
#include "core/store/verify.h"
#include "tests/store/requests.h"
#include "tests/store/series_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<JournalItem> lines(const PracticeFixture &fixture, int limit)
{
    const auto read = fixture.practice().activity().journal(ActivityFilter{}, limit);
    REQUIRE(read.ok());
    return *read;
}

} // namespace

TEST_CASE("undo and redo say whose session it is, also when it is gone", "[undo][redo]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    const auto isAnnas = [&](const PastAct &act, bool isThere) {
        CHECK(act.session == id);
        CHECK(act.client == fixture.anna());
        CHECK(act.clientName == u"Anna Berg"_s);
        CHECK(act.startsAt == fixture.now());
        CHECK(act.sessions == 1);
        CHECK(act.isSessionThere == isThere);
    };
    isAnnas(practice.previewUndo().value(), true);
    isAnnas(*practice.undo(), false);
    CHECK(practice.previewRedo()->clientName == u"Anna Berg"_s); // the client is still there
    isAnnas(*practice.redo(), true);

    // The name is the one of now, not of then.
    Client anna = *practice.clients().find(fixture.anna());
    REQUIRE(practice.sessions().perform({id, 1}, ask::Join{}).ok());
    {
        Connection other(fixture.file());
        other.exec(u"UPDATE client SET name = 'Anna Holm' WHERE name = 'Anna Berg'"_s);
    }
    CHECK(practice.previewUndo()->clientName == u"Anna Holm"_s);
    CHECK(practice.undo()->clientName == u"Anna Holm"_s);
}

TEST_CASE("undoing an edit names the time that it leads back to", "[undo][redo]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    const Instant later = fixture.now().plusMinutes(120);
    REQUIRE(
        fixture.practice().sessions().perform({id, 1}, ask::Edit{fixture.fieldsAt(later)}).ok());
    CHECK(fixture.practice().undo()->startsAt == fixture.now());
    CHECK(fixture.practice().redo()->startsAt == later);
}

TEST_CASE("a new act ends what could be redone, a refused one does not", "[redo]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    CHECK_FALSE(practice.redoable());
    const auto nothing = practice.redo();
    REQUIRE_FALSE(nothing.ok());
    CHECK(nothing.error().kind == ErrorKind::NotAllowed);

    REQUIRE(practice.sessions().perform({id, 1}, ask::Join{}).ok());
    REQUIRE(practice.undo().ok());
    CHECK_FALSE(practice.sessions().perform({id, 7}, ask::Join{}).ok());
    CHECK(practice.redoable() == JournalAction::Joined);
    REQUIRE(practice.sessions().perform({id, 1}, ask::Cancel{CancelReason::ByClient, {}, {}}).ok());
    CHECK_FALSE(practice.redoable());
}

TEST_CASE("an erasure empties what can be redone", "[redo]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId kept = fixture.book(fixture.anna(), fixture.now());
    const SessionId erased = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(practice.sessions().perform({kept, 1}, ask::Join{}).ok());
    REQUIRE(practice.undo().ok());
    REQUIRE(practice.sessions().perform({erased, 1}, ask::Delete{}).ok());
    CHECK_FALSE(practice.redoable());
    CHECK_FALSE(practice.redo().ok());
    CHECK(fixture.details(kept).session().status == SessionStatus::Booked);
}

TEST_CASE("redo refuses when something else has changed the same rows", "[redo]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Join{}).ok());
    REQUIRE(fixture.practice().undo().ok());
    {
        Connection other(fixture.file());
        other.exec(u"UPDATE session SET revision = 9"_s);
    }
    const QString before = dumpOf(fixture.raw());
    const auto redone = fixture.practice().redo();
    REQUIRE_FALSE(redone.ok());
    CHECK(redone.error().kind == ErrorKind::Conflict);
    CHECK(
        redone.error().sentence.startsWith(u"This can't be redone because it has been changed"_s));
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("a message that undo withdrew waits again by redo, and only once", "[redo]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const auto waiting = [&] { return practice.outbox().waitingCount().value(); };
    (void)fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()), {}, someMessage);
    const MessageId first = practice.outbox().waiting()->front().id;
    for (int i = 0; i < 3; ++i) {
        REQUIRE(practice.undo().ok());
        CHECK(waiting() == 0);
        REQUIRE(practice.redo().ok());
        CHECK(waiting() == 1);
        CHECK(practice.outbox().waiting()->front().id == first);
    }
    // Once it was sent, neither can bring it back.
    REQUIRE(practice.outbox().markSent(first).ok());
    CHECK_FALSE(practice.undo().ok());
    CHECK_FALSE(practice.redo().ok());
    CHECK(waiting() == 0);
}

TEST_CASE("undoing a series is one line that says how many", "[undo][redo][activity]")
{
    SeriesFixture fixture;
    Practice &practice = fixture.practice();
    CHECK(practice.undo()->sessions == 5);
    auto read = lines(fixture, 3);
    CHECK(read[0].undone == JournalAction::Booked);
    CHECK(read[0].count == 5);
    CHECK_FALSE(read[0].redone);
    CHECK(read[0].clientName == u"Anna Berg"_s); // the sessions are gone, the client is not
    CHECK_FALSE(read[1].undone);
    CHECK(read[1].count == 1);

    CHECK(practice.redo()->sessions == 5);
    read = lines(fixture, 20);
    CHECK(read[0].undone == JournalAction::Booked);
    CHECK(read[0].redone);
    CHECK(read[0].count == 5);
    CHECK(read[0].session == fixture.ids[0]);
    CHECK_FALSE(read[1].redone);
    CHECK(read[1].count == 5);
    CHECK(read[1].session == fixture.ids[0]); // it leads to its session again
    CHECK_FALSE(read[2].undone);
    CHECK(read[2].session.has_value());

    REQUIRE(practice.undo().ok());
    read = lines(fixture, 20);
    CHECK(read[0].count == 5);
    CHECK(read[1].count == 5);
    CHECK(read[2].count == 5);
    CHECK_FALSE(read[3].undone);
    for (const ActivityFilter &filter :
         {ActivityFilter{}, ActivityFilter{fixture.anna(), {}, {}}}) {
        std::vector<JournalId> all;
        std::optional<JournalItem> last;
        for (;;) { // page by page, each line once
            const auto page = practice.activity().journal(filter, 1, last);
            REQUIRE(page.ok());
            if (page->empty())
                break;
            last = page->front();
            all.push_back(last->entry.id);
        }
        // Three undos and redos, five bookings, Anna; and the practice with two other clients.
        CHECK(all.size() == (filter.client ? 9u : 12u));
    }
    CHECK(practice.activity().journal(3)->at(2).count == 5);
    CHECK(verifyFile(fixture.file()).empty());
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
}

TEST_CASE("undos of acts that follow each other stay lines of their own", "[undo][activity]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    for (int i = 0; i < 3; ++i)
        (void)fixture.book(fixture.anna(), fixture.now());
    for (int i = 0; i < 3; ++i)
        REQUIRE(practice.undo().ok());
    for (int i = 0; i < 3; ++i)
        REQUIRE(practice.redo().ok());
    for (int i = 0; i < 3; ++i)
        REQUIRE(practice.undo().ok());
    const auto read = lines(fixture, 9);
    for (const JournalItem &item : read) {
        CHECK(item.count == 1);
        CHECK(item.undone == JournalAction::Booked);
    }
    CHECK(read[8].entry.id.value + 8 == read[0].entry.id.value);
}
