// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/search_text.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/translit.h>

namespace sessionbook {

namespace {

/// Removes only accents that are shared between scripts: the voicing marks of kana and the vowel
/// signs of Indian scripts make other letters.
constexpr char16_t foldingRules[] =
    u"NFKD; [:Default_Ignorable_Code_Point:] Remove;"
    u"[[:Nonspacing Mark:] & [:Script=Inherited:] - [\\u3099\\u309A]] Remove;"
    u"Latin-ASCII; NFC";

/// ICU's folding, for one thread.
class Folding
{
public:
    Folding()
    {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where;
        m_icu.reset(icu::Transliterator::createInstance(icu::UnicodeString(foldingRules),
                                                        UTRANS_FORWARD, where, status));
        for (std::size_t c = 0; c < m_latin.size(); ++c)
            m_latin[c] = whole(QChar(static_cast<char16_t>(c)));
    }

    [[nodiscard]] QString operator()(const QString &text) const
    {
        QString folded;
        folded.reserve(text.size());
        for (const QChar c : text) {
            if (c.unicode() >= m_latin.size())
                return whole(text);
            folded += m_latin[c.unicode()];
        }
        return folded;
    }

private:
    [[nodiscard]] QString whole(const QString &text) const
    {
        QString folded = text;
        if (m_icu) { // null if ICU's data is missing
            icu::UnicodeString letters(QStringView(text).utf16(),
                                       static_cast<int32_t>(text.size()));
            m_icu->transliterate(letters);
            folded = QString::fromUtf16(letters.getBuffer(), letters.length());
        }
        folded = folded.toCaseFolded();
        std::ranges::transform(folded, folded.begin(), [](QChar c) {
            return c.isSpace() ? QChar(u' ') : c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
        });
        return folded;
    }

    std::unique_ptr<icu::Transliterator> m_icu;
    /// European letters, folded in advance: ICU takes thirty times as long for a name.
    std::array<QString, 0x250> m_latin;
};

} // namespace

QString searchText(const QString &text)
{
    thread_local const Folding folding; // takes milliseconds to make
    return folding(text);
}

QStringList searchWords(const QString &typed)
{
    return searchText(typed).split(u' ', Qt::SkipEmptyParts);
}

bool holdsWords(std::span<const QString> texts, const QStringList &words)
{
    return std::ranges::all_of(words, [texts](const QString &word) {
        return std::ranges::any_of(texts,
                                   [&word](const QString &text) { return text.contains(word); });
    });
}

} // namespace sessionbook
