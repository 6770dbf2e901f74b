// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "core/records/journal.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate wednesday(2026, 11, 18);

std::vector<SessionId> idsOf(const Result<std::vector<SessionItem>> &items)
{
    REQUIRE(items.ok());
    std::vector<SessionId> ids;
    for (const SessionItem &item : *items)
        ids.push_back(item.id);
    return ids;
}

/// A fixture with sessions that are over, each with a charge.
struct Charged : PracticeFixture
{
    SessionId charged(qint64 daysAgo, std::optional<PaymentMethod> method = {})
    {
        const SessionId id = book(anna(), now().plusMinutes(-daysAgo * 24 * 60));
        REQUIRE(practice().sessions().perform({id, 1}, ask::Complete{method}).ok());
        return id;
    }
};

} // namespace

TEST_CASE("a session that crosses midnight is on both days, and on no third", "[query]")
{
    PracticeFixture fixture;
    const SessionId late = fixture.book(fixture.anna(), fixture.at(wednesday, QTime(23, 30)));
    const auto onDay = [&](const QDate &day) {
        const QTimeZone zone = fixture.practice().profile().zone;
        return idsOf(fixture.practice().sessions().between(startOfDay(day, zone),
                                                           startOfDay(day.addDays(1), zone)));
    };
    CHECK(onDay(wednesday) == std::vector{late});
    CHECK(onDay(wednesday.addDays(1)) == std::vector{late});
    CHECK(onDay(wednesday.addDays(-1)).empty());
    CHECK(onDay(wednesday.addDays(2)).empty());
}

TEST_CASE("a span has what overlaps it, and not what only touches it", "[query]")
{
    PracticeFixture fixture;
    const Instant ten = fixture.at(wednesday, QTime(10, 0));
    const auto fields = [&](qint64 minute, int length) {
        SessionFields result = fixture.fieldsAt(ten.plusMinutes(minute));
        result.lengthMinutes = length;
        return result;
    };
    const SessionId wholeDay = fixture.book(fixture.anna(), fields(-23 * 60, 24 * 60));
    fixture.book(fixture.anna(), fields(-50, 50)); // ends as the span begins
    const SessionId same = fixture.book(fixture.bjorn(), fields(0, 60));
    const SessionId inside = fixture.book(fixture.anna(), fields(10, 1));
    fixture.book(fixture.anna(), fields(60, 50)); // begins as the span ends
    CHECK(idsOf(fixture.practice().sessions().between(ten, ten.plusMinutes(60))) ==
          std::vector{wholeDay, same, inside});
    const auto items = fixture.practice().sessions().between(ten, ten.plusMinutes(60));
    CHECK((*items)[1] == SessionItem{same,
                                     fixture.bjorn(),
                                     fixture.individual(),
                                     {},
                                     u"Björn Þórsson"_s,
                                     ten,
                                     60,
                                     Place::InPerson,
                                     SessionStatus::Booked,
                                     ChargeState::None});
}

TEST_CASE("only what is still to come clashes, and nothing with itself", "[query]")
{
    PracticeFixture fixture;
    const Instant ten = fixture.now();
    const SessionId booked = fixture.book(fixture.anna(), ten);
    const SessionId running = fixture.book(fixture.bjorn(), ten);
    const SessionId complete = fixture.book(fixture.bjorn(), ten);
    const SessionId cancelled = fixture.book(fixture.clara(), ten);
    Practice &practice = fixture.practice();
    REQUIRE(practice.sessions().perform({running, 1}, ask::Join{}).ok());
    REQUIRE(practice.sessions().perform({complete, 1}, ask::Complete{}).ok());
    REQUIRE(practice.sessions()
                .perform({cancelled, 1}, ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    const auto clashes = [&](int minutes, const QSet<SessionId> &moving = {}) {
        const auto remarks = practice.sessions().remarksOn(ten.plusMinutes(minutes), 50, moving);
        return std::ranges::count(*remarks, Remark::Kind::Clash, &Remark::kind) > 0;
    };
    CHECK(clashes(30));
    CHECK(clashes(30, {booked}));
    CHECK_FALSE(clashes(30, {booked, running}));
    CHECK_FALSE(clashes(50));
    CHECK_FALSE(clashes(-50));
}

TEST_CASE("charges come in pages without gaps or doubles", "[query]")
{
    Charged fixture;
    std::vector<SessionId> byAge;
    for (int i = 0; i < 7; ++i)
        byAge.push_back(fixture.charged(i / 2)); // pairs at the same time
    std::ranges::stable_sort(byAge, {}, [&](SessionId id) {
        return std::pair(fixture.details(id).session().fields.startsAt, id);
    });
    const auto paged = [&](ChargeState state) {
        std::vector<SessionId> ids;
        std::optional<ChargeItem> last;
        for (;;) {
            const auto page = fixture.practice().billing().charges(state, 3, last);
            REQUIRE(page.ok());
            for (const ChargeItem &item : *page) {
                CHECK(item.state == state);
                ids.push_back(*item.session);
            }
            if (page->size() < 3)
                return ids;
            last = page->back();
        }
    };
    CHECK(paged(ChargeState::Unpaid) == byAge); // oldest first
    CHECK(paged(ChargeState::Void).empty());

    for (const SessionId id : byAge)
        REQUIRE(fixture.practice().sessions().perform({id, 2}, ask::Void{}).ok());
    std::ranges::reverse(byAge); // newest first
    CHECK(paged(ChargeState::Void) == byAge);
    CHECK(paged(ChargeState::Unpaid).empty());
}

TEST_CASE("a charge's row says who, what, how much and how it was paid", "[query]")
{
    Charged fixture;
    const SessionId id = fixture.charged(1);
    Practice &practice = fixture.practice();
    REQUIRE(practice.sessions()
                .perform({id, 2}, ask::RecordPayment{Money{30'00}, PaymentMethod::Cash})
                .ok());
    auto row = practice.billing().chargeOf(id);
    REQUIRE(row.ok());
    REQUIRE(row->has_value());
    CHECK((*row)->clientName == u"Anna Berg"_s);
    CHECK((*row)->typeName == u"Individual therapy"_s);
    CHECK((*row)->amount == Money{90'00});
    CHECK((*row)->paid == Money{30'00});
    CHECK((*row)->state == ChargeState::Unpaid);
    CHECK((*row)->method == PaymentMethod::Cash);

    // A payment that was reversed is no longer how it was paid.
    REQUIRE(practice.sessions()
                .perform({id, 3}, ask::RecordPayment{Money{60'00}, PaymentMethod::BankTransfer})
                .ok());
    REQUIRE(practice.sessions()
                .perform({id, 4}, ask::ReversePayment{fixture.details(id).facts.payments.back().id})
                .ok());
    row = practice.billing().chargeOf(id);
    CHECK((*row)->method == PaymentMethod::Cash);
    CHECK((*row)->state == ChargeState::Unpaid);
    const SessionId booked = fixture.book(fixture.anna(), fixture.now());
    CHECK_FALSE(practice.billing().chargeOf(booked)->has_value());
}

TEST_CASE("received is what clients paid, not what a credit is worth", "[query]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const auto received = [&] { return practice.billing().total(ChargeState::Paid)->sum; };
    const auto priced = [&](ClientId client, Money price, std::optional<SponsorId> credit) {
        SessionFields fields = fixture.fieldsAt(fixture.now().plusMinutes(-3 * 24 * 60));
        fields.price = price;
        return fixture.book(client, fields, credit);
    };
    const auto perform = [&](SessionId id, const Request &request) {
        REQUIRE(practice.sessions().perform({id, fixture.revision(id)}, request).ok());
    };
    const SponsorId hub = fixture.grant(fixture.anna(), 1);
    const SessionId onCredit = priced(fixture.anna(), Money{90'00}, hub);
    perform(onCredit, ask::Complete{PaymentMethod::SponsoredCredit});
    CHECK(received() == Money{});
    CHECK(practice.billing().total(ChargeState::Paid)->count == 1);
    const SessionId whole = priced(fixture.anna(), Money{80'00}, {});
    perform(whole, ask::Complete{PaymentMethod::Cash});
    const SessionId part = priced(fixture.bjorn(), Money{85'00}, {});
    perform(part, ask::Complete{});
    perform(part, ask::RecordPayment{Money{40'00}, PaymentMethod::BankTransfer});
    CHECK(received() == Money{120'00});
    perform(whole, ask::ReversePayment{fixture.details(whole).facts.payments.front().id});
    CHECK(received() == Money{40'00});
    perform(whole, ask::Void{});
    CHECK(received() == Money{40'00});
}

TEST_CASE("totals count what is outstanding, what was received, what is not charged", "[query]")
{
    Charged fixture;
    const auto total = [&](ChargeState state) {
        const auto found = fixture.practice().billing().total(state);
        REQUIRE(found.ok());
        return std::pair(found->count, found->sum.minor);
    };
    CHECK(total(ChargeState::Unpaid) == std::pair(0, qint64{0}));
    const SessionId oldest = fixture.charged(5);
    const SessionId part = fixture.charged(3);
    fixture.charged(2, PaymentMethod::Cash);
    const SessionId voided = fixture.charged(9);
    REQUIRE(fixture.practice()
                .sessions()
                .perform({part, 2}, ask::RecordPayment{Money{30'00}, PaymentMethod::Cash})
                .ok());
    REQUIRE(fixture.practice().sessions().perform({voided, 2}, ask::Void{}).ok());
    CHECK(total(ChargeState::Unpaid) == std::pair(2, qint64{150'00}));
    CHECK(total(ChargeState::Paid) == std::pair(1, qint64{120'00}));
    CHECK(total(ChargeState::Void) == std::pair(1, qint64{90'00}));
    CHECK(fixture.practice().billing().total(ChargeState::Unpaid)->oldest ==
          fixture.details(oldest).session().fields.startsAt);
}

TEST_CASE("credits are counted by sponsor", "[query]")
{
    PracticeFixture fixture;
    const SponsorId hub = fixture.grant(fixture.anna(), 3, u"Hub"_s);
    fixture.grant(fixture.anna(), 1, u"Works council"_s);
    fixture.grant(fixture.bjorn(), 5, u"hub"_s); // the same sponsor, however it is typed
    const SessionId spent = fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()), hub);
    fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()), hub);
    REQUIRE(fixture.practice()
                .sessions()
                .perform({spent, 1}, ask::Complete{PaymentMethod::SponsoredCredit})
                .ok());
    const auto balances = fixture.practice().sponsors().balances(fixture.anna());
    REQUIRE(balances.ok());
    REQUIRE(balances->size() == 2);
    const CreditBalance &first = balances->front();
    CHECK(first.sponsor.name == u"Hub"_s);
    CHECK(first.granted == 3);
    CHECK(first.available == 1);
    CHECK(first.reserved == 1);
    CHECK(first.spent == 1);
    CHECK(fixture.practice().sponsors().all()->size() == 2);
    CHECK(fixture.practice().sponsors().balances(fixture.clara())->empty());
}

TEST_CASE("the journal comes in pages, newest first, linked while its subject exists", "[query]")
{
    PracticeFixture fixture;
    const SessionId kept = fixture.book(fixture.anna(), fixture.now());
    const SessionId erased = fixture.book(fixture.bjorn(), fixture.now());
    REQUIRE(fixture.practice().sessions().perform({erased, 1}, ask::Delete{}).ok());
    std::vector<JournalItem> all;
    std::optional<JournalId> before;
    for (;;) {
        const auto page = fixture.practice().activity().journal(2, before);
        REQUIRE(page.ok());
        all.insert(all.end(), page->begin(), page->end());
        if (page->size() < 2)
            break;
        before = page->back().entry.id;
    }
    std::vector<JournalAction> actions;
    for (const JournalItem &item : all)
        actions.push_back(item.entry.action);
    CHECK(actions == std::vector{JournalAction::Deleted, JournalAction::Booked,
                                 JournalAction::Booked, JournalAction::ClientAdded,
                                 JournalAction::ClientAdded, JournalAction::ClientAdded,
                                 JournalAction::PracticeCreated});
    // Of a deleted session: when, and no more.
    CHECK_FALSE(all[0].session);
    CHECK_FALSE(all[0].client);
    CHECK(all[0].clientName.isEmpty());
    CHECK_FALSE(all[1].session);
    CHECK_FALSE(all[1].client);
    CHECK(all[2].session == kept);
    CHECK(all[2].clientName == u"Anna Berg"_s);
    CHECK(all[2].startsAt == fixture.now());
}

TEST_CASE("a new booking starts from the client's latest, without its note", "[query]")
{
    PracticeFixture fixture;
    CHECK_FALSE(fixture.practice().clients().usualFields(fixture.anna())->has_value());
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.lengthMinutes = 80;
    fields.address = u"Room 2"_s;
    fields.note = u"Bring the letter"_s;
    fixture.book(fixture.anna(), fields);
    const auto latest = fixture.practice().clients().usualFields(fixture.anna());
    REQUIRE(latest.ok());
    REQUIRE(latest->has_value());
    CHECK((*latest)->lengthMinutes == 80);
    CHECK((*latest)->address == u"Room 2"_s);
    CHECK((*latest)->note.isEmpty());
}

TEST_CASE("a question about nothing is answered by a sentence", "[query]")
{
    PracticeFixture fixture;
    const auto session = fixture.practice().sessions().details({99});
    REQUIRE_FALSE(session.ok());
    CHECK(session.error().kind == ErrorKind::Invalid);
    CHECK(session.error().sentence == u"This session no longer exists."_s);
    CHECK_FALSE(fixture.practice().clients().find({99}).ok());
}
