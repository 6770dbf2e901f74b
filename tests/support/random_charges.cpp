// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/rules/charge_rules.h"
#include "tests/support/random_work.h"

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

template <class T>
const T &anyOf(const std::vector<T> &list, Dice &dice)
{
    return list[static_cast<std::size_t>(dice.below(static_cast<int>(list.size())))];
}

std::optional<JournalAction> done(const Result<> &result, JournalAction action)
{
    return result ? std::optional(action) : std::nullopt;
}

Money someAmount(Money most, Dice &dice) { return {1 + dice.below(static_cast<int>(most.minor))}; }

} // namespace

RandomWork::Did RandomWork::workOnCharges(Dice &dice)
{
    const int choice = dice.below(6);
    if (choice == 0)
        return addCharge(dice);
    if (choice == 1)
        return payBack(dice);
    const ChargeState state = dice.oneIn(3) ? ChargeState::Paid : ChargeState::Unpaid;
    const auto charges = m_practice.billing().charges(state, 30);
    if (!charges || charges->empty())
        return addCharge(dice);
    if (choice == 2 && state == ChargeState::Unpaid)
        return paySeveral(dice, *charges);
    return workOnCharge(dice, anyOf(*charges, dice));
}

RandomWork::Did RandomWork::addCharge(Dice &dice)
{
    const auto client = someClient(dice);
    if (!client)
        return std::nullopt;
    NewCharge charge{client->id,
                     u"Report"_s,
                     m_practice.today().addDays(-dice.below(40)),
                     Money{dice.below(150'00)},
                     {},
                     {}};
    if (dice.oneIn(3))
        charge.tax = 1900;
    const auto added = m_practice.charges().add(charge);
    return added ? std::optional(JournalAction::ChargeAdded) : std::nullopt;
}

RandomWork::Did RandomWork::workOnCharge(Dice &dice, const ChargeItem &charge)
{
    if (charge.session)
        return std::nullopt; // workOnSession() does
    const auto details = m_practice.charges().details(charge.id);
    if (!details)
        return std::nullopt;
    Charges &charges = m_practice.charges();
    switch (dice.below(4)) {
    case 0:
        return done(charges.perform(*details, ask::Void{}), JournalAction::Voided);
    case 1:
        return done(
            charges.perform(*details, ask::ChangeAmount{Money{dice.below(150'00)}, u"as agreed"_s}),
            JournalAction::AmountChanged);
    case 2:
        if (details->facts.payments.empty())
            return std::nullopt;
        return done(
            charges.perform(*details, ask::ReversePayment{anyOf(details->facts.payments, dice).id}),
            JournalAction::PaymentReversed);
    default:
        const Money owed = details->facts.charge.outstanding();
        const auto methods = methodsFor(details->facts, m_practice.profile().methods);
        return done(
            charges.perform(*details,
                            ask::RecordPayment{owed > Money{} ? someAmount(owed, dice) : Money{1},
                                               anyOf(methods, dice)}),
            JournalAction::PaymentRecorded);
    }
}

RandomWork::Did RandomWork::paySeveral(Dice &dice, const std::vector<ChargeItem> &owed)
{
    JointPayment payment;
    Money sum;
    // Mostly of one client, so that something can be left over.
    const ClientId client = anyOf(owed, dice).client;
    for (const ChargeItem &charge : owed) {
        if (charge.client == client || dice.oneIn(12)) {
            payment.charges.push_back(charge);
            sum = sum + charge.outstanding();
        }
    }
    payment.amount = Money{1 + dice.below(static_cast<int>(sum.minor * 3 / 2))};
    auto methods = m_practice.profile().methods;
    methods.push_back(PaymentMethod::Balance);
    payment.method = anyOf(methods, dice);
    payment.restToBalance = !dice.oneIn(3);
    if (dice.oneIn(2))
        payment.receivedOn = m_practice.today().addDays(-dice.below(10));
    return done(m_practice.charges().pay(payment), JournalAction::PaymentRecorded);
}

RandomWork::Did RandomWork::payBack(Dice &dice)
{
    const auto client = someClient(dice);
    const auto balance =
        client ? m_practice.charges().balanceOf(client->id) : Result<Balance>(Balance{});
    if (!balance || balance->sum == Money{})
        return std::nullopt;
    const Money amount = dice.oneIn(6) ? balance->sum + Money{1} : someAmount(balance->sum, dice);
    return done(m_practice.charges().payBack(client->id, amount, PaymentMethod::Cash, {}),
                JournalAction::BalancePaidBack);
}

} // namespace sessionbook::test
