// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "core/practice/time_off_book.h"
#include "core/practice/undo_stack.h"
#include "core/records/journal.h"
#include "core/store/connection.h"
#include "tests/store/requests.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("every command that can be undone gives back the very same tables", "[undo]")
{
    PracticeFixture fixture;
    const SponsorId hub = fixture.grant(fixture.anna(), 3);
    const auto book = [&](bool onCredit = false) {
        return fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()),
                            onCredit ? std::optional(hub) : std::nullopt, someMessage);
    };
    const SessionId booked = book(true);
    const SessionId unpaid = book();
    const SessionId spent = book(true);
    REQUIRE(fixture.practice().sessions().perform({unpaid, 1}, ask::Complete{}).ok());
    REQUIRE(fixture.practice()
                .sessions()
                .perform({unpaid, 2}, ask::RecordPayment{Money{10'00}, PaymentMethod::Cash})
                .ok());
    REQUIRE(fixture.practice()
                .sessions()
                .perform({spent, 1}, ask::Complete{PaymentMethod::SponsoredCredit})
                .ok());
    const SessionId owed = book();
    REQUIRE(fixture.practice().sessions().perform({owed, 1}, ask::Complete{}).ok());
    const ClientId resting = *fixture.practice().clients().add(Client{{}, u"Rosa Kern"_s, {}});
    REQUIRE(fixture.practice().clients().archive(resting, 1).ok());
    fixture.reopen(); // nothing before can be undone
    Practice &practice = fixture.practice();
    REQUIRE_FALSE(practice.undoable());

    SessionFields moved = fixture.fieldsAt(fixture.now().plusMinutes(60));
    moved.note = u"Bring the letter"_s;
    const PaymentId payment = fixture.details(unpaid).facts.payments.front().id;
    const ask::Fee fee{Money{90'00}, PaymentMethod::SponsoredCredit};
    Client renamed = *practice.clients().find(fixture.anna());
    renamed.name = u"Anna Berg-Lund"_s;

    struct Command
    {
        JournalAction action;
        std::function<bool()> run;
    };
    const Command commands[] = {
        {JournalAction::Booked, [&] { return book(true).isValid(); }},
        {JournalAction::Edited,
         [&] {
             return practice.sessions()
                 .perform({booked, 1}, ask::Edit{moved}, Reach::This, someMessage)
                 .ok();
         }},
        {JournalAction::Joined,
         [&] {
             return practice.sessions().perform({booked, 1}, ask::Join{}).ok();
         }},
        {JournalAction::Completed,
         [&] {
             return practice.sessions()
                 .perform({booked, 1}, ask::Complete{PaymentMethod::SponsoredCredit})
                 .ok();
         }},
        {JournalAction::Completed,
         [&] {
             return practice.sessions().perform({booked, 1}, ask::Complete{}).ok();
         }},
        {JournalAction::Cancelled,
         [&] {
             return practice.sessions()
                 .perform({booked, 1}, ask::Cancel{CancelReason::Other, u"Flooded"_s, {}},
                          Reach::This, someMessage)
                 .ok();
         }},
        {JournalAction::Cancelled,
         [&] {
             return practice.sessions()
                 .perform({booked, 1}, ask::Cancel{CancelReason::NoShow, {}, fee}, Reach::This,
                          someMessage)
                 .ok();
         }},
        {JournalAction::PaymentRecorded,
         [&] {
             return practice.sessions()
                 .perform({owed, 2}, ask::RecordPayment{Money{90'00}, PaymentMethod::Cash})
                 .ok();
         }},
        {JournalAction::PaymentReversed,
         [&] {
             return practice.sessions().perform({unpaid, 3}, ask::ReversePayment{payment}).ok();
         }},
        {JournalAction::Voided,
         [&] {
             return practice.sessions().perform({owed, 2}, ask::Void{}).ok();
         }},
        {JournalAction::CreditReturned,
         [&] {
             return practice.sessions()
                 .perform({spent, 2}, ask::ReturnCredit{u"By agreement"_s})
                 .ok();
         }},
        {JournalAction::CreditsGranted,
         [&] {
             return practice.sponsors().grantCredits(fixture.bjorn(), u"Works council"_s, 3).ok();
         }},
        {JournalAction::ClientAdded,
         [&] {
             return practice.clients().add(Client{{}, u"Eva Lund"_s, {}}).ok();
         }},
        {JournalAction::ClientEdited, [&] { return practice.clients().edit(renamed).ok(); }},
        {JournalAction::ClientArchived,
         [&] { return practice.clients().archive(fixture.clara(), 1).ok(); }},
        {JournalAction::ClientRestored,
         [&] { return practice.clients().restore(resting, 2).ok(); }},
        {JournalAction::TimeOffAdded,
         [&] {
             return practice.timeOff().add({{}, {0}, {60}, false, u"Lunch"_s, {}, 0}).ok();
         }},
        {JournalAction::MessageDiscarded,
         [&] { return practice.outbox().discard(practice.outbox().waiting()->front().id).ok(); }},
    };
    for (const auto &[action, run] : commands) {
        INFO(tokenOf(action).toString());
        const QString before = dumpOf(fixture.raw());
        REQUIRE(run());
        const QString after = dumpOf(fixture.raw());
        CHECK(after != before);
        CHECK(practice.undoable() == action);
        const auto undone = practice.undo();
        REQUIRE(undone.ok());
        CHECK(undone->action == action);
        CHECK(dumpOf(fixture.raw()) == before);
        CHECK_FALSE(practice.undoable());
        CHECK(practice.redoable() == action);
        const auto redone = practice.redo();
        REQUIRE(redone.ok());
        CHECK(redone->action == action);
        CHECK(dumpOf(fixture.raw()) == after);
        CHECK_FALSE(practice.redoable());
        CHECK(practice.lastCommandIsUndoable());
        REQUIRE(practice.undo().ok());
        CHECK(dumpOf(fixture.raw()) == before);
    }
    CHECK_FALSE(practice.undo().ok());
}

TEST_CASE("an undo is an entry of the journal and names what it took back", "[undo]")
{
    PracticeFixture fixture;
    fixture.book(fixture.anna(), fixture.now());
    const JournalId booked = fixture.practice().activity().journal(1)->front().entry.id;
    REQUIRE(fixture.practice().undo().ok());
    const JournalItem last = fixture.practice().activity().journal(1)->front();
    CHECK(last.entry.action == JournalAction::Undone);
    CHECK(last.entry.undoes == booked);
    CHECK(last.undone == JournalAction::Booked);
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
}

TEST_CASE("undo withdraws the message that was not sent", "[undo]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(
        fixture.practice()
            .sessions()
            .perform({id, 1}, ask::Cancel{CancelReason::ByClient, {}, {}}, Reach::This, someMessage)
            .ok());
    CHECK(fixture.practice().outbox().waitingCount().value() == 1);
    REQUIRE(fixture.practice().undo().ok());
    CHECK(fixture.practice().outbox().waitingCount().value() == 0);
    CHECK(fixture.details(id).session().status == SessionStatus::Booked);
}

TEST_CASE("what the client was told can't be undone", "[undo]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(
        fixture.practice()
            .sessions()
            .perform({id, 1}, ask::Cancel{CancelReason::ByClient, {}, {}}, Reach::This, someMessage)
            .ok());
    REQUIRE(fixture.practice()
                .outbox()
                .markSent(fixture.practice().outbox().waiting()->front().id)
                .ok());
    const QString before = dumpOf(fixture.raw());
    CHECK(fixture.practice().undo().error().sentence ==
          u"A message marked as sent can't be undone. Undo again takes back what came before."_s);
    const auto undone = fixture.practice().undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.error().kind == ErrorKind::Conflict);
    CHECK(undone.error().sentence.contains(u"a message about it has been sent"_s));
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("undo refuses when something else has changed the same rows", "[undo]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Join{}).ok());
    {
        Connection other(fixture.file());
        other.exec(u"UPDATE session SET status = 'booked'"_s);
    }
    const QString before = dumpOf(fixture.raw());
    const auto undone = fixture.practice().undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.error().kind == ErrorKind::Conflict);
    CHECK(
        undone.error().sentence.startsWith(u"This can't be undone because it has been changed"_s));
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("an erasure empties what can be undone", "[undo]")
{
    PracticeFixture fixture;
    const SessionId kept = fixture.book(fixture.anna(), fixture.now());
    const SessionId erased = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice().sessions().perform({kept, 1}, ask::Join{}).ok());
    REQUIRE(fixture.practice().sessions().perform({erased, 1}, ask::Delete{}).ok());
    CHECK_FALSE(fixture.practice().undoable());
    const auto undone = fixture.practice().undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.error().kind == ErrorKind::NotAllowed);
    CHECK(fixture.details(kept).session().status == SessionStatus::InProgress);
    // What comes after can be.
    REQUIRE(fixture.practice().sessions().perform({kept, 2}, ask::Complete{}).ok());
    CHECK(fixture.practice().undo().ok());
}

TEST_CASE("of the last two hundred actions the newest is taken back first", "[undo]")
{
    UndoStack stack;
    constexpr int deepest = 200;
    for (int i = 0; i <= deepest; ++i) {
        UndoStack::Entry entry;
        entry.journal.push_back({i});
        stack.push(std::move(entry));
    }
    for (int i = deepest; i > 0; --i) {
        REQUIRE_FALSE(stack.isEmpty());
        CHECK(stack.top().journal.front() == JournalId{i});
        stack.pop();
    }
    CHECK(stack.isEmpty()); // the very first is forgotten
}

TEST_CASE("it is known whether the last command itself can be undone", "[undo]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id =
        fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()), {}, someMessage);
    CHECK(practice.lastCommandIsUndoable());
    REQUIRE(practice.outbox().markSent(practice.outbox().waiting()->front().id).ok());
    CHECK_FALSE(practice.lastCommandIsUndoable());
    REQUIRE(practice.sessions().perform({id, 1}, ask::Join{}).ok());
    CHECK(practice.lastCommandIsUndoable());
    REQUIRE(practice.undo().ok());
    CHECK_FALSE(practice.lastCommandIsUndoable());
    REQUIRE(practice.sessions().perform({id, 1}, ask::Delete{}).ok());
    CHECK_FALSE(practice.lastCommandIsUndoable());
}
