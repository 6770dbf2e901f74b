// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/session_endings.h"

#include "core/practice/outbox.h"
#include "core/practice/sessions.h"

using namespace Qt::StringLiterals;

namespace sessionbook::sample {

namespace {

constexpr Money lateFee{9'500};

} // namespace

bool takesPlace(Ending ending)
{
    switch (ending) {
    case Ending::Charged:
    case Ending::PaidAfterwards:
    case Ending::PaidInTwoParts:
    case Ending::PartPaid:
    case Ending::Unpaid:
    case Ending::Voided:
    case Ending::PaymentReversed:
    case Ending::CreditGivenBack:
        return true;
    case Ending::CancelledByProfessional:
    case Ending::CancelledByClient:
    case Ending::CancelledOther:
    case Ending::LateFeeUnpaid:
    case Ending::LateFeePaid:
    case Ending::LateFeeWaived:
    case Ending::NoShow:
    case Ending::Deleted:
    case Ending::Forgotten:
        return false;
    }
    Q_UNREACHABLE();
}

MessageDraft writtenMessage(const Practice &practice, MessageKind kind, const Entry &entry,
                            const SessionFields &fields)
{
    const Person &who = person(entry.visit.who);
    return practice.outbox().draft(kind, Client{{}, who.name.toString(), who.email.toString()},
                                   fields);
}

void SessionEndings::planEnding(const Entry &entry)
{
    const Instant end = entry.fields.endsAt();
    const Money price = entry.fields.price;
    const PaymentMethod usual = person(entry.visit.who).pays;
    const auto ends = [&](std::optional<PaymentMethod> method) {
        if (entry.fields.place == Place::Online)
            planJoin(entry);
        at(end, entry, [this, method](const SessionDetails &seen) {
            return m_practice.sessions().perform(seen.seen(), ask::Complete{method});
        });
    };

    switch (entry.visit.ending) {
    case Ending::Charged:
        return ends(usual);
    case Ending::PaidAfterwards:
        ends({});
        return planPayment(entry, daysAfter(end, 4), price, usual);
    case Ending::PaidInTwoParts:
        ends({});
        planPayment(entry, daysAfter(end, 2), {8'500}, PaymentMethod::Cash);
        return planPayment(entry, daysAfter(end, 9), price - Money{8'500}, usual);
    case Ending::PartPaid:
        ends({});
        return planPayment(entry, daysAfter(end, 1), {10'000}, PaymentMethod::Cash);
    case Ending::Unpaid:
        return ends({});
    case Ending::Voided:
        ends({});
        return planVoid(entry, end.plusMinutes(180));
    case Ending::PaymentReversed:
        ends(PaymentMethod::Cash);
        at(daysAfter(end, 1), entry, [this](const SessionDetails &seen) {
            return m_practice.sessions().perform(
                seen.seen(), ask::ReversePayment{seen.facts.payments.back().id});
        });
        return planPayment(entry, daysAfter(end, 1).plusMinutes(5), price, usual);
    case Ending::CancelledByProfessional:
        return planCancel(entry, 72, CancelReason::ByProfessional, {});
    case Ending::CancelledByClient:
        return planCancel(entry, 48, CancelReason::ByClient, {});
    case Ending::CancelledOther:
        return planCancel(entry, 5, CancelReason::Other, {});
    case Ending::LateFeeUnpaid:
        return planCancel(entry, 3, CancelReason::ByClient, ask::Fee{lateFee, {}});
    case Ending::LateFeePaid:
        return planCancel(entry, 3, CancelReason::ByClient, ask::Fee{lateFee, usual});
    case Ending::LateFeeWaived:
        planCancel(entry, 3, CancelReason::ByClient, ask::Fee{lateFee, {}});
        return planVoid(entry, daysAfter(end, 1));
    case Ending::NoShow:
        return planCancel(entry, 0, CancelReason::NoShow, ask::Fee{price, usual});
    case Ending::Deleted:
        return at(daysAfter(end, -3), entry, [this](const SessionDetails &seen) {
            return m_practice.sessions().perform(seen.seen(), ask::Delete{});
        });
    case Ending::CreditGivenBack:
        ends(usual);
        return at(daysAfter(end, 2), entry, [this](const SessionDetails &seen) {
            return m_practice.sessions().perform(
                seen.seen(), ask::ReturnCredit{u"The sponsor pays this one by invoice."_s});
        });
    case Ending::Forgotten:
        return;
    }
    Q_UNREACHABLE();
}

void SessionEndings::planCancel(const Entry &entry, int hoursBefore, CancelReason reason,
                                std::optional<ask::Fee> fee)
{
    ask::Cancel request{reason, {}, fee};
    if (reason == CancelReason::Other)
        request.reasonText = u"The heating was out."_s;
    at(entry.fields.startsAt.plusMinutes(-60 * hoursBefore), entry,
       [this, &entry, request](const SessionDetails &seen) {
           std::optional<MessageDraft> message;
           if (request.reason != CancelReason::NoShow && !seen.client.email.isEmpty())
               message = writtenMessage(m_practice, MessageKind::Cancellation, entry,
                                        seen.session().fields);
           return m_practice.sessions().perform(seen.seen(), request, Reach::This, message);
       });
}

void SessionEndings::planJoin(const Entry &entry)
{
    at(entry.fields.startsAt, entry, [this](const SessionDetails &seen) {
        return m_practice.sessions().perform(seen.seen(), ask::Join{});
    });
}

void SessionEndings::planPayment(const Entry &entry, Instant when, Money amount,
                                 PaymentMethod method)
{
    at(when, entry, [this, amount, method](const SessionDetails &seen) {
        return m_practice.sessions().perform(seen.seen(), ask::RecordPayment{amount, method});
    });
}

void SessionEndings::planVoid(const Entry &entry, Instant when)
{
    at(when, entry, [this](const SessionDetails &seen) {
        return m_practice.sessions().perform(seen.seen(), ask::Void{});
    });
}

void SessionEndings::at(Instant when, const Entry &entry,
                        const std::function<Result<>(const SessionDetails &)> &act)
{
    m_timeline.at(when, [this, &entry, act]() -> Result<> {
        const auto seen = m_practice.sessions().details(entry.session);
        return seen ? act(*seen) : seen.error();
    });
}

} // namespace sessionbook::sample
