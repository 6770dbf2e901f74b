// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_words.h"

#include "core/base/date_words.h"
#include "core/base/search_text.h"
#include "ui/parts/session_words.h"

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
    // Two spaces set the time apart from the day without another column.
    return mediumDate(local.date(), locale) + u"  "_s + clockTime(local, locale);
}

QString chargeServiceWords(const ChargeItem &item, const QLocale &locale)
{
    if (item.kind == ChargeKind::Cancellation)
        return ChargeWords::tr("Cancellation fee");
    return serviceWords(item.typeName, item.lengthMinutes, locale);
}

QString chargeSearchText(const ChargeItem &item, const QTimeZone &zone, const QLocale &locale)
{
    return searchText(item.clientName + u'\n' + chargeServiceWords(item, locale) + u'\n' +
                      chargeDayWords(item, zone, locale));
}

} // namespace sessionbook
