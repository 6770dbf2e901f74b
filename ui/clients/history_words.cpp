// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/history_words.h"

#include "core/base/date_words.h"
#include "core/rules/names.h"
#include "ui/look/tones.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

QString whyCancelled(const ClientSession &session)
{
    const bool own =
        session.cancelReason == CancelReason::Other && !session.cancelReasonText.isEmpty();
    return own ? session.cancelReasonText : nameOf(*session.cancelReason);
}

} // namespace

TwoLineRow wordsOf(const ClientSession &session, const PracticeProfile &profile)
{
    const QLocale locale;
    const Instant endsAt = session.startsAt.plusMinutes(session.lengthMinutes);
    TwoLineRow words;
    words.first = timeSpan(localTime(session.startsAt, profile.zone),
                           localTime(endsAt, profile.zone), locale);
    words.second = joinedByDot({session.cancelReason ? whyCancelled(session) : QString(),
                                serviceWords(session.typeName, session.lengthMinutes, locale),
                                session.cancelReason ? QString() : nameOf(session.place)});
    const ChargeState charge = stateOf(session.charge);
    const Mark mark = markOf(session.status, charge);
    words.pills << RowPill{nameOf(mark), toneOf(mark)};
    if (const PaymentBadge badge = badgeOf(session.status, charge); badge != PaymentBadge::None)
        words.pills << RowPill{nameOf(badge), toneOf(badge)};
    if (session.charge)
        words.firstEnd = formatMoney(session.charge->amount, profile.currency, locale);
    else if (!session.cancelReason)
        words.firstEnd = formatMoney(session.price, profile.currency, locale);
    if (session.charge && session.charge->paid > Money{} && charge == ChargeState::Unpaid)
        words.secondEnd =
            HistoryWords::tr("%1 outstanding")
                .arg(formatMoney(session.charge->outstanding(), profile.currency, locale));
    return words;
}

TwoLineRow wordsOf(const ChargeItem &charge, const PracticeProfile &profile)
{
    const QLocale locale;
    const PaymentBadge badge = badgeOf(SessionStatus::Complete, charge.state);
    TwoLineRow words;
    words.first = mediumDate(localTime(charge.startsAt, profile.zone).date(), locale);
    words.second = charge.typeName;
    words.pills << RowPill{nameOf(charge.state),
                           badge == PaymentBadge::None ? toneOf(Mark::Void) : toneOf(badge)};
    words.firstEnd = formatMoney(charge.amount, profile.currency, locale);
    if (charge.state == ChargeState::Unpaid && charge.paid > Money{})
        words.secondEnd = HistoryWords::tr("%1 outstanding")
                              .arg(formatMoney(charge.outstanding(), profile.currency, locale));
    return words;
}

TwoLineRow wordsOf(const ClientPayment &item, const PracticeProfile &profile)
{
    const QLocale locale;
    const Payment &payment = item.payment;
    const QString received = mediumDate(localTime(payment.receivedAt, profile.zone).date(), locale);
    TwoLineRow words;
    words.first = payment.reverses ? HistoryWords::tr("Reversed on %1", "day").arg(received)
                                   : HistoryWords::tr("Received on %1", "day").arg(received);
    words.first = joinedByDot({words.first, nameOf(payment.method)});
    words.second = HistoryWords::tr("For %1 on %2", "service, day")
                       .arg(item.typeName.isEmpty() ? HistoryWords::tr("Other service")
                                                    : isolated(item.typeName),
                            mediumDate(localTime(item.startsAt, profile.zone).date(), locale));
    words.firstEnd = formatMoney(payment.amount, profile.currency, locale);
    return words;
}

} // namespace sessionbook
