// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/random_work.h"

#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/practice/time_off_book.h"
#include "tests/support/random_steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

RandomWork::RandomWork(Practice &practice, std::function<void(qint64)> advanceClock,
                       Allowed allowed)
    : m_practice(practice), m_advanceClock(std::move(advanceClock)), m_allowed(allowed)
{
}

RandomWork::Did RandomWork::step(Dice &dice)
{
    m_advanceClock(dice.below(90));
    switch (dice.below(30)) {
    case 0:
        return addClient(dice);
    case 1:
        return dice.oneIn(3) ? editClient(dice) : choosePayer(dice);
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
        return m_allowed.issuing ? issueSome(dice) : std::nullopt;
    case 14:
    case 15:
    case 16:
    case 17:
        return workOnCharges(dice);
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
    const QDate lastDay = dice.oneIn(3) ? m_practice.today().addDays(dice.below(60)) : QDate();
    const auto done = did(m_practice.sponsors().grantCredits(client->id, sponsor, count, lastDay),
                          JournalAction::CreditsGranted);
    const auto sponsors = m_practice.sponsors().all();
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
    if (const auto balances = m_practice.sponsors().balances(client->id);
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
    if (const auto balances = m_practice.sponsors().balances(client->id);
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
    if (message.isAboutDeleted() && !m_allowed.erasing)
        return std::nullopt;
    if (m_allowed.sending && dice.oneIn(2))
        return did(m_practice.outbox().markSent(message.id), JournalAction::MessageSent);
    return did(m_practice.outbox().discard(message.id), JournalAction::MessageDiscarded);
}

std::optional<Client> RandomWork::someClient(Dice &dice) const
{
    const auto clients = m_practice.clients().all();
    if (!clients || clients->empty())
        return std::nullopt;
    return oneOf(*clients, dice);
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
