// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/session_words.h"

#include "core/base/date_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

QString serviceWords(const QString &typeName, int lengthMinutes, const QLocale &locale)
{
    return QCoreApplication::translate("SessionWords", "%1, %2 min", "session type, length")
        .arg(isolated(typeName), locale.toString(lengthMinutes));
}

QString sessionWords(const SessionDetails &details, const QTimeZone &zone, const QLocale &locale)
{
    const SessionFields &fields = details.session().fields;
    return isolated(details.client.name) + u" · "_s +
           isolated(unbroken(timeSpan(localTime(fields.startsAt, zone),
                                      localTime(fields.endsAt(), zone), locale)));
}

} // namespace sessionbook
