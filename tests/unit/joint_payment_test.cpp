// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/payment_field.h"
#include "core/rules/charge_rules.h"
#include "core/rules/joint_payment.h"
#include "tests/support/catch.h"
#include "tests/unit/session_facts.h"

#include <rapidcheck.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone practiceZone("Europe/Berlin");

ChargeFacts owedFacts(qint64 amount, qint64 paid = 0)
{
    return {Charge{ChargeKind::Other, Money{amount}, Money{paid}, {}, {1}}};
}

/// A charge without a session, of a client without a payer.
ChargeToAct owed(qint64 id, qint64 amount, ClientId client = {3})
{
    ChargeToAct charge;
    charge.item.id = {id};
    charge.item.client = client;
    charge.item.startsAt = start.plusMinutes(id);
    charge.item.amount = Money{amount};
    ChargeFacts facts = owedFacts(amount);
    facts.charge.id = {id};
    charge.facts = facts;
    charge.owner = {client, {}};
    return charge;
}

JointPayment paying(qint64 amount, bool restToBalance = false)
{
    return {{}, Money{amount}, PaymentMethod::Cash, {}, restToBalance};
}

Result<ChargesPlan> planned(const std::vector<ChargeToAct> &charges, const JointPayment &payment)
{
    return planPayment(charges, payment, policy, start.plusMinutes(999), practiceZone);
}

} // namespace

TEST_CASE("an amount is spread oldest first, and nothing of it is lost", "[rules][charges]")
{
    CHECK(rc::check("shares and rest are the amount", [] {
        std::vector<Money> sums;
        Money all;
        for (const int sum : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000))) {
            sums.push_back(Money{sum});
            all = all + sums.back();
        }
        const Money amount{*rc::gen::inRange(0, 5000)};
        const auto [shares, left] = spread(sums, amount);
        RC_ASSERT(shares.size() == sums.size());
        Money given = left;
        bool ended = false; // from the first that is not paid whole, nobody gets anything
        for (std::size_t i = 0; i < sums.size(); ++i) {
            RC_ASSERT(shares[i] >= Money{} && shares[i] <= sums[i]);
            RC_ASSERT(!ended || shares[i] == Money{});
            ended = ended || shares[i] < sums[i];
            given = given + shares[i];
        }
        RC_ASSERT(given == amount);
        RC_ASSERT(left == Money{} || left == amount - all);
    }));
}

TEST_CASE("one payment pays the oldest charges first, whatever their order", "[rules][charges]")
{
    const auto plan = planned({owed(2, 50'00), owed(1, 30'00), owed(3, 20'00)}, paying(60'00));
    REQUIRE(plan.ok());
    REQUIRE(plan->steps.size() == 2);
    CHECK(plan->steps[0].charge.item.id == ChargeId{1});
    CHECK(plan->steps[0].plan.chargeAfter == ChargeState::Paid);
    CHECK(plan->steps[1].plan.payment->amount == Money{30'00});
    CHECK(plan->steps[1].plan.chargeAfter == ChargeState::Unpaid);
    CHECK(plan->untouched == 1);
    CHECK_FALSE(plan->deposit);
    const QStringList lines =
        consequencesOf(*plan, {{}, *currencyByCode(u"EUR"_s), QLocale(u"en_IE"_s)});
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].contains(u"€20.00"_s));
}

TEST_CASE("what is more than owed is a balance only if that was chosen", "[rules][charges]")
{
    const auto refused = planned({owed(1, 30'00)}, paying(40'00));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == field::amount);
    CHECK(refused.error().sentence.contains(u"balance"_s));
    const auto kept = planned({owed(1, 30'00)}, paying(40'00, true));
    REQUIRE(kept.ok());
    REQUIRE(kept->deposit);
    CHECK(kept->deposit->amount == Money{10'00});
    CHECK(kept->deposit->owner.client == ClientId{3});
    // Whose would it be?
    CHECK_FALSE(planned({owed(1, 30'00), owed(2, 5'00, {4})}, paying(40'00, true)).ok());
    CHECK(planned({owed(1, 30'00), owed(2, 5'00, {4})}, paying(35'00, true)).ok());
}

TEST_CASE("clients of one payer have one balance", "[rules][charges]")
{
    ChargeToAct first = owed(1, 30'00);
    ChargeToAct second = owed(2, 5'00, {4});
    first.owner.payer = second.owner.payer = PayerId{1};
    const auto kept = planned({first, second}, paying(40'00, true));
    REQUIRE(kept.ok());
    CHECK(kept->deposit->owner.payer == PayerId{1});
}

TEST_CASE("a balance pays what it has and no more", "[rules][charges]")
{
    std::vector<ChargeToAct> charges{owed(1, 30'00), owed(2, 20'00)};
    for (ChargeToAct &charge : charges) {
        charge.balance.sum = Money{40'00};
        std::get<ChargeFacts>(charge.facts).balance = Money{40'00};
    }
    JointPayment payment = paying(40'00);
    payment.method = PaymentMethod::Balance;
    CHECK(planned(charges, payment).ok());
    payment.amount = Money{40'01};
    CHECK(planned(charges, payment).error().field == field::amount);
    // It is there already: nothing of it can be left over.
    charges.pop_back();
    payment.amount = Money{35'00};
    payment.restToBalance = true;
    CHECK_FALSE(planned(charges, payment).ok());
}

TEST_CASE("a charge without a session goes by the rows of a Complete one", "[rules][charges]")
{
    const auto actions = {Action::RecordPayment, Action::ReversePayment, Action::Void,
                          Action::ChangeAmount,  Action::Edit,           Action::Join,
                          Action::Cancel,        Action::ReturnCredit,   Action::Delete};
    for (const Action action : actions) {
        for (const bool isPaid : {false, true}) {
            const ChargeFacts facts = owedFacts(50'00, isPaid ? 50'00 : 0);
            const ChargeState state = facts.charge.state();
            const Transition *row = findTransition(action, SessionStatus::Complete, state);
            const bool guarded = action == Action::ReversePayment && !isPaid;
            const auto why = chargeRefusal(facts, action);
            CHECK(!why == (row && !guarded && action != Action::ReturnCredit));
        }
    }
}

TEST_CASE("another amount needs a reason and covers what is paid", "[rules][charges]")
{
    const ChargeFacts facts = owedFacts(50'00, 20'00);
    const auto asked = [&](qint64 amount, const QString &reason = u"Reduced"_s) {
        return planCharge(facts, ask::ChangeAmount{Money{amount}, reason}, start);
    };
    const auto why = [](const Decision &decision) { return std::get<Refusal>(decision).reason; };
    CHECK(why(asked(19'99)) == Refusal::Reason::AmountBelowPaid);
    CHECK(why(asked(-1)) == Refusal::Reason::AmountNegative);
    CHECK(why(asked(50'00)) == Refusal::Reason::NothingChanged);
    CHECK(why(asked(40'00, u"  "_s)) == Refusal::Reason::AmountReasonMissing);
    CHECK(std::get<Plan>(asked(40'00)).chargeAfter == ChargeState::Unpaid);
    CHECK(std::get<Plan>(asked(60'00)).changedAmount == Money{60'00});
    CHECK(std::get<Plan>(asked(20'00)).chargeAfter == ChargeState::Paid);
    ChargeFacts invoiced = facts;
    invoiced.invoice = u"2026-0001"_s;
    CHECK(chargeRefusal(invoiced, Action::ChangeAmount)->reason == Refusal::Reason::IsInvoiced);
    CHECK_FALSE(chargeRefusal(invoiced, Action::RecordPayment));
    const SessionFacts onItsCredit = onCredit(unpaid);
    CHECK(refused(onItsCredit, ask::ChangeAmount{Money{1}, u"x"_s})->reason ==
          Refusal::Reason::CreditPays);
}

TEST_CASE("from a balance no more is proposed than it has", "[charges]")
{
    CHECK(proposedPayment(Money{90'00}, PaymentMethod::Balance, Money{15'00}) == Money{15'00});
    CHECK(proposedPayment(Money{90'00}, PaymentMethod::Balance, Money{150'00}) == Money{90'00});
    CHECK(proposedPayment(Money{90'00}, PaymentMethod::Cash, Money{15'00}) == Money{90'00});
}
