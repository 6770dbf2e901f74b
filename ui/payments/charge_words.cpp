// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_words.h"

#include "core/base/date_words.h"
#include "core/rules/names.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ChargeWords
{
    Q_DECLARE_TR_FUNCTIONS(ChargeModel)
};

} // namespace

QString chargeDayWords(const ChargeItem &item, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime local = localTime(item.startsAt, zone);
    if (!item.session)
        return mediumDate(local.date(), locale);
    // Two spaces set the time apart from the day without another column.
    return mediumDate(local.date(), locale) + u"  "_s + clockTime(local, locale);
}

QString chargeServiceWords(const ChargeItem &item, const QLocale &locale)
{
    if (item.kind == ChargeKind::Cancellation)
        return ChargeWords::tr("Cancellation fee");
    if (!item.session) // kept for the books, its text is gone
        return item.typeName.isEmpty() ? ChargeWords::tr("Other service") : item.typeName;
    return serviceWords(item.typeName, item.lengthMinutes, locale);
}

QString lastWordsTogether(QString words)
{
    if (const qsizetype space = words.lastIndexOf(u' '); space >= 0)
        words[space] = QChar::Nbsp;
    return words;
}

QString chargeSubjectWords(const ChargeItem &item, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime start = localTime(item.startsAt, zone);
    const Instant end = item.startsAt.plusMinutes(item.lengthMinutes);
    const QString when = item.session ? timeSpan(start, localTime(end, zone), locale)
                                      : mediumDate(start.date(), locale);
    return joinedByDot({item.clientName, unbroken(when)});
}

QString chargeMarkWords(const ChargeItem &item)
{
    return item.session ? nameOf(markOf(item.status, item.state)) : nameOf(item.state);
}

ChargeSearchTexts chargeSearchTexts(const ChargeItem &item, const QTimeZone &zone,
                                    const QLocale &locale)
{
    const QDateTime local = localTime(item.startsAt, zone);
    return {mediumDate(local.date(), locale), item.clientName, chargeServiceWords(item, locale),
            item.session ? clockTime(local, locale) : QString()};
}

} // namespace sessionbook
