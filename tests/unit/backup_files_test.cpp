// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/backup_files.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

BackupFile at(QDate date, QTime time = {12, 0})
{
    const QDateTime madeAt(date, time, Qt::UTC);
    return {backupName(madeAt), madeAt};
}

/// One each day up to that one, the newest first.
std::vector<BackupFile> daily(QDate newest, int days)
{
    std::vector<BackupFile> backups;
    for (int i = 0; i < days; ++i)
        backups.push_back(at(newest.addDays(-i)));
    return backups;
}

std::vector<QDate> keptOf(const std::vector<BackupFile> &backups, QDate today)
{
    const auto going = superfluous(backups, today);
    std::vector<QDate> kept;
    for (const BackupFile &backup : backups) {
        if (std::ranges::find(going, backup) == going.end())
            kept.push_back(backup.madeAt.date());
    }
    return kept;
}

const QDate today(2026, 11, 27); // a Friday

} // namespace

TEST_CASE("seven days, four weeks and twelve months of backups are kept", "[backup]")
{
    const std::vector<QDate> kept = keptOf(daily(today, 800), today);
    const std::vector<QDate> expected{
        // Days; the last of these are the newest of their weeks and months too.
        {2026, 11, 27},
        {2026, 11, 26},
        {2026, 11, 25},
        {2026, 11, 24},
        {2026, 11, 23},
        {2026, 11, 22},
        {2026, 11, 21},
        // Sundays, then the last days of months.
        {2026, 11, 15},
        {2026, 11, 8},
        {2026, 10, 31},
        {2026, 9, 30},
        {2026, 8, 31},
        {2026, 7, 31},
        {2026, 6, 30},
        {2026, 5, 31},
        {2026, 4, 30},
        {2026, 3, 31},
        {2026, 2, 28},
        {2026, 1, 31},
        {2025, 12, 31}};
    CHECK(kept == expected);
}

TEST_CASE("of a day the newest backup is kept", "[backup]")
{
    const std::vector<BackupFile> backups{at(today, {18, 0}), at(today, {9, 0}),
                                          at(today.addDays(-1), {17, 0}),
                                          at(today.addDays(-1), {8, 0})};
    const std::vector<BackupFile> going = superfluous(backups, today);
    REQUIRE(going.size() == 2);
    CHECK(going[0] == backups[1]);
    CHECK(going[1] == backups[3]);
}

TEST_CASE("the newest backup is kept however old it is", "[backup]")
{
    const std::vector<BackupFile> backups = daily(QDate(2020, 2, 29), 3);
    CHECK(keptOf(backups, today) == std::vector<QDate>{{2020, 2, 29}});
    CHECK(superfluous({}, today).empty());
}

TEST_CASE("thinning day by day keeps what thinning at once would", "[backup]")
{
    std::vector<BackupFile> backups;
    for (QDate day = today.addDays(-500); day <= today; day = day.addDays(1)) {
        backups.insert(backups.begin(), at(day));
        for (const BackupFile &going : superfluous(backups, day))
            std::erase(backups, going);
        REQUIRE(backups.front().madeAt.date() == day);
        REQUIRE(backups.size() <= 7 + 4 + 12);
    }
    CHECK(backups.size() >= 7 + 2 + 10);
}

TEST_CASE("only what is named as a backup is one", "[backup]")
{
    const QDateTime madeAt(QDate(2026, 11, 27), QTime(9, 5, 7), Qt::UTC);
    CHECK(backupName(madeAt) == u"2026-11-27 09.05.07.sessionbook"_s);
    CHECK(madeAtOf(backupName(madeAt)) == madeAt);
    // A time that the clocks of some zones skip is one here.
    const QDateTime skipped(QDate(2027, 3, 28), QTime(2, 30), Qt::UTC);
    CHECK(madeAtOf(backupName(skipped)) == skipped);
    for (const QString &other :
         {u"practice.sessionbook"_s, u"2026-11-27 09.05.07.sessionbook.new"_s,
          u"2026-13-27 09.05.07.sessionbook"_s, u"2026-11-27 09.05.07 (1).sessionbook"_s,
          u"2026-11-27.sessionbook"_s, u""_s})
        CHECK_FALSE(madeAtOf(other).has_value());

    const QTemporaryDir folder;
    for (const QString &name : {u"2026-11-26 09.05.07.sessionbook"_s, backupName(madeAt),
                                u"letter.odt"_s, u"2026-11-27 09.05.07.sessionbook.new"_s})
        REQUIRE(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
    const std::vector<BackupFile> found = backupsIn(folder.path());
    REQUIRE(found.size() == 2);
    CHECK(found.front().madeAt == madeAt);
    CHECK(backupsIn(folder.filePath(u"nowhere"_s)).empty());
}

TEST_CASE("practices of one file name have folders of their own", "[backup]")
{
    CHECK(backupFolderName(u"/home/a/practice.sessionbook"_s, u"3f9a1c77aa000000"_s) ==
          u"practice 3f9a1c"_s);
}

TEST_CASE("when a backup was tried out last stands in its folder", "[backup]")
{
    const QTemporaryDir folder;
    CHECK_FALSE(lastRehearsalIn(folder.path()));
    QFile others(folder.filePath(u"tested by my sister"_s));
    REQUIRE(others.open(QIODevice::WriteOnly));
    CHECK_FALSE(lastRehearsalIn(folder.path()));
    const QDateTime first(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC);
    for (const QDateTime &at : {first, first, first.addDays(31)}) {
        noteRehearsal(folder.path(), at);
        CHECK(lastRehearsalIn(folder.path()) == at);
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 2);
    noteRehearsal(folder.path() + u"/none"_s, first);
    CHECK(lastRehearsalIn(folder.path()) == first.addDays(31));
}
