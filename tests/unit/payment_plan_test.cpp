// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/payment_field.h"
#include "core/rules/plan.h"
#include "tests/support/catch.h"
#include "tests/unit/session_facts.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("ending a session charges its price, paid or not", "[plan]")
{
    const auto paid = planned(running, ask::Complete{PaymentMethod::Cash});
    REQUIRE(paid);
    REQUIRE(paid->charge);
    CHECK(paid->charge->kind == ChargeKind::Session);
    CHECK(paid->charge->amount == price);
    REQUIRE(paid->payment);
    CHECK(paid->payment->amount == price);
    CHECK(paid->payment->method == PaymentMethod::Cash);
    CHECK_FALSE(paid->payment->reverses);
    CHECK(paid->chargeAfter == ChargeState::Paid);

    const auto skipped = planned(running, ask::Complete{});
    REQUIRE(skipped);
    CHECK(skipped->charge->amount == price);
    CHECK_FALSE(skipped->payment);
    CHECK(skipped->chargeAfter == ChargeState::Unpaid);
}

TEST_CASE("what costs nothing is paid at once, without a payment", "[plan]")
{
    SessionFacts free = running;
    free.session.fields.price = Money{};
    for (const auto method : {std::optional(PaymentMethod::Cash), std::optional<PaymentMethod>()}) {
        const auto made = planned(free, ask::Complete{method});
        REQUIRE(made);
        CHECK(made->charge->amount == Money{});
        CHECK_FALSE(made->payment);
        CHECK(made->chargeAfter == ChargeState::Paid);
    }
}

TEST_CASE("a free session on credit spends its credit when it is settled", "[plan]")
{
    SessionFacts free = onCredit(running);
    free.session.fields.price = Money{};
    const auto skipped = planned(free, ask::Complete{});
    REQUIRE(skipped);
    CHECK(skipped->chargeAfter == ChargeState::Paid);
    CHECK(skipped->credit == CreditMove::Spend);

    const auto fee = planned(
        free, cancelFor(CancelReason::NoShow, ask::Fee{price, PaymentMethod::SponsoredCredit}));
    REQUIRE(fee);
    CHECK(fee->chargeAfter == ChargeState::Paid);
    CHECK(fee->credit == CreditMove::Spend);
    CHECK_FALSE(fee->payment);
}

TEST_CASE("payments add up to the amount, and never beyond", "[plan]")
{
    const auto pay = [](const SessionFacts &facts, qint64 amount) {
        return planned(facts, ask::RecordPayment{Money{amount}, PaymentMethod::Cash});
    };
    REQUIRE(pay(unpaid, 30'00));
    CHECK(pay(unpaid, 30'00)->chargeAfter == ChargeState::Unpaid);
    CHECK(pay(unpaid, 30'00)->payment->amount == Money{30'00});
    CHECK(pay(unpaid, 90'00)->chargeAfter == ChargeState::Paid);

    SessionFacts part = unpaid;
    part.charge->paid = Money{30'00};
    CHECK(pay(part, 60'00)->chargeAfter == ChargeState::Paid);
    const auto tooMuch = refused(part, ask::RecordPayment{Money{60'01}, PaymentMethod::Cash});
    REQUIRE(tooMuch);
    CHECK(tooMuch->reason == Refusal::Reason::AmountTooLarge);
    CHECK(tooMuch->field == field::amount);
    CHECK(reasonOf(part, ask::RecordPayment{Money{0}, PaymentMethod::Cash}) ==
          Refusal::Reason::AmountNotPositive);
}

TEST_CASE("a credit pays for a whole session, alone, and only where one is reserved", "[plan]")
{
    const SessionFacts credit = onCredit(unpaid);
    const auto paid = planned(credit, ask::RecordPayment{price, PaymentMethod::SponsoredCredit});
    REQUIRE(paid);
    CHECK(paid->credit == CreditMove::Spend);
    CHECK(paid->chargeAfter == ChargeState::Paid);

    const auto byCash = refused(credit, ask::RecordPayment{price, PaymentMethod::Cash});
    REQUIRE(byCash);
    CHECK(byCash->reason == Refusal::Reason::CreditPays);
    CHECK(byCash->field == field::method);
    CHECK(reasonOf(credit, ask::RecordPayment{Money{1}, PaymentMethod::SponsoredCredit}) ==
          Refusal::Reason::CreditPaysInFull);
    CHECK(reasonOf(unpaid, ask::RecordPayment{price, PaymentMethod::SponsoredCredit}) ==
          Refusal::Reason::NoCreditReserved);
    CHECK(reasonOf(running, ask::Complete{PaymentMethod::SponsoredCredit}) ==
          Refusal::Reason::NoCreditReserved);
    CHECK(reasonOf(onCredit(running), ask::Complete{PaymentMethod::Cash}) ==
          Refusal::Reason::CreditPays);

    const std::vector offered{PaymentMethod::Cash, PaymentMethod::Other};
    CHECK(methodsFor(credit, offered) == std::vector{PaymentMethod::SponsoredCredit});
    CHECK(methodsFor(unpaid, offered) == offered);
    // Its payment was reversed: it pays again, unless it is returned.
    CHECK(methodsFor(onCredit(unpaid, CreditState::Spent), offered) ==
          std::vector{PaymentMethod::SponsoredCredit});
}

TEST_CASE("a payment is reversed by its opposite, once", "[plan]")
{
    SessionFacts paid = factsOf(SessionStatus::Complete, ChargeState::Paid);
    const Payment payment{{9}, price, PaymentMethod::BankTransfer, start, {}};
    paid.payments = {payment};
    CHECK(reversiblePayments(paid).size() == 1);
    const auto made = planned(paid, ask::ReversePayment{payment.id});
    REQUIRE(made);
    CHECK(made->payment->amount == -price);
    CHECK(made->payment->method == PaymentMethod::BankTransfer);
    CHECK(made->payment->reverses == PaymentId{9});
    CHECK(made->chargeAfter == ChargeState::Unpaid);

    const Payment reversal{{10}, -price, PaymentMethod::BankTransfer, start, PaymentId{9}};
    const Payment again{{11}, price, PaymentMethod::Cash, start, {}};
    paid.payments = {payment, reversal, again};
    CHECK(reasonOf(paid, ask::ReversePayment{payment.id}) == Refusal::Reason::AlreadyReversed);
    CHECK(reasonOf(paid, ask::ReversePayment{reversal.id}) == Refusal::Reason::NotReversible);
    CHECK(reasonOf(paid, ask::ReversePayment{{12}}) == Refusal::Reason::PaymentGone);
    CHECK(planned(paid, ask::ReversePayment{again.id}));
    REQUIRE(reversiblePayments(paid).size() == 1);
    CHECK(reversiblePayments(paid).front().id == again.id);
    CHECK(reasonOf(unpaid, ask::ReversePayment{payment.id}) == Refusal::Reason::PaymentGone);
    const auto why = refusal(unpaid, Action::ReversePayment, policy, start);
    REQUIRE(why);
    CHECK(why->reason == Refusal::Reason::NothingToReverse);
}

TEST_CASE("void and delete are refused while a part is paid", "[plan]")
{
    SessionFacts part = factsOf(SessionStatus::Cancelled, ChargeState::Unpaid);
    part.charge->paid = Money{10'00};
    CHECK(reasonOf(part, ask::Void{}) == Refusal::Reason::HasPayments);
    CHECK(reasonOf(part, ask::Delete{}) == Refusal::Reason::HasPayments);
    part.charge->paid = Money{};
    CHECK(planned(part, ask::Void{}));
    CHECK(planned(part, ask::Delete{}));
}

TEST_CASE("void spends a reserved credit and never returns one", "[plan]")
{
    const auto reserved = planned(onCredit(unpaid), ask::Void{});
    REQUIRE(reserved);
    CHECK(reserved->credit == CreditMove::Spend);
    CHECK(reserved->creditsAfter == 4);
    CHECK(reserved->voids());
    const auto spent = planned(onCredit(unpaid, CreditState::Spent), ask::Void{});
    REQUIRE(spent);
    CHECK(spent->credit == CreditMove::None);
}

TEST_CASE("a credit is given back by hand once it is spent, with a reason", "[plan]")
{
    const SessionFacts spent =
        onCredit(factsOf(SessionStatus::Complete, ChargeState::Void), CreditState::Spent);
    const auto made = planned(spent, ask::ReturnCredit{u" Fire alarm "_s});
    REQUIRE(made);
    CHECK(made->credit == CreditMove::Return);
    CHECK(made->creditsBefore == 4);
    CHECK(made->creditsAfter == 5);
    CHECK(made->creditReturnReason == u"Fire alarm"_s);
    CHECK(made->chargeAfter == ChargeState::Void);

    CHECK(reasonOf(spent, ask::ReturnCredit{u" "_s}) == Refusal::Reason::ReturnReasonMissing);
    CHECK(reasonOf(onCredit(unpaid), ask::ReturnCredit{u"x"_s}) == Refusal::Reason::NoSpentCredit);
    CHECK(reasonOf(unpaid, ask::ReturnCredit{u"x"_s}) == Refusal::Reason::NoSpentCredit);
}
