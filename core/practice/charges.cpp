// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/charges.h"

#include "core/practice/context.h"
#include "core/records/payment_field.h"
#include "core/rules/charge_input.h"
#include "core/rules/client_rules.h"
#include "core/store/balance_rows.h"
#include "core/store/charge_rows.h"
#include "core/store/charge_writer.h"
#include "core/store/client_rows.h"
#include "core/store/plan_writer.h"
#include "core/store/session_rows.h"

#include <algorithm>

namespace sessionbook {

namespace {

Error changedCharge()
{
    return changedMeanwhile(Charges::tr("The charge has changed since you opened it. Nothing was "
                                        "done. Open it again."));
}

void note(Trail &trail, const ChargeToAct &charge, const Plan &plan)
{
    const ChargeItem &item = charge.item;
    if (item.session) {
        trail.subjects.push_back({item.session, item.client});
        trail.changes.sessions.insert(*item.session);
    } else {
        trail.subjects.push_back({{}, item.client, item.id});
        trail.changes.loneCharges.insert(item.id);
    }
    trail.changes.clients.insert(item.client);
    trail.changes.charges = true;
    trail.changes.credits |= plan.credit != CreditMove::None;
    trail.changes.messages |= plan.toldFee != ToldFeeMove::None;
}

ChargeToAct toAct(Connection &connection, const ChargeItem &item)
{
    ChargeToAct charge{item, ChargeFacts{}, rows::balanceOf(connection, item.client),
                       rows::balanceOwner(connection, item.client)};
    if (item.session)
        charge.facts = rows::facts(connection, *item.session);
    else
        charge.facts = rows::chargeDetails(connection, item.id).facts;
    return charge;
}

} // namespace

Result<ChargeDetails> Charges::details(ChargeId id) const
{
    return m_context.query([&](Connection &c) { return rows::chargeDetails(c, id); });
}

Result<std::vector<ChargeItem>> Charges::ofClient(ClientId client, int limit,
                                                  const std::optional<ChargeItem> &after) const
{
    return m_context.query(
        [&](Connection &c) { return rows::loneCharges(c, client, limit, after); });
}

Result<ChargeId> Charges::add(const NewCharge &typed)
{
    const NewCharge charge = tidied(typed);
    if (const auto errors = validate(charge); !errors.empty())
        return errors.front();
    return m_context.command(
        JournalAction::ChargeAdded, [&](Connection &connection, Trail &trail) -> Result<ChargeId> {
            if (const auto why = whyNotBook(rows::client(connection, charge.client)))
                return notAllowed(*why);
            // Noon, so that it stays that day wherever the practice moves.
            const Instant servedAt =
                resolve(charge.servedOn, QTime(12, 0), m_context.profile().zone).first;
            const ChargeId id = rows::insertCharge(connection, charge, servedAt, m_context.now());
            trail.subjects.push_back({{}, charge.client, id});
            trail.changes.loneCharges.insert(id);
            trail.changes.clients.insert(charge.client);
            trail.changes.charges = true;
            return id;
        });
}

std::optional<QString> Charges::whyNot(const ChargeFacts &facts, Action action) const
{
    const auto refused = chargeRefusal(facts, action);
    return refused ? std::optional(sentenceFor(*refused)) : std::nullopt;
}

Result<Plan> Charges::preview(const ChargeFacts &facts, const Request &request) const
{
    const Decision decision = planCharge(facts, request, m_context.now());
    if (const auto *refusal = std::get_if<Refusal>(&decision))
        return errorFor(*refusal);
    return std::get<Plan>(decision);
}

Result<> Charges::perform(const ChargeDetails &seen, const Request &request)
{
    const auto decide = [&](Connection &connection) -> Result<Plan> {
        const ChargeDetails now = rows::chargeDetails(connection, seen.item.id);
        if (now.facts != seen.facts)
            return changedCharge();
        return preview(now.facts, request);
    };
    return m_context.carryOut(
        entryFor(actionOf(request)), decide,
        [&](Connection &connection, const Plan &plan, Trail &trail) -> Result<> {
            rows::writeMoney(connection, seen.item.id, seen.item.client, plan, m_context.now());
            note(trail, {seen.item, seen.facts, {}, {}}, plan);
            return {};
        });
}

Result<std::vector<ChargeToAct>> Charges::unchanged(Connection &connection,
                                                    const std::vector<ChargeItem> &charges) const
{
    std::vector<ChargeToAct> list;
    for (const ChargeItem &seen : charges) {
        const auto now = rows::chargeItem(connection, seen.id);
        if (!now || *now != seen)
            return changedCharge();
        list.push_back(toAct(connection, *now));
    }
    return list;
}

Result<std::vector<ChargeToAct>> Charges::read(const std::vector<ChargeItem> &charges) const
{
    return m_context.preview([&](Connection &c) { return unchanged(c, charges); });
}

std::optional<QString> Charges::whyNot(const ChargeToAct &charge, Action action) const
{
    return sessionbook::whyNot(charge, action, m_context.profile().policy, m_context.now());
}

std::optional<QString> Charges::whyNoneVoided(const std::vector<ChargeItem> &charges) const
{
    QStringList reasons;
    for (const ChargeItem &charge : charges) { // mostly the first can be, and no other is read
        const auto found = read({charge});
        if (!found)
            return std::nullopt;
        const auto why = whyNot(found->front(), Action::Void);
        if (!why)
            return std::nullopt;
        if (!reasons.contains(*why))
            reasons << *why;
    }
    return charges.size() == 1
               ? reasons.front()
               : tr("None of these charges can be voided. Reason: %1").arg(reasons.join(u' '));
}

Result<ChargesPlan> Charges::previewPayment(std::vector<ChargeToAct> charges,
                                            const JointPayment &payment) const
{
    const PracticeProfile &profile = m_context.profile();
    return planPayment(std::move(charges), payment, profile.policy, m_context.now(), profile.zone);
}

Result<ChargesPlan> Charges::previewPayment(const JointPayment &payment) const
{
    auto charges = read(payment.charges);
    return charges ? previewPayment(*std::move(charges), payment) : charges.error();
}

Result<ChargesPlan> Charges::previewVoids(std::vector<ChargeToAct> charges) const
{
    return planVoids(std::move(charges), m_context.profile().policy, m_context.now());
}

Result<>
Charges::carryOut(JournalAction action, const std::vector<ChargeItem> &charges,
                  const std::function<Result<ChargesPlan>(std::vector<ChargeToAct>)> &decide)
{
    const Instant now = m_context.now();
    return m_context.carryOut(
        action,
        [&](Connection &connection) -> Result<ChargesPlan> {
            auto found = unchanged(connection, charges);
            return found ? decide(*std::move(found)) : found.error();
        },
        [&](Connection &connection, const ChargesPlan &plan, Trail &trail) -> Result<> {
            for (const ChargeStep &step : plan.steps) {
                const ChargeItem &item = step.charge.item;
                if (const auto *facts = std::get_if<SessionFacts>(&step.charge.facts))
                    rows::carryOut(connection, *facts, step.plan, now);
                else
                    rows::writeMoney(connection, item.id, item.client, step.plan, now);
                note(trail, step.charge, step.plan);
            }
            if (const auto &deposit = plan.deposit)
                rows::addToBalance(connection, deposit->owner, deposit->amount, deposit->method,
                                   deposit->at);
            return {};
        });
}

Result<> Charges::pay(const JointPayment &payment)
{
    return carryOut(JournalAction::PaymentRecorded, payment.charges,
                    [&](auto charges) { return previewPayment(std::move(charges), payment); });
}

Result<> Charges::voidAll(const std::vector<ChargeItem> &charges)
{
    return carryOut(JournalAction::Voided, charges,
                    [&](auto found) { return previewVoids(std::move(found)); });
}

Result<Balance> Charges::balanceOf(ClientId client) const
{
    return m_context.query([&](Connection &c) { return rows::balanceOf(c, client); });
}

Result<> Charges::payBack(ClientId client, Money amount, PaymentMethod method,
                          std::optional<QDate> paidOn)
{
    const auto at = receivedAt(paidOn, m_context.now(), m_context.profile().zone);
    if (at && *at > m_context.now())
        return invalid(field::received,
                       tr("That day is still to come. Enter when it was paid back."));
    if (amount <= Money{})
        return invalid(field::amount, tr("Enter an amount above zero."));
    if (!bringsMoney(method))
        return invalid(field::method, tr("A balance is paid back with money. Choose a method."));
    return m_context.command(
        JournalAction::BalancePaidBack, [&](Connection &connection, Trail &trail) -> Result<> {
            const Balance balance = rows::balanceOf(connection, client);
            if (amount > balance.sum)
                return invalid(field::amount,
                               tr("The balance is %1. Enter that or less.")
                                   .arg(formatMoney(balance.sum, m_context.profile().currency,
                                                    m_context.locale())));
            rows::addToBalance(connection, balance.owner, -amount, method,
                               at.value_or(m_context.now()));
            trail.subjects.push_back({{}, client});
            trail.changes.clients.insert(client);
            trail.changes.charges = true;
            return {};
        });
}

} // namespace sessionbook
