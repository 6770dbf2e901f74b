// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/payment_field.h"
#include "core/rules/plan.h"
#include "tests/support/catch.h"
#include "tests/unit/session_facts.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("who may still come did not stay away", "[plan]")
{
    const Instant before{start.seconds - 1};
    for (const SessionFacts &open : {booked, running}) {
        for (const auto &fee : {std::optional<ask::Fee>(), std::optional(ask::Fee{price, {}})}) {
            const auto early = refused(open, cancelFor(CancelReason::NoShow, fee), before);
            REQUIRE(early);
            CHECK(early->reason == Refusal::Reason::NoShowBeforeStart);
            CHECK(early->field == field::reason);
            CHECK(planned(open, cancelFor(CancelReason::NoShow, fee), start));
            CHECK(planned(open, cancelFor(CancelReason::ByClient, fee), before));
        }
    }
    CHECK_FALSE(canBeNoShow(booked.session.fields, before));
    CHECK(canBeNoShow(booked.session.fields, start));
}

TEST_CASE("cancelling wants a reason, and Other wants it in words", "[plan]")
{
    const auto missing = refused(booked, ask::Cancel{});
    REQUIRE(missing);
    CHECK(missing->reason == Refusal::Reason::ReasonMissing);
    CHECK(missing->field == field::reason);

    const auto wordless = refused(booked, ask::Cancel{CancelReason::Other, u"  "_s, {}});
    REQUIRE(wordless);
    CHECK(wordless->reason == Refusal::Reason::ReasonTextMissing);
    CHECK(wordless->field == field::reason);

    const auto other = planned(booked, ask::Cancel{CancelReason::Other, u" Flooded room "_s, {}});
    REQUIRE(other);
    CHECK(other->cancelReasonText == u"Flooded room"_s);
    // A text typed before another reason was chosen is not kept.
    const auto changed = planned(booked, ask::Cancel{CancelReason::NoShow, u"Flooded room"_s, {}});
    REQUIRE(changed);
    CHECK(changed->cancelReason == CancelReason::NoShow);
    CHECK(changed->cancelReasonText.isEmpty());
}

TEST_CASE("a cancellation may owe a fee, paid now or later", "[plan]")
{
    const auto none = planned(booked, cancelFor(CancelReason::ByClient));
    REQUIRE(none);
    CHECK_FALSE(none->charge);
    CHECK_FALSE(none->payment);
    CHECK(none->chargeAfter == ChargeState::None);

    const auto later =
        planned(booked, cancelFor(CancelReason::ByClient, ask::Fee{Money{45'00}, {}}));
    REQUIRE(later);
    CHECK(later->charge->kind == ChargeKind::Cancellation);
    CHECK(later->charge->amount == Money{45'00});
    CHECK_FALSE(later->payment);
    CHECK(later->chargeAfter == ChargeState::Unpaid);

    const auto now = planned(
        booked, cancelFor(CancelReason::ByClient, ask::Fee{Money{45'00}, PaymentMethod::Cash}));
    REQUIRE(now);
    CHECK(now->payment->amount == Money{45'00});
    CHECK(now->chargeAfter == ChargeState::Paid);

    for (const qint64 amount : {0, -1}) {
        const auto wrong =
            refused(booked, cancelFor(CancelReason::ByClient, ask::Fee{Money{amount}, {}}));
        REQUIRE(wrong);
        CHECK(wrong->reason == Refusal::Reason::AmountNotPositive);
        CHECK(wrong->field == field::amount);
    }
}

TEST_CASE("exactly the policy's hours before the start is not late", "[plan]")
{
    const SessionPolicy day{24, FeeKind::FullPrice, 0};
    CHECK_FALSE(isLateNotice(start, day, start.plusMinutes(-24 * 60)));
    CHECK(isLateNotice(start, day, {start.plusMinutes(-24 * 60).seconds + 1}));
    CHECK(isLateNotice(start, day, start));
    CHECK(isLateNotice(start, day, start.plusMinutes(60)));
    const SessionPolicy none{0, FeeKind::FullPrice, 0};
    CHECK_FALSE(isLateNotice(start, none, start));
    CHECK(isLateNotice(start, none, {start.seconds + 1}));
}

TEST_CASE("on credit, a fee is possible under late notice or for a no-show", "[plan]")
{
    const SessionFacts credit = onCredit(booked);
    const ask::Fee fee{price, PaymentMethod::SponsoredCredit};
    const Instant early = start.plusMinutes(-24 * 60);
    const Instant late = early.plusMinutes(1);
    for (const auto reason : {CancelReason::ByClient, CancelReason::ByProfessional}) {
        CHECK(reasonOf(credit, cancelFor(reason, fee), early) ==
              Refusal::Reason::FeeNeedsLateNotice);
        CHECK(planned(credit, cancelFor(reason, fee), late));
        // For other clients it is never blocked.
        CHECK(planned(booked, cancelFor(reason, ask::Fee{price, {}}), early));
    }
    CHECK(planned(credit, cancelFor(CancelReason::ByClient), early));
    CHECK_FALSE(feeAllowed(credit, CancelReason::NoShow, policy, early));
    const auto why = refusal(credit, Action::CancelAndCharge, policy, early);
    REQUIRE(why);
    CHECK(why->reason == Refusal::Reason::FeeNeedsLateNotice);
    CHECK_FALSE(refusal(credit, Action::CancelAndCharge, policy, late));

    // Who asks for no notice at all can still charge for a no-show.
    const SessionPolicy noNotice{0, FeeKind::FullPrice, 0};
    CHECK(feeAllowed(credit, CancelReason::NoShow, noNotice, start));
    CHECK_FALSE(feeAllowed(credit, CancelReason::NoShow, noNotice, {start.seconds - 1}));
    CHECK_FALSE(feeAllowed(credit, CancelReason::ByClient, noNotice, start));
    CHECK_FALSE(refusal(credit, Action::CancelAndCharge, noNotice, start));
}

TEST_CASE("a fee on credit is one whole session and paid by the credit", "[plan]")
{
    const SessionFacts credit = onCredit(booked);
    const auto made =
        planned(credit, cancelFor(CancelReason::NoShow,
                                  ask::Fee{Money{1}, PaymentMethod::SponsoredCredit}));
    REQUIRE(made);
    CHECK(made->charge->amount == price);
    CHECK(made->payment->amount == price);
    CHECK(made->payment->method == PaymentMethod::SponsoredCredit);
    for (const auto method : {std::optional(PaymentMethod::Cash), std::optional<PaymentMethod>()})
        CHECK(reasonOf(credit, cancelFor(CancelReason::NoShow, ask::Fee{price, method})) ==
              Refusal::Reason::CreditPays);
}

TEST_CASE("the policy asks for the full price, a part of it, or a fixed fee", "[plan]")
{
    const auto fee = [](FeeKind kind, qint64 value, Money of = price) {
        return policyFee(of, {24, kind, value});
    };
    CHECK(fee(FeeKind::FullPrice, 0) == price);
    CHECK(fee(FeeKind::Percent, 50) == Money{45'00});
    CHECK(fee(FeeKind::Percent, 33, Money{18500}) == Money{6105});
    CHECK(fee(FeeKind::Percent, 50, Money{1}) == Money{1}); // half up
    CHECK(fee(FeeKind::Percent, 0) == Money{0});
    CHECK(fee(FeeKind::Percent, 100) == price);
    CHECK(fee(FeeKind::Fixed, 20'00) == Money{20'00});
}
