// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/random_work.h"
#include "tests/support/tables.h"
#include "tests/unit/exact_tax.h"

#include <rapidcheck.h>

#include <limits>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// With services of several taxes, among them one that makes halves, and with one that is exempt.
void taxServices(Practice &practice)
{
    auto types = practice.settings().sessionTypes().value();
    const SessionType seen = types[0];
    types[0].tax = 20'00;
    REQUIRE(practice.settings().editSessionType(seen, types[0]).ok());
    REQUIRE(practice.settings()
                .addSessionType({{}, u"Coaching"_s, 60, Money{107'77}, false, {}, {}, 7'70})
                .ok());
    Letterhead sender = practice.documents().letterhead().value();
    sender.feeTax = 19'00;
    REQUIRE(practice.documents().changeLetterhead(sender).ok());
}

/// Sessions of the days before, paid and unpaid, so that there is something to issue at once.
void endSomeSessions(const PracticeFixture &fixture)
{
    int day = 0;
    for (const ClientId client : {fixture.anna(), fixture.bjorn(), fixture.clara()}) {
        for (const auto method :
             {std::optional<PaymentMethod>(), std::optional(PaymentMethod::Cash),
              std::optional<PaymentMethod>()}) {
            const auto id = fixture.practice().sessions().book(
                {client, fixture.fieldsAt(fixture.now().plusMinutes(-60 * 24 * ++day)), {}}, {});
            REQUIRE(id.ok());
            REQUIRE(fixture.practice().sessions().perform({*id, 1}, ask::Complete{method}).ok());
        }
    }
}

qint64 sumOf(const PracticeFixture &fixture, const QString &sql, ClientId client)
{
    return fixture.raw().number(sql, {client.value});
}

/// What the program says of each client's money, against sums over bare rows.
void checkMoney(const PracticeFixture &fixture)
{
    const Practice &practice = fixture.practice();
    for (const auto &row : fixture.raw().rows(u"SELECT id FROM client"_s)) {
        const ClientId client{row.front().toLongLong()};
        const qint64 charged = sumOf(
            fixture, u"SELECT coalesce(sum(amount), 0) FROM charge WHERE client_id = ?"_s, client);
        const QString received = u"SELECT coalesce(sum(p.amount), 0) FROM payment p"
                                 " JOIN charge c ON c.id = p.charge_id WHERE c.client_id = ?"_s;
        const qint64 paid = sumOf(fixture, received, client);
        const qint64 inMoney =
            sumOf(fixture,
                  received + u" AND p.method <> 'sponsored_credit' AND p.method <> 'balance'"_s,
                  client) +
            sumOf(fixture,
                  u"SELECT coalesce(sum(amount), 0) FROM balance_entry"
                  " WHERE client_id = ? AND payment_id IS NULL"_s,
                  client);
        const ChargeScope scope{{client, {}, {}}, {}};
        const auto total = [&](ChargeState state) {
            const auto found = practice.billing().total(state, scope);
            RC_ASSERT(found.ok());
            return found->sum.minor;
        };
        const qint64 outstanding = total(ChargeState::Unpaid);
        RC_ASSERT(charged == paid + outstanding + total(ChargeState::Void));
        RC_ASSERT(total(ChargeState::Paid) == inMoney);
        RC_ASSERT(practice.clients().figures(client)->owed.minor == outstanding);

        const auto balances = practice.sponsors().balances(client);
        RC_ASSERT(balances.ok());
        qint64 granted = 0;
        for (const CreditBalance &balance : *balances) {
            RC_ASSERT(balance.granted == balance.available + balance.reserved + balance.spent);
            RC_ASSERT(balance.granted ==
                      fixture.raw().number(u"SELECT count(*) FROM credit WHERE client_id = ?"
                                           " AND sponsor_id = ?"_s,
                                           {client.value, balance.sponsor.id.value}));
            granted += balance.granted;
        }
        RC_ASSERT(granted ==
                  sumOf(fixture, u"SELECT count(*) FROM credit WHERE client_id = ?"_s, client));
    }
}

/// The same for the clients of each payer. Returns of how many clients a payer has, the most.
std::size_t checkMoneyOfPayers(const PracticeFixture &fixture)
{
    const Practice &practice = fixture.practice();
    std::size_t mostClients = 0;
    const auto items = practice.documents().payerItems();
    RC_ASSERT(items.ok());
    for (const PayerItem &item : *items) {
        const qint64 payer = item.payer.id.value;
        const auto sum = [&](const QString &sql) { return fixture.raw().number(sql, {payer}); };
        const QString ofClients = u" IN (SELECT id FROM client WHERE payer_id = ?)"_s;
        const qint64 charged =
            sum(u"SELECT coalesce(sum(amount), 0) FROM charge WHERE client_id"_s + ofClients);
        const QString received = u"SELECT coalesce(sum(p.amount), 0) FROM payment p"
                                 " JOIN charge c ON c.id = p.charge_id WHERE c.client_id"_s +
                                 ofClients;
        const qint64 inMoney =
            sum(received + u" AND p.method NOT IN ('sponsored_credit', 'balance')"_s) +
            sum(u"SELECT coalesce(sum(amount), 0) FROM balance_entry"
                " WHERE payment_id IS NULL AND client_id"_s +
                ofClients);
        ChargeScope scope;
        scope.payer = item.payer.id;
        const auto total = [&](ChargeState state) {
            const auto found = practice.billing().total(state, scope);
            RC_ASSERT(found.ok());
            return found->sum.minor;
        };
        RC_ASSERT(charged == sum(received) + total(ChargeState::Unpaid) + total(ChargeState::Void));
        RC_ASSERT(total(ChargeState::Paid) == inMoney);
        RC_ASSERT(item.owed().minor == total(ChargeState::Unpaid));
        RC_ASSERT(static_cast<qint64>(item.clients.size()) ==
                  sum(u"SELECT count(*) FROM client WHERE payer_id = ?"_s));
        mostClients = std::max(mostClients, item.clients.size());
    }
    // Nobody has used more than was paid in, be it a client or somebody who pays for several.
    RC_ASSERT(fixture.raw().number(u"SELECT count(*) FROM (SELECT 1 FROM balance_entry"
                                   " GROUP BY coalesce(payer_id, -client_id)"
                                   " HAVING sum(amount) < 0)"_s) == 0);
    return mostClients;
}

/// Each line's tax, against a sum in whole numbers of any size.
void checkTaxes(const PracticeFixture &fixture)
{
    for (const auto &line :
         fixture.raw().rows(u"SELECT json_extract(l.value, '$.amount'),"
                            "  json_extract(l.value, '$.tax'),"
                            "  json_extract(l.value, '$.taxAmount') FROM document d,"
                            "  json_each(d.data, '$.lines') l WHERE d.data <> ''"_s)) {
        RC_ASSERT(line[2].toLongLong() ==
                  exactTaxIn(line[0].toLongLong(), line[1].isNull() ? 0 : line[1].toInt()));
    }
    RC_ASSERT(fixture.raw().number(
                  u"SELECT count(*) FROM document d, json_each(d.data, '$.lines') l"
                  " JOIN document_line r ON r.document_id = d.id AND r.line = l.key + 1"
                  " WHERE d.data <> '' AND (r.amount <> json_extract(l.value, '$.amount')"
                  "   OR r.tax <> json_extract(l.value, '$.taxAmount'))"_s) == 0);
}

/// What was issued, in order: it can only grow.
QStringList issuedIn(const RawReader &raw)
{
    QStringList issued;
    for (const auto &row : raw.rows(u"SELECT id, kind, year, position, number, total, hex(sha256)"
                                    " FROM document ORDER BY id"_s)) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells << cell.toString();
        issued << cells.join(u'|');
    }
    return issued;
}

/// By chance two clients seldom come to the same one.
void shareAPayer(PracticeFixture &fixture)
{
    Documents &documents = fixture.practice().documents();
    for (const ClientId client : {fixture.anna(), fixture.bjorn()}) {
        const auto known = documents.payers();
        BillingDetails details;
        details.payer = known->empty() ? Payer{{}, u"Insurer"_s, {}, {}, {}} : known->front();
        const int revision = fixture.practice().clients().find(client)->revision;
        REQUIRE(documents.changeBillingDetails(client, revision, details).ok());
    }
}

} // namespace

TEST_CASE("whatever is done, issued and undone, numbers have no gap and all money is somewhere",
          "[property]")
{
    auto fewestIssued = std::numeric_limits<qsizetype>::max();
    auto fewestOfPayer = std::numeric_limits<std::size_t>::max();
    const bool holds = rc::check("any sequence of acts, documents, undo and redo", [&] {
        PracticeFixture fixture;
        taxServices(fixture.practice());
        shareAPayer(fixture);
        endSomeSessions(fixture);
        fixture.reopen();
        Practice &practice = fixture.practice();
        RandomWork work(practice, [&](qint64 minutes) { fixture.advanceMinutes(minutes * 8); });
        // The same ones each time: whether there are documents and payers is not left to luck.
        for (std::uint32_t seed = 0; seed < 6; ++seed) {
            Dice dice(seed);
            (void)work.issueSome(dice);
        }
        QStringList issued = issuedIn(fixture.raw());
        fewestIssued = std::min(fewestIssued, issued.size());
        fewestOfPayer = std::min(fewestOfPayer, checkMoneyOfPayers(fixture));
        const auto length = *rc::gen::inRange<std::size_t>(1, 90);
        for (const std::uint32_t seed : *rc::gen::container<std::vector<std::uint32_t>>(
                 length, rc::gen::arbitrary<std::uint32_t>())) {
            Dice dice(seed);
            const int choice = dice.below(8);
            if (choice == 0)
                (void)practice.undo();
            else if (choice == 1)
                (void)practice.redo();
            else if (choice <= 3)
                (void)work.issueSome(dice);
            else
                (void)work.step(dice);
            practice.waitForErasure();
            const QStringList now = issuedIn(fixture.raw());
            RC_ASSERT(now.size() >= issued.size() && now.first(issued.size()) == issued);
            issued = now;
            const QStringList broken = brokenInvariants(fixture.raw());
            RC_LOG(broken.join(u'\n').toStdString());
            RC_ASSERT(broken.isEmpty());
            if (dice.oneIn(3)) {
                checkMoney(fixture);
                checkMoneyOfPayers(fixture);
            }
        }
        checkMoney(fixture);
        checkMoneyOfPayers(fixture);
        checkTaxes(fixture);
        const auto findings = verifyFile(fixture.file());
        RC_LOG(QStringList(findings.begin(), findings.end()).join(u'\n').toStdString());
        RC_ASSERT(findings.empty());
    });
    REQUIRE(holds);
    CHECK(fewestIssued > 2);  // otherwise it was not about documents
    CHECK(fewestOfPayer > 1); // nor about payers
}
