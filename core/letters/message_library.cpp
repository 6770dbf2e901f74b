// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/message_library.h"

#include "core/base/isolated.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString codeOf(const QLocale &locale) { return QLocale::languageToCode(locale.language()); }

const MessageLanguage *shipped(const QString &code)
{
    const auto &all = shippedMessageLanguages();
    const auto found = std::ranges::find(all, code, &MessageLanguage::code);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

QLocale letterLocale(const QString &language, const QLocale &practice)
{
    if (language == codeOf(practice))
        return practice;
    const QLocale::Language wanted = QLocale::codeToLanguage(language);
    const QLocale there(wanted, QLocale::AnyScript, practice.territory());
    if (there.language() == wanted && there.territory() == practice.territory())
        return there;
    // Qt would take US English, with the month first and a 12-hour clock.
    if (wanted == QLocale::English)
        return {QLocale::English, QLocale::UnitedKingdom};
    return QLocale(wanted);
}

std::vector<QString> MessageLibrary::languages() const
{
    std::vector<QString> codes;
    for (const MessageLanguage &language : shippedMessageLanguages())
        codes.push_back(language.code);
    for (const OwnMessageText &own : m_own) {
        if (!std::ranges::count(codes, own.language))
            codes.push_back(own.language);
    }
    return codes;
}

const OwnMessageText *MessageLibrary::own(MessageKind kind, const QString &language) const
{
    const auto found = std::ranges::find_if(m_own, [&](const OwnMessageText &own) {
        return own.kind == kind && own.language == language;
    });
    return found == m_own.end() ? nullptr : &*found;
}

bool MessageLibrary::isCustomised(MessageKind kind, const QString &language) const
{
    return own(kind, language) != nullptr;
}

MessageTemplate MessageLibrary::text(MessageKind kind, const QString &language) const
{
    if (const OwnMessageText *customised = own(kind, language))
        return customised->text;
    const MessageLanguage *words = shipped(language);
    return words ? words->text(kind) : MessageTemplate{};
}

MessageDraft MessageLibrary::write(MessageKind kind, const QString &language,
                                   const MessageFacts &facts, const PracticeProfile &profile) const
{
    const bool series = facts.sessions.size() > 1;
    for (const QString &code : {language, practiceLanguage(profile), u"en"_s}) {
        const OwnMessageText *customised = own(kind, code);
        const MessageLanguage *program = shipped(code);
        // A customised text about one day would leave out the other days of a series.
        // One about a session that is off would sound odd about one that was.
        const bool isMissed = facts.fee && facts.isOver && kind == MessageKind::Cancellation;
        const bool isFit = customised && !isMissed && (!series || customised->text.listsDates());
        if (!isFit && !program)
            continue;
        const MessageTemplate &text = isFit      ? customised->text
                                      : isMissed ? program->missedText
                                      : series   ? program->seriesText(kind)
                                                 : program->text(kind);
        return fillIn(text, facts, profile, program ? *program : plainMessageLanguage(code),
                      letterLocale(code, localeOf(profile)));
    }
    Q_UNREACHABLE(); // there is always English
}

std::vector<MessageLibrary::Spoken> MessageLibrary::spoken(const PracticeProfile &profile) const
{
    std::vector<Spoken> all;
    for (const QString &code : languages()) {
        const MessageLanguage *program = shipped(code);
        all.push_back({program ? *program : plainMessageLanguage(code),
                       letterLocale(code, localeOf(profile))});
    }
    return all;
}

QString MessageLibrary::feeSentenceIn(const QString &body, Money fee, const SessionFields &session,
                                      const PracticeProfile &profile) const
{
    for (const auto &[words, locale] : spoken(profile)) {
        const QString sentence = feeSentence(fee, session, profile, words, locale);
        if (withPlainSpaces(body).contains(withPlainSpaces(sentence)))
            return sentence;
    }
    return {};
}

std::optional<QString> MessageLibrary::withOtherFee(const QString &body,
                                                    const SessionFields &session, Money before,
                                                    std::optional<Money> after,
                                                    const PracticeProfile &profile) const
{
    for (const auto &[words, locale] : spoken(profile)) {
        const QString sentence =
            withPlainSpaces(feeSentence(before, session, profile, words, locale));
        QString text = withPlainSpaces(body);
        if (!text.contains(sentence))
            continue;
        if (!after)
            return withoutFeeSentence(text, sentence);
        return text.replace(sentence, feeSentence(*after, session, profile, words, locale));
    }
    return std::nullopt;
}

namespace {

bool isSeparator(QChar letter) { return letter == u'.' || letter == u',' || letter == u'\''; }

/// Whether the digits of an amount go on before it: "145,00 €" does not name 45,00 €.
bool goesOnBefore(QStringView text)
{
    return !text.isEmpty() &&
           (text.back().isDigit() ||
            (isSeparator(text.back()) && text.size() > 1 && text[text.size() - 2].isDigit()));
}

bool goesOnAfter(QStringView text)
{
    return !text.isEmpty() && (text.front().isDigit() ||
                               (isSeparator(text.front()) && text.size() > 1 && text[1].isDigit()));
}

} // namespace

bool MessageLibrary::names(const QString &body, Money sum, const PracticeProfile &profile) const
{
    const QString text = withPlainSpaces(body);
    return std::ranges::any_of(spoken(profile), [&](const Spoken &language) {
        const QString amount =
            withPlainSpaces(withoutIsolates(formatMoney(sum, profile.currency, language.locale)));
        for (qsizetype at = text.indexOf(amount); at >= 0; at = text.indexOf(amount, at + 1)) {
            const bool isPart =
                (amount.front().isDigit() && goesOnBefore(QStringView(text).left(at))) ||
                (amount.back().isDigit() && goesOnAfter(QStringView(text).mid(at + amount.size())));
            if (!isPart)
                return true;
        }
        return false;
    });
}

QString messageLanguageName(const QString &code)
{
    const MessageLanguage *program = shipped(code);
    return program ? program->name : plainMessageLanguage(code).name;
}

QString practiceLanguage(const PracticeProfile &profile) { return codeOf(localeOf(profile)); }

} // namespace sessionbook
