// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sample_practice.h"
#include "tests/store/recounted_reports.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/random_work.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("each of the reports on the made-up practice is what a plain count finds", "[reports]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.sbk"_s);
    const Instant now =
        startOfDay(QDate(2026, 11, 18), QTimeZone("Europe/Berlin")).plusMinutes(11 * 60);
    const auto sample = createSamplePractice(path, now, [now] { return now; });
    REQUIRE(sample.ok());
    checkEachReport(**sample, RawReader(PracticeFile(path)),
                    {{QDate(2026, 11, 1), QDate(2026, 11, 30)},
                     {QDate(2026, 1, 1), QDate(2026, 12, 31)},
                     {QDate(2026, 10, 24), QDate(2026, 10, 26)}});
}

TEST_CASE("each of the reports on work of chance is what a plain count finds", "[reports]")
{
    const auto seed = static_cast<std::uint32_t>(std::random_device{}());
    INFO("seed " << seed);
    Dice dice(seed);
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    practice.skipDiskWaits();
    RandomWork work(practice, [&](qint64 minutes) { fixture.advanceMinutes(minutes * 6); });
    for (int step = 0; step < 500; ++step) {
        (void)work.step(dice);
        if (dice.oneIn(12))
            (void)practice.undo();
    }
    practice.waitForErasure();
    const QDate today = practice.today();
    checkEachReport(practice, fixture.raw(),
                    {{today.addMonths(-2), today.addMonths(2)},
                     {today.addDays(-20), today.addDays(-5)},
                     {today, today},
                     {QDate(2026, 1, 1), QDate(2028, 12, 31)}});
    CHECK(fixture.raw().number(u"SELECT count(*) FROM payment"_s) > 20);
    CHECK(fixture.raw().number(u"SELECT count(*) FROM document"_s) > 3);
}
