// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/session_facts.h"

#include "core/base/date_words.h"
#include "core/rules/recurrence.h"
#include "core/rules/wording.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SessionFactWords
{
    Q_DECLARE_TR_FUNCTIONS(SessionFactWords)
};

QString dateOf(Instant instant, const PracticeProfile &profile)
{
    return mediumDate(localTime(instant, profile.zone).date(), QLocale());
}

QString chargeText(const Charge &charge, const PracticeProfile &profile)
{
    const QString amount = formatMoney(charge.amount, profile.currency, QLocale());
    const bool fee = charge.kind == ChargeKind::Cancellation;
    switch (charge.state()) {
    case ChargeState::Void:
        return fee ? SessionFactWords::tr("Fee of %1, waived").arg(amount)
                   : SessionFactWords::tr("Charge of %1, void").arg(amount);
    case ChargeState::Paid:
        return fee ? SessionFactWords::tr("Fee of %1, paid").arg(amount)
                   : SessionFactWords::tr("Charged %1, paid").arg(amount);
    case ChargeState::Unpaid:
    case ChargeState::None:
        break;
    }
    if (charge.paid.minor > 0)
        return SessionFactWords::tr("%1 of %2 outstanding")
            .arg(formatMoney(charge.outstanding(), profile.currency, QLocale()), amount);
    return fee ? SessionFactWords::tr("Fee of %1, unpaid").arg(amount)
               : SessionFactWords::tr("Charged %1, unpaid").arg(amount);
}

QString paymentLines(const std::vector<Payment> &payments, const PracticeProfile &profile)
{
    QStringList lines;
    for (const Payment &payment : payments) {
        const Money amount = payment.reverses ? -payment.amount : payment.amount;
        const QString what = payment.reverses ? SessionFactWords::tr("Reversed: %1")
                                              : SessionFactWords::tr("Received: %1");
        lines << joinedByDot({what.arg(formatMoney(amount, profile.currency, QLocale())),
                              nameOf(payment.method), dateOf(payment.receivedAt, profile)});
    }
    return lines.join(u'\n');
}

Fact placeFact(const SessionFields &fields)
{
    return {fields.place == Place::Online ? Icon::Video : Icon::MapPin, u"placeFact"_s,
            nameOf(fields.place), fields.address};
}

Fact seriesFact(const SessionDetails &session, const PracticeProfile &profile)
{
    const SeriesPlace &place = *session.series;
    const QDate day = localTime(session.session().fields.startsAt, profile.zone).date();
    return {Icon::Calendar, u"seriesFact"_s,
            frequencyWords(place.series.frequency, place.series.every, day, QLocale()),
            SessionFactWords::tr("Session %L1 of %L2 in its series")
                .arg(place.position)
                .arg(place.count)};
}

Fact cancelFact(const Session &session)
{
    const bool other = session.cancelReason == CancelReason::Other;
    return {Icon::Info, u"cancelReasonFact"_s,
            other ? session.cancelReasonText : nameOf(*session.cancelReason),
            other ? SessionFactWords::tr("Reason · only visible to you")
                  : SessionFactWords::tr("Reason")};
}

Fact creditFact(const SessionDetails &session, const PracticeProfile &profile)
{
    if (session.creditReturned)
        return {Icon::Credit, u"creditFact"_s,
                SessionFactWords::tr("The sponsored credit was returned on %1")
                    .arg(dateOf(session.creditReturned->at, profile)),
                joinedByDot(
                    {session.creditReturned->reason, SessionFactWords::tr("only visible to you")})};
    const QString sponsor = session.sponsor ? isolated(session.sponsor->name) : QString();
    return {Icon::Credit, u"creditFact"_s,
            session.facts.credit->state == CreditState::Spent
                ? SessionFactWords::tr("Paid by a credit from %1").arg(sponsor)
                : SessionFactWords::tr("A credit from %1 is reserved").arg(sponsor),
            SessionFactWords::tr("%n more available", nullptr, session.facts.creditsAvailable)};
}

QString messageLine(const Message &message, const PracticeProfile &profile)
{
    if (message.state == MessageState::Waiting)
        return SessionFactWords::tr("%1 is in the outbox").arg(nameOf(message));
    return SessionFactWords::tr("%1 sent on %2")
        .arg(nameOf(message), dateOf(message.sentAt.value_or(message.createdAt), profile));
}

} // namespace

std::vector<Fact> factsOf(const SessionDetails &session, const PracticeProfile &profile,
                          Instant now)
{
    const SessionFields &fields = session.session().fields;
    std::vector<Fact> facts;
    facts.push_back({Icon::ClockFace, u"timeFact"_s,
                     longSpan(fields.startsAt, fields.endsAt(), profile.zone),
                     distanceInTime(fields.startsAt, fields.endsAt(), now, profile.zone)});
    if (session.series)
        facts.push_back(seriesFact(session, profile));
    facts.push_back(placeFact(fields));
    facts.push_back({Icon::Tag,
                     u"typeFact"_s,
                     joinedByDot({serviceWords(session.type.name, fields.lengthMinutes, QLocale()),
                                  formatMoney(fields.price, profile.currency, QLocale())}),
                     {}});
    if (session.facts.charge)
        facts.push_back({Icon::Payment, u"chargeFact"_s, chargeText(*session.facts.charge, profile),
                         paymentLines(session.facts.payments, profile)});
    if (!session.amountReason.isEmpty())
        facts.push_back({Icon::Note, u"amountReasonFact"_s, session.amountReason,
                         SessionFactWords::tr("Why the amount was changed · only visible to you")});
    if (session.facts.invoice)
        facts.push_back({Icon::Copy,
                         u"invoiceFact"_s,
                         SessionFactWords::tr("On invoice %1").arg(*session.facts.invoice),
                         {}});
    if (session.facts.credit || session.creditReturned)
        facts.push_back(creditFact(session, profile));
    if (session.session().cancelReason)
        facts.push_back(cancelFact(session.session()));
    if (!fields.note.isEmpty())
        facts.push_back({Icon::Note, u"noteFact"_s, fields.note,
                         SessionFactWords::tr("Note · only visible to you")});
    if (!session.messages.empty()) {
        QStringList lines;
        for (const Message &message : session.messages)
            lines << messageLine(message, profile);
        facts.push_back({Icon::Mail, u"messagesFact"_s, lines.join(u'\n'), {}});
    }
    return facts;
}

} // namespace sessionbook
