// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sample_practice.h"
#include "core/practice/billing.h"
#include "core/practice/charge_counter.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/raw_reader.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array chargeStates{ChargeState::Unpaid, ChargeState::Paid, ChargeState::Void};

struct RawPayment
{
    qint64 amount = 0;
    QString method;
    bool stands = true; ///< no reversal, and not reversed
};

struct RawCharge
{
    qint64 id = 0;
    qint64 session = 0; ///< 0: it has none
    qint64 client = 0;
    qint64 payer = 0; ///< 0: the client pays
    qint64 startsAt = 0;
    qint64 amount = 0;
    bool isVoid = false;
    std::vector<RawPayment> payments;

    [[nodiscard]] qint64 paid() const
    {
        qint64 sum = 0;
        for (const RawPayment &payment : payments)
            sum += payment.amount;
        return sum;
    }
    [[nodiscard]] ChargeState state() const
    {
        return isVoid            ? ChargeState::Void
               : paid() < amount ? ChargeState::Unpaid
                                 : ChargeState::Paid;
    }
    [[nodiscard]] bool isWithin(const ChargeScope &scope) const
    {
        const bool byMethod =
            !scope.method || std::ranges::any_of(payments, [&](const RawPayment &payment) {
                return payment.stands && payment.method == tokenOf(*scope.method);
            });
        return byMethod && (!scope.payer || scope.payer->value == payer) &&
               (!scope.of.client || scope.of.client->value == client) &&
               (!scope.of.from || startsAt >= scope.of.from->seconds) &&
               (!scope.of.to || startsAt < scope.of.to->seconds);
    }
};

/// Read from the tables row by row, without a join, a sum or a condition of the program's.
std::vector<RawCharge> allCharges(const RawReader &raw)
{
    std::vector<RawCharge> charges;
    for (const auto &row : raw.rows(
             u"SELECT id, session_id, client_id, service_at, amount, voided_at FROM charge"_s)) {
        RawCharge charge;
        charge.id = row[0].toLongLong();
        charge.session = row[1].toLongLong();
        charge.client = row[2].toLongLong();
        charge.startsAt = row[3].toLongLong();
        charge.amount = row[4].toLongLong();
        charge.isVoid = !row[5].isNull();
        charges.push_back(charge);
    }
    QHash<qint64, qint64> payers;
    for (const auto &row : raw.rows(u"SELECT id, payer_id FROM client"_s))
        payers[row[0].toLongLong()] = row[1].toLongLong();
    const auto payments =
        raw.rows(u"SELECT id, charge_id, amount, method, reverses FROM payment"_s);
    std::set<qint64> reversed;
    for (const auto &row : payments) {
        if (!row[4].isNull())
            reversed.insert(row[4].toLongLong());
    }
    for (RawCharge &charge : charges) {
        charge.payer = payers.value(charge.client);
        for (const auto &row : payments) {
            if (row[1].toLongLong() == charge.id)
                charge.payments.push_back(
                    {row[2].toLongLong(), row[3].toString(),
                     row[4].isNull() && !reversed.contains(row[0].toLongLong())});
        }
    }
    return charges;
}

ChargeTotal recounted(const std::vector<RawCharge> &charges, ChargeState state,
                      const ChargeScope &scope)
{
    ChargeTotal total;
    const auto isReceived = [&](const RawPayment &payment) {
        return payment.method != u"sponsored_credit"_s && payment.method != u"balance"_s &&
               (!scope.method || payment.method == tokenOf(*scope.method));
    };
    for (const RawCharge &charge : charges) {
        if (!charge.isWithin(scope))
            continue;
        if (state == ChargeState::Paid) {
            for (const RawPayment &payment : charge.payments)
                total.sum.minor += isReceived(payment) ? payment.amount : 0;
        }
        if (charge.state() != state)
            continue;
        ++total.count;
        if (state != ChargeState::Paid)
            total.sum.minor +=
                state == ChargeState::Unpaid ? charge.amount - charge.paid() : charge.amount;
        if (!total.oldest || charge.startsAt < total.oldest->seconds)
            total.oldest = Instant{charge.startsAt};
    }
    return total;
}

void checkTotals(Practice &practice, const std::vector<RawCharge> &charges,
                 const ChargeScope &scope)
{
    for (const ChargeState state : chargeStates) {
        const auto total = practice.billing().total(state, scope);
        REQUIRE(total.ok());
        const ChargeTotal expected = recounted(charges, state, scope);
        CHECK(total->count == expected.count);
        CHECK(total->sum == expected.sum);
        CHECK(total->oldest == expected.oldest);
    }
}

/// Read by pages of seven, as the list is.
std::vector<qint64> listed(Practice &practice, ChargeState state, const ChargeScope &scope)
{
    std::vector<qint64> ids;
    std::optional<ChargeItem> last;
    for (;;) {
        const auto page = practice.billing().charges(state, 7, last, scope);
        REQUIRE(page.ok());
        for (const ChargeItem &item : *page)
            ids.push_back(item.id.value);
        if (page->size() < 7)
            return ids;
        last = page->back();
    }
}

std::vector<qint64> expectedList(std::vector<RawCharge> charges, ChargeState state,
                                 const ChargeScope &scope)
{
    std::erase_if(charges, [&](const RawCharge &charge) {
        return charge.state() != state || !charge.isWithin(scope);
    });
    std::ranges::sort(charges, [&](const RawCharge &a, const RawCharge &b) {
        const std::pair left(a.startsAt, a.id);
        const std::pair right(b.startsAt, b.id);
        return state == ChargeState::Unpaid ? left < right : right < left;
    });
    std::vector<qint64> ids;
    for (const RawCharge &charge : charges)
        ids.push_back(charge.id);
    return ids;
}

/// The sample practice, and what its file holds.
struct SampleCharges
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"sample.sbk"_s);
    std::unique_ptr<Practice> practice;
    std::vector<RawCharge> charges;

    SampleCharges()
    {
        const Instant now{1'795'000'000};
        auto made = createSamplePractice(path, now, [now] { return now; });
        REQUIRE(made.ok());
        practice = std::move(made).value();
        practice->waitForErasure();
        givePayers();
        charges = allCharges(RawReader{path});
    }
    /// An insurer pays for every third client, and parents for one more.
    void givePayers() const
    {
        std::optional<Payer> insurer;
        const auto clients = practice->clients().all().value();
        for (std::size_t i = 0; i < clients.size(); i += 3) {
            const Payer payer = insurer.value_or(Payer{{}, u"Insurer"_s, {}, {}, {}});
            give(clients[i], payer);
            insurer = practice->documents().payers()->front();
        }
        give(clients[1], Payer{{}, u"Parents"_s, {}, {}, {}});
    }
    void give(const Client &client, const Payer &payer) const
    {
        REQUIRE(practice->documents().changeBillingDetails(client.id, client.revision,
                                                           {{}, {}, {}, payer}));
    }
    /// Each client or payer, period and method alone, and each two and three of them together.
    [[nodiscard]] std::vector<ChargeScope> scopes() const
    {
        std::vector<std::optional<ClientId>> clients{std::nullopt};
        for (const RawCharge &charge : charges) {
            if (std::ranges::find(clients, std::optional(ClientId{charge.client})) == clients.end())
                clients.push_back(ClientId{charge.client});
        }
        qint64 first = charges.front().startsAt;
        qint64 last = first;
        for (const RawCharge &charge : charges) {
            first = std::min(first, charge.startsAt);
            last = std::max(last, charge.startsAt);
        }
        // The edges are the starts of sessions: included at the one end, not at the other.
        const Instant early{charges[charges.size() / 3].startsAt};
        const Instant late{charges[charges.size() * 2 / 3].startsAt};
        const std::pair<std::optional<Instant>, std::optional<Instant>> periods[] = {
            {{}, {}},
            {std::min(early, late), std::max(early, late)},
            {early, {}},
            {{}, late},
            {Instant{first}, Instant{last}}};
        std::vector<std::optional<PaymentMethod>> methods{std::nullopt};
        for (const auto &token : Tokens<PaymentMethod>::list)
            methods.push_back(token.value);
        std::vector<ChargeScope> scopes;
        for (const auto &[from, to] : periods) {
            for (const auto &method : methods) {
                for (const auto &client : clients)
                    scopes.push_back({{client, from, to}, method});
                for (const Payer &payer : *practice->documents().payers())
                    scopes.push_back({{{}, from, to}, method, payer.id});
            }
        }
        return scopes;
    }
};

} // namespace

TEST_CASE("totals of each filter are what a recount of the sample finds", "[charges][totals]")
{
    const SampleCharges sample;
    REQUIRE(sample.charges.size() > 20);
    for (const ChargeScope &scope : sample.scopes())
        checkTotals(*sample.practice, sample.charges, scope);
}

TEST_CASE("the list of each filter has the charges that a recount of the sample finds, in order",
          "[charges]")
{
    const SampleCharges sample;
    for (const ChargeScope &scope : sample.scopes()) {
        for (const ChargeState state : chargeStates)
            CHECK(listed(*sample.practice, state, scope) ==
                  expectedList(sample.charges, state, scope));
        for (const RawCharge &charge : sample.charges) {
            const auto found = sample.practice->billing().charge({charge.id}, scope);
            REQUIRE(found.ok());
            CHECK(found->has_value() == charge.isWithin(scope));
        }
    }
}

TEST_CASE("on another thread the newest scope is counted, to the same totals", "[charges][totals]")
{
    const SampleCharges sample;
    ChargeCounter counter(sample.practice->billing());
    std::vector<ChargeTotals> counted;
    QObject::connect(&counter, &ChargeCounter::counted, &counter,
                     [&](const ChargeTotals &totals) { counted.push_back(totals); });
    const ChargeScope byCard{{}, PaymentMethod::CardTerminal};
    counter.ask({});
    counter.ask(byCard);
    REQUIRE(QTest::qWaitFor([&] { return !counted.empty(); }));
    QTest::qWait(50);
    REQUIRE(counted.size() == 1);
    for (const auto &[state, total] : {std::pair(ChargeState::Unpaid, counted.front().unpaid),
                                       std::pair(ChargeState::Paid, counted.front().paid),
                                       std::pair(ChargeState::Void, counted.front().voided)}) {
        const ChargeTotal expected = recounted(sample.charges, state, byCard);
        CHECK(total.count == expected.count);
        CHECK(total.sum == expected.sum);
        CHECK(total.oldest == expected.oldest);
    }
}

TEST_CASE("what chosen charges come to is counted for their state alone", "[charges][totals]")
{
    const SampleCharges sample;
    std::vector<ChargeId> chosen;
    std::vector<RawCharge> raw;
    for (std::size_t i = 0; i < sample.charges.size(); i += 2) {
        chosen.push_back({sample.charges[i].id});
        raw.push_back(sample.charges[i]);
    }
    for (const ChargeState state : chargeStates) {
        std::vector<RawCharge> inState = raw;
        if (state == ChargeState::Paid) // unlike that of a list: nothing of what is still owed
            std::erase_if(inState, [&](const RawCharge &c) { return c.state() != state; });
        const auto total = sample.practice->billing().totalOf(state, chosen);
        REQUIRE(total.ok());
        const ChargeTotal expected = recounted(inState, state, {});
        CHECK(total->count == expected.count);
        CHECK(total->sum == expected.sum);
        CHECK(total->oldest == expected.oldest);
        CHECK(sample.practice->billing().totalOf(state, {})->count == 0);
    }
}

TEST_CASE("part payments and reversals count for the method that they stand for",
          "[charges][totals]")
{
    PracticeFixture fixture;
    const auto owed = [&](ClientId client, int day) {
        const SessionId id = fixture.book(client, fixture.at(QDate(2026, 11, day), QTime(9, 0)));
        REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Complete{}).ok());
        return id;
    };
    const auto pay = [&](SessionId id, qint64 minor, PaymentMethod method) {
        REQUIRE(fixture.practice()
                    .sessions()
                    .perform({id, fixture.revision(id)}, ask::RecordPayment{Money{minor}, method})
                    .ok());
    };
    const SessionId both = owed(fixture.anna(), 2);
    pay(both, 40'00, PaymentMethod::Cash);
    pay(both, 50'00, PaymentMethod::CardTerminal);
    const SessionId part = owed(fixture.anna(), 3);
    pay(part, 10'00, PaymentMethod::Cash);
    const SessionId reversed = owed(fixture.bjorn(), 4);
    pay(reversed, 20'00, PaymentMethod::Cash);
    const PaymentId last = fixture.details(reversed).facts.payments.back().id;
    REQUIRE(fixture.practice()
                .sessions()
                .perform({reversed, fixture.revision(reversed)}, ask::ReversePayment{last})
                .ok());
    REQUIRE(fixture.practice()
                .sessions()
                .perform({reversed, fixture.revision(reversed)}, ask::Void{})
                .ok());

    const ChargeScope cash{{}, PaymentMethod::Cash};
    const Billing &billing = fixture.practice().billing();
    CHECK(billing.total(ChargeState::Paid, cash)->sum == Money{50'00});
    CHECK(billing.total(ChargeState::Paid, cash)->count == 1);
    CHECK(billing.total(ChargeState::Unpaid, cash)->sum == Money{80'00});
    CHECK(billing.total(ChargeState::Void, cash)->count == 0);
    const std::vector<RawCharge> raw = allCharges(fixture.raw());
    for (const auto &token : Tokens<PaymentMethod>::list)
        checkTotals(fixture.practice(), raw, {{}, token.value});
}
