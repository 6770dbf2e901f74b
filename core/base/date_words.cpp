// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString mediumFormat(const QLocale &locale)
{
    // QLocale has no format between "19/11/2026" and "Thursday, 19 November 2026". The long one
    // with short names keeps the locale's order and punctuation.
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.replace(u"dddd"_s, u"ddd"_s);
    format.replace(u"MMMM"_s, u"MMM"_s);
    if (!format.contains(u"ddd"_s))
        format.prepend(u"ddd "_s);
    return format;
}

} // namespace

QString mediumDate(QDate date, const QLocale &locale)
{
    return locale.toString(date, mediumFormat(locale));
}

QString nearDate(QDate date, QDate today, const QLocale &locale)
{
    if (date.year() != today.year())
        return mediumDate(date, locale);
    // Remove the year with the punctuation and words around it: ", yyyy", " 'de' yyyy", "yyyy年".
    static const QRegularExpression year(
        uR"(^y+[^\w']*('[^']*'[.,]? ?)?|[\s,./-]*('[^']*')?[\s,./-]*y+.*$)"_s);
    const QString format = mediumFormat(locale);
    const QString weekday = u"ddd"_s;
    QString withoutYear = QString(format).remove(year);
    if (!withoutYear.contains(weekday) || !withoutYear.contains(u'M'))
        withoutYear = format; // an order not covered here
    return locale.toString(date, withoutYear);
}

QString clockTime(QTime time, const QLocale &locale)
{
    // The C locale of a minimal system would add seconds.
    return locale.toString(time, locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
}

QString mediumDateTime(const QDateTime &local, const QLocale &locale)
{
    return mediumDate(local.date(), locale) + u", "_s + clockTime(local.time(), locale);
}

QString timeSpan(const QDateTime &from, const QDateTime &to, const QLocale &locale)
{
    const QString end =
        from.date() == to.date() ? clockTime(to.time(), locale) : mediumDateTime(to, locale);
    return mediumDateTime(from, locale) + u" – "_s + end;
}

} // namespace sessionbook
