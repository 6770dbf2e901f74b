// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "tests/support/random_steps.h"
#include "tests/support/random_work.h"

#include <array>

using namespace Qt::StringLiterals;

/// What is done to a session that is there.
namespace sessionbook::test {

namespace {

constexpr auto oncePerAction = std::to_array(
    {Action::Edit, Action::Join, Action::CompleteAndCharge, Action::CompleteAndSkip, Action::Cancel,
     Action::CancelAndCharge, Action::Delete, Action::RecordPayment, Action::ReversePayment,
     Action::Void, Action::ReturnCredit, Action::ChangeAmount});

} // namespace

RandomWork::Did RandomWork::deleteSome(Dice &dice)
{
    const auto session = someSession(dice);
    return session ? erase(dice, *session) : std::nullopt;
}

RandomWork::Did RandomWork::workOnSession(Dice &dice)
{
    const auto session = someSession(dice);
    if (!session)
        return std::nullopt;
    if (session->session().series && dice.oneIn(4))
        return workOnFollowing(dice, *session);
    std::vector<Action> actions;
    const bool tryAnything = dice.oneIn(10);
    for (const Action action : oncePerAction) {
        // Deleting rewrites the file, so it is seldom, or nothing else would get done.
        const bool seldom = action == Action::Delete && (!m_allowed.erasing || !dice.oneIn(5));
        if (!seldom && (tryAnything || !m_practice.sessions().whyNot(session->facts, action)))
            actions.push_back(action);
    }
    if (actions.empty())
        return std::nullopt;
    return perform(oneOf(actions, dice), dice, *session);
}

RandomWork::Did RandomWork::perform(Action action, Dice &dice, const SessionDetails &session)
{
    const SessionId id = session.session().id;
    const int revision = session.session().revision - (dice.oneIn(20) ? 1 : 0); // sometimes stale
    switch (action) {
    case Action::Edit:
        return edit(dice, session);
    case Action::Join:
        return did(m_practice.sessions().perform({id, revision}, ask::Join{}),
                   JournalAction::Joined);
    case Action::CompleteAndCharge:
        return did(
            m_practice.sessions().perform({id, revision}, ask::Complete{someMethod(dice, session)}),
            JournalAction::Completed);
    case Action::CompleteAndSkip:
        return did(m_practice.sessions().perform({id, revision}, ask::Complete{}),
                   JournalAction::Completed);
    case Action::Cancel:
    case Action::CancelAndCharge:
        return cancel(dice, session, action == Action::CancelAndCharge);
    case Action::Delete:
        return erase(dice, session);
    case Action::RecordPayment:
        return pay(dice, session);
    case Action::ReversePayment:
        return reverse(dice, session);
    case Action::Void:
        return did(m_practice.sessions().perform({id, revision}, ask::Void{}),
                   JournalAction::Voided);
    case Action::ReturnCredit:
        return did(
            m_practice.sessions().perform({id, revision}, ask::ReturnCredit{u"By agreement"_s}),
            JournalAction::CreditReturned);
    case Action::ChangeAmount:
        return did(
            m_practice.sessions().perform(
                {id, revision}, ask::ChangeAmount{Money{dice.below(120'00)}, u"as agreed"_s}),
            JournalAction::AmountChanged);
    case Action::Book:
        break;
    }
    return std::nullopt;
}

RandomWork::Did RandomWork::edit(Dice &dice, const SessionDetails &session)
{
    SessionFields fields = session.session().fields;
    if (dice.oneIn(2))
        fields.startsAt = someStart(dice);
    // Notes that grow and shrink split pages, which leaves copies behind.
    if (const QString mark = markOf(session); !mark.isEmpty())
        fields.note = mark + u' ' + QString(dice.below(6000), u'm');
    return did(m_practice.sessions().perform(
                   session.seen(), ask::Edit{fields}, Reach::This,
                   someMessage(dice, session.client, MessageKind::Update, fields)),
               JournalAction::Edited);
}

RandomWork::Did RandomWork::cancel(Dice &dice, const SessionDetails &session, bool withFee)
{
    ask::Cancel request;
    request.reason = Tokens<CancelReason>::list[static_cast<std::size_t>(dice.below(4))].value;
    request.reasonText = u"as agreed"_s;
    if (withFee) {
        request.fee = ask::Fee{Money{1 + dice.below(90'00)}, {}};
        if (session.facts.credit || dice.oneIn(2))
            request.fee->method = someMethod(dice, session);
    }
    return did(
        m_practice.sessions().perform(
            session.seen(), request, Reach::This,
            someMessage(dice, session.client, MessageKind::Cancellation, session.session().fields)),
        JournalAction::Cancelled);
}

RandomWork::Did RandomWork::erase(Dice &dice, const SessionDetails &session)
{
    const QString mark = markOf(session);
    if (!mark.isEmpty() && !m_practice.sessions().whyNot(session.facts, Action::Delete))
        beforeDelete(mark);
    return did(
        m_practice.sessions().perform(
            session.seen(), ask::Delete{}, Reach::This,
            someMessage(dice, session.client, MessageKind::Deletion, session.session().fields)),
        JournalAction::Deleted);
}

RandomWork::Did RandomWork::pay(Dice &dice, const SessionDetails &session)
{
    const Money owed = session.facts.charge ? session.facts.charge->outstanding() : Money{1};
    const bool inPart = dice.oneIn(3) && owed.minor > 1;
    const Money amount = inPart ? Money{1 + dice.below(static_cast<int>(owed.minor))} : owed;
    return did(m_practice.sessions().perform(session.seen(),
                                             ask::RecordPayment{amount, someMethod(dice, session)}),
               JournalAction::PaymentRecorded);
}

RandomWork::Did RandomWork::reverse(Dice &dice, const SessionDetails &session)
{
    if (session.facts.payments.empty())
        return std::nullopt;
    return did(m_practice.sessions().perform(
                   session.seen(), ask::ReversePayment{oneOf(session.facts.payments, dice).id}),
               JournalAction::PaymentReversed);
}

RandomWork::Did RandomWork::workOnFollowing(Dice &dice, const SessionDetails &session)
{
    const Session &chosen = session.session();
    SessionFields fields = chosen.fields;
    switch (dice.below(3)) {
    case 0:
        fields.startsAt = fields.startsAt.plusMinutes(15 * (dice.below(400) - 200));
        fields.lengthMinutes = 30 + dice.below(60);
        return did(m_practice.sessions().perform(
                       {chosen.id, chosen.revision}, ask::Edit{fields}, Reach::Following,
                       someMessage(dice, session.client, MessageKind::Update, fields)),
                   JournalAction::Edited);
    case 1:
        return did(m_practice.sessions().perform(
                       {chosen.id, chosen.revision}, ask::Cancel{CancelReason::ByClient, {}, {}},
                       Reach::Following,
                       someMessage(dice, session.client, MessageKind::Cancellation, fields)),
                   JournalAction::Cancelled);
    default:
        if (!m_allowed.erasing)
            return std::nullopt;
        return did(m_practice.sessions().perform({chosen.id, chosen.revision}, ask::Delete{},
                                                 Reach::Following),
                   JournalAction::Deleted);
    }
}

std::optional<SessionDetails> RandomWork::someSession(Dice &dice) const
{
    const Instant now = m_practice.now();
    const auto around = m_practice.sessions().between(now.plusMinutes(-30 * 24 * 60),
                                                      now.plusMinutes(30 * 24 * 60));
    if (!around || around->empty())
        return std::nullopt;
    const auto session = m_practice.sessions().details(oneOf(*around, dice).id);
    return session ? std::optional(*session) : std::nullopt;
}

PaymentMethod RandomWork::someMethod(Dice &dice, const SessionDetails &session) const
{
    return oneOf(methodsFor(session.facts, m_practice.profile().methods), dice);
}

} // namespace sessionbook::test
