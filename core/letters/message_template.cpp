// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/message_template.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/base/typed_text.h"
#include "core/letters/message_language.h"
#include "core/records/message_field.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct MessageText
{
    Q_DECLARE_TR_FUNCTIONS(MessageText)
};

using Values = QHash<QString, QString>;

const QRegularExpression &inBraces()
{
    static const QRegularExpression shape(uR"(\{[^{}\n]*\})"_s);
    return shape;
}

QString fillLine(const QString &line, const Values &values)
{
    // In one pass, so that braces in a value, such as a name, are not taken for a placeholder.
    QString filled;
    qsizetype end = 0;
    auto found = inBraces().globalMatch(line);
    while (found.hasNext()) {
        const auto match = found.next();
        filled += QStringView(line).mid(end, match.capturedStart() - end);
        filled += values.value(match.captured(), match.captured());
        end = match.capturedEnd();
    }
    filled += QStringView(line).mid(end);
    return filled;
}

/// Leaves out a line whose placeholders are all empty, and one that repeats the line before it: a
/// practice may have the name of its professional.
QString fillBody(const QString &body, const Values &values)
{
    QStringList filled;
    bool gap = false;
    const QStringList lines = body.split(u'\n');
    for (const QString &line : lines) {
        const QString words = fillLine(line, values);
        const bool onlyPlaceholders =
            !line.trimmed().isEmpty() && QString(line).remove(inBraces()).trimmed().isEmpty();
        const bool saidAlready = !filled.isEmpty() && words == filled.constLast();
        if (onlyPlaceholders && (words.trimmed().isEmpty() || saidAlready)) {
            gap = true;
            continue;
        }
        if (gap && words.isEmpty() && !filled.isEmpty() && filled.constLast().isEmpty())
            continue;
        gap = false;
        filled << words;
    }
    return filled.join(u'\n');
}

/// A text of the professional's own may not have thought of a fee: it then follows the sentence
/// about the session.
QString withFee(const QString &body)
{
    if (body.contains("{fee}"_L1))
        return body;
    QStringList lines = body.split(u'\n');
    qsizetype about = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].contains("{date}"_L1) || lines[i].contains("{dates}"_L1))
            about = i;
    }
    const qsizetype at = about < 0 ? lines.size() : about + 1;
    lines.insert(at, u"\n{fee}"_s);
    return lines.join(u'\n');
}

QString longTimeSpan(const SessionFields &fields, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime start = localTime(fields.startsAt, zone);
    return locale.toString(start.date(), QLocale::LongFormat) + u", "_s +
           withoutIsolates(clockSpan(start, localTime(fields.endsAt(), zone), locale));
}

std::optional<QString> whatIsWrong(const QString &text)
{
    QStringList names;
    for (const Placeholder &placeholder : placeholders())
        names << placeholder.name;
    auto found = inBraces().globalMatch(text);
    while (found.hasNext()) {
        const QString written = found.next().captured();
        if (!names.contains(written)) {
            return MessageText::tr("%1 is not a placeholder. Available: %2.")
                .arg(written, names.join(u", "_s));
        }
    }
    if (QString(text).remove(inBraces()).contains(QRegularExpression(u"[{}]"_s)))
        return MessageText::tr("A brace is not closed. Placeholders look like {date}.");
    return std::nullopt;
}

} // namespace

MessageDraft tidied(const MessageDraft &draft)
{
    return {oneLine(draft.subject), severalLines(draft.body)};
}

MessageTemplate tidied(const MessageTemplate &text)
{
    const bool endsLine = text.body.endsWith(u'\n'); // as the program's own texts do
    return {oneLine(text.subject), severalLines(text.body) + (endsLine ? u"\n"_s : QString())};
}

std::vector<Placeholder> placeholders()
{
    return {
        {u"{client}"_s, MessageText::tr("the client's given name")},
        {u"{date}"_s, MessageText::tr("the day of the session (short in the subject)")},
        {u"{time}"_s, MessageText::tr("when it starts")},
        {u"{length}"_s, MessageText::tr("how long it lasts, e.g. 50 minutes")},
        {u"{place}"_s, MessageText::tr("a sentence that says where, if you entered a place")},
        {u"{dates}"_s, MessageText::tr("every session of a series, one per line")},
        {u"{fee}"_s, MessageText::tr("a sentence about the fee, if one is charged")},
        {u"{professional}"_s, MessageText::tr("your name")},
        {u"{practice}"_s, MessageText::tr("the name of the practice")},
    };
}

std::vector<Error> validate(const MessageTemplate &text)
{
    std::vector<Error> errors;
    const auto refuse = [&](Field field, const QString &sentence) {
        errors.push_back({ErrorKind::Invalid, sentence, field});
    };
    if (text.subject.trimmed().isEmpty())
        refuse(field::subject, MessageText::tr("Enter a subject."));
    else if (text.subject.contains("{dates}"_L1))
        refuse(field::subject,
               MessageText::tr(
                   "A list of dates is too long for a subject. Use {date} for the first one."));
    else if (const auto wrong = whatIsWrong(text.subject))
        refuse(field::subject, *wrong);
    if (text.body.trimmed().isEmpty())
        refuse(field::body, MessageText::tr("Enter a message."));
    else if (const auto wrong = whatIsWrong(text.body))
        refuse(field::body, *wrong);
    return errors;
}

QString withPlainSpaces(QString text)
{
    return text.replace(QChar::Nbsp, u' ').replace(u'\u202f', u' ');
}

QString feeSentence(Money fee, const SessionFields &session, const PracticeProfile &profile,
                    const MessageLanguage &words, const QLocale &locale)
{
    const QDate date = localTime(session.startsAt, profile.zone).date();
    const QString amount = withoutIsolates(formatMoney(fee, profile.currency, locale));
    QString sentence = words.fee;
    if (amount.endsWith(u'.')) // as "9.500 kr." does
        sentence.replace(u"{amount}."_s, u"{amount}"_s);
    return fillLine(sentence, {{u"{amount}"_s, amount},
                               {u"{date}"_s, locale.toString(date, QLocale::LongFormat)}});
}

QString withoutFeeSentence(const QString &body, const QString &sentence)
{
    QStringList lines = body.split(u'\n');
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        if (!lines[i].contains(sentence))
            continue;
        lines[i] = lines[i].remove(sentence).simplified();
        if (!lines[i].isEmpty())
            continue;
        lines.removeAt(i);
        if (i > 0 && i < lines.size() && lines[i - 1].isEmpty() && lines[i].isEmpty())
            lines.removeAt(i);
    }
    return lines.join(u'\n');
}

MessageDraft fillIn(const MessageTemplate &text, const MessageFacts &facts,
                    const PracticeProfile &profile, const MessageLanguage &words,
                    const QLocale &locale)
{
    const SessionFields &first = facts.sessions.front();
    const QDateTime start = localTime(first.startsAt, profile.zone);
    QStringList dates;
    for (const SessionFields &fields : facts.sessions)
        dates << longTimeSpan(fields, profile.zone, locale);
    Values values{
        {u"{client}"_s, facts.addressedAs},
        {u"{date}"_s, locale.toString(start.date(), QLocale::ShortFormat)},
        {u"{time}"_s, withoutIsolates(clockTime(start, locale))},
        {u"{length}"_s, words.length(first.lengthMinutes)},
        {u"{place}"_s, words.place(first)},
        {u"{dates}"_s, dates.join(u'\n')},
        {u"{fee}"_s, QString()},
        {u"{professional}"_s, profile.professional},
        {u"{practice}"_s, profile.name},
    };
    const QString subject = fillLine(text.subject, values);
    const QString longDate = locale.toString(start.date(), QLocale::LongFormat);
    values[u"{date}"_s] = longDate;
    if (facts.fee)
        values[u"{fee}"_s] = feeSentence(*facts.fee, first, profile, words, locale);
    return {subject, fillBody(facts.fee ? withFee(text.body) : text.body, values)};
}

} // namespace sessionbook
