// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/amount_notation.h"

#include "core/base/typed_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unicode/currunit.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

icu::Locale icuLocale(const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return icu::Locale::getEnglish();
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray tag = QStringList{QLocale::languageToCode(locale.language()),
                                       QLocale::scriptToCode(locale.script()),
                                       QLocale::territoryToCode(locale.territory())}
                               .join(u'-')
                               .toLatin1();
    icu::Locale found = icu::Locale::forLanguageTag(tag.constData(), status);
    found.minimizeSubtags(status); // ICU knows de_CH, and nothing of de_Latn_CH
    return U_SUCCESS(status) ? found : icu::Locale::getEnglish();
}

icu::Locale withDigits(const icu::Locale &locale, const char *system)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale other = locale;
    other.setKeywordValue("numbers", system, status);
    return other;
}

QString toQt(const icu::UnicodeString &text)
{
    return QString::fromUtf16(text.getBuffer(), text.length());
}

/// Isolates among them, which amounts are shown with.
bool isDirectionMark(char32_t c)
{
    return c == 0x200e || c == 0x200f || c == 0x061c || (c >= 0x2066 && c <= 0x2069);
}

/// In one way where people have several: digits and signs of full width as ASCII, each digit as
/// ASCII, one apostrophe, one dash, one space, no marks of direction.
QString plain(const QString &text)
{
    static constexpr std::u32string_view apostrophes = U"\u2018\u2019\u02bc\u2032";
    static constexpr std::u32string_view dashes = U"\u2010\u2011\u2012\u2013\u2014\u2212";
    QString line;
    for (const char32_t typed : text.toStdU32String()) {
        constexpr char32_t fullWidth = U'\uff01' - U'!';
        const char32_t c = typed >= U'\uff01' && typed <= U'\uff5e' ? typed - fullWidth : typed;
        if (QChar::isDigit(c))
            line += QChar(u'0' + QChar::digitValue(c));
        else if (QChar::isSpace(c))
            line += u' ';
        else if (c == U'\uffe5')
            line += u'¥';
        else if (apostrophes.find(c) != apostrophes.npos)
            line += u'\'';
        else if (dashes.find(c) != dashes.npos)
            line += u'-';
        else if (!isDirectionMark(c))
            line += QChar::fromUcs4(c);
    }
    return line;
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

/// One way to write whole numbers with groups, and what separates, in the form of plain().
struct AmountNotation::Format
{
    icu::number::LocalizedNumberFormatter whole;
    QChar decimal;
    QChar group;
};

struct AmountNotation::Icu
{
    icu::number::LocalizedNumberFormatter amount;
    std::vector<Format> formats; ///< first the one that written() has
    QStringList symbols;         ///< longest first
};

namespace {

QString formatted(const icu::number::LocalizedNumberFormatter &formatter, const QByteArray &decimal)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece figure(decimal.constData(), static_cast<int32_t>(decimal.size()));
    const icu::UnicodeString text = formatter.formatDecimal(figure, status).toString(status);
    return U_SUCCESS(status) ? toQt(text) : QString::fromLatin1(decimal); // no data of ICU
}

/// Where a symbol would stand, its space and its marks of direction are left.
QString withoutEdges(const QString &text)
{
    const auto isEdge = [](QChar c) { return c.isSpace() || isDirectionMark(c.unicode()); };
    const auto first = std::ranges::find_if_not(text, isEdge);
    const auto end =
        std::find_if_not(text.rbegin(), std::make_reverse_iterator(first), isEdge).base();
    return QString(first, end - first);
}

} // namespace

AmountNotation::AmountNotation(const Currency &currency, const QLocale &qtLocale)
    : m_currency(currency), m_icu(std::make_unique<Icu>())
{
    using namespace icu::number;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icuLocale(qtLocale);
    const auto *isoCode = reinterpret_cast<const char16_t *>(currency.code.utf16());
    const auto asAmount = NumberFormatter::with()
                              .unit(icu::CurrencyUnit(isoCode, status))
                              .unitWidth(UNUM_UNIT_WIDTH_HIDDEN);
    m_icu->amount = asAmount.precision(Precision::fixedFraction(currency.digits)).locale(locale);

    // Amounts may be written in another way than numbers, and a locale with digits of its own has
    // another way for European ones.
    for (const icu::Locale &digits : {locale, withDigits(locale, "latn"),
                                      withDigits(locale, "arab"), withDigits(locale, "arabext")}) {
        for (const auto &kind : {asAmount, NumberFormatter::with()}) {
            const auto grouped = kind.grouping(UNUM_GROUPING_ON_ALIGNED);
            const QString sample = plain(withoutEdges(formatted(
                grouped.precision(Precision::fixedFraction(1)).locale(digits), "1234567.8")));
            const auto group =
                std::ranges::find_if_not(sample, [](QChar c) { return c.isDigit(); });
            const Format format{grouped.precision(Precision::integer()).locale(digits),
                                sample.at(sample.size() - 2), *group};
            const auto contradicts = [&](const Format &written) {
                return format.group == written.decimal || format.decimal == written.group;
            };
            if (m_icu->formats.empty() || !contradicts(m_icu->formats.front()))
                m_icu->formats.push_back(format);
        }
    }

    QStringList symbols{currency.symbol, currency.code};
    for (const UCurrNameStyle style : {UCURR_SYMBOL_NAME, UCURR_NARROW_SYMBOL_NAME}) {
        int32_t length = 0;
        UErrorCode found = U_ZERO_ERROR;
        const char16_t *name =
            ucurr_getName(isoCode, locale.getName(), style, nullptr, &length, &found);
        if (U_SUCCESS(found))
            symbols << QString::fromUtf16(name, length);
    }
    for (const QString &symbol : symbols) {
        const QString name = plain(symbol);
        m_icu->symbols << name << (name.endsWith(u'.') ? name.chopped(1) : name + u'.');
    }
    std::ranges::stable_sort(m_icu->symbols, std::ranges::greater(), &QString::size);
}

AmountNotation::~AmountNotation() = default;

QString AmountNotation::written(const QByteArray &decimal) const
{
    return withoutEdges(formatted(m_icu->amount, decimal));
}

QString AmountNotation::withoutSymbol(const QString &line) const
{
    for (const QString &symbol : m_icu->symbols) {
        if (line.startsWith(symbol, Qt::CaseInsensitive))
            return line.sliced(symbol.size()).trimmed();
        if (line.endsWith(symbol, Qt::CaseInsensitive))
            return line.chopped(symbol.size()).trimmed();
    }
    return line;
}

std::optional<AmountNotation::Decimal> AmountNotation::readBy(const Format &format,
                                                              const QString &figure) const
{
    QString whole = figure;
    QString fraction;
    if (const qsizetype point = figure.lastIndexOf(format.decimal); point >= 0) {
        whole = figure.left(point);
        fraction = figure.mid(point + 1);
        if (fraction == u"-"_s) // "85.-"
            fraction.clear();
        else if (!isDigits(fraction) || fraction.size() > m_currency.digits)
            return std::nullopt;
    }
    constexpr qsizetype longest = 18; // far beyond largestAmount
    const QString digits = QString(whole).remove(format.group);
    if (!isDigits(digits) || digits.size() > longest)
        return std::nullopt;
    // Groups are right where ICU would set them.
    const QByteArray ascii = digits.toLatin1();
    if (digits != whole && plain(withoutEdges(formatted(format.whole, ascii))) != whole)
        return std::nullopt;
    return Decimal{ascii, fraction.toLatin1()};
}

std::optional<AmountNotation::Decimal> AmountNotation::read(const QString &typed) const
{
    const QString figure = withoutSymbol(plain(oneLine(typed)).trimmed());
    std::optional<Decimal> meant;
    for (const Format &format : m_icu->formats) {
        const auto decimal = readBy(format, figure);
        if (decimal && meant && *decimal != *meant)
            return std::nullopt;
        if (decimal)
            meant = decimal;
    }
    return meant;
}

const AmountNotation &amountNotation(const Currency &currency, const QLocale &locale)
{
    struct Known
    {
        Currency currency;
        QLocale locale;
        std::unique_ptr<const AmountNotation> notation;
    };
    constexpr std::size_t enough = 4; // the practice's, and English beside it for the search
    thread_local std::vector<Known> known;
    const auto found = std::ranges::find_if(
        known, [&](const Known &one) { return one.currency == currency && one.locale == locale; });
    if (found != known.end())
        return *found->notation;
    if (known.size() == enough)
        known.erase(known.begin());
    known.push_back({currency, locale, std::make_unique<const AmountNotation>(currency, locale)});
    return *known.back().notation;
}

} // namespace sessionbook
