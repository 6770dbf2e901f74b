// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const MessageDraft someMessage{u"Your session"_s, u"Dear Anna"_s};

} // namespace

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
    REQUIRE(fixture.practice().completeSession(unpaid, 1, {}).ok());
    REQUIRE(fixture.practice().recordPayment(unpaid, 2, Money{10'00}, PaymentMethod::Cash).ok());
    REQUIRE(fixture.practice().completeSession(spent, 1, PaymentMethod::SponsoredCredit).ok());
    const SessionId owed = book();
    REQUIRE(fixture.practice().completeSession(owed, 1, {}).ok());
    const ClientId resting = *fixture.practice().addClient(Client{{}, u"Rosa Kern"_s, {}});
    REQUIRE(fixture.practice().archiveClient(resting, 1).ok());
    fixture.reopen(); // nothing before can be undone
    Practice &practice = fixture.practice();
    REQUIRE_FALSE(practice.undoable());

    SessionFields moved = fixture.fieldsAt(fixture.now().plusMinutes(60));
    moved.note = u"Bring the letter"_s;
    const PaymentId payment = fixture.details(unpaid).payments.front().id;
    const ask::Fee fee{Money{90'00}, PaymentMethod::SponsoredCredit};
    Client renamed = *practice.client(fixture.anna());
    renamed.name = u"Anna Berg-Lund"_s;

    struct Command
    {
        JournalAction action;
        std::function<bool()> run;
    };
    const Command commands[] = {
        {JournalAction::Booked, [&] { return book(true).isValid(); }},
        {JournalAction::Edited,
         [&] { return practice.editSession(booked, 1, moved, someMessage).ok(); }},
        {JournalAction::Joined, [&] { return practice.joinSession(booked, 1).ok(); }},
        {JournalAction::Completed,
         [&] { return practice.completeSession(booked, 1, PaymentMethod::SponsoredCredit).ok(); }},
        {JournalAction::Completed, [&] { return practice.completeSession(booked, 1, {}).ok(); }},
        {JournalAction::Cancelled,
         [&] {
             return practice
                 .cancelSession(booked, 1, {CancelReason::Other, u"Flooded"_s, {}}, someMessage)
                 .ok();
         }},
        {JournalAction::Cancelled,
         [&] {
             return practice.cancelSession(booked, 1, {CancelReason::NoShow, {}, fee}, someMessage)
                 .ok();
         }},
        {JournalAction::PaymentRecorded,
         [&] { return practice.recordPayment(owed, 2, Money{90'00}, PaymentMethod::Cash).ok(); }},
        {JournalAction::PaymentReversed,
         [&] { return practice.reversePayment(unpaid, 3, payment).ok(); }},
        {JournalAction::Voided, [&] { return practice.voidCharge(owed, 2).ok(); }},
        {JournalAction::CreditReturned,
         [&] { return practice.returnCredit(spent, 2, u"By agreement"_s).ok(); }},
        {JournalAction::CreditsGranted,
         [&] { return practice.grantCredits(fixture.bjorn(), u"Works council"_s, 3).ok(); }},
        {JournalAction::ClientAdded,
         [&] {
             return practice.addClient({u"Eva Lund"_s, {}}).ok();
         }},
        {JournalAction::ClientEdited, [&] { return practice.editClient(renamed).ok(); }},
        {JournalAction::ClientArchived,
         [&] { return practice.archiveClient(fixture.clara(), 1).ok(); }},
        {JournalAction::ClientRestored, [&] { return practice.restoreClient(resting, 2).ok(); }},
        {JournalAction::TimeOffAdded,
         [&] {
             return practice.addTimeOff({{}, {0}, {60}, false, u"Lunch"_s, {}, 0}).ok();
         }},
        {JournalAction::MessageDiscarded,
         [&] { return practice.discardMessage(practice.outbox()->front().id).ok(); }},
    };
    for (const auto &[action, run] : commands) {
        INFO(tokenOf(action).toString());
        const QString before = dumpOf(fixture.raw());
        REQUIRE(run());
        CHECK(dumpOf(fixture.raw()) != before);
        CHECK(practice.undoable() == action);
        const auto undone = practice.undo();
        REQUIRE(undone.ok());
        CHECK(undone->action == action);
        CHECK(dumpOf(fixture.raw()) == before);
        CHECK_FALSE(practice.undoable());
    }
    CHECK_FALSE(practice.undo().ok());
}

TEST_CASE("an undo is an entry of the journal and names what it took back", "[undo]")
{
    PracticeFixture fixture;
    fixture.book(fixture.anna(), fixture.now());
    const JournalId booked = fixture.practice().journal(1)->front().entry.id;
    REQUIRE(fixture.practice().undo().ok());
    const JournalItem last = fixture.practice().journal(1)->front();
    CHECK(last.entry.action == JournalAction::Undone);
    CHECK(last.entry.undoes == booked);
    CHECK(last.undone == JournalAction::Booked);
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
}

TEST_CASE("undo withdraws the message that was not sent", "[undo]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice()
                .cancelSession(id, 1, {CancelReason::ByClient, {}, {}}, someMessage)
                .ok());
    CHECK(fixture.practice().outboxCount().value() == 1);
    REQUIRE(fixture.practice().undo().ok());
    CHECK(fixture.practice().outboxCount().value() == 0);
    CHECK(fixture.details(id).session().status == SessionStatus::Booked);
}

TEST_CASE("what the client was told can't be undone", "[undo]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice()
                .cancelSession(id, 1, {CancelReason::ByClient, {}, {}}, someMessage)
                .ok());
    REQUIRE(fixture.practice().markMessageSent(fixture.practice().outbox()->front().id).ok());
    const QString before = dumpOf(fixture.raw());
    const auto undone = fixture.practice().undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.error().kind == ErrorKind::Conflict);
    CHECK(undone.error().sentence.contains(u"has been sent a message"_s));
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("undo refuses when something else has changed the same rows", "[undo]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice().joinSession(id, 1).ok());
    {
        Connection other(fixture.path());
        other.exec(u"UPDATE session SET status = 'booked'"_s);
    }
    const QString before = dumpOf(fixture.raw());
    const auto undone = fixture.practice().undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.error().kind == ErrorKind::Conflict);
    CHECK(undone.error().sentence.startsWith(u"It can't be undone: something else"_s));
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("an erasure empties what can be undone", "[undo]")
{
    PracticeFixture fixture;
    const SessionId kept = fixture.book(fixture.anna(), fixture.now());
    const SessionId erased = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice().joinSession(kept, 1).ok());
    REQUIRE(fixture.practice().deleteSession(erased, 1, {}).ok());
    CHECK_FALSE(fixture.practice().undoable());
    const auto undone = fixture.practice().undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.error().kind == ErrorKind::NotAllowed);
    CHECK(fixture.details(kept).session().status == SessionStatus::InProgress);
    // What comes after can be.
    REQUIRE(fixture.practice().completeSession(kept, 2, {}).ok());
    CHECK(fixture.practice().undo().ok());
}
