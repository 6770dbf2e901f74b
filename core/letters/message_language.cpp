// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/message_language.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

MessageTemplate readText(const QJsonObject &json)
{
    QStringList lines;
    const QJsonArray body = json["body"_L1].toArray();
    for (const auto line : body)
        lines << line.toString();
    return {json["subject"_L1].toString(), lines.join(u'\n') + u'\n'};
}

MessageLanguage readLanguage(const QString &code)
{
    QFile file(u":/messages/%1.json"_s.arg(code));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The messages in %s are missing from the program.", qPrintable(code));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject minutes = json["minutes"_L1].toObject();
    MessageLanguage language;
    language.code = code;
    language.name = json["name"_L1].toString();
    language.oneMinute = minutes["one"_L1].toString();
    language.minutes = minutes["other"_L1].toString();
    language.fewMinutes = minutes["few"_L1].toString(language.minutes);
    language.online = json["online"_L1].toString();
    language.onlineAt = json["onlineAt"_L1].toString();
    language.inPersonAt = json["inPersonAt"_L1].toString();
    language.fee = json["fee"_L1].toString();
    language.missedText = readText(json["cancellation"_L1].toObject()["missed"_L1].toObject());
    for (const Token<MessageKind> &kind : Tokens<MessageKind>::list) {
        const QJsonObject text = json[QStringView(kind.text)].toObject();
        const auto index = static_cast<std::size_t>(kind.value);
        language.texts[index] = readText(text);
        language.seriesTexts[index] = readText(text["series"_L1].toObject());
    }
    return language;
}

} // namespace

QString MessageLanguage::length(int lengthMinutes) const
{
    const int ones = lengthMinutes % 10;
    const bool teens = lengthMinutes % 100 / 10 == 1;
    const bool isOne = code == "fr"_L1   ? lengthMinutes < 2
                       : code == "is"_L1 ? ones == 1 && !teens
                                         : lengthMinutes == 1;
    const bool isFew = ones >= 2 && ones <= 4 && !teens; // in languages with such a form
    const QString &form = isOne ? oneMinute : isFew ? fewMinutes : minutes;
    return QString(form).replace(u"{n}"_s, QString::number(lengthMinutes));
}

QString MessageLanguage::place(const SessionFields &fields) const
{
    if (fields.address.isEmpty())
        return fields.place == Place::Online ? online : QString();
    const QString &sentence = fields.place == Place::Online ? onlineAt : inPersonAt;
    return QString(sentence).replace(u"{address}"_s, fields.address);
}

const std::vector<MessageLanguage> &shippedMessageLanguages()
{
    static const std::vector<MessageLanguage> languages = [] {
        std::vector<MessageLanguage> list;
        for (const QString &code : {u"en"_s, u"is"_s, u"da"_s, u"de"_s, u"fr"_s, u"es"_s, u"pl"_s})
            list.push_back(readLanguage(code));
        return list;
    }();
    return languages;
}

MessageLanguage plainMessageLanguage(const QString &code)
{
    MessageLanguage language;
    language.code = code;
    language.name = QLocale(code).nativeLanguageName();
    if (!language.name.isEmpty())
        language.name[0] = language.name.front().toUpper();
    language.oneMinute = language.fewMinutes = language.minutes = u"{n} min"_s;
    language.onlineAt = language.inPersonAt = u"{address}"_s;
    language.fee = u"{date}: {amount}"_s;
    return language;
}

} // namespace sessionbook
