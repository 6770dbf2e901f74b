// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/payment_field.h"
#include "core/rules/plan.h"
#include "tests/support/catch.h"
#include "tests/unit/session_facts.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

using Reason = Refusal::Reason;

ask::Cancel cancelFor(CancelReason reason, std::optional<ask::Fee> fee = {})
{
    return {reason, {}, fee};
}

/// The reason of the refusal; fails when it is allowed.
Reason reasonOf(const SessionFacts &facts, const Request &request, Instant now = start)
{
    const auto found = refused(facts, request, now);
    REQUIRE(found);
    return found->reason;
}

const auto running = factsOf(SessionStatus::InProgress);

} // namespace

TEST_CASE("editing offers an update only for what concerns the client", "[plan]")
{
    const auto offered = [](auto change) {
        ask::Edit request{booked.session.fields};
        change(request.fields);
        const auto made = planned(booked, request);
        REQUIRE(made);
        CHECK(made->fields == request.fields);
        return made->messageOffered == MessageKind::Update;
    };
    CHECK(offered([](SessionFields &f) { f.startsAt = f.startsAt.plusMinutes(15); }));
    CHECK(offered([](SessionFields &f) { f.lengthMinutes = 80; }));
    CHECK(offered([](SessionFields &f) { f.place = Place::Online; }));
    CHECK(offered([](SessionFields &f) { f.address = u"Room 2"_s; }));
    CHECK(offered([](SessionFields &f) { f.type = {2}; }));
    CHECK_FALSE(offered([](SessionFields &f) { f.note = u"Bring the letter"_s; }));
    CHECK_FALSE(offered([](SessionFields &f) { f.price = Money{1}; }));
    CHECK(reasonOf(booked, ask::Edit{booked.session.fields}) == Reason::NothingChanged);
}

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

TEST_CASE("a session can be complete only once its start has passed, joined or not", "[plan]")
{
    for (const SessionFacts &open : {booked, running}) {
        for (const auto method :
             {std::optional(PaymentMethod::Cash), std::optional<PaymentMethod>()}) {
            CHECK(reasonOf(open, ask::Complete{method}, {start.seconds - 1}) == Reason::NotStarted);
            CHECK(planned(open, ask::Complete{method}, start));
        }
    }
}

TEST_CASE("a session can be joined as early as the practice says", "[plan]")
{
    const Instant first = start.plusMinutes(-30);
    CHECK(SessionPolicy{}.joinEarlyMinutes == 30);
    CHECK(reasonOf(booked, ask::Join{}, {first.seconds - 1}) == Reason::TooEarlyToJoin);
    const auto why = refusal(booked, Action::Join, policy, {first.seconds - 1});
    REQUIRE(why);
    CHECK(why->reason == Reason::TooEarlyToJoin);
    CHECK(planned(booked, ask::Join{}, first));
    CHECK_FALSE(refusal(booked, Action::Join, policy, first));
    CHECK(planned(booked, ask::Join{}, start.plusMinutes(24 * 60)));

    for (const int minutes : {0, 5, 240}) {
        SessionPolicy own;
        own.joinEarlyMinutes = minutes;
        const Instant from = start.plusMinutes(-minutes);
        const auto early = refusal(booked, Action::Join, own, {from.seconds - 1});
        REQUIRE(early);
        CHECK(early->reason == Reason::TooEarlyToJoin);
        CHECK(early->joinEarlyMinutes == minutes);
        CHECK_FALSE(refusal(booked, Action::Join, own, from));
    }
}

TEST_CASE("who may still come did not stay away", "[plan]")
{
    const Instant before{start.seconds - 1};
    for (const SessionFacts &open : {booked, running}) {
        for (const auto &fee : {std::optional<ask::Fee>(), std::optional(ask::Fee{price, {}})}) {
            const auto early = refused(open, cancelFor(CancelReason::NoShow, fee), before);
            REQUIRE(early);
            CHECK(early->reason == Reason::NoShowBeforeStart);
            CHECK(early->field == field::reason);
            CHECK(planned(open, cancelFor(CancelReason::NoShow, fee), start));
            CHECK(planned(open, cancelFor(CancelReason::ByClient, fee), before));
        }
    }
    CHECK_FALSE(canBeNoShow(booked.session.fields, before));
    CHECK(canBeNoShow(booked.session.fields, start));
}

TEST_CASE("nobody is told of a session that is over", "[plan]")
{
    const Instant end = booked.session.fields.endsAt();
    const Instant before{end.seconds - 1};
    CHECK_FALSE(isOver(booked.session.fields, before));
    CHECK(isOver(booked.session.fields, end));
    const auto offers = [](const Request &request, Instant now) {
        const auto made = planned(booked, request, now);
        REQUIRE(made);
        return made->messageOffered.has_value();
    };
    for (const Request &request :
         {Request{cancelFor(CancelReason::ByClient)}, Request{cancelFor(CancelReason::NoShow)},
          Request{ask::Delete{}}}) {
        CHECK(offers(request, before));
        CHECK_FALSE(offers(request, end));
    }
    CHECK(offers(cancelFor(CancelReason::NoShow, ask::Fee{price, {}}), end)); // but of its fee
    const auto movedTo = [](Instant startsAt) {
        ask::Edit moved{booked.session.fields};
        moved.fields.startsAt = startsAt;
        return moved;
    };
    CHECK_FALSE(offers(movedTo(start.plusMinutes(-60)), end));
    CHECK(offers(movedTo(end), end));
    // Who was to come at the old time is told that it is no longer so.
    CHECK(offers(movedTo(start.plusMinutes(-24 * 60)), start));
}

TEST_CASE("cancelling wants a reason, and Other wants it in words", "[plan]")
{
    const auto missing = refused(booked, ask::Cancel{});
    REQUIRE(missing);
    CHECK(missing->reason == Reason::ReasonMissing);
    CHECK(missing->field == field::reason);

    const auto wordless = refused(booked, ask::Cancel{CancelReason::Other, u"  "_s, {}});
    REQUIRE(wordless);
    CHECK(wordless->reason == Reason::ReasonTextMissing);
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
        CHECK(wrong->reason == Reason::AmountNotPositive);
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
        CHECK(reasonOf(credit, cancelFor(reason, fee), early) == Reason::FeeNeedsLateNotice);
        CHECK(planned(credit, cancelFor(reason, fee), late));
        // For other clients it is never blocked.
        CHECK(planned(booked, cancelFor(reason, ask::Fee{price, {}}), early));
    }
    CHECK(planned(credit, cancelFor(CancelReason::ByClient), early));
    CHECK_FALSE(feeAllowed(credit, CancelReason::NoShow, policy, early));
    const auto why = refusal(credit, Action::CancelAndCharge, policy, early);
    REQUIRE(why);
    CHECK(why->reason == Reason::FeeNeedsLateNotice);
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
              Reason::CreditPays);
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
    CHECK(tooMuch->reason == Reason::AmountTooLarge);
    CHECK(tooMuch->field == field::amount);
    CHECK(reasonOf(part, ask::RecordPayment{Money{0}, PaymentMethod::Cash}) ==
          Reason::AmountNotPositive);
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
    CHECK(byCash->reason == Reason::CreditPays);
    CHECK(byCash->field == field::method);
    CHECK(reasonOf(credit, ask::RecordPayment{Money{1}, PaymentMethod::SponsoredCredit}) ==
          Reason::CreditPaysInFull);
    CHECK(reasonOf(unpaid, ask::RecordPayment{price, PaymentMethod::SponsoredCredit}) ==
          Reason::NoCreditReserved);
    CHECK(reasonOf(running, ask::Complete{PaymentMethod::SponsoredCredit}) ==
          Reason::NoCreditReserved);
    CHECK(reasonOf(onCredit(running), ask::Complete{PaymentMethod::Cash}) == Reason::CreditPays);

    const std::vector offered{PaymentMethod::Cash, PaymentMethod::Other};
    CHECK(methodsFor(credit, offered) == std::vector{PaymentMethod::SponsoredCredit});
    CHECK(methodsFor(unpaid, offered) == offered);
    // A spent one pays no second time.
    CHECK(methodsFor(onCredit(unpaid, CreditState::Spent), offered) == offered);
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
    CHECK(reasonOf(paid, ask::ReversePayment{payment.id}) == Reason::AlreadyReversed);
    CHECK(reasonOf(paid, ask::ReversePayment{reversal.id}) == Reason::NotReversible);
    CHECK(reasonOf(paid, ask::ReversePayment{{12}}) == Reason::PaymentGone);
    CHECK(planned(paid, ask::ReversePayment{again.id}));
    REQUIRE(reversiblePayments(paid).size() == 1);
    CHECK(reversiblePayments(paid).front().id == again.id);
    CHECK(reasonOf(unpaid, ask::ReversePayment{payment.id}) == Reason::PaymentGone);
    const auto why = refusal(unpaid, Action::ReversePayment, policy, start);
    REQUIRE(why);
    CHECK(why->reason == Reason::NothingToReverse);
}

TEST_CASE("void and delete are refused while a part is paid", "[plan]")
{
    SessionFacts part = factsOf(SessionStatus::Cancelled, ChargeState::Unpaid);
    part.charge->paid = Money{10'00};
    CHECK(reasonOf(part, ask::Void{}) == Reason::HasPayments);
    CHECK(reasonOf(part, ask::Delete{}) == Reason::HasPayments);
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

    CHECK(reasonOf(spent, ask::ReturnCredit{u" "_s}) == Reason::ReturnReasonMissing);
    CHECK(reasonOf(onCredit(unpaid), ask::ReturnCredit{u"x"_s}) == Reason::NoSpentCredit);
    CHECK(reasonOf(unpaid, ask::ReturnCredit{u"x"_s}) == Reason::NoSpentCredit);
}

TEST_CASE("what a waiting message says is withdrawn when it is no longer true", "[plan]")
{
    SessionFacts told = booked;
    told.waitingMessages = 1;
    const auto withdraws = [&](const Request &request) {
        const auto made = planned(told, request);
        REQUIRE(made);
        return made->withdrawsWaitingMessages;
    };
    ask::Edit moved{told.session.fields};
    moved.fields.startsAt = moved.fields.startsAt.plusMinutes(60);
    ask::Edit noted{told.session.fields};
    noted.fields.note = u"Bring the letter"_s;
    CHECK(withdraws(moved));
    CHECK_FALSE(withdraws(noted));
    CHECK(withdraws(cancelFor(CancelReason::ByClient)));
    CHECK(withdraws(ask::Delete{}));
    CHECK_FALSE(withdraws(ask::Join{}));
    // Also of a session that is over, of which nobody is told.
    const auto over = planned(told, cancelFor(CancelReason::NoShow), start.plusMinutes(24 * 60));
    REQUIRE(over);
    CHECK(over->withdrawsWaitingMessages);
    told.waitingMessages = 0;
    CHECK_FALSE(withdraws(cancelFor(CancelReason::ByClient)));
}
