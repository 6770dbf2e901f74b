// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "core/records/client_field.h"
#include "core/records/payment_field.h"
#include "core/records/series_field.h"
#include "core/records/session_field.h"
#include "core/store/connection.h"
#include "core/store/plan_writer.h"
#include "tests/store/requests.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Checks that the command is refused and changes nothing, not even the journal.
template <class Command>
Error refused(const PracticeFixture &fixture, Command command)
{
    const auto state = [&] {
        return dumpOf(fixture.raw()) + fixture.raw().text(u"SELECT max(id) FROM journal"_s);
    };
    bool told = false;
    const auto connection =
        QObject::connect(&fixture.practice(), &Practice::changed, [&] { told = true; });
    const QString before = state();
    const auto result = command();
    QObject::disconnect(connection);
    REQUIRE_FALSE(result.ok());
    CHECK_FALSE(told);
    CHECK(state() == before);
    CHECK_FALSE(result.error().sentence.isEmpty());
    return result.error();
}

} // namespace

TEST_CASE("a command about a session that has moved on is a conflict", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(practice.sessions().perform({id, 1}, ask::Join{}).ok());
    CHECK(refused(fixture, [&] {
              return practice.sessions().perform({id, 1}, byClient);
          }).kind == ErrorKind::Conflict);
    CHECK(refused(fixture, [&] {
              return practice.sessions().perform({id, 1}, ask::Complete{});
          }).kind == ErrorKind::Conflict);
    CHECK(refused(fixture, [&] {
              return practice.sessions().perform({id, 1}, ask::Delete{});
          }).kind == ErrorKind::Conflict);
    CHECK(practice.sessions().perform({id, 2}, ask::Complete{}).ok());
    CHECK(fixture.revision(id) == 3);
}

TEST_CASE("what the rules forbid is refused and changes nothing", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(practice.sessions().perform({id, 1}, ask::Complete{PaymentMethod::Cash}).ok());
    const auto cancel = refused(fixture, [&] {
        return practice.sessions().perform({id, 2}, byClient);
    });
    CHECK(cancel.kind == ErrorKind::NotAllowed);
    CHECK(cancel.sentence ==
          u"It has taken place. To stop charging for it, use Void under Payments › Unpaid."_s);
    CHECK(refused(fixture, [&] {
              return practice.sessions().perform({id, 2}, ask::Void{});
          }).kind == ErrorKind::NotAllowed);
    CHECK(refused(fixture, [&] {
              return practice.sessions().perform({id, 2}, ask::Delete{});
          }).kind == ErrorKind::NotAllowed);

    const SessionId late = fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
    const auto reason = refused(fixture, [&] {
        return practice.sessions().perform({late, 1}, ask::Cancel{});
    });
    CHECK(reason.kind == ErrorKind::Invalid);
    CHECK(reason.field == field::reason);
}

TEST_CASE("what it is too early for is refused and changes nothing", "[command]")
{
    PracticeFixture fixture;
    Sessions &sessions = fixture.practice().sessions();
    const SessionId id = fixture.book(fixture.anna(), fixture.now().plusMinutes(31));
    CHECK(refused(fixture, [&] {
              return sessions.perform({id, 1}, ask::Join{});
          }).kind == ErrorKind::NotAllowed);
    const auto noShow = refused(fixture, [&] {
        return sessions.perform({id, 1}, ask::Cancel{CancelReason::NoShow, {}, {}});
    });
    CHECK(noShow.kind == ErrorKind::Invalid);
    CHECK(noShow.field == field::reason);

    fixture.advanceMinutes(1);
    REQUIRE(sessions.perform({id, 1}, ask::Join{}).ok());
    for (const auto method : {std::optional(PaymentMethod::Cash), std::optional<PaymentMethod>()}) {
        CHECK(refused(fixture, [&] {
                  return sessions.perform({id, 2}, ask::Complete{method});
              }).kind == ErrorKind::NotAllowed);
    }
    fixture.advanceMinutes(30);
    CHECK(sessions.perform({id, 2}, ask::Complete{}).ok());
}

TEST_CASE("what can't be read is refused at its field", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.lengthMinutes = 0;
    CHECK(refused(fixture, [&] {
              return practice.sessions().book({fixture.anna(), fields, {}}, {});
          }).field == field::length);
    CHECK(refused(fixture, [&] {
              return practice.sessions().book(
                  {NewClient{u" "_s, {}}, fixture.fieldsAt(fixture.now()), {}}, {});
          }).field == field::client);
    CHECK(refused(fixture, [&] {
              return practice.clients().add(Client{{}, u"Eva"_s, u"not an address"_s});
          }).field == field::email);
    CHECK(refused(fixture, [&] {
              return practice.sponsors().grantCredits(fixture.anna(), u" "_s, 1);
          }).field == field::sponsor);
    for (const int count : {0, -1, 1001}) {
        CHECK(refused(fixture, [&] {
                  return practice.sponsors().grantCredits(fixture.anna(), u"Hub"_s, count);
              }).field == field::count);
    }
}

TEST_CASE("a thousand credits are granted at a time", "[command]")
{
    PracticeFixture fixture;
    fixture.grant(fixture.anna(), 1000);
    CHECK(fixture.practice().sponsors().balances(fixture.anna())->front().available == 1000);
}

TEST_CASE("the credits beside a session's own are those of its client and sponsor", "[command]")
{
    PracticeFixture fixture;
    const SponsorId hub = fixture.grant(fixture.anna(), 2, u"Hub"_s);
    const SponsorId council = fixture.grant(fixture.anna(), 3, u"Council"_s);
    fixture.grant(fixture.bjorn(), 4, u"Hub"_s);
    const SessionFields fields = fixture.fieldsAt(fixture.now());
    const SessionId onHub = fixture.book(fixture.anna(), fields, hub);
    const SessionId onCouncil = fixture.book(fixture.anna(), fields, council);
    CHECK(fixture.details(onHub).facts.creditsAvailable == 1);
    CHECK(fixture.details(onCouncil).facts.creditsAvailable == 2);
}

TEST_CASE("a plan for a session that has moved on is not carried out", "[command]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    const SessionFacts seen = fixture.details(id).facts;
    REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Join{}).ok());
    const auto cancel = fixture.practice().sessions().preview(seen, byClient);
    const auto erase = fixture.practice().sessions().preview(seen, ask::Delete{});
    REQUIRE((cancel.ok() && erase.ok()));
    const QString before = dumpOf(fixture.raw());
    fixture.close();
    Connection connection(fixture.file());
    for (const Plan &plan : {*cancel, *erase}) {
        Transaction transaction(connection);
        ErrorKind kind = ErrorKind::Storage;
        try {
            rows::carryOut(connection, seen, plan, fixture.now());
        } catch (const StoreError &error) {
            kind = error.error().kind;
        }
        CHECK(kind == ErrorKind::Conflict);
    }
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("a booking with a new client makes both or neither", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    BookingRequest request{NewClient{u" Eva Lund "_s, u"eva@example.com"_s},
                           fixture.fieldsAt(fixture.now()), SponsorId{1}};
    CHECK(refused(fixture, [&] { return practice.sessions().book(request, {}); }).field ==
          field::sponsor); // no credit, and no client either
    request.onCredit.reset();
    const auto booked = practice.sessions().book(request, someMessage);
    REQUIRE(booked.ok());
    CHECK(fixture.details(*booked).client.name == u"Eva Lund"_s);
    CHECK(practice.outbox().waitingCount().value() == 1);
}

TEST_CASE("the last credit is reserved once", "[command]")
{
    PracticeFixture fixture;
    const SponsorId hub = fixture.grant(fixture.anna(), 1);
    const SessionFields fields = fixture.fieldsAt(fixture.now());
    const SessionId id = fixture.book(fixture.anna(), fields, hub);
    CHECK(fixture.details(id).sponsor->name == u"Hub"_s);
    const auto request = [&](ClientId client) {
        return fixture.practice().sessions().book({client, fields, hub}, {});
    };
    CHECK(refused(fixture, [&] { return request(fixture.anna()); }).kind == ErrorKind::NotAllowed);
    CHECK(refused(fixture, [&] { return request(fixture.bjorn()); }).kind == ErrorKind::NotAllowed);
}

TEST_CASE("a message goes only where one is offered, and to an address", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId noAddress = fixture.book(fixture.clara(), fixture.now());
    CHECK(
        refused(fixture, [&] {
            return practice.sessions().perform({noAddress, 1}, byClient, Reach::This, someMessage);
        }).field == field::email);

    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.note = u"Bring the letter"_s;
    CHECK(refused(fixture, [&] {
              return practice.sessions().perform({id, 1}, ask::Edit{fields}, Reach::This,
                                                 someMessage);
          }).kind == ErrorKind::NotAllowed);

    REQUIRE(practice.sessions().perform({id, 1}, byClient, Reach::This, someMessage).ok());
    const auto outbox = practice.outbox().waiting();
    REQUIRE(outbox->size() == 1);
    const Message &message = outbox->front();
    CHECK(message.kind == MessageKind::Cancellation);
    CHECK(message.session == id);
    CHECK(message.recipientName == u"Anna Berg"_s);
    CHECK(message.recipient == u"anna@example.com"_s);
    CHECK(message.subject == someMessage.subject);
    CHECK(message.body == someMessage.body);
    CHECK(message.createdAt == fixture.now());
}

TEST_CASE("a message that is no longer true is withdrawn, one that was sent is kept", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id =
        fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()), {}, someMessage);
    SessionFields moved = fixture.fieldsAt(fixture.now().plusMinutes(60));
    REQUIRE(practice.outbox().markSent(practice.outbox().waiting()->front().id).ok());
    REQUIRE(practice.sessions().perform({id, 1}, ask::Edit{moved}, Reach::This, someMessage).ok());
    CHECK(practice.outbox().waitingCount().value() == 1);
    REQUIRE(practice.sessions().perform({id, 2}, byClient).ok());
    CHECK(practice.outbox().waitingCount().value() == 0);
    const auto messages = fixture.details(id).messages;
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().kind == MessageKind::Confirmation);
    CHECK(messages.front().sentAt == fixture.now());
}

TEST_CASE("nobody is told of a session that is over", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionFields over = fixture.fieldsAt(fixture.now().plusMinutes(-50));
    CHECK(refused(fixture, [&] {
              return practice.sessions().book({fixture.anna(), over, {}}, someMessage);
          }).kind == ErrorKind::NotAllowed);
    const SessionFields ending = fixture.fieldsAt(fixture.now().plusMinutes(-49));
    const SessionId id = fixture.book(fixture.anna(), ending, {}, someMessage);
    fixture.advanceMinutes(1);
    CHECK(refused(fixture, [&] {
              return practice.sessions().perform({id, 1}, byClient, Reach::This, someMessage);
          }).kind == ErrorKind::NotAllowed);
    // What waits in the outbox is no truer for that.
    CHECK(practice.outbox().waitingCount().value() == 1);
    REQUIRE(practice.sessions().perform({id, 1}, byClient).ok());
    CHECK(practice.outbox().waitingCount().value() == 0);
}

TEST_CASE("a message leaves the outbox once", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()), {}, someMessage);
    const MessageId id = practice.outbox().waiting()->front().id;
    REQUIRE(practice.outbox().markSent(id).ok());
    CHECK(practice.outbox().waiting()->empty());
    CHECK(refused(fixture, [&] { return practice.outbox().markSent(id); }).kind ==
          ErrorKind::Conflict);
    CHECK(refused(fixture, [&] { return practice.outbox().discard(id); }).kind ==
          ErrorKind::Conflict);
}

TEST_CASE("a payment is reversed once", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(practice.sessions().perform({id, 1}, ask::Complete{}).ok());
    REQUIRE(practice.sessions()
                .perform({id, 2}, ask::RecordPayment{Money{40'00}, PaymentMethod::Cash})
                .ok());
    REQUIRE(practice.sessions()
                .perform({id, 3}, ask::RecordPayment{Money{50'00}, PaymentMethod::Cash})
                .ok());
    const PaymentId first = fixture.details(id).facts.payments.front().id;
    REQUIRE(practice.sessions().perform({id, 4}, ask::ReversePayment{first}).ok());
    CHECK(fixture.details(id).facts.charge->paid == Money{50'00});
    CHECK(refused(fixture, [&] {
              return practice.sessions().perform({id, 5}, ask::ReversePayment{first});
          }).kind == ErrorKind::NotAllowed);
    const PaymentId reversal = fixture.details(id).facts.payments.back().id;
    CHECK_FALSE(practice.sessions().perform({id, 5}, ask::ReversePayment{reversal}).ok());
    CHECK_FALSE(practice.sessions().perform({id, 5}, ask::ReversePayment{{99}}).ok());
}

TEST_CASE("a stale form does not overwrite a client", "[command]")
{
    PracticeFixture fixture;
    Client client = *fixture.practice().clients().find(fixture.anna());
    const Client stale = client;
    client.name = u"Anna Berg-Lund"_s;
    REQUIRE(fixture.practice().clients().edit(client).ok());
    CHECK(refused(fixture, [&] { return fixture.practice().clients().edit(stale); }).kind ==
          ErrorKind::Conflict);
    CHECK(fixture.practice().clients().find(fixture.anna())->name == u"Anna Berg-Lund"_s);
}

TEST_CASE("one signal follows each commit and says what was touched", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    std::vector<Changes> heard;
    QObject::connect(&practice, &Practice::changed,
                     [&](const Changes &changes) { heard.push_back(changes); });
    const SponsorId hub = fixture.grant(fixture.anna(), 1);
    REQUIRE(heard.size() == 1);
    CHECK(heard.back().credits);
    CHECK(heard.back().clients == QSet{fixture.anna()});
    CHECK(heard.back().sessions.isEmpty());

    const SessionId id =
        fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()), hub, someMessage);
    REQUIRE(heard.size() == 2);
    CHECK(heard.back().sessions == QSet{id});
    CHECK(heard.back().messages);
    CHECK(heard.back().credits);
    CHECK_FALSE(heard.back().charges);

    REQUIRE(
        practice.sessions().perform({id, 1}, ask::Complete{PaymentMethod::SponsoredCredit}).ok());
    REQUIRE(heard.size() == 3);
    CHECK(heard.back().charges);
    CHECK(heard.back().credits);
    CHECK_FALSE(heard.back().messages);

    REQUIRE(practice.undo().ok());
    REQUIRE(heard.size() == 4);
    CHECK(heard.back().sessions == QSet{id});
    CHECK(heard.back().charges);
}

TEST_CASE("cancelling with a fee on credit spends it, without one it goes back", "[command]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SponsorId hub = fixture.grant(fixture.anna(), 2);
    const auto available = [&] {
        return practice.sponsors().balances(fixture.anna())->front().available;
    };
    const SessionFields fields = fixture.fieldsAt(fixture.now().plusMinutes(60));

    const SessionId returned = fixture.book(fixture.anna(), fields, hub);
    CHECK(available() == 1);
    REQUIRE(practice.sessions().perform({returned, 1}, byClient).ok());
    CHECK(available() == 2);

    const SessionId spent = fixture.book(fixture.anna(), fields, hub);
    const ask::Cancel withFee{
        CancelReason::NoShow, {}, ask::Fee{Money{90'00}, PaymentMethod::SponsoredCredit}};
    CHECK(practice.sessions().perform({spent, 1}, withFee).error().field == field::reason);
    fixture.advanceMinutes(60); // only once it has begun
    REQUIRE(practice.sessions().perform({spent, 1}, withFee).ok());
    CHECK(available() == 1);
    CHECK(fixture.details(spent).badge() == PaymentBadge::FeePaid);

    REQUIRE(practice.sessions().perform({spent, 2}, ask::ReturnCredit{u"By agreement"_s}).ok());
    CHECK(available() == 2);
    CHECK(fixture.details(spent).creditReturned->reason == u"By agreement"_s);
    CHECK(fixture.details(spent).badge() == PaymentBadge::FeePaid);
    CHECK_FALSE(practice.sessions().perform({spent, 3}, ask::ReturnCredit{u"Again"_s}).ok());
}
