// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/random_work.h"

#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/time_off_book.h"
#include "core/records/journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

constexpr auto oncePerAction =
    std::to_array({Action::Edit, Action::Join, Action::CompleteAndCharge, Action::CompleteAndSkip,
                   Action::Cancel, Action::CancelAndCharge, Action::Delete, Action::RecordPayment,
                   Action::ReversePayment, Action::Void, Action::ReturnCredit});

template <class T>
const T &oneOf(const std::vector<T> &list, Dice &dice)
{
    return list[static_cast<std::size_t>(dice.below(static_cast<int>(list.size())))];
}

/// Empty for a session of a series, and of an erased client.
QString markOf(const SessionDetails &session)
{
    return session.session().fields.note.section(u' ', 0, 0);
}

template <class T>
std::optional<JournalAction> did(const Result<T> &result, JournalAction action)
{
    return result ? std::optional(action) : std::nullopt;
}

} // namespace

RandomWork::RandomWork(Practice &practice, std::function<void(qint64)> advanceClock,
                       Allowed allowed)
    : m_practice(practice), m_advanceClock(std::move(advanceClock)), m_allowed(allowed)
{
}

RandomWork::Did RandomWork::step(Dice &dice)
{
    m_advanceClock(dice.below(90));
    switch (dice.below(26)) {
    case 0:
        return addClient(dice);
    case 1:
        return editClient(dice);
    case 2:
        return grant(dice);
    case 3:
        return workOnMessage(dice);
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
        return book(dice);
    case 9:
        return bookSeries(dice);
    case 10:
        return workOnTimeOff(dice);
    case 11:
        return eraseClient(dice);
    case 12:
    case 13:
        return m_allowed.issuing ? issueDocument(dice) : std::nullopt;
    default:
        return workOnSession(dice);
    }
}

RandomWork::Did RandomWork::addClient(Dice &dice)
{
    const QString name = u"Client %1"_s.arg(dice.below(1000));
    const QString email = dice.oneIn(3) ? QString() : u"client%1@example.com"_s.arg(dice.below(99));
    return did(m_practice.clients().add(Client{{}, name, email}), JournalAction::ClientAdded);
}

RandomWork::Did RandomWork::editClient(Dice &dice)
{
    auto client = someClient(dice);
    if (!client)
        return std::nullopt;
    client->name += u" II"_s;
    return did(m_practice.clients().edit(*client), JournalAction::ClientEdited);
}

/// Seldom one of whom nothing is kept, so that there are sessions of erased clients to act on.
RandomWork::Did RandomWork::eraseClient(Dice &dice)
{
    if (!m_allowed.erasing)
        return std::nullopt;
    const auto client = someClient(dice);
    if (!client)
        return std::nullopt;
    const auto plan = m_practice.clients().previewErasure(client->id);
    if (!plan || (!plan->keepsRow() && !dice.oneIn(4)))
        return std::nullopt;
    for (const auto *sessions : {&plan->going, &plan->kept}) {
        for (const SessionId id : *sessions) {
            const auto details = m_practice.sessions().details(id);
            const QString mark = details ? markOf(*details) : QString();
            if (!mark.isEmpty())
                beforeDelete(mark);
        }
    }
    const auto done =
        did(m_practice.clients().erase(client->id, client->revision), JournalAction::ClientErased);
    if (done)
        std::erase_if(m_granted, [&](const auto &item) { return item.first.first == client->id; });
    return done;
}

RandomWork::Did RandomWork::grant(Dice &dice)
{
    const auto client = someClient(dice);
    if (!client)
        return std::nullopt;
    const QString sponsor = dice.oneIn(2) ? u"Hub"_s : u"Works council"_s;
    const int count = 1 + dice.below(3);
    const auto done = did(m_practice.billing().grantCredits(client->id, sponsor, count),
                          JournalAction::CreditsGranted);
    const auto sponsors = m_practice.billing().sponsors();
    if (done && sponsors) {
        const auto found = std::ranges::find(*sponsors, sponsor, &Sponsor::name);
        if (found != sponsors->end())
            m_granted[{client->id, found->id}] += count;
    }
    return done;
}

RandomWork::Did RandomWork::book(Dice &dice)
{
    const auto types = m_practice.settings().sessionTypes();
    const auto client = someClient(dice);
    if (!client || !types)
        return std::nullopt;
    BookingRequest request;
    request.client = client->id;
    const SessionType &type = oneOf(*types, dice);
    request.fields.type = type.id;
    request.fields.startsAt = someStart(dice);
    request.fields.lengthMinutes = type.lengthMinutes;
    request.fields.place = dice.oneIn(2) ? Place::Online : Place::InPerson;
    request.fields.price = dice.oneIn(8) ? Money{} : type.price;
    request.fields.note = nextMark() + u' ' + QString(dice.below(3000), u'n');
    if (const auto balances = m_practice.billing().creditBalances(client->id);
        balances && !balances->empty() && !dice.oneIn(3))
        request.onCredit = oneOf(*balances, dice).sponsor.id;
    return did(m_practice.sessions().book(
                   request, someMessage(dice, *client, MessageKind::Confirmation, request.fields)),
               JournalAction::Booked);
}

/// Without a note, as its mark would be in several sessions.
RandomWork::Did RandomWork::bookSeries(Dice &dice)
{
    const auto client = someClient(dice);
    if (!client)
        return std::nullopt;
    BookingRequest request{client->id, {}, {}};
    request.fields.type = m_practice.settings().sessionTypes()->front().id;
    request.fields.price = Money{90'00};
    if (const auto balances = m_practice.billing().creditBalances(client->id);
        balances && !balances->empty() && dice.oneIn(2))
        request.onCredit = oneOf(*balances, dice).sponsor.id;
    const Repetition repetition{
        oneOf(std::vector{Frequency::Weekly, Frequency::MonthlyOnWeekday, Frequency::Weekdays},
              dice),
        1, 2 + dice.below(5)};
    const auto proposed = m_practice.sessions().previewSeries(repetition, someStart(dice), 50);
    std::vector<Instant> starts;
    std::vector<SessionFields> sessions;
    for (const ProposedSession &session : *proposed) {
        if (!session.startsAt || dice.oneIn(5))
            continue;
        starts.push_back(*session.startsAt);
        sessions.push_back(request.fields);
        sessions.back().startsAt = starts.back();
    }
    std::optional<MessageDraft> message;
    if (!sessions.empty() && !client->email.isEmpty() && dice.oneIn(2))
        message = m_practice.outbox().draft(MessageKind::Confirmation, *client, sessions);
    return did(m_practice.sessions().book(repeated(request, repetition, starts), message),
               JournalAction::Booked);
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

RandomWork::Did RandomWork::workOnTimeOff(Dice &dice)
{
    const Instant now = m_practice.now();
    const auto timeOff = m_practice.timeOff().between(now, now.plusMinutes(60LL * 24 * 60));
    const Reach reach = dice.oneIn(2) ? Reach::Following : Reach::This;
    if (!timeOff || timeOff->empty() || dice.oneIn(2)) {
        TimeOff off;
        off.startsAt = someStart(dice);
        off.endsAt = off.startsAt.plusMinutes(15 + dice.below(200));
        off.title = u"Lunch"_s;
        const auto repetition =
            dice.oneIn(2) ? std::optional(Repetition{Frequency::Weekdays, 1, 5}) : std::nullopt;
        return did(m_practice.timeOff().add(off, repetition), JournalAction::TimeOffAdded);
    }
    TimeOff off = oneOf(*timeOff, dice);
    if (dice.oneIn(2))
        return did(m_practice.timeOff().remove(off.id, off.revision, reach),
                   JournalAction::TimeOffRemoved);
    off.startsAt = off.startsAt.plusMinutes(-15 * dice.below(8));
    return did(m_practice.timeOff().edit(off, reach), JournalAction::TimeOffEdited);
}

RandomWork::Did RandomWork::workOnMessage(Dice &dice)
{
    const auto waiting = m_practice.outbox().waiting();
    if (!waiting || waiting->empty())
        return std::nullopt;
    const Message &message = oneOf(*waiting, dice);
    if (!message.session && !m_allowed.erasing)
        return std::nullopt;
    if (m_allowed.sending && dice.oneIn(2))
        return did(m_practice.outbox().markSent(message.id), JournalAction::MessageSent);
    return did(m_practice.outbox().discard(message.id), JournalAction::MessageDiscarded);
}

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

std::optional<Client> RandomWork::someClient(Dice &dice) const
{
    const auto clients = m_practice.clients().all();
    if (!clients || clients->empty())
        return std::nullopt;
    return oneOf(*clients, dice);
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

std::optional<MessageDraft> RandomWork::someMessage(Dice &dice, const Client &client,
                                                    MessageKind kind,
                                                    const SessionFields &fields) const
{
    if (client.email.isEmpty() || dice.oneIn(2))
        return std::nullopt;
    return m_practice.outbox().draft(kind, client, fields);
}

Instant RandomWork::someStart(Dice &dice) const
{
    return m_practice.now().plusMinutes(15 * (dice.below(400) - 200));
}

} // namespace sessionbook::test
