// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"
#include "core/records/searched_session.h"
#include "core/search/found_ranges.h"
#include "core/search/search_index.h"
#include "tests/support/catch.h"

#include <QTimeZone>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

/// Wednesday, 18 November 2026, 10:00 in Berlin.
struct Indexed
{
    SearchContext context{
        resolve(QDate(2026, 11, 18), QTime(10, 0), QTimeZone("Europe/Berlin")).first,
        QTimeZone("Europe/Berlin"), *currencyByCode(u"EUR"_s),
        QLocale(QLocale::English, QLocale::UnitedKingdom)};
    SearchIndex index;

    Indexed()
    {
        index.setTypes({{{1}, u"Individual therapy"_s, 50, {90'00}, false},
                        {{2}, u"Couples therapy"_s, 80, {140'00}, false}});
        put(1, u"Anna Berg"_s, u"anna@example.com"_s);
        put(2, u"Björn Þórsson"_s, u"bjorn@example.com"_s);
        put(3, u"Johanna Zorn"_s, {});
    }
    void put(qint64 id, const QString &name, const QString &email)
    {
        index.putClient({{id}, name, email});
    }
    SearchedSession session(qint64 id, qint64 client, QDate day, const QString &note = {}) const
    {
        SearchedSession session;
        session.id = {id};
        session.client = {client};
        session.type = {1};
        session.startsAt = resolve(day, QTime(9, 0), context.zone).first;
        session.note = note;
        return session;
    }
    void put(const SearchedSession &session) { index.putSession(session); }
    void charge(qint64 id, qint64 client, const QString &text, QDate day, Money amount,
                ChargeState state = ChargeState::Unpaid)
    {
        index.putCharge(
            {{id}, {client}, resolve(day, QTime(12, 0), context.zone).first, amount, state, text});
    }
    SearchHits find(const QString &typed) const
    {
        const auto hits = index.find(readQuery(typed, context), 8, [] { return false; });
        REQUIRE(hits);
        return *hits;
    }
    std::vector<qint64> sessions(const QString &typed) const
    {
        std::vector<qint64> ids;
        for (const SessionId id : find(typed).sessions)
            ids.push_back(id.value);
        return ids;
    }
    std::vector<qint64> clients(const QString &typed) const
    {
        std::vector<qint64> ids;
        for (const ClientId id : find(typed).clients)
            ids.push_back(id.value);
        return ids;
    }
    std::vector<qint64> payments(const QString &typed) const
    {
        std::vector<qint64> ids;
        for (const FoundCharge &charge : find(typed).payments)
            ids.push_back(std::visit([](auto id) { return id.value; }, charge));
        return ids;
    }
};

using Ids = std::vector<qint64>;

} // namespace

TEST_CASE("clients are found by the start of a word before its middle", "[search]")
{
    const Indexed practice;
    CHECK(practice.clients(u"anna"_s) == Ids{1, 3}); // Johanna has it in the middle
    CHECK(practice.clients(u"ANNA"_s) == Ids{1, 3});
    CHECK(practice.clients(u"berg anna"_s) == Ids{1}); // in any order
    CHECK(practice.clients(u"thor"_s) == Ids{2});
    CHECK(practice.clients(u"bjo"_s) == Ids{2});
    CHECK(practice.clients(u"a"_s) == Ids{1}); // one letter only starts words
    CHECK(practice.clients(u"bjorn@ex"_s) == Ids{2});
    CHECK(practice.clients(u"anna zzz"_s).empty());
    CHECK(practice.clients({}).empty());
}

TEST_CASE("a name that begins with the word comes first, and a whole word before a part",
          "[search]")
{
    Indexed practice;
    practice.put(10, u"Dagur Helgason"_s, {});
    practice.put(11, u"Anna Helga Jonsdottir"_s, {});
    practice.put(12, u"Helgason Ari"_s, {});
    practice.put(13, u"Helga Sigurðardóttir"_s, {});
    practice.put(14, u"Björg Ölhelgadóttir"_s, {});
    practice.put(15, u"Dagur Helgason Helga"_s, {});
    CHECK(practice.clients(u"helga"_s) == Ids{13, 12, 11, 15, 10, 14});
    CHECK(practice.clients(u"he"_s) == Ids{12, 13, 10, 11, 15});
    practice.put(practice.session(1, 10, QDate(2026, 11, 18)));
    practice.put(practice.session(2, 13, QDate(2026, 12, 18)));
    CHECK(practice.sessions(u"helga"_s) == Ids{2, 1});
}

TEST_CASE("sessions are found by client, type and note, the nearest in time first", "[search]")
{
    Indexed practice;
    practice.put(practice.session(1, 1, QDate(2024, 3, 1)));
    practice.put(practice.session(2, 1, QDate(2026, 11, 19)));
    practice.put(practice.session(3, 1, QDate(2026, 12, 20)));
    practice.put(
        practice.session(4, 2, QDate(2026, 11, 17), u"Bring the sleep diary. Anna asked"_s));
    CHECK(practice.sessions(u"anna"_s) == Ids{2, 3, 1, 4}); // a name before a note
    CHECK(practice.sessions(u"diary sleep"_s) == Ids{4});
    CHECK(practice.sessions(u"leep"_s) == Ids{4});
    CHECK(practice.sessions(u"ee"_s).empty()); // two letters only start words of a note
    CHECK(practice.sessions(u"indiv thor"_s) == Ids{4});
    CHECK(practice.find(u"anna"_s).sessionCount == 4);
}

TEST_CASE("sessions are found by the day as one writes it", "[search]")
{
    Indexed practice;
    practice.put(practice.session(1, 1, QDate(2026, 11, 12)));
    practice.put(practice.session(2, 1, QDate(2026, 11, 24)));
    practice.put(practice.session(3, 2, QDate(2026, 11, 24)));
    CHECK(practice.sessions(u"12 nov"_s) == Ids{1});
    CHECK(practice.sessions(u"next tue"_s) == Ids{2, 3});
    CHECK(practice.sessions(u"anna next tue"_s) == Ids{2});
    CHECK(practice.sessions(u"2026-11-12"_s) == Ids{1});
    CHECK(practice.sessions(u"12.11."_s) == Ids{1});
    CHECK(practice.sessions(u"nov"_s).size() == 3);
}

TEST_CASE("a day has what begins from its midnight to the next", "[search]")
{
    Indexed practice;
    const auto begins = [&](qint64 id, QDate day, qint64 seconds) {
        SearchedSession session = practice.session(id, 1, day);
        session.startsAt = {startOfDay(day, practice.context.zone).seconds + seconds};
        practice.put(session);
    };
    begins(1, QDate(2026, 11, 12), 0);
    begins(2, QDate(2026, 11, 12), -1);
    begins(3, QDate(2026, 11, 13), -1);
    begins(4, QDate(2026, 11, 13), 0);
    CHECK(practice.sessions(u"12 nov"_s) == Ids{3, 1}); // the nearest first
}

TEST_CASE("of more than are shown the best are, and all are counted", "[search]")
{
    Indexed practice;
    for (int i = 1; i <= 12; ++i) // the nearest have the highest ids
        practice.put(practice.session(i, 1, QDate(2026, 11, 30).addDays(-i)));
    for (int i = 13; i <= 24; ++i) // the nearest have the lowest ids
        practice.put(practice.session(i, 2, QDate(2026, 11, 7).addDays(i)));
    CHECK(practice.sessions(u"anna"_s) == Ids{12, 11, 10, 9, 8, 7, 6, 5});
    CHECK(practice.find(u"anna"_s).sessionCount == 12);
    CHECK(practice.sessions(u"thor"_s) == Ids{13, 14, 15, 16, 17, 18, 19, 20});
    CHECK(practice.find(u"thor"_s).sessionCount == 12);
}

TEST_CASE("a month that is a name finds both", "[search]")
{
    Indexed practice;
    practice.put(4, u"Jan Winter"_s, {});
    practice.put(practice.session(1, 4, QDate(2026, 11, 12)));
    practice.put(practice.session(2, 1, QDate(2027, 1, 14)));
    CHECK(practice.clients(u"jan"_s) == Ids{4});
    CHECK(practice.sessions(u"jan"_s).size() == 2);
    CHECK(practice.sessions(u"jan winter"_s) == Ids{1});
}

TEST_CASE("payments are found by their state and amount as typed", "[search]")
{
    Indexed practice;
    SearchedSession owed = practice.session(1, 1, QDate(2026, 11, 12));
    owed.charge = ChargeState::Unpaid;
    owed.amount = {90'00};
    SearchedSession paid = practice.session(2, 1, QDate(2026, 11, 5), u"unpaid leave"_s);
    paid.charge = ChargeState::Paid;
    paid.amount = {1'250'00};
    practice.put(owed);
    practice.put(paid);
    CHECK(practice.payments(u"unpaid anna"_s) == Ids{1});
    CHECK(practice.payments(u"anna unpaid"_s) == Ids{1});
    CHECK(practice.payments(u"paid"_s) == Ids{2});
    CHECK(practice.payments(u"90"_s) == Ids{1});
    CHECK(practice.payments(u"90.00"_s) == Ids{1});
    CHECK(practice.payments(u"€90"_s) == Ids{1});
    CHECK(practice.payments(u"1,250"_s) == Ids{2});
    CHECK(practice.payments(u"1250"_s) == Ids{2});
    CHECK(practice.payments(u"12"_s) == Ids{2}); // on its way to 1,250
    CHECK(practice.payments(u"91"_s).empty());
    CHECK(practice.payments(u"anna"_s) == Ids{1});   // what she owes
    CHECK(practice.sessions(u"unpaid"_s) == Ids{2}); // as a word of a note
}

TEST_CASE("charges without a session are found by text, client, day, amount and state", "[search]")
{
    Indexed practice;
    practice.charge(11, 1, u"Report for the court"_s, QDate(2026, 11, 10), {120'00});
    practice.charge(12, 2, u"Letter to the school"_s, QDate(2026, 11, 12), {35'00},
                    ChargeState::Paid);
    practice.charge(13, 1, u"Letter to the insurer"_s, QDate(2026, 9, 1), {35'50},
                    ChargeState::Void);
    CHECK(practice.payments(u"report"_s) == Ids{11});
    CHECK(practice.payments(u"letter"_s) == Ids{12, 13}); // in any state, the nearest first
    CHECK(practice.payments(u"etter"_s) == Ids{12, 13});
    CHECK(practice.payments(u"et"_s).empty()); // two letters only start words
    CHECK(practice.payments(u"school thor"_s) == Ids{12});
    CHECK(practice.payments(u"school berg"_s).empty());
    CHECK(practice.payments(u"berg"_s) == Ids{11}); // what she owes
    CHECK(practice.payments(u"thor"_s).empty());    // he owes nothing
    CHECK(practice.payments(u"12 nov"_s) == Ids{12});
    CHECK(practice.payments(u"11 nov"_s).empty());
    CHECK(practice.payments(u"berg sept"_s) == Ids{13});
    CHECK(practice.payments(u"120"_s) == Ids{11});
    CHECK(practice.payments(u"35"_s) == Ids{12, 13});
    CHECK(practice.payments(u"35.50"_s) == Ids{13});
    CHECK(practice.payments(u"unpaid"_s) == Ids{11});
    CHECK(practice.payments(u"paid letter"_s) == Ids{12});
    CHECK(practice.payments(u"void"_s) == Ids{13});
    CHECK(practice.payments(u"complete"_s).empty()); // sessions are
    CHECK(practice.find(u"letter"_s).paymentCount == 2);
    CHECK(practice.find(u"letter"_s).sessions.empty());

    practice.charge(12, 2, u"Statement"_s, QDate(2026, 11, 12), {35'00}, ChargeState::Paid);
    CHECK(practice.payments(u"letter"_s) == Ids{13});
    CHECK(practice.payments(u"statement"_s) == Ids{12});
    practice.index.removeCharge({13});
    CHECK(practice.payments(u"letter"_s).empty());
    practice.index.removeClient({1});
    CHECK(practice.payments(u"report"_s).empty());
}

TEST_CASE("charges with and without a session are ranked and counted together", "[search]")
{
    Indexed practice;
    SearchedSession owed = practice.session(7, 1, QDate(2026, 11, 12));
    owed.charge = ChargeState::Unpaid;
    owed.amount = {90'00};
    practice.put(owed);
    practice.charge(7, 1, u"Report"_s, QDate(2026, 11, 17), {90'00});
    for (const QString &typed : {u"unpaid"_s, u"90"_s, u"berg"_s}) {
        const SearchHits hits = practice.find(typed);
        CHECK(hits.payments == std::vector<FoundCharge>{ChargeId{7}, SessionId{7}});
        CHECK(hits.paymentCount == 2);
    }
}

TEST_CASE("what the program writes is found", "[search]")
{
    for (const char *name : {"en_GB", "en_US", "de_DE", "de_CH", "fr_FR", "es_ES", "da_DK", "is_IS",
                             "pl_PL", "ar_EG", "fa_IR", "ja_JP", "hi_IN"}) {
        Indexed practice;
        practice.context.locale = QLocale(QString::fromLatin1(name));
        const QDate day(2026, 12, 12);
        SearchedSession owed = practice.session(1, 1, day);
        owed.charge = ChargeState::Unpaid;
        owed.amount = {125'50};
        SearchedSession paid = practice.session(2, 2, day.addDays(1));
        paid.charge = ChargeState::Paid;
        paid.amount = {1'250'00};
        practice.put(owed);
        practice.put(paid);
        practice.put(practice.session(3, 3, day.addDays(-30)));
        for (const Currency &currency : currencies()) {
            if (currency.digits != 2)
                continue;
            practice.context.currency = currency;
            const QString small = formatMoney({125'50}, currency, practice.context.locale);
            const QString large = formatMoney({1'250'00}, currency, practice.context.locale);
            INFO(name << ' ' << small << ' ' << large);
            CHECK(practice.payments(small) == Ids{1});
            CHECK(practice.payments(u"anna "_s + small) == Ids{1});
            CHECK(practice.payments(large) == Ids{2});
        }
        const QString written = mediumDate(day, practice.context.locale);
        INFO(name << ' ' << written);
        CHECK(practice.sessions(written) == Ids{1});
        CHECK(practice.sessions(u"anna "_s + written) == Ids{1});
        SearchedSession evening = practice.session(4, 3, day);
        evening.startsAt = resolve(day, QTime(21, 0), practice.context.zone).first;
        practice.put(evening);
        const QDateTime nine = localTime(evening.startsAt, practice.context.zone);
        const QLocale &locale = practice.context.locale;
        CHECK(practice.sessions(mediumDateTime(nine, locale)) == Ids{4});
        CHECK(practice.sessions(timeSpan(nine, nine.addSecs(3000), locale)) == Ids{4});
        CHECK(practice.sessions(mediumDateTime(nine.addSecs(-12 * 3600), locale)) == Ids{1});
        CHECK(practice.sessions(mediumDateTime(nine.addSecs(60), locale)).empty());
    }
}

TEST_CASE("a day that does not exist finds no other, and no amount", "[search]")
{
    Indexed practice;
    SearchedSession charged = practice.session(1, 1, QDate(2027, 2, 10));
    charged.charge = ChargeState::Unpaid;
    charged.amount = {29'00};
    practice.put(charged);
    practice.put(4, u"Febe Lund"_s, {});
    SearchedSession named = practice.session(3, 4, QDate(2027, 5, 1));
    named.charge = ChargeState::Unpaid;
    named.amount = {31'00};
    practice.put(named);
    practice.put(practice.session(2, 1, QDate(2028, 2, 29)));
    CHECK(practice.sessions(u"29 feb"_s) == Ids{2});
    CHECK(practice.payments(u"29 feb"_s).empty());
    charged.amount = {31'00};
    practice.put(charged);
    CHECK(practice.sessions(u"31 feb"_s).empty());
    CHECK(practice.payments(u"31 feb"_s).empty());
}

TEST_CASE("amounts are found in other digits", "[search]")
{
    Indexed practice;
    SearchedSession owed = practice.session(1, 1, QDate(2026, 11, 12));
    owed.charge = ChargeState::Unpaid;
    owed.amount = {125'50};
    practice.put(owed);
    CHECK(practice.payments(u"١٢٥"_s) == Ids{1});
    CHECK(practice.payments(u"१२५.५०"_s) == Ids{1});
    CHECK(practice.payments(u"125.5"_s) == Ids{1});
    CHECK(practice.payments(u"€ 125.50"_s) == Ids{1});
    CHECK(practice.payments(u"EUR 125.50 anna"_s) == Ids{1});
}

TEST_CASE("what is changed or removed is found no more", "[search]")
{
    Indexed practice;
    practice.put(practice.session(7, 1, QDate(2026, 11, 12), u"violet"_s));
    practice.put(practice.session(9, 2, QDate(2026, 11, 13), u"indigo"_s));
    practice.put(practice.session(8, 1, QDate(2026, 11, 12), u"crimson"_s)); // between the two
    practice.put(practice.session(7, 1, QDate(2026, 11, 12), u"purple"_s));
    CHECK(practice.sessions(u"violet"_s).empty());
    CHECK(practice.sessions(u"purple"_s) == Ids{7});
    CHECK(practice.sessions(u"crimson"_s) == Ids{8});
    practice.index.removeSession({8});
    CHECK(practice.sessions(u"crimson"_s).empty());
    CHECK(practice.index.sessionCount() == 2);
    practice.index.removeClient({1});
    CHECK(practice.clients(u"anna"_s) == Ids{3});
    CHECK(practice.sessions(u"purple"_s).empty());
}

TEST_CASE("an erased text is overwritten in memory", "[search]")
{
    TextArena texts;
    TextArena::Place secret = texts.add("a secret");
    const std::string_view held = texts.at(secret);
    REQUIRE(held == "a secret");
    texts.erase(secret);
    CHECK(held == std::string_view("\0\0\0\0\0\0\0\0", 8));
    CHECK(texts.at(secret).empty());
}

TEST_CASE("a search that nobody waits for any more ends", "[search]")
{
    Indexed practice;
    practice.put(practice.session(1, 1, QDate(2026, 11, 12)));
    CHECK_FALSE(
        practice.index.find(readQuery(u"anna"_s, practice.context), 8, [] { return true; }));
}

TEST_CASE("what was typed is marked in the text as it is written", "[search]")
{
    CHECK(foundRanges(u"Gunnar Þórsson"_s, {u"thor"_s}) == std::vector<TextRange>{{7, 3}});
    CHECK(foundRanges(u"Johanna Anna"_s, {u"anna"_s}) == std::vector<TextRange>{{8, 4}});
    CHECK(foundRanges(u"Straße"_s, {u"strass"_s}) == std::vector<TextRange>{{0, 5}});
    CHECK(foundRanges(u"Straße"_s, {u"stras"_s}) == std::vector<TextRange>{{0, 5}}); // no half
    CHECK(foundRanges(u"Jo\u0301n"_s, {u"jo"_s}) == std::vector<TextRange>{{0, 3}});
    CHECK(foundRanges(u"Anna Berg"_s, {u"be"_s, u"an"_s}) ==
          std::vector<TextRange>{{0, 2}, {5, 2}});
    CHECK(foundRanges(u"Anna"_s, {u"an"_s, u"ann"_s}) == std::vector<TextRange>{{0, 3}});
    CHECK(foundRanges(u"Anna"_s, {u"x"_s}).empty());
}
