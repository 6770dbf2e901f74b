#include "core/practice/series_notice_text.h"

#include "core/base/date_words.h"
#include "core/rules/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};

QString subjectFor(NoticeKind kind, int count, const QString &date)
{
    switch (kind) {
    case NoticeKind::Confirmation:
        return NoticeText::tr("Your %n session(s) from %1 on", nullptr, count).arg(date);
    case NoticeKind::Update:
        return NoticeText::tr("Changed: your %n session(s) from %1 on", nullptr, count).arg(date);
    case NoticeKind::Cancellation:
    case NoticeKind::Deletion:
        return NoticeText::tr("Cancelled: your %n session(s) from %1 on", nullptr, count).arg(date);
    }
    Q_UNREACHABLE();
}

QString introductionFor(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Confirmation:
        return NoticeText::tr("These sessions are booked for you:");
    case NoticeKind::Update:
        return NoticeText::tr("Your sessions have changed. They are now on:");
    case NoticeKind::Cancellation:
        return NoticeText::tr("These sessions have been cancelled:");
    case NoticeKind::Deletion:
        return NoticeText::tr("These sessions will not take place:");
    }
    Q_UNREACHABLE();
}

QString listOf(const std::vector<SessionFields> &sessions, const QTimeZone &zone,
               const QLocale &locale)
{
    QStringList lines;
    for (const SessionFields &fields : sessions)
        lines << u"• "_s + mediumDateTime(localTime(fields.startsAt, zone), locale);
    return lines.join(u'\n');
}

QString whereabouts(const SessionFields &fields)
{
    if (fields.place == Place::Online) {
        return fields.address.isEmpty() ? NoticeText::tr("We meet online.")
                                        : NoticeText::tr("We meet online: %1").arg(fields.address);
    }
    return fields.address.isEmpty() ? QString()
                                    : NoticeText::tr("We meet here: %1").arg(fields.address);
}

} // namespace

NoticeDraft seriesNoticeText(NoticeKind kind, const QString &clientName,
                             const std::vector<SessionFields> &sessions,
                             const PracticeProfile &profile, const QLocale &locale)
{
    const SessionFields &first = sessions.front();
    const QDate firstDay = localTime(first.startsAt, profile.zone).date();
    QStringList paragraphs{NoticeText::tr("Dear %1,").arg(givenName(clientName)),
                           introductionFor(kind) + u'\n' + listOf(sessions, profile.zone, locale)};
    if (kind == NoticeKind::Confirmation || kind == NoticeKind::Update) {
        QString details = NoticeText::tr("Each lasts %n minute(s).", nullptr, first.lengthMinutes);
        if (const QString where = whereabouts(first); !where.isEmpty())
            details += u' ' + where;
        paragraphs << details;
    }
    QString signature = NoticeText::tr("Kind regards,") + u'\n' + profile.professional;
    if (!profile.name.isEmpty() && profile.name != profile.professional)
        signature += u'\n' + profile.name;
    paragraphs << signature;
    return {subjectFor(kind, static_cast<int>(sessions.size()),
                       locale.toString(firstDay, QLocale::ShortFormat)),
            paragraphs.join(u"\n\n"_s) + u'\n'};
}

} // namespace sessionbook
