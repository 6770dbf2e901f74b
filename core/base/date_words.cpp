// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"

#include "core/base/isolated.h"

#include <QRegularExpression>

#include <memory>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

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

/// In the locale's own words, such as "MESZ" in German.
QString zoneAbbreviation(const QDateTime &local, const QLocale &locale)
{
    const QTimeZone zone = local.timeZone();
    const std::unique_ptr<icu::TimeZone> known(
        icu::TimeZone::createTimeZone(icu::UnicodeString(zone.id().constData())));
    const double at = static_cast<double>(local.toMSecsSinceEpoch());
    int32_t standard = 0;
    int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    known->getOffset(at, false, standard, saving, status);
    icu::UnicodeString name;
    if (U_SUCCESS(status) && (standard + saving) / 1000 == local.offsetFromUtc()) {
        icu::SimpleDateFormat format(icu::UnicodeString(u"z"),
                                     icu::Locale(locale.name().toLatin1().constData()), status);
        if (U_SUCCESS(status)) {
            format.setTimeZone(*known);
            format.format(at, name);
        }
    }
    if (!name.isEmpty())
        return QString::fromUtf16(name.getBuffer(), name.length());
    // ICU brings zones of its own, which may be older than the system's.
    return zone.displayName(local, QTimeZone::OffsetName, locale);
}

} // namespace

QString mediumDate(QDate date, const QLocale &locale)
{
    return isolated(locale.toString(date, mediumFormat(locale)));
}

QString longDate(QDate date, const QLocale &locale)
{
    return isolated(locale.toString(date, QLocale::LongFormat));
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
    return isolated(locale.toString(date, withoutYear));
}

QString clockTime(QTime time, const QLocale &locale)
{
    // The C locale of a minimal system would add seconds.
    return isolated(
        locale.toString(time, locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s)));
}

QString clockTime(const QDateTime &local, const QLocale &locale)
{
    const QString time = clockTime(local.time(), locale);
    return isShownTwice(local) ? time + u' ' + isolated(zoneAbbreviation(local, locale)) : time;
}

QString clockSpan(const QDateTime &from, const QDateTime &to, const QLocale &locale)
{
    return clockTime(from, locale) + u" – "_s + clockTime(to, locale);
}

QString mediumDateTime(const QDateTime &local, const QLocale &locale)
{
    return mediumDate(local.date(), locale) + u", "_s + clockTime(local, locale);
}

QString timeSpan(const QDateTime &from, const QDateTime &to, const QLocale &locale)
{
    const QString end =
        from.date() == to.date() ? clockTime(to, locale) : mediumDateTime(to, locale);
    return mediumDateTime(from, locale) + u" – "_s + end;
}

QString unbroken(QString words) { return words.replace(u' ', QChar::Nbsp); }

} // namespace sessionbook
