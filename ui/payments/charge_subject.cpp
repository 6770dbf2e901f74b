// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_subject.h"

#include "core/base/date_words.h"
#include "core/practice/charges.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/given_name.h"
#include "core/rules/charge_rules.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"
#include "ui/payments/charge_words.h"

namespace sessionbook {

ChargeSubject subjectOf(Practice &practice, const SessionDetails &session)
{
    return {sessionWords(session, practice.profile().zone, QLocale()), addressOf(session.client),
            chargeFactsOf(session.facts),
            [&practice, session](const Request &request) {
                return practice.sessions().preview(session.facts, request);
            },
            [&practice, session](const Request &request) {
                return practice.sessions().perform(session.seen(), request);
            }};
}

ChargeSubject subjectOf(Practice &practice, const ChargeDetails &charge)
{
    return {chargeWords(charge.item, practice.profile().zone, QLocale()), addressOf(charge.client),
            charge.facts,
            [&practice, charge](const Request &request) {
                return practice.charges().preview(charge.facts, request);
            },
            [&practice, charge](const Request &request) {
                return practice.charges().perform(charge, request);
            }};
}

QString chargeWords(const ChargeItem &charge, const QTimeZone &zone, const QLocale &locale)
{
    return joinedByDot(
        {isolated(charge.clientName),
         isolated(lastWordsTogether(chargeServiceWords(charge, locale))),
         isolated(unbroken(mediumDate(localTime(charge.startsAt, zone).date(), locale)))});
}

} // namespace sessionbook
