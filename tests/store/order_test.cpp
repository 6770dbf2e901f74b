// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/practice/time_off_book.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

using InOrder = std::vector<SessionId>;

/// Five sessions of Anna's that begin in the same minute, an hour ago.
struct Simultaneous : PracticeFixture
{
    InOrder ids;

    Simultaneous()
    {
        for (int i = 0; i < 5; ++i)
            ids.push_back(book(anna(), now().plusMinutes(-60)));
    }
    [[nodiscard]] InOrder reversed() const { return {ids.rbegin(), ids.rend()}; }
    void completeAll(std::optional<PaymentMethod> method) const
    {
        for (const SessionId id : ids)
            REQUIRE(practice().sessions().perform({id, 1}, ask::Complete{method}).ok());
    }
    void cancelAll() const
    {
        for (const SessionId id : ids)
            REQUIRE(practice()
                        .sessions()
                        .perform({id, 1}, ask::Cancel{CancelReason::ByClient, {}, {}})
                        .ok());
    }
    void joinAll() const
    {
        for (const SessionId id : ids)
            REQUIRE(practice().sessions().perform({id, 1}, ask::Join{}).ok());
    }
};

SessionId idOfRow(const SessionItem &item) { return item.id; }
SessionId idOfRow(const StageItem &item) { return item.session.id; }
SessionId idOfRow(const ChargeItem &item) { return *item.session; }
SessionId idOfRow(const ClientSession &item) { return item.id; }

/// The same read whole and in pages of two.
template <class Item, class Read>
InOrder readInPages(Read read)
{
    const auto whole = read(50, std::optional<Item>());
    REQUIRE(whole.ok());
    InOrder all;
    for (const Item &item : *whole)
        all.push_back(idOfRow(item));
    InOrder inPages;
    std::optional<Item> last;
    for (;;) {
        const auto page = read(2, last);
        REQUIRE(page.ok());
        for (const Item &item : *page)
            inPages.push_back(idOfRow(item));
        if (page->size() < 2 || inPages.size() > all.size())
            break;
        last = page->back();
    }
    CHECK(inPages == all);
    return all;
}

} // namespace

TEST_CASE("what begins at the same time stands in the order in which it was booked", "[order]")
{
    const Simultaneous fixture;
    const Practice &practice = fixture.practice();
    const auto between = practice.sessions().between(fixture.now().plusMinutes(-60), fixture.now());
    InOrder shown;
    for (const SessionItem &item : *between)
        shown.push_back(item.id);
    CHECK(shown == fixture.ids);
    const auto toFinish = [&](int limit, const std::optional<SessionItem> &after) {
        return practice.sessions().toFinish(limit, after);
    };
    CHECK(readInPages<SessionItem>(toFinish) == fixture.ids);
}

TEST_CASE("equals in a stage are read in order, page by page", "[order]")
{
    const Simultaneous fixture;
    const auto stage = [&](SessionStatus status, const ActivityFilter &filter) {
        return readInPages<StageItem>([&](int limit, const std::optional<StageItem> &after) {
            return fixture.practice().activity().stage(status, filter, limit, after);
        });
    };
    SessionStatus status = SessionStatus::Booked;
    SECTION("booked") {}
    SECTION("in progress")
    {
        fixture.joinAll();
        status = SessionStatus::InProgress;
    }
    SECTION("complete")
    {
        fixture.completeAll({});
        status = SessionStatus::Complete;
    }
    SECTION("cancelled")
    {
        fixture.cancelAll();
        status = SessionStatus::Cancelled;
    }
    const InOrder expected = status == SessionStatus::Booked ? fixture.ids : fixture.reversed();
    CHECK(stage(status, {}) == expected);
    CHECK(stage(status, {fixture.anna(), {}, {}}) == expected);
}

TEST_CASE("equals among charges are read in order, page by page", "[order]")
{
    const Simultaneous fixture;
    const auto charges = [&](ChargeState state) {
        return readInPages<ChargeItem>([&](int limit, const std::optional<ChargeItem> &after) {
            return fixture.practice().billing().charges(state, limit, after);
        });
    };
    SECTION("unpaid")
    {
        fixture.completeAll({});
        CHECK(charges(ChargeState::Unpaid) == fixture.ids);
    }
    SECTION("paid")
    {
        fixture.completeAll(PaymentMethod::Cash);
        CHECK(charges(ChargeState::Paid) == fixture.reversed());
    }
    SECTION("void")
    {
        fixture.completeAll({});
        for (const SessionId id : fixture.ids)
            REQUIRE(fixture.practice().sessions().perform({id, 2}, ask::Void{}).ok());
        CHECK(charges(ChargeState::Void) == fixture.reversed());
    }
}

TEST_CASE("equals on a client's page are read in order, page by page", "[order]")
{
    Simultaneous fixture;
    const auto sessions = [&](SessionGroup group) {
        return readInPages<ClientSession>(
            [&](int limit, const std::optional<ClientSession> &after) {
                return fixture.practice().clients().sessions(fixture.anna(), group, limit, after);
            });
    };
    CHECK(sessions(SessionGroup::Past) == fixture.reversed());
    fixture.advanceMinutes(-30);
    CHECK(sessions(SessionGroup::Coming) == fixture.ids);
    fixture.cancelAll();
    CHECK(sessions(SessionGroup::Cancelled) == fixture.reversed());
}

TEST_CASE("entries of the journal at the same time are newest first, page by page", "[order]")
{
    const Simultaneous fixture;
    for (const auto client : {std::optional<ClientId>(), std::optional(fixture.anna())}) {
        const ActivityFilter filter{client, {}, {}};
        const auto all = fixture.practice().activity().journal(filter, 50);
        REQUIRE(all.ok());
        CHECK(all->size() == (client ? 6 : 9));
        CHECK(std::ranges::is_sorted(*all, std::ranges::greater(),
                                     [](const JournalItem &item) { return item.entry.id; }));
        std::vector<JournalId> inPages;
        std::optional<JournalItem> last;
        while (inPages.size() < all->size()) {
            const auto page = fixture.practice().activity().journal(filter, 1, last);
            REQUIRE(page->size() == 1);
            last = page->front();
            inPages.push_back(last->entry.id);
        }
        CHECK(std::ranges::equal(inPages, *all, {}, {},
                                 [](const JournalItem &item) { return item.entry.id; }));
    }
}

TEST_CASE("payments, messages, credits and types are in the order in which they came", "[order]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const auto hub = fixture.grant(fixture.anna(), 1, u"Hub"_s);
    const auto council = fixture.grant(fixture.anna(), 1, u"Council"_s);
    const auto balances = *practice.sponsors().balances(fixture.anna());
    REQUIRE(balances.size() == 2);
    CHECK(balances[0].sponsor.id == hub);
    CHECK(balances[1].sponsor.id == council);
    const auto types = *practice.settings().sessionTypes();
    CHECK(types[0].id == fixture.individual());
    CHECK(types[1].id == fixture.couples());

    const SessionId id = fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()), {},
                                      MessageDraft{u"First"_s, u"Dear Anna"_s});
    REQUIRE(practice.outbox().markSent(practice.outbox().waiting()->front().id).ok());
    fixture.book(fixture.bjorn(), fixture.fieldsAt(fixture.now()), {},
                 MessageDraft{u"Second"_s, u"Dear Björn"_s});
    const ask::Cancel fee{CancelReason::NoShow, {}, ask::Fee{Money{90'00}, {}}};
    REQUIRE(practice.sessions()
                .perform({id, 1}, fee, Reach::This, MessageDraft{u"Third"_s, u"Dear Anna"_s})
                .ok());
    const auto waiting = *practice.outbox().waiting();
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].subject == u"Second"_s);
    CHECK(waiting[1].subject == u"Third"_s);
    const auto about = fixture.details(id).messages;
    REQUIRE(about.size() == 2);
    CHECK(about[0].subject == u"First"_s);
    CHECK(about[1].subject == u"Third"_s);

    for (const int euros : {10, 20, 30}) {
        REQUIRE(practice.sessions()
                    .perform({id, fixture.revision(id)},
                             ask::RecordPayment{Money{euros * 100}, PaymentMethod::Cash})
                    .ok());
    }
    const auto payments = fixture.details(id).facts.payments;
    REQUIRE(payments.size() == 3);
    CHECK(payments[0].amount == Money{10'00});
    CHECK(payments[2].amount == Money{30'00});
    const auto newestFirst = *practice.clients().payments(fixture.anna(), 2);
    REQUIRE(newestFirst.size() == 2);
    CHECK(newestFirst[0].payment.amount == Money{30'00});
    CHECK(newestFirst[1].payment.amount == Money{20'00});
    const auto rest = *practice.clients().payments(fixture.anna(), 2, newestFirst[1].payment.id);
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].payment.amount == Money{10'00});
}

TEST_CASE("time off that begins at the same time is in the order in which it was taken", "[order]")
{
    const PracticeFixture fixture;
    const auto take = [&](qint64 minutes, const QString &title) {
        TimeOff off;
        off.startsAt = fixture.now().plusMinutes(minutes);
        off.endsAt = off.startsAt.plusMinutes(60);
        off.title = title;
        REQUIRE(fixture.practice().timeOff().add(off).ok());
    };
    take(60, u"Second"_s);
    take(60, u"Third"_s);
    take(0, u"First"_s);
    QStringList titles;
    for (const TimeOff &off :
         *fixture.practice().timeOff().between(fixture.now(), fixture.now().plusMinutes(1440)))
        titles << off.title;
    CHECK(titles == QStringList{u"First"_s, u"Second"_s, u"Third"_s});
}
