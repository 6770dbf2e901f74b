// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "core/records/journal.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// A client with a sentinel in every text.
struct Dora : PracticeFixture
{
    const QStringList sentinels{
        u"sentinel-name"_s,   u"sentinel-email"_s,   u"sentinel-phone"_s,  u"sentinel-notes"_s,
        u"sentinel-note"_s,   u"sentinel-address"_s, u"sentinel-reason"_s, u"sentinel-message"_s,
        u"sentinel-return"_s, u"sentinel-nick"_s,
    };
    ClientId dora;

    Dora()
    {
        Client client{{}, sentinels[0], sentinels[1] + u"@example.com"_s};
        client.addressedAs = sentinels[9];
        client.phone = sentinels[2];
        client.notes = sentinels[3];
        client.language = u"is"_s;
        client.usualType = individual();
        client.usualPrice = Money{80'00};
        dora = *practice().clients().add(client);
    }
    [[nodiscard]] SessionFields worded(qint64 days) const
    {
        SessionFields fields = fieldsAt(now().plusMinutes(days * 24 * 60));
        fields.note = sentinels[4] + QString(1500, u'x');
        fields.address = sentinels[5];
        return fields;
    }
    [[nodiscard]] MessageDraft message() const { return {sentinels[7], sentinels[7]}; }
    /// Booked a day before, when there was still something to tell her.
    SessionId bookedBefore(const SessionFields &fields, std::optional<SponsorId> onCredit = {})
    {
        const Instant present = now();
        setNow(fields.startsAt.plusMinutes(-24 * 60));
        const SessionId id = book(dora, fields, onCredit, message());
        setNow(present);
        return id;
    }
    /// Paid by a credit, which was given back with a reason.
    SessionId paid()
    {
        const SponsorId hub = grant(dora, 2);
        const SessionId id = bookedBefore(worded(-9), hub);
        REQUIRE(practice()
                    .sessions()
                    .perform({id, 1}, ask::Complete{PaymentMethod::SponsoredCredit})
                    .ok());
        REQUIRE(practice().sessions().perform({id, 2}, ask::ReturnCredit{sentinels[8]}).ok());
        return id;
    }
    /// Cancelled late for a reason of its own, and the fee paid.
    SessionId feePaid()
    {
        const SessionId id = book(dora, worded(0), {}, message());
        const ask::Fee fee{Money{90'00}, PaymentMethod::Cash};
        REQUIRE(practice()
                    .sessions()
                    .perform({id, 1}, ask::Cancel{CancelReason::Other, sentinels[6], fee},
                             Reach::This, message())
                    .ok());
        return id;
    }
    void erase()
    {
        REQUIRE(practice().clients().erase(dora, practice().clients().find(dora)->revision).ok());
        practice().waitForErasure();
    }
    void checkNoByteIsLeft()
    {
        for (const QString &sentinel : sentinels) {
            INFO(sentinel);
            CHECK(filesWith(sentinel.toUtf8(), folder()) == QString());
        }
        const auto findings = verifyFile(file());
        CHECK(QStringList(findings.begin(), findings.end()) == QStringList());
    }
};

} // namespace

TEST_CASE("of an erased client paid sessions stay, and no byte about who it was", "[erasure]")
{
    Dora fixture;
    Practice &practice = fixture.practice();
    const SessionId paid = fixture.paid();
    const SessionId feePaid = fixture.feePaid();
    const SessionId coming = fixture.book(fixture.dora, fixture.worded(4), {}, fixture.message());
    const SessionId deleted = fixture.book(fixture.dora, fixture.worded(5));
    REQUIRE(practice.sessions()
                .perform({deleted, 1}, ask::Delete{}, Reach::This, fixture.message())
                .ok());
    practice.waitForErasure();
    const SessionId other = fixture.book(fixture.bjorn(), fixture.now());
    for (const QString &sentinel : fixture.sentinels) {
        INFO(sentinel);
        REQUIRE_FALSE(filesWith(sentinel.toUtf8(), fixture.folder()).isEmpty());
    }

    const auto plan = practice.clients().previewErasure(fixture.dora);
    REQUIRE(plan.ok());
    CHECK(plan->kept == std::vector<SessionId>{paid, feePaid});
    CHECK(plan->going == std::vector<SessionId>{coming});
    CHECK(plan->credits.size() == 2); // one is back, one was never used
    fixture.erase();
    fixture.checkNoByteIsLeft();

    const SessionDetails kept = fixture.details(feePaid);
    CHECK(kept.client.name == u"Erased client"_s);
    CHECK(kept.client.erasedAt == fixture.now());
    CHECK(kept.chargeState() == ChargeState::Paid);
    CHECK(kept.facts.payments.size() == 1);
    CHECK(kept.session().fields.price == Money{90'00});
    CHECK(fixture.details(paid).facts.payments.front().method == PaymentMethod::SponsoredCredit);
    CHECK_FALSE(practice.sessions().details(coming).ok());
    CHECK(fixture.details(other).client.id == fixture.bjorn());

    // Nameless wherever it is shown, and in no list of clients.
    CHECK(practice.billing().charges(ChargeState::Paid, 9)->front().clientName ==
          u"Erased client"_s);
    CHECK(practice.sessions()
              .between(fixture.now(), fixture.now().plusMinutes(50))
              ->front()
              .clientName == u"Erased client"_s);
    CHECK(practice.activity().journal(1)->front().clientName == u"Erased client"_s);
    CHECK(practice.activity().journal(1)->front().entry.action == JournalAction::ClientErased);
    CHECK(practice.clients().all()->size() == 3);
    CHECK(practice.outbox().waitingCount().value() == 0);
    CHECK_FALSE(practice.undoable());

    // Nothing can be made of it again.
    CHECK_FALSE(
        practice.sessions().book({fixture.dora, fixture.fieldsAt(fixture.now()), {}}, {}).ok());
    CHECK_FALSE(practice.clients().edit(*practice.clients().find(fixture.dora)).ok());
    CHECK_FALSE(practice.sponsors().grantCredits(fixture.dora, u"Hub"_s, 1).ok());
    CHECK_FALSE(practice.clients().archive(fixture.dora, 2).ok());
    CHECK_FALSE(practice.clients().erase(fixture.dora, 2).ok());
    fixture.close();
    fixture.checkNoByteIsLeft();
}

TEST_CASE("a client who never paid goes wholly", "[erasure]")
{
    Dora fixture;
    Practice &practice = fixture.practice();
    fixture.grant(fixture.dora, 3);
    const SessionId voided = fixture.bookedBefore(fixture.worded(-2));
    REQUIRE(practice.outbox().markSent(practice.outbox().waiting()->front().id).ok());
    REQUIRE(practice.sessions().perform({voided, 1}, ask::Complete{}).ok());
    REQUIRE(practice.sessions().perform({voided, 2}, ask::Void{}).ok());
    const SessionId cancelled = fixture.book(fixture.dora, fixture.worded(3));
    REQUIRE(practice.sessions()
                .perform({cancelled, 1}, ask::Cancel{CancelReason::Other, fixture.sentinels[6], {}})
                .ok());
    fixture.erase();
    fixture.checkNoByteIsLeft();
    CHECK_FALSE(practice.clients().find(fixture.dora).ok());
    for (const auto &table : {u"session"_s, u"charge"_s, u"credit"_s, u"notice"_s}) {
        INFO(table);
        CHECK(fixture.raw().number(u"SELECT count(*) FROM "_s + table) == 0);
    }
    const JournalItem last = practice.activity().journal(1)->front();
    CHECK(last.entry.action == JournalAction::ClientErased);
    CHECK_FALSE(last.client);
}

TEST_CASE("a client who owes money is not erased, nor one seen at another revision", "[erasure]")
{
    Dora fixture;
    Practice &practice = fixture.practice();
    const SessionId id = fixture.book(fixture.dora, fixture.now());
    REQUIRE(practice.sessions().perform({id, 1}, ask::Complete{}).ok());
    const auto refused = practice.clients().erase(fixture.dora, 1);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::NotAllowed);
    CHECK(refused.error().sentence.contains(u"Payments › Unpaid"_s));
    CHECK(practice.clients().find(fixture.dora)->name == fixture.sentinels[0]);
    REQUIRE(practice.sessions().perform({id, 2}, ask::Void{}).ok());
    CHECK(practice.clients().erase(fixture.dora, 7).error().kind == ErrorKind::Conflict);
    CHECK(practice.clients().erase(fixture.dora, 1).ok());
}

TEST_CASE("a message to somebody else at the same address stays", "[erasure]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const auto eva = practice.clients().add({{}, u"Eva Berg"_s, u"anna@example.com"_s});
    REQUIRE(eva.ok());
    for (const ClientId client : {fixture.anna(), *eva}) {
        const SessionId id = fixture.book(client, fixture.now());
        REQUIRE(practice.sessions()
                    .perform({id, 1}, ask::Delete{}, Reach::This,
                             MessageDraft{u"Cancelled"_s, u"Dear"_s})
                    .ok());
    }
    REQUIRE(practice.outbox().waiting()->size() == 2);
    REQUIRE(practice.clients().erase(fixture.anna(), 1).ok());
    practice.waitForErasure();
    REQUIRE(practice.outbox().waiting()->size() == 1);
    CHECK(practice.outbox().waiting()->front().recipientName == u"Eva Berg"_s);
}

TEST_CASE("whatever is done to a kept session of an erased client, the file stays sound",
          "[erasure][verify]")
{
    Dora fixture;
    Practice &practice = fixture.practice();
    const SponsorId hub = fixture.grant(fixture.dora, 3);
    const SessionId onCredit = fixture.book(fixture.dora, fixture.worded(-8), hub);
    REQUIRE(practice.sessions()
                .perform({onCredit, 1}, ask::Complete{PaymentMethod::SponsoredCredit})
                .ok());
    const SessionId feeOnCredit = fixture.book(fixture.dora, fixture.worded(0), hub);
    REQUIRE(practice.sessions()
                .perform({feeOnCredit, 1},
                         ask::Cancel{CancelReason::NoShow,
                                     {},
                                     ask::Fee{Money{90'00}, PaymentMethod::SponsoredCredit}})
                .ok());
    const SessionId paid = fixture.paid();
    const SessionId feePaid = fixture.feePaid();
    fixture.erase();

    const auto perform = [&](SessionId id, const Request &request) {
        const bool done = practice.sessions().perform(fixture.details(id).seen(), request).ok();
        practice.waitForErasure();
        fixture.checkNoByteIsLeft(); // and --verify is content
        return done;
    };
    for (const SessionId id : {onCredit, feeOnCredit, paid, feePaid}) {
        INFO(id.value);
        CHECK_FALSE(perform(id, ask::ReturnCredit{u"why"_s}));
        CHECK_FALSE(perform(id, ask::Delete{}));
        const PaymentId payment = fixture.details(id).facts.payments.front().id;
        REQUIRE(perform(id, ask::ReversePayment{payment}));
        CHECK_FALSE(perform(id, ask::ReturnCredit{u"why"_s}));
        CHECK_FALSE(perform(id, ask::Delete{}));
        CHECK(perform(id, ask::RecordPayment{Money{40'00}, PaymentMethod::Cash}));
        CHECK_FALSE(perform(id, ask::Void{})); // in part paid
        CHECK(perform(id, ask::RecordPayment{Money{50'00}, PaymentMethod::Cash}));
        REQUIRE(practice.undo().ok());
        REQUIRE(practice.undo().ok());
        CHECK(perform(id, ask::Void{}));
        CHECK_FALSE(perform(id, ask::ReturnCredit{u"why"_s}));
        CHECK_FALSE(perform(id, ask::Delete{}));
        CHECK(fixture.details(id).chargeState() == ChargeState::Void);
        CHECK(fixture.details(id).client.name == u"Erased client"_s);
    }
    CHECK(practice.sessions().whyNot(fixture.details(onCredit).facts, Action::ReturnCredit) ==
          u"Its client was erased, so the credit can't be returned."_s);
}
