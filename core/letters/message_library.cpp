#include "core/letters/message_library.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString codeOf(const QLocale &locale) { return QLocale::languageToCode(locale.language()); }

const NoticeLanguage *shipped(const QString &code)
{
    const auto &all = shippedNoticeLanguages();
    const auto found = std::ranges::find(all, code, &NoticeLanguage::code);
    return found == all.end() ? nullptr : &*found;
}

/// The language as it is written where the practice is: German dates in Austria for a German text
/// of an Austrian practice.
QLocale localeFor(const QString &language, const QLocale &practice)
{
    if (language == codeOf(practice))
        return practice;
    const QLocale::Language wanted = QLocale::codeToLanguage(language);
    const QLocale there(wanted, QLocale::AnyScript, practice.territory());
    if (there.language() == wanted && there.territory() == practice.territory())
        return there;
    // Qt would take that of the United States, with the month first and a clock of twelve hours.
    if (wanted == QLocale::English)
        return {QLocale::English, QLocale::UnitedKingdom};
    return QLocale(wanted);
}

} // namespace

std::vector<QString> NoticeTexts::languages() const
{
    std::vector<QString> codes;
    for (const NoticeLanguage &language : shippedNoticeLanguages())
        codes.push_back(language.code);
    for (const OwnNoticeText &own : m_own) {
        if (!std::ranges::count(codes, own.language))
            codes.push_back(own.language);
    }
    return codes;
}

const OwnNoticeText *NoticeTexts::own(NoticeKind kind, const QString &language) const
{
    const auto found = std::ranges::find_if(m_own, [&](const OwnNoticeText &own) {
        return own.kind == kind && own.language == language;
    });
    return found == m_own.end() ? nullptr : &*found;
}

bool NoticeTexts::isHers(NoticeKind kind, const QString &language) const
{
    return own(kind, language) != nullptr;
}

NoticeTemplate NoticeTexts::text(NoticeKind kind, const QString &language) const
{
    if (const OwnNoticeText *hers = own(kind, language))
        return hers->text;
    const NoticeLanguage *words = shipped(language);
    return words ? words->text(kind) : NoticeTemplate{};
}

NoticeDraft NoticeTexts::write(NoticeKind kind, const QString &language, const NoticeFacts &facts,
                               const PracticeProfile &profile) const
{
    const bool series = facts.sessions.size() > 1;
    for (const QString &code : {language, practiceLanguage(profile), u"en"_s}) {
        const OwnNoticeText *hers = own(kind, code);
        const NoticeLanguage *program = shipped(code);
        // A text of hers about one day would keep the other days of a series from the client.
        const bool takesHers = hers && (!series || hers->text.listsDates());
        if (!takesHers && !program)
            continue;
        const NoticeTemplate &text = takesHers ? hers->text
                                     : series  ? program->seriesText(kind)
                                               : program->text(kind);
        return fillIn(text, facts, profile, program ? *program : plainNoticeLanguage(code),
                      localeFor(code, localeOf(profile)));
    }
    Q_UNREACHABLE(); // there is always English
}

QString noticeLanguageName(const QString &code)
{
    const NoticeLanguage *program = shipped(code);
    return program ? program->name : plainNoticeLanguage(code).name;
}

QString practiceLanguage(const PracticeProfile &profile) { return codeOf(localeOf(profile)); }

} // namespace sessionbook
