// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/client_erasure.h"

#include "core/records/given_name.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct ClientErasure
{
    Q_DECLARE_TR_FUNCTIONS(ClientErasure)
};

/// Received money stays in the books; a free session is not money.
bool isPaidRecord(const SessionToErase &session)
{
    return session.charge && session.charge->state() == ChargeState::Paid &&
           session.charge->paid.minor > 0;
}

bool holds(const std::vector<SessionId> &list, SessionId id)
{
    return std::ranges::find(list, id) != list.end();
}

bool isComing(const SessionToErase &session, Instant now)
{
    return session.status == SessionStatus::Booked && session.endsAt > now;
}

} // namespace

ClientErasureDecision planErasure(const ClientErasureFacts &facts, Instant now)
{
    using Reason = ClientErasureRefusal::Reason;
    if (facts.client.erasedAt)
        return ClientErasureRefusal{Reason::ErasedAlready, {}};
    if (std::ranges::any_of(facts.sessions, [](const SessionToErase &session) {
            return session.status == SessionStatus::InProgress;
        }))
        return ClientErasureRefusal{Reason::InProgress, {}};

    ClientErasurePlan plan;
    Money owed;
    plan.notes = facts.client.notes.isEmpty() ? 0 : 1;
    for (const SessionToErase &session : facts.sessions) {
        if (session.charge)
            owed = owed + session.charge->outstanding();
        plan.notes += session.hasNote ? 1 : 0;
        plan.coming += isComing(session, now) ? 1 : 0;
        (isPaidRecord(session) ? plan.kept : plan.going).push_back(session.id);
    }
    if (owed > Money{})
        return ClientErasureRefusal{Reason::Unpaid, owed};
    for (const CreditToErase &credit : facts.credits) {
        if (!credit.session || !holds(plan.kept, *credit.session))
            plan.credits.push_back(credit.id);
    }
    plan.messages = facts.messages;
    plan.series = facts.series;
    return plan;
}

QString sentenceFor(const ClientErasureRefusal &refusal, const WordingContext &context)
{
    using Reason = ClientErasureRefusal::Reason;
    switch (refusal.reason) {
    case Reason::ErasedAlready:
        return ClientErasure::tr("This client is erased already.");
    case Reason::InProgress:
        return ClientErasure::tr(
            "A session with this client is in progress. End or cancel it first, then erase.");
    case Reason::Unpaid:
        return ClientErasure::tr("%1 is still unpaid. Record the payment or void it under "
                                 "Payments, Unpaid first, then erase.")
            .arg(formatMoney(refusal.owed, context.currency, context.locale));
    }
    Q_UNREACHABLE();
}

QStringList consequencesOf(const ClientErasurePlan &plan, const WordingContext &context)
{
    const auto count = [](const auto &list) { return static_cast<int>(list.size()); };
    QStringList lines;
    lines << ClientErasure::tr("Name, addresses and all else that is known of %1 are erased. They "
                               "can't be brought back.")
                 .arg(givenName(context.clientName));
    if (plan.coming > 0)
        lines << ClientErasure::tr("%n coming session(s) leave the calendar, and nobody is told.",
                                   nullptr, plan.coming);
    if (plan.past() > 0)
        lines << ClientErasure::tr("%n past session(s) leave the calendar, cancelled and void ones "
                                   "among them.",
                                   nullptr, plan.past());
    if (plan.notes > 0)
        lines << ClientErasure::tr("%n note(s) are erased.", nullptr, plan.notes);
    if (!plan.messages.empty())
        lines << ClientErasure::tr("%n message(s), waiting or sent, are erased.", nullptr,
                                   count(plan.messages));
    if (!plan.credits.empty())
        lines << ClientErasure::tr("%n sponsored credit(s) are lost.", nullptr,
                                   count(plan.credits));
    if (plan.keepsRow())
        lines << ClientErasure::tr("%n paid session(s) stay for the books, as of an erased client: "
                                   "date, length, type, amount and payments.",
                                   nullptr, count(plan.kept));
    lines << ClientErasure::tr("The journal keeps when a client was erased, and no more. Nothing "
                               "done before can be undone.");
    return lines;
}

} // namespace sessionbook
