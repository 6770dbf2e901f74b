// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/typed_text.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unicode/uniset.h>

namespace sessionbook {

namespace {

icu::UnicodeSet frozen(const char16_t *pattern)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeSet set(icu::UnicodeString(pattern), status);
    Q_ASSERT(U_SUCCESS(status));
    set.freeze();
    return set;
}

struct Kinds
{
    const icu::UnicodeSet blank = frozen(u"[[:White_Space:][:Cc:]]");
    const icu::UnicodeSet lineBreak = frozen(u"[\\n\\u000B\\u000C\\r\\u0085\\u2028\\u2029]");
    const icu::UnicodeSet control = frozen(u"[[:Cc:]-[\\t\\n]]");
    /// What has no place within a text, either: soft hyphens, zero width spaces, byte order marks,
    /// halves of a character (which Qt reads as U+FFFD). Joiners, marks of direction and the tags
    /// of flags have.
    const icu::UnicodeSet dropped =
        frozen(u"[[[:Default_Ignorable_Code_Point:]&[:Cf:]][:Noncharacter_Code_Point:][\\uFFFD]"
               u"-[\\u061C\\u200C-\\u200F\\U000E0020-\\U000E007F]"
               u"-[\\u202A-\\u202E\\u2066-\\u2069]]");
    /// They reorder what follows, in a line that stands within a sentence also that.
    const icu::UnicodeSet direction = frozen(u"[\\u202A-\\u202E\\u2066-\\u2069]");
    /// U+2800 is Braille without a dot.
    const icu::UnicodeSet invisible =
        frozen(u"[[:White_Space:][:Cc:][:Default_Ignorable_Code_Point:]\\u2800]");
    /// They belong to the letter or picture before them.
    const icu::UnicodeSet modifier = frozen(u"[[:Variation_Selector:]\\U000E0020-\\U000E007F]");
};

const Kinds &kinds()
{
    static const Kinds all;
    return all;
}

bool isOf(const icu::UnicodeSet &set, char32_t c) { return set.contains(static_cast<UChar32>(c)); }

/// Without what is invisible at the ends, composed.
QString finished(std::u32string text)
{
    const auto seen = [](char32_t c) { return !isOf(kinds().invisible, c); };
    const auto first = std::ranges::find_if(text, seen);
    if (first == text.end())
        return {};
    auto end = std::find_if(text.rbegin(), std::make_reverse_iterator(first), seen).base();
    while (end != text.end() && isOf(kinds().modifier, *end))
        ++end;
    return QString::fromUcs4(&*first, end - first).normalized(QString::NormalizationForm_C);
}

} // namespace

QString oneLine(const QString &typed)
{
    std::u32string line;
    for (const char32_t c : typed.toStdU32String()) {
        if (isOf(kinds().blank, c)) {
            if (!line.empty() && line.back() != U' ')
                line += U' ';
        } else if (!isOf(kinds().dropped, c) && !isOf(kinds().direction, c)) {
            line += c;
        }
    }
    return finished(std::move(line));
}

QString severalLines(const QString &typed)
{
    std::u32string lines;
    char32_t before = 0;
    for (const char32_t c : typed.toStdU32String()) {
        if (isOf(kinds().lineBreak, c)) {
            if (c != U'\n' || before != U'\r')
                lines += U'\n';
        } else if (!isOf(kinds().control, c) && !isOf(kinds().dropped, c)) {
            lines += c;
        }
        before = c;
    }
    return finished(std::move(lines));
}

} // namespace sessionbook
