// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/search_query.h"

#include "core/base/search_text.h"
#include "core/base/typed_text.h"
#include "core/rules/names.h"
#include "core/search/date_phrase.h"
#include "core/search/written_date.h"

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

using State = std::variant<SessionStatus, ChargeState>;

struct StateWord
{
    QString word;
    State state;
};

std::vector<StateWord> stateWords()
{
    return {{u"unpaid"_s, ChargeState::Unpaid},
            {u"paid"_s, ChargeState::Paid},
            {u"void"_s, ChargeState::Void},
            {u"booked"_s, SessionStatus::Booked},
            {u"planned"_s, SessionStatus::Booked},
            {u"complete"_s, SessionStatus::Complete},
            {u"completed"_s, SessionStatus::Complete},
            {u"done"_s, SessionStatus::Complete},
            {u"cancelled"_s, SessionStatus::Cancelled},
            {u"canceled"_s, SessionStatus::Cancelled},
            {searchText(nameOf(ChargeState::Unpaid)), ChargeState::Unpaid},
            {searchText(nameOf(ChargeState::Paid)), ChargeState::Paid},
            {searchText(nameOf(ChargeState::Void)), ChargeState::Void},
            {searchText(nameOf(Mark::Booked)), SessionStatus::Booked},
            {searchText(nameOf(Mark::Complete)), SessionStatus::Complete},
            {searchText(nameOf(Mark::Cancelled)), SessionStatus::Cancelled}};
}

std::optional<State> stateNamed(const QString &word)
{
    constexpr int shortest = 4; // "unpa", while it is being typed
    const auto words = stateWords();
    auto found = std::ranges::find(words, word, &StateWord::word);
    if (found == words.end() && word.size() >= shortest) {
        found = std::ranges::find_if(
            words, [&](const StateWord &state) { return state.word.startsWith(word); });
    }
    return found == words.end() ? std::nullopt : std::optional(found->state);
}

std::optional<Money> exactAmount(const QString &typed, const SearchContext &context)
{
    if (std::ranges::none_of(typed, [](QChar c) { return c.isDigit(); }))
        return std::nullopt;
    const auto money = parseMoney(typed, context.currency, context.locale);
    return money ? money : parseMoney(typed, context.currency, QLocale(QLocale::English));
}

std::optional<TypedAmount> amountOf(const QString &typed, const SearchContext &context)
{
    QString number = searchText(typed);
    number.remove(searchText(context.currency.symbol));
    number.remove(searchText(context.currency.code));
    TypedAmount amount;
    amount.exact = exactAmount(typed, context);
    int afterPoint = -1;
    for (const QChar c : number) {
        if (c.isDigit())
            amount.digits += static_cast<char>('0' + c.digitValue());
        else if (!amount.exact && !u".,' "_s.contains(c))
            return std::nullopt;
        afterPoint = c.isDigit() ? afterPoint + (afterPoint >= 0 ? 1 : 0) : 0;
    }
    if (amount.digits.isEmpty())
        return std::nullopt;
    // "90.5" may become 90.50: digits after the point are not whole units.
    const bool cents =
        afterPoint >= 0 && afterPoint <= context.currency.digits && context.currency.digits > 0;
    if (cents && amount.exact && afterPoint == context.currency.digits)
        amount.digits.clear(); // nothing can follow
    else if (cents)
        amount.digits.chop(afterPoint);
    return amount;
}

/// Makes one word of several that are an amount: "1 250,00 €".
void joinAmounts(QStringList &words, const SearchContext &context)
{
    constexpr int most = 5; // "1 234 567,00 CHF"
    for (int first = 0; first < words.size(); ++first) {
        for (int count = std::min(most, static_cast<int>(words.size()) - first); count > 1;
             --count) {
            const QString joined = words.mid(first, count).join(u' ');
            if (!exactAmount(joined, context))
                continue;
            words.remove(first, count);
            words.insert(first, joined);
            break;
        }
    }
}

/// As many as there are words.
QStringList foldedWords(const QStringList &words)
{
    QStringList folded;
    for (const QString &word : words)
        folded << searchText(word);
    return folded;
}

/// The time after a day, with an end that says nothing more: "10:30 – 11:20".
void takeTime(QStringList &words, int first, const DaySpan &days, const SearchContext &context,
              SearchReading &meant)
{
    const auto start = writtenTimeAt(foldedWords(words), first, context.locale);
    if (!start || days.first != days.last)
        return;
    meant.from = resolve(days.first, start->time, context.zone).first;
    meant.to = meant.from->plusMinutes(1);
    words.remove(first, start->words);
    if (const auto end = writtenTimeAt(foldedWords(words), first, context.locale))
        words.remove(first, end->words);
}

std::vector<QByteArray> inUtf8(const QStringList &words)
{
    std::vector<QByteArray> all;
    for (const QString &word : words)
        all.push_back(word.toUtf8());
    return all;
}

} // namespace

bool TypedAmount::fits(Money amount, int currencyDigits) const
{
    if (exact == amount)
        return true;
    qint64 whole = amount.minor;
    for (int i = 0; i < currencyDigits; ++i)
        whole /= 10;
    constexpr int enough = 2; // one digit would match a tenth of all
    return digits.size() >= enough && QByteArray::number(whole).startsWith(digits);
}

SearchQuery readQuery(const QString &typed, const SearchContext &context)
{
    SearchQuery query{{}, context.now, context.currency.digits};
    const QStringList all = searchWords(typed);
    if (all.isEmpty())
        return query;

    // As typed: folding takes the symbols of some currencies apart.
    QStringList words = oneLine(typed).split(u' ', Qt::SkipEmptyParts);
    SearchReading meant;
    const QDate today = localTime(context.now, context.zone).date();
    const auto phrase = findDatePhrase(foldedWords(words), today, context.locale);
    if (phrase) {
        meant.from = startOfDay(phrase->days.first, context.zone);
        meant.to = startOfDay(phrase->days.last.addDays(1), context.zone);
        words.remove(phrase->firstWord, phrase->words);
        takeTime(words, phrase->firstWord, phrase->days, context, meant);
    }
    joinAmounts(words, context);
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        const auto state = stateNamed(searchText(words[i]));
        const auto amount = state ? std::nullopt : amountOf(words[i], context);
        if (!state && !amount)
            continue;
        if (amount)
            meant.amount = amount;
        else if (const auto *status = std::get_if<SessionStatus>(&*state))
            meant.status = *status;
        else
            meant.charge = std::get<ChargeState>(*state);
        words.removeAt(i);
    }
    if (!meant.isWordsOnly()) {
        meant.words = inUtf8(searchWords(words.join(u' ')));
        query.readings.push_back(meant);
    }
    SearchReading plain;
    plain.words = inUtf8(all);
    query.readings.push_back(plain);
    return query;
}

} // namespace sessionbook
