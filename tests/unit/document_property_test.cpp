// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/document_draft.h"
#include "core/rules/validation.h"
#include "tests/support/catch.h"
#include "tests/unit/exact_tax.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

std::optional<int> taxOfChance()
{
    return *rc::gen::element<std::optional<int>>(std::nullopt, 0, 5'00, 7'70, 9'99, 19'00, 20'00,
                                                 25'50, 99'99);
}

/// Charges as they may be: sessions and fees, of any tax and amount, in part paid.
DocumentFacts factsOfChance()
{
    DocumentFacts facts;
    facts.profile.currency = *currencyByCode(u"EUR"_s);
    facts.profile.zone = QTimeZone::utc();
    facts.letterhead.feeTax = taxOfChance();
    facts.client = Client{{1}, u"Anna Berg"_s, {}};
    facts.language = u"en"_s;
    facts.today = QDate(2026, 11, 18);
    const int count = *rc::gen::inRange(1, 30);
    for (int i = 0; i < count; ++i) {
        ChargeOnPaper charge;
        charge.charge.id = {i + 1};
        charge.client = facts.client.id;
        charge.startsAt = Instant{1'795'000'000 + i * 3600};
        charge.lengthMinutes = 50;
        charge.type.name = u"Therapy"_s;
        charge.type.tax = taxOfChance();
        charge.charge.kind = *rc::gen::element(ChargeKind::Session, ChargeKind::Cancellation);
        charge.charge.amount = {*rc::gen::inRange<qint64>(
            1, *rc::gen::element<qint64>(20, 100'000, largestAmount + 1))};
        charge.charge.paid = {*rc::gen::inRange<qint64>(0, charge.charge.amount.minor + 1)};
        facts.charges.push_back(charge);
    }
    return facts;
}

/// The sums of a document, added up by hand.
void checkSums(const DocumentContent &content)
{
    qint64 total = 0;
    std::map<int, std::pair<qint64, qint64>> byRate; // net and tax
    for (const DocumentLine &line : content.lines) {
        const int rate = line.tax.value_or(0);
        RC_ASSERT(line.taxAmount.minor == exactTaxIn(line.amount.minor, rate));
        total += line.amount.minor;
        auto &[net, tax] = byRate[line.tax.value_or(-1)];
        net += line.amount.minor - line.taxAmount.minor;
        tax += line.taxAmount.minor;
    }
    RC_ASSERT(content.total.minor == total);
    const auto sums = taxSums(content);
    RC_ASSERT(sums.size() == byRate.size());
    qint64 summed = 0;
    for (const TaxSum &sum : sums) {
        const auto &[net, tax] = byRate.at(sum.rate.value_or(-1));
        RC_ASSERT(sum.net.minor == net);
        RC_ASSERT(sum.tax.minor == tax);
        summed += sum.net.minor + sum.tax.minor;
    }
    RC_ASSERT(summed == total);
}

} // namespace

TEST_CASE("a document's total is the sum of its lines, each taxed to the nearest unit",
          "[property][documents]")
{
    const bool holds = rc::check("of any charges", [] {
        const DocumentFacts facts = factsOfChance();
        const auto invoice = composed({DocumentKind::Invoice, facts.client.id, {}, {}}, facts);
        RC_ASSERT(invoice.ok());
        checkSums(*invoice);
        RC_ASSERT(invoice->lines.size() == facts.charges.size());
        qint64 asked = 0;
        for (const ChargeOnPaper &charge : facts.charges)
            asked += charge.charge.amount.minor - charge.charge.paid.minor;
        RC_ASSERT(invoice->toPay().minor == asked);

        DocumentFacts after = facts;
        after.about = IssuedDocument{};
        after.about->content = *invoice;
        const auto note = composed({DocumentKind::CreditNote, {}, {}, DocumentId{1}}, after);
        RC_ASSERT(note.ok());
        checkSums(*note);
        RC_ASSERT(note->total == -invoice->total);
        RC_ASSERT(note->toPay() == Money{});
    });
    REQUIRE(holds);
}

TEST_CASE("a tax is the nearest unit, halves away from zero, whatever the amount",
          "[property][money]")
{
    const bool holds = rc::check("of any amount and rate", [] {
        const int rate = *rc::gen::inRange(0, highestTax + 1);
        const qint64 amount = *rc::gen::inRange<qint64>(0, largestAmount + 1);
        RC_ASSERT(taxIn({amount}, rate).minor == exactTaxIn(amount, rate));
        RC_ASSERT(taxIn({-amount}, rate).minor == -taxIn({amount}, rate).minor);
    });
    REQUIRE(holds);
    for (int rate = 0; rate <= highestTax; rate += 7) { // small amounts are where halves are
        for (qint64 amount = -40; amount <= 40; ++amount)
            REQUIRE(taxIn({amount}, rate).minor == exactTaxIn(amount, rate));
    }
}
