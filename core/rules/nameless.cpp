// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/nameless.h"

#include "core/base/search_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// The words between what is no letter.
QStringList lettersOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetter() || c.isMark()) {
            word += c;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    return word.isEmpty() ? words : words << word;
}

/// In scripts without capitals words may stand together without blanks.
bool hasCase(const QString &word) { return word.front().toUpper() != word.front().toLower(); }

bool isSaidIn(const QString &text, const QString &part)
{
    const QString folded = searchText(part);
    if (folded.isEmpty())
        return false;
    if (!hasCase(part))
        return searchText(text).contains(folded);
    constexpr qsizetype shortest = 2; // a single letter is an initial and tells little
    const qsizetype longestEnding = folded.size() > shortest ? 2 : 0;
    return folded.size() >= shortest &&
           std::ranges::any_of(lettersOf(searchText(text)), [&](const QString &word) {
               return word.startsWith(folded) && word.size() - folded.size() <= longestEnding;
           });
}

} // namespace

QString namelessNumber(ClientId client, const QString &reference)
{
    return reference.isEmpty() ? QString::number(client.value) : reference;
}

bool namesAnyOf(const QString &text, const QStringList &names)
{
    for (const QString &name : names) {
        // "Couple: Eva & Karl" says what they are before it says who.
        for (const QString &part : lettersOf(name.section(u": "_s, -1))) {
            if (!part.front().isLower() && isSaidIn(text, part))
                return true;
        }
    }
    return false;
}

ChargeOnPaper withoutNames(ChargeOnPaper charge, const NamelessClient &client,
                           const QString &otherService)
{
    charge.clientNumber = namelessNumber(charge.client, client.reference);
    SessionType &type = charge.type;
    if (namesAnyOf(type.description.isEmpty() ? type.name : type.description, client.names))
        type.description = otherService;
    if (namesAnyOf(type.code, client.names))
        type.code.clear();
    if (namesAnyOf(type.exemption, client.names))
        type.exemption.clear();
    return charge;
}

DocumentContent withoutNames(DocumentContent content)
{
    if (content.sponsor)
        return content; // it names no client
    const QStringList names{content.clientName, content.recipient.name};
    for (DocumentLine &line : content.lines) {
        const bool isWithoutSession = !line.isFee && line.lengthMinutes == 0;
        if (isWithoutSession || namesAnyOf(line.text, names))
            line.text.clear();
        if (namesAnyOf(line.code, names))
            line.code.clear();
        if (namesAnyOf(line.exemption, names))
            line.exemption.clear();
    }
    content.clientReference = namelessNumber(content.client, content.clientReference);
    content.recipient = {};
    content.clientName.clear();
    content.clientBirthDate = {};
    return content;
}

} // namespace sessionbook
