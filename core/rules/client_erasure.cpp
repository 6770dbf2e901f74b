// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/client_erasure.h"

#include "core/base/civil_time.h"
#include "core/base/date_words.h"
#include "core/base/isolated.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace sessionbook {

namespace {

struct ClientErasure
{
    Q_DECLARE_TR_FUNCTIONS(ClientErasure)
};

/// Received money stays in the books; a free session is not money. A part is money too: a backup
/// may be from before the rest was paid, and what came from a balance that others share must not
/// flow back into it.
bool isPaidRecord(const std::optional<Charge> &charge) { return charge && charge->paid.minor > 0; }

bool holds(const std::vector<SessionId> &list, SessionId id)
{
    return std::ranges::find(list, id) != list.end();
}

/// Its sponsor has paid for it, or is still to be asked.
bool isOnSponsor(const std::vector<CreditToErase> &credits, SessionId id)
{
    return std::ranges::any_of(credits, [id](const CreditToErase &credit) {
        return credit.isSpent && credit.session == id;
    });
}

bool isComing(const SessionToErase &session, Instant now)
{
    return session.status == SessionStatus::Booked && session.endsAt > now;
}

} // namespace

QDate documentsKeptFrom(Instant now, int keepYears)
{
    return QDate(localTime(now, QTimeZone::utc()).date().year() - keepYears, 1, 1);
}

ClientErasureDecision planErasure(const ClientErasureFacts &facts, Instant now)
{
    using Reason = ClientErasureRefusal::Reason;
    if (facts.client.erasedAt)
        return ClientErasureRefusal{Reason::ErasedAlready, {}};
    Money owed;
    for (const SessionToErase &session : facts.sessions) {
        if (session.status == SessionStatus::InProgress)
            return ClientErasureRefusal{Reason::InProgress, {}};
        if (session.charge)
            owed = owed + session.charge->outstanding();
    }
    for (const ChargeToErase &each : facts.charges)
        owed = owed + each.charge.outstanding();
    if (owed > Money{})
        return ClientErasureRefusal{Reason::Unpaid, owed};
    if (facts.balance > Money{})
        return ClientErasureRefusal{Reason::HasBalance, facts.balance};
    return planOf(facts, now);
}

ClientErasurePlan planOf(const ClientErasureFacts &facts, Instant now)
{
    ClientErasurePlan plan;
    plan.notes = facts.client.notes.isEmpty() ? 0 : 1;
    for (const SessionToErase &session : facts.sessions) {
        plan.notes += session.hasNote ? 1 : 0;
        plan.coming += isComing(session, now) ? 1 : 0;
        const bool isPaid = isPaidRecord(session.charge);
        const bool isKept = isPaid || isOnSponsor(facts.credits, session.id);
        (isKept ? plan.kept : plan.going).push_back(session.id);
        plan.keptForSponsors += isKept && !isPaid ? 1 : 0;
    }
    for (const ChargeToErase &each : facts.charges)
        (isPaidRecord(each.charge) ? plan.chargesKept : plan.chargesGoing).push_back(each.id);
    plan.keepsBalanceEntries = facts.hasBalanceEntries;
    for (const CreditToErase &credit : facts.credits) {
        if (!credit.session || !holds(plan.kept, *credit.session))
            plan.credits.push_back(credit.id);
    }
    plan.messages = facts.messages;
    plan.keepYears = facts.keepYears;
    plan.documentsKeptFrom = documentsKeptFrom(now, facts.keepYears);
    for (const DocumentToErase &document : facts.documents) {
        const bool isKept = document.issuedOn >= plan.documentsKeptFrom;
        ++(isKept ? plan.documentsKept : plan.documentsEmptied);
        if (isKept)
            plan.lastDocumentOn = std::max(plan.lastDocumentOn, document.issuedOn);
    }
    plan.series = facts.series;
    plan.lonePayer = facts.lonePayer;
    return plan;
}

QString sentenceFor(const ClientErasureRefusal &refusal, const WordingContext &context)
{
    using Reason = ClientErasureRefusal::Reason;
    switch (refusal.reason) {
    case Reason::ErasedAlready:
        return ClientErasure::tr("This client has already been erased.");
    case Reason::InProgress:
        return ClientErasure::tr(
            "A session with this client is in progress. End or cancel it first.");
    case Reason::Unpaid:
        return ClientErasure::tr("%1 is still unpaid. Record the payment or void the charge under "
                                 "Payments › Unpaid first. If it is on an invoice, it can only be "
                                 "voided once a credit note has been issued for that.")
            .arg(formatMoney(refusal.sum, context.currency, context.locale));
    case Reason::HasBalance:
        return ClientErasure::tr("A balance of %1 is left. Pay it back or use it first.")
            .arg(formatMoney(refusal.sum, context.currency, context.locale));
    }
    Q_UNREACHABLE();
}

QStringList consequencesOf(const ClientErasurePlan &plan, const WordingContext &context)
{
    const auto count = [](const auto &list) { return static_cast<int>(list.size()); };
    QStringList lines;
    lines
        << ClientErasure::tr(
               "The name, addresses and everything else about %1 are erased. This can't be undone.")
               .arg(context.client);
    if (!plan.lonePayer.isEmpty())
        lines << ClientErasure::tr("%1 pays for nobody else and is erased as a payer too.")
                     .arg(isolated(plan.lonePayer));
    if (plan.coming > 0)
        lines << ClientErasure::tr(
            "%n upcoming session(s) are removed from the calendar, and nobody is notified.",
            nullptr, plan.coming);
    if (plan.past() > 0)
        lines << ClientErasure::tr(
            "%n past session(s) leave the calendar, including cancelled and void ones.", nullptr,
            plan.past());
    if (plan.notes > 0)
        lines << ClientErasure::tr("%n note(s) are erased.", nullptr, plan.notes);
    if (!plan.messages.empty())
        lines << ClientErasure::tr("%n message(s), waiting or sent, are erased.", nullptr,
                                   count(plan.messages));
    if (!plan.credits.empty())
        lines << ClientErasure::tr("%n sponsored credit(s) are lost.", nullptr,
                                   count(plan.credits));
    if (const int paid = count(plan.kept) - plan.keptForSponsors; paid > 0)
        lines << ClientErasure::tr("%n paid session(s) stay for the books, as of an erased client: "
                                   "date, length, type, amount and payments.",
                                   nullptr, paid);
    if (plan.keptForSponsors > 0)
        lines << ClientErasure::tr(
            "%n free or void session(s) on a sponsor's credit stay for the sponsor's statement, as "
            "of an erased client: date, length and type, with a number in place of the name.",
            nullptr, plan.keptForSponsors);
    if (!plan.chargesKept.empty())
        lines << ClientErasure::tr(
            "%n other paid charge(s) stay for the books, without their text.", nullptr,
            count(plan.chargesKept));
    if (!plan.chargesGoing.empty())
        lines << ClientErasure::tr("%n other charge(s) that are void or were free are erased.",
                                   nullptr, count(plan.chargesGoing));
    if (plan.keepsBalanceEntries)
        lines << ClientErasure::tr(
            "The entries of the balance stay for the books, as of an erased client.");
    if (plan.documentsKept > 0) {
        lines << ClientErasure::tr("%n issued document(s) stay unchanged, with name and address, "
                                   "for as long as the law requires: until %1.",
                                   nullptr, plan.documentsKept)
                     .arg(longDate(QDate(plan.lastDocumentOn.year() + plan.keepYears, 12, 31),
                                   context.locale));
    }
    if (plan.documentsEmptied > 0) {
        lines << ClientErasure::tr("Of %n document(s) older than %L1 years only the number stays.",
                                   nullptr, plan.documentsEmptied)
                     .arg(plan.keepYears);
    }
    lines << ClientErasure::tr("Activity records only that a client was erased, and when. Nothing "
                               "done before can be undone.");
    return lines;
}

} // namespace sessionbook
