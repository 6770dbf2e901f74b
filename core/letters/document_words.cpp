// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/document_words.h"

#include "core/letters/message_library.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

using Words = QHash<QString, QString>;

Words readWords(const QString &code)
{
    QFile file(u":/documents/%1.json"_s.arg(code));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The words of documents in %s are missing from the program.", qPrintable(code));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Words words;
    for (auto it = json.begin(); it != json.end(); ++it)
        words.insert(it.key(), it.value().toString());
    return words;
}

const QHash<QString, Words> &allWords()
{
    static const QHash<QString, Words> all = [] {
        QHash<QString, Words> list;
        for (const QString &code : documentLanguages())
            list.insert(code, readWords(code));
        return list;
    }();
    return all;
}

const Words &wordsOf(const QString &language)
{
    const auto &all = allWords();
    const auto found = all.constFind(language);
    return found == all.constEnd() ? *all.constFind(u"en"_s) : *found;
}

bool hasWords(const QString &language)
{
    return std::ranges::count(documentLanguages(), language) > 0;
}

} // namespace

DocumentWords::DocumentWords(const QString &language) : m_words(wordsOf(language)) {}

QString DocumentWords::operator[](QLatin1StringView key) const
{
    const auto found = m_words.constFind(key);
    if (found == m_words.constEnd())
        qFatal("Documents have no word for %s.", key.data());
    return *found;
}

QLatin1StringView titleKey(const DocumentContent &content)
{
    switch (content.kind) {
    case DocumentKind::Invoice:
        return "invoice"_L1;
    case DocumentKind::CreditNote:
        return "creditNote"_L1;
    case DocumentKind::Receipt:
        return "receipt"_L1;
    case DocumentKind::Statement:
        return "statement"_L1;
    case DocumentKind::Reminder:
        return content.position == 1   ? "reminder1"_L1
               : content.position == 2 ? "reminder2"_L1
                                       : "reminder3"_L1;
    }
    Q_UNREACHABLE();
}

QString titleOn(const DocumentContent &content)
{
    return DocumentWords(content.language)[titleKey(content)] + u' ' + content.number;
}

MailMessage documentMail(const DocumentContent &content, const QByteArray &pdf,
                         const QString &address, const QDateTime &date)
{
    const QString title = titleOn(content);
    QString body = DocumentWords(content.language)["mailBody"_L1];
    body.replace(u"{document}"_s, title).replace(u"{professional}"_s, content.professional);
    QString fileName = title + u".pdf"_s;
    fileName.replace(u'/', u'-');
    return {content.professional,
            content.recipient.name,
            address,
            title + u" · "_s + content.practice,
            body,
            date,
            MailAttachment{fileName, pdf}};
}

const std::vector<QString> &documentLanguages()
{
    static const std::vector<QString> codes{u"en"_s, u"is"_s, u"da"_s, u"de"_s,
                                            u"fr"_s, u"es"_s, u"pl"_s};
    return codes;
}

QString documentLanguage(const QString &clientLanguage, const PracticeProfile &profile)
{
    for (const QString &code : {clientLanguage, practiceLanguage(profile)}) {
        if (hasWords(code))
            return code;
    }
    return u"en"_s;
}

} // namespace sessionbook
