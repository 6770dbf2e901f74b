#include "ui/shell/session_words.h"

#include "core/base/date_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

QString serviceWords(const QString &typeName, int lengthMinutes, const QLocale &locale)
{
    return QCoreApplication::translate("SessionWords", "%1, %2 min", "session type, length")
        .arg(typeName, locale.toString(lengthMinutes));
}

QString isolated(const QString &name)
{
    // First Strong Isolate and Pop Directional Isolate; only where they change something.
    return name.isRightToLeft() ? QChar(0x2068) + name + QChar(0x2069) : name;
}

QString sessionWords(const SessionDetails &details, const QTimeZone &zone, const QLocale &locale)
{
    const SessionFields &fields = details.session().fields;
    return isolated(details.client.name) + u" · "_s +
           timeSpan(localTime(fields.startsAt, zone), localTime(fields.endsAt(), zone), locale);
}

} // namespace sessionbook
