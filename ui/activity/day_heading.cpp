// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/day_heading.h"

#include "core/base/date_words.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct DayWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::DayWords)
};

} // namespace

QString dayHeading(QDate day, QDate today, const QLocale &locale)
{
    const QString date = mediumDate(day, locale);
    if (day == today)
        return DayWords::tr("Today, %1").arg(date);
    if (day == today.addDays(1))
        return DayWords::tr("Tomorrow, %1").arg(date);
    if (day == today.addDays(-1))
        return DayWords::tr("Yesterday, %1").arg(date);
    return date;
}

} // namespace sessionbook
