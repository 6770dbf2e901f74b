// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"
#include "core/rules/wording.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/print/schedule_layout.h"

#include <QPageSize>
#include <rapidcheck.h>

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale inUnitedStates(QLocale::English, QLocale::UnitedStates);
const QLocale hebrew(QLocale::Hebrew, QLocale::Israel);

constexpr QPageSize::PageSizeId smallPaper = QPageSize::A5;

QSizeF printable(QPageSize::PageSizeId id, bool landscape)
{
    const QSizeF size = QPageSize(id).size(QPageSize::Point) - QSizeF(72, 72);
    return landscape ? size.transposed() : size;
}

/// Each character takes as much as a wide one does.
qreal wideText(const QString &text, int size, bool strong)
{
    return static_cast<qreal>(text.size()) * size * (strong ? 0.62 : 0.58);
}

QString timesInFull(const Schedule::Entry &entry, const QLocale &locale)
{
    return clockTime(clockOf(entry.span.start.minute), locale) + u" – "_s +
           clockTime(clockOf(entry.span.end.minute), locale);
}

std::vector<PrintedPage> laidOut(Schedule schedule, const QSizeF &paper,
                                 const QLocale &locale = british)
{
    for (Schedule::Entry &entry : schedule.entries) {
        entry.start = clockTime(clockOf(entry.span.start.minute), locale);
        entry.times = timesInFull(entry, locale);
    }
    return pagesOf({schedule, paper, locale, wideText});
}

Schedule emptyWeek()
{
    Schedule week;
    week.title = u"16 – 22 November 2026"_s;
    week.practice = u"Hlíð Therapy"_s;
    week.days = {monday, 7};
    week.workingHours = {0, 9 * 60, 17 * 60};
    return week;
}

Schedule::Entry entry(int day, int minute, int length, const QString &name)
{
    const int end = minute + length;
    return {name,
            u"Individual therapy"_s,
            Mark::Booked,
            {{day, minute}, {day + end / minutesInDay, end % minutesInDay}}};
}

Schedule weekOf(std::vector<Schedule::Entry> entries)
{
    Schedule week = emptyWeek();
    week.entries = std::move(entries);
    return week;
}

/// What stands on the page about a session, without the breaks between lines.
QString wordsOf(const PrintedPage &page, std::size_t number)
{
    QStringList words;
    for (const PrintedText &text : page.texts) {
        if (text.entry == number)
            words << text.text;
    }
    return words.join(u' ').replace(QChar::Nbsp, u' ').remove(u' ');
}

bool tells(const QString &words, const QString &part)
{
    return words.count(QString(part).remove(u' ')) >= 1;
}

bool tellsInFull(const PrintedPage &page, const Schedule &schedule, std::size_t number,
                 const QLocale &locale)
{
    const Schedule::Entry &told = schedule.entries[number];
    const QString words = wordsOf(page, number);
    return tells(words, told.name) && tells(words, timesInFull(told, locale));
}

/// Each session once in full: in the grid alone, or in the list.
void requireNothingLost(const std::vector<PrintedPage> &pages, const Schedule &schedule,
                        const QLocale &locale)
{
    for (std::size_t i = 0; i < schedule.entries.size(); ++i) {
        const auto first = pages.begin() + (pages.size() > 1 ? 1 : 0);
        const auto times = std::count_if(first, pages.end(), [&](const PrintedPage &page) {
            return tellsInFull(page, schedule, i, locale);
        });
        RC_ASSERT(times == 1);
        if (pages.size() == 1)
            continue;
        const auto list =
            std::ranges::find_if(pages.begin() + 1, pages.end(),
                                 [&](const auto &page) { return !wordsOf(page, i).isEmpty(); });
        RC_ASSERT(tells(wordsOf(*list, i), schedule.entries[i].type));
        RC_ASSERT(tells(wordsOf(*list, i), nameOf(schedule.entries[i].mark)));
    }
}

void requireReadable(const PrintedPage &page, const QSizeF &paper)
{
    const QRectF sheet = QRectF({}, paper).adjusted(-0.01, -8, 0.01, 0.01);
    for (std::size_t i = 0; i < page.texts.size(); ++i) {
        const PrintedText &text = page.texts[i];
        RC_ASSERT(text.size >= smallestPrint);
        RC_ASSERT(text.room.height() >= text.size);
        RC_ASSERT(sheet.contains(text.room));
        if (!text.entry)
            continue;
        RC_ASSERT(wideText(text.text, text.size, text.strong) <= text.room.width() + 0.01);
        for (std::size_t j = 0; j < i; ++j) {
            const QRectF both = page.texts[j].room & text.room;
            RC_ASSERT(!page.texts[j].entry || both.width() < 0.01 || both.height() < 0.01);
        }
    }
}

Schedule randomWeek()
{
    const std::vector<QString> names{
        u"Anna Berg"_s,   u"Þóra"_s,  u"Couple: Guðbjörg Hólmfríður & Sigtryggur Aðalsteinn"_s,
        u"יעל כהן"_s,     u"🌻 Sól"_s, QString(300, u'x'),
        u"أحمد Müller"_s, u"Jo"_s,    u"Bartholomew Featherstonehaugh-Cholmondeley"_s};
    Schedule week = emptyWeek();
    week.days.count = *rc::gen::element(1, 7);
    const int count = *rc::gen::element(0, 1, 4, 12, 30, 60);
    for (int i = 0; i < count; ++i) {
        const int start = *rc::gen::weightedOneOf<int>(
            {{9, rc::gen::map(rc::gen::inRange(32, 80), [](int step) { return step * 15; })},
             {1, rc::gen::inRange(0, minutesInDay)}});
        week.entries.push_back(entry(*rc::gen::inRange(0, week.days.count), start,
                                     *rc::gen::element(5, 15, 25, 50, 50, 80, 240),
                                     *rc::gen::elementOf(names)));
        week.entries.back().mark = *rc::gen::element(Mark::Booked, Mark::Complete, Mark::Cancelled,
                                                     Mark::InProgress, Mark::Void);
    }
    std::ranges::sort(week.entries, {}, [](const auto &entry) { return entry.span.start; });
    return week;
}

} // namespace

TEST_CASE("on every paper, nothing of a week is lost or cut", "[schedule][layout]")
{
    const bool holds = rc::check("each session is printed once in full, readably", [] {
        const Schedule week = randomWeek();
        for (const auto id : {QPageSize::A4, QPageSize::A5, QPageSize::Letter}) {
            for (const bool landscape : {false, true}) {
                const QSizeF paper = printable(id, landscape);
                const QLocale locale =
                    *rc::gen::element(british, inUnitedStates, german, egyptian, hebrew);
                const auto pages = laidOut(week, paper, locale);
                requireNothingLost(pages, week, locale);
                for (const PrintedPage &page : pages)
                    requireReadable(page, paper);
            }
        }
    });
    CHECK(holds);
}

TEST_CASE("a usual week fits on one page, with the largest text there is room for",
          "[schedule][layout]")
{
    Schedule week =
        weekOf({entry(0, 8 * 60 + 30, 50, u"Anna Berg"_s), entry(0, 10 * 60, 50, u"Þóra"_s),
                entry(3, 18 * 60, 80, u"Björn Þórsson"_s)});
    const auto pages = laidOut(week, printable(QPageSize::A4, true));
    REQUIRE(pages.size() == 1);
    const auto size = [&](const auto &page) {
        return std::ranges::find_if(page.texts, [](const auto &text) { return text.entry == 0; })
            ->size;
    };
    CHECK(size(pages[0]) == 9);
    CHECK(std::ranges::none_of(pages[0].texts,
                               [](const auto &text) { return text.text.startsWith(u"Page"); }));
    // The hours reach from the first session to the last.
    CHECK(std::ranges::count(pages[0].texts, u"08:00"_s, &PrintedText::text) == 1);
    CHECK(std::ranges::count(pages[0].texts, u"19:00"_s, &PrintedText::text) == 1);
    CHECK(std::ranges::count(pages[0].texts, u"20:00"_s, &PrintedText::text) == 0);
    CHECK(size(laidOut(week, printable(smallPaper, true)).front()) < 9);
}

TEST_CASE("what the grid can't hold is listed on further pages", "[schedule][layout]")
{
    const QSizeF paper = printable(QPageSize::A4, true);
    SECTION("five at a time")
    {
        const Schedule week = weekOf({5, entry(2, 10 * 60, 50, u"Anna Jónsdóttir"_s)});
        CHECK(laidOut(week, paper).size() == 2);
    }
    SECTION("a short one, with its start and name left in the grid")
    {
        const Schedule week = weekOf({entry(1, 10 * 60, 15, u"Anna Berg"_s)});
        const auto pages = laidOut(week, paper);
        REQUIRE(pages.size() == 2);
        CHECK(wordsOf(pages[0], 0) == u"AnnaBerg10:00"_s);
        CHECK(wordsOf(pages[1], 0) == u"10:00–10:15AnnaBergIndividualtherapyBooked"_s);
    }
    SECTION("a night far from the working hours, among many")
    {
        std::vector<Schedule::Entry> all{entry(4, 23 * 60 + 30, 60, u"Night"_s)};
        for (int day = 0; day < 5; ++day)
            all.push_back(entry(day, 9 * 60, 25, u"Bartholomew Featherstonehaugh"_s));
        const auto pages = laidOut(weekOf(all), paper);
        REQUIRE(pages.size() == 2);
        CHECK(wordsOf(pages[0], 0).isEmpty());
        CHECK(wordsOf(pages[1], 0).startsWith(u"23:30–00:30"_s));
        CHECK(std::ranges::count(pages[0].texts, u"22:00"_s, &PrintedText::text) == 0);
    }
}

TEST_CASE("evening sessions stretch the grid while it can be read", "[schedule][layout]")
{
    const Schedule week = weekOf({entry(0, 9 * 60, 50, u"Anna"_s), entry(0, 22 * 60, 60, u"Jo"_s),
                                  entry(4, 23 * 60 + 30, 90, u"Þóra"_s)});
    const auto pages = laidOut(week, printable(QPageSize::A4, true));
    REQUIRE(pages.size() == 1);
    // Past midnight in two boxes, with words in the longer one.
    CHECK(std::ranges::count(pages[0].shapes, std::optional<std::size_t>(2),
                             &PrintedShape::entry) == 2);
    CHECK(wordsOf(pages[0], 2) == u"Þóra23:30–01:00"_s);
}

TEST_CASE("a long list is paged, and each page says which it is", "[schedule][layout]")
{
    std::vector<Schedule::Entry> all;
    for (int i = 0; i < 90; ++i)
        all.push_back(entry(i / 45, 8 * 60 + i % 45 * 10, 10, u"Anna Berg"_s));
    const auto pages = laidOut(weekOf(all), printable(smallPaper, false));
    REQUIRE(pages.size() == 5);
    for (int i = 0; i < 5; ++i) {
        CHECK(std::ranges::count(pages[static_cast<std::size_t>(i)].texts,
                                 u"Page %1 of 5"_s.arg(i + 1), &PrintedText::text) == 1);
    }
    CHECK(std::ranges::count(pages[2].texts, u"Monday, 16 November 2026 (continued)"_s,
                             &PrintedText::text) == 1);
    CHECK(std::ranges::count(pages[0].texts, u"Every session is listed in full from page 2 on."_s,
                             &PrintedText::text) == 1);
}

TEST_CASE("times and name are printed apart, whatever their direction", "[schedule][layout]")
{
    const Schedule week = weekOf({entry(1, 11 * 60, 60, u"יעל כהן"_s)});
    for (const QLocale &locale : {hebrew, german}) {
        const auto pages = laidOut(week, printable(QPageSize::A4, false), locale);
        for (const PrintedPage &page : pages) {
            for (const PrintedText &text : page.texts)
                CHECK_FALSE((text.text.contains(u"11:00"_s) && text.text.isRightToLeft()));
        }
    }
}

TEST_CASE("a foot tells what a filter left out, and the shapes that occur", "[schedule][layout]")
{
    Schedule week = weekOf({entry(1, 11 * 60, 60, u"Anna"_s)});
    week.filtered = true;
    week.entries.front().mark = Mark::Cancelled;
    const auto pages = laidOut(week, printable(QPageSize::A4, true));
    REQUIRE(pages.size() == 1);
    const auto count = [&](const QString &words) {
        return std::ranges::count(pages[0].texts, words, &PrintedText::text);
    };
    CHECK(count(u"Not all sessions are shown."_s) == 1);
    CHECK(count(u"Cancelled"_s) == 1);
    CHECK(count(u"Booked"_s) == 0);
}
