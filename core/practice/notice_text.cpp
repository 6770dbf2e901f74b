#include "core/practice/notice_text.h"

#include "core/rules/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};

QString subjectFor(NoticeKind kind, const QString &date)
{
    switch (kind) {
    case NoticeKind::Confirmation:
        return NoticeText::tr("Your session on %1").arg(date);
    case NoticeKind::Update:
        return NoticeText::tr("Changed: your session on %1").arg(date);
    case NoticeKind::Cancellation:
    case NoticeKind::Deletion:
        return NoticeText::tr("Cancelled: your session on %1").arg(date);
    }
    Q_UNREACHABLE();
}

QString sentenceFor(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Confirmation:
        return NoticeText::tr("Your session is booked for %1 at %2.");
    case NoticeKind::Update:
        return NoticeText::tr("Your session is now on %1 at %2.");
    case NoticeKind::Cancellation:
        return NoticeText::tr("Your session on %1 at %2 has been cancelled.");
    case NoticeKind::Deletion:
        return NoticeText::tr("Your session on %1 at %2 will not take place.");
    }
    Q_UNREACHABLE();
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

NoticeDraft noticeText(NoticeKind kind, const QString &clientName, const SessionFields &fields,
                       const PracticeProfile &profile, const QLocale &locale)
{
    const QDateTime start = localTime(fields.startsAt, profile.zone);
    const QString date = locale.toString(start.date(), QLocale::LongFormat);
    const QString time = locale.toString(start.time(), QLocale::ShortFormat);

    QStringList paragraphs{NoticeText::tr("Dear %1,").arg(givenName(clientName))};
    QString message = sentenceFor(kind).arg(date, time);
    if (kind == NoticeKind::Confirmation || kind == NoticeKind::Update) {
        message += u' ' + NoticeText::tr("It lasts %n minute(s).", nullptr, fields.lengthMinutes);
        paragraphs << message;
        if (const QString where = whereabouts(fields); !where.isEmpty())
            paragraphs << where;
    } else {
        paragraphs << message;
    }
    QString signature = NoticeText::tr("Kind regards,") + u'\n' + profile.professional;
    if (!profile.name.isEmpty() && profile.name != profile.professional)
        signature += u'\n' + profile.name;
    paragraphs << signature;
    return {subjectFor(kind, locale.toString(start.date(), QLocale::ShortFormat)),
            paragraphs.join(u"\n\n"_s) + u'\n'};
}

} // namespace sessionbook
