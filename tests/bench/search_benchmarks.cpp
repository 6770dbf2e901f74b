// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/search_index.h"
#include "core/store/client_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/search_rows.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/plain_sqlite.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

constexpr int pageSize = 2'000;
constexpr int shownHits = 8;
constexpr qsizetype noteLength = 1'024;

/// A kilobyte of words, another one for each session.
QString noteOf(SessionId id)
{
    constexpr std::array words{u"goals",  u"sleep", u"asked",   u"about", u"weekend", u"sister",
                               u"better", u"diary", u"anxious", u"work",  u"breathe", u"garden",
                               u"again",  u"calm",  u"evening", u"plan",  u"worried", u"Þórsmörk"};
    QString note;
    auto seed = static_cast<quint64>(id.value);
    while (note.size() < noteLength) {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        note += QString::fromUtf16(words[(seed >> 33) % words.size()]) + u' ';
    }
    return note;
}

/// As the search builds it, but with different notes, as those of the file are all alike.
SearchIndex indexOf(Connection &connection)
{
    SearchIndex index;
    index.setTypes(rows::sessionTypes(connection));
    for (const Client &client : rows::clients(connection))
        index.putClient(client);
    std::optional<SessionId> before;
    for (bool more = true; more;) {
        auto page = rows::searchedSessions(connection, pageSize, before);
        for (SearchedSession &session : page) {
            if (!session.note.isEmpty())
                session.note = noteOf(session.id);
            index.putSession(session);
        }
        more = page.size() == pageSize;
        if (more)
            before = page.back().id;
    }
    return index;
}

/// Seconds for each letter of what is typed.
std::vector<double> keystrokes(const SearchIndex &index, const GeneratedPractice &file, int rounds)
{
    const SearchContext context{file.now(), file.zone, *currencyByCode(u"ISK"_s),
                                QLocale(QLocale::English, QLocale::UnitedKingdom)};
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        for (const QString &typed :
             {u"number 17"_s, u"sleep diary"_s, u"next tue"_s, u"unpaid 1203"_s, u"thorsm"_s}) {
            for (qsizetype length = 1; length <= typed.size(); ++length) {
                seconds.push_back(secondsOf([&] {
                    (void)index.find(readQuery(typed.first(length), context), shownHits,
                                     [] { return false; });
                }));
            }
        }
    }
    std::ranges::sort(seconds);
    return seconds;
}

} // namespace

void measureSearch(Run &run)
{
    run.table.heading(u"Search at each keystroke: 200,000 sessions, 50,000 with a note of 1 KB"_s);
    const GeneratedPractice file = run.practice(largePractice);
    Connection connection(file.path, Connection::Mode::ReadOnly);
    SearchIndex index;
    const double building = secondsOf([&] { index = indexOf(connection); });
    const std::vector<double> seconds = keystrokes(index, file, run.rounds(20));

    // For comparison: SQLite looks for a word in the notes, without folding accents.
    const PlainConnection plain(file.path);
    PlainStatement like(plain, "SELECT count(*) FROM session WHERE note LIKE '%diary%'");
    const double inFile = secondsOf([&] { (void)like.run({}); }, 3);
    run.table.row(u"median keystroke"_s, seconds[seconds.size() / 2], u"LIKE over the notes"_s,
                  inFile);
    run.table.row(u"worst keystroke"_s, seconds.back(), u"LIKE over the notes"_s, inFile);
    run.table.row(u"reading and folding all, once"_s, building, u"LIKE over the notes"_s, inFile);
    constexpr double notes = 50'000.0 * noteLength;
    run.table.memoryRow(u"the index in memory"_s, static_cast<double>(index.bytes()),
                        u"the notes alone"_s, notes, 1.5);
}

} // namespace sessionbook::bench
