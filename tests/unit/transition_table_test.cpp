// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/plan.h"
#include "core/rules/wording.h"
#include "tests/support/catch.h"
#include "tests/unit/session_facts.h"

#include <QSet>

#include <map>
#include <string>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

// The table of README, "The rules", written again by hand: every action that is possible in a
// state, and its result. All others are refused. "kept" is a credit that stays as it is.
constexpr auto rules = u8R"(
state                action             becomes              credit    message
Booked               Edit               Booked               kept      update
Booked               Join               InProgress           kept      -
Booked               CompleteAndCharge  Complete/Paid        spent     -
Booked               CompleteAndSkip    Complete/Unpaid      kept      -
Booked               Cancel             Cancelled            returned  cancellation
Booked               CancelAndCharge    Cancelled/Paid       spent     cancellation
Booked               Delete             gone                 returned  deletion

InProgress           CompleteAndCharge  Complete/Paid        spent     -
InProgress           CompleteAndSkip    Complete/Unpaid      kept      -
InProgress           Cancel             Cancelled            returned  cancellation
InProgress           CancelAndCharge    Cancelled/Paid       spent     cancellation
InProgress           Delete             gone                 returned  deletion

Complete/Unpaid      RecordPayment      Complete/Paid        spent     -
Complete/Unpaid      ReversePayment     Complete/Unpaid      kept      -
Complete/Unpaid      Void               Complete/Void        spent     -
Complete/Unpaid      ChangeAmount       Complete/Unpaid      kept      -
Complete/Paid        ReversePayment     Complete/Unpaid      kept      -

Cancelled            Delete             gone                 returned  deletion
Cancelled/Unpaid     Delete             gone                 returned  deletion
Cancelled/Unpaid     RecordPayment      Cancelled/Paid       spent     -
Cancelled/Unpaid     ReversePayment     Cancelled/Unpaid     kept      -
Cancelled/Unpaid     Void               Cancelled/Void       spent     -
Cancelled/Unpaid     ChangeAmount       Cancelled/Unpaid     kept      -
Cancelled/Paid       ReversePayment     Cancelled/Unpaid     kept      -
Cancelled/Void       Delete             gone                 returned  deletion

any                  ReturnCredit       same                 returned  -
)";

struct Expected
{
    QString becomes;
    QString credit;
    QString message;
};

using Pair = std::pair<QString, QString>; // state, action

std::map<Pair, Expected> readRules()
{
    std::map<Pair, Expected> table;
    const QStringList lines =
        QString::fromUtf8(reinterpret_cast<const char *>(rules)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.simplified().split(u' ');
        REQUIRE(cells.size() == 5);
        table[{cells[0], cells[1]}] = {cells[2], cells[3], cells[4]};
    }
    return table;
}

constexpr std::pair<SessionStatus, const char16_t *> statuses[] = {
    {SessionStatus::Booked, u"Booked"},
    {SessionStatus::InProgress, u"InProgress"},
    {SessionStatus::Complete, u"Complete"},
    {SessionStatus::Cancelled, u"Cancelled"}};
constexpr std::pair<ChargeState, const char16_t *> charges[] = {{ChargeState::None, u""},
                                                                {ChargeState::Unpaid, u"/Unpaid"},
                                                                {ChargeState::Paid, u"/Paid"},
                                                                {ChargeState::Void, u"/Void"}};
constexpr std::pair<Action, const char16_t *> actions[] = {
    {Action::Edit, u"Edit"},
    {Action::Join, u"Join"},
    {Action::CompleteAndCharge, u"CompleteAndCharge"},
    {Action::CompleteAndSkip, u"CompleteAndSkip"},
    {Action::Cancel, u"Cancel"},
    {Action::CancelAndCharge, u"CancelAndCharge"},
    {Action::Delete, u"Delete"},
    {Action::RecordPayment, u"RecordPayment"},
    {Action::ReversePayment, u"ReversePayment"},
    {Action::Void, u"Void"},
    {Action::ReturnCredit, u"ReturnCredit"},
    {Action::ChangeAmount, u"ChangeAmount"}};

QString nameOfState(std::optional<SessionStatus> status, ChargeState charge)
{
    if (!status)
        return u"gone"_s;
    QString name;
    for (const auto &[value, text] : statuses)
        name += value == status ? QString::fromUtf16(text) : QString();
    for (const auto &[value, text] : charges)
        name += value == charge ? QString::fromUtf16(text) : QString();
    return name;
}

QString nameOfMessage(std::optional<MessageKind> kind)
{
    return kind ? tokenOf(*kind).toString() : u"-"_s;
}

QString nameOfMove(CreditMove move)
{
    switch (move) {
    case CreditMove::None:
        return u"kept"_s;
    case CreditMove::Spend:
        return u"spent"_s;
    case CreditMove::Return:
        return u"returned"_s;
    }
    return {};
}

/// A request that only the state can make impossible.
Request requestFor(Action action, const SessionFacts &facts)
{
    const auto byCredit = PaymentMethod::SponsoredCredit;
    switch (action) {
    case Action::Edit: {
        SessionFields fields = facts.session.fields;
        fields.startsAt = fields.startsAt.plusMinutes(30);
        return ask::Edit{fields};
    }
    case Action::Join:
        return ask::Join{};
    case Action::CompleteAndCharge:
        return ask::Complete{byCredit};
    case Action::CompleteAndSkip:
        return ask::Complete{};
    case Action::Cancel:
        return ask::Cancel{CancelReason::ByClient, {}, {}};
    case Action::CancelAndCharge:
        return ask::Cancel{CancelReason::NoShow, {}, ask::Fee{price, byCredit}};
    case Action::Delete:
        return ask::Delete{};
    case Action::RecordPayment:
        return ask::RecordPayment{price, byCredit};
    case Action::ReversePayment:
        return ask::ReversePayment{{1}};
    case Action::Void:
        return ask::Void{};
    case Action::ReturnCredit:
        return ask::ReturnCredit{u"Granted twice"_s};
    case Action::ChangeAmount:
        return ask::ChangeAmount{Money{50'00}, u"Reduced"_s};
    case Action::Book:
        break;
    }
    FAIL("a session can't be booked twice");
    return ask::Join{};
}

/// A session on credit in that state that passes every guard of the action: it has begun, is
/// part-paid for a reversal, its credit is spent for a return, and there is none for another
/// amount.
SessionFacts factsFor(Action action, SessionStatus status, ChargeState charge)
{
    const bool returns = action == Action::ReturnCredit;
    SessionFacts facts =
        onCredit(factsOf(status, charge), returns ? CreditState::Spent : CreditState::Reserved);
    if (action == Action::ChangeAmount)
        facts.credit.reset(); // which would pay for all of it
    if (action == Action::ReversePayment && charge == ChargeState::Unpaid)
        facts.charge->paid = Money{30'00};
    if (facts.charge && facts.charge->paid > Money{})
        facts.payments = {{{1}, facts.charge->paid, PaymentMethod::SponsoredCredit, start, {}}};
    return facts;
}

} // namespace

TEST_CASE("every action on every state does what the table says, or is refused", "[rules]")
{
    const auto table = readRules();
    std::size_t allowed = 0;
    for (const auto &[status, statusName] : statuses) {
        for (const auto &[charge, chargeName] : charges) {
            for (const auto &[action, actionName] : actions) {
                const QString state = nameOfState(status, charge);
                const QString name = QString::fromUtf16(actionName);
                INFO(state << ", " << name);
                const SessionFacts facts = factsFor(action, status, charge);
                const auto made = planned(facts, requestFor(action, facts));
                const bool mayBegin = !refusal(facts, action, policy, start);

                auto row = table.find({state, name});
                if (row == table.end())
                    row = table.find({u"any"_s, name});
                if (row == table.end()) {
                    CHECK_FALSE(made);
                    CHECK_FALSE(mayBegin);
                    continue;
                }
                ++allowed;
                REQUIRE(made);
                CHECK(mayBegin);
                const auto &[becomes, credit, message] = row->second;
                CHECK(nameOfState(made->to, made->chargeAfter) ==
                      (becomes == u"same"_s ? state : becomes));
                CHECK(nameOfMove(made->credit) == credit);
                CHECK(nameOfMessage(made->messageOffered) == message);
            }
        }
    }
    // Each line was met: one for each pair, and the last one in all sixteen states.
    CHECK(allowed == table.size() - 1 + 16);
}

TEST_CASE("of an erased client's session only the payments can be set right", "[rules][erasure]")
{
    const QSet<QString> right{u"RecordPayment"_s, u"ReversePayment"_s, u"Void"_s};
    int allowed = 0;
    for (const auto &[status, statusName] : statuses) {
        for (const auto &[charge, chargeName] : charges) {
            for (const auto &[action, actionName] : actions) {
                const QString name = QString::fromUtf16(actionName);
                INFO(nameOfState(status, charge) << ", " << name);
                const SessionFacts known = factsFor(action, status, charge);
                SessionFacts facts = known;
                facts.clientErased = true;
                const auto made = planned(facts, requestFor(action, facts));
                const auto why = refusal(facts, action, policy, start);
                CHECK(made.has_value() == !why.has_value());
                if (!planned(known, requestFor(action, known))) {
                    CHECK_FALSE(made);
                    continue;
                }
                CHECK(made.has_value() == right.contains(name));
                if (!made) {
                    REQUIRE(why);
                    CHECK(why->reason == Refusal::Reason::ClientErased);
                    CHECK(sentenceFor(*why).startsWith(u"Its client was erased"_s));
                    CHECK(sentenceFor(*why).endsWith(u'.'));
                    continue;
                }
                ++allowed;
                CHECK(made->to == status); // nothing of it goes
                CHECK(made->credit != CreditMove::Return);
                CHECK_FALSE(made->messageOffered);
            }
        }
    }
    CHECK(allowed == 8); // Unpaid: three acts, Paid: one; Complete and Cancelled
}

TEST_CASE("booking leads to Booked, reserves, and offers a confirmation", "[rules]")
{
    CHECK(statusAfter(booking, SessionStatus::Booked) == SessionStatus::Booked);
    CHECK(booking.credit == CreditEffect::Reserve);
    CHECK(booking.message == MessageKind::Confirmation);
    CHECK(refusal(factsOf(SessionStatus::Booked), Action::Book, policy, start));
}

TEST_CASE("every refused pair says in a sentence or two why, and what to do instead", "[rules]")
{
    for (const auto &[status, statusName] : statuses) {
        for (const auto &[charge, chargeName] : charges) {
            for (const auto &[action, actionName] : actions) {
                const auto refused =
                    refusal(factsFor(action, status, charge), action, policy, start);
                if (!refused)
                    continue;
                const QString sentence = sentenceFor(*refused);
                INFO(nameOfState(status, charge)
                     << ", " << QString::fromUtf16(actionName) << ": " << sentence);
                CHECK(sentence.endsWith(u'.'));
                CHECK(sentence.front().isUpper());
                CHECK(sentence.count(u'.') <= 2);
                CHECK(sentence.size() > 15);
            }
        }
    }
}

TEST_CASE("the refusals of the specification in its own words", "[rules]")
{
    const auto sentence = [](Action action, SessionStatus status, ChargeState charge) {
        const auto found = refusal(factsOf(status, charge), action, policy, start);
        REQUIRE(found);
        return sentenceFor(*found);
    };
    CHECK(sentence(Action::Cancel, SessionStatus::Complete, ChargeState::Unpaid) ==
          u"It has taken place. To stop charging for it, use Void under Payments › Unpaid."_s);
    CHECK(sentence(Action::Void, SessionStatus::Complete, ChargeState::Paid) ==
          u"It is paid. Reverse the payment under Payments › Paid first, then void it."_s);
    CHECK(sentence(Action::Join, SessionStatus::Cancelled, ChargeState::None) ==
          u"It is cancelled. Book another session instead."_s);
}

TEST_CASE("a status and a charge show as one mark and one badge", "[rules]")
{
    struct Shown
    {
        SessionStatus status;
        ChargeState charge;
        QString mark;
        QString badge;
    };
    const Shown shown[] = {
        {SessionStatus::Booked, ChargeState::None, u"Booked"_s, {}},
        {SessionStatus::InProgress, ChargeState::None, u"In progress"_s, {}},
        {SessionStatus::Complete, ChargeState::Unpaid, u"Complete"_s, u"Unpaid"_s},
        {SessionStatus::Complete, ChargeState::Paid, u"Complete"_s, u"Paid"_s},
        {SessionStatus::Complete, ChargeState::Void, u"Void"_s, {}},
        {SessionStatus::Cancelled, ChargeState::None, u"Cancelled"_s, {}},
        {SessionStatus::Cancelled, ChargeState::Unpaid, u"Cancelled"_s, u"Fee unpaid"_s},
        {SessionStatus::Cancelled, ChargeState::Paid, u"Cancelled"_s, u"Fee paid"_s},
        {SessionStatus::Cancelled, ChargeState::Void, u"Cancelled"_s, u"Fee waived"_s},
    };
    for (const Shown &row : shown) {
        CHECK(nameOf(markOf(row.status, row.charge)) == row.mark);
        CHECK(nameOf(badgeOf(row.status, row.charge)) == row.badge);
    }
}
