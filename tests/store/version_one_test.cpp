// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/sessions.h"
#include "core/records/journal.h"
#include "core/store/journal_rows.h"
#include "core/store/schema.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tenOClock = 1'794'992'400; // Wednesday, 18 November 2026, 10:00 in Berlin

/// A practice as the first version of the program left it, with a row in every table.
class FileOfVersionOne
{
public:
    explicit FileOfVersionOne(int workdayStart = 8 * 60, int workdayEnd = 16 * 60)
    {
        Connection connection(path());
        migrate(connection, path(), migrations().first(1));
        connection.exec(
            u"INSERT INTO practice (id, name, professional, currency, time_zone, notice_hours,"
            " fee_kind, fee_value, workday_start, workday_end) VALUES (1, 'Praxis am Park',"
            " 'Dr. Ida Lindqvist', 'EUR', 'Europe/Berlin', 48, 'percent', 60, %1, %2)"_s
                .arg(workdayStart)
                .arg(workdayEnd));
        for (const QString &row : {
                 u"INSERT INTO session_type VALUES (1, 'Individual therapy', 50, 9000)"_s,
                 u"INSERT INTO session_type VALUES (2, 'Couples therapy', 80, 14000)"_s,
                 u"INSERT INTO client VALUES (1, 'Anna Berg', 'anna@example.com', 3)"_s,
                 u"INSERT INTO client VALUES (2, 'Björn Þórsson', '', 1)"_s,
                 u"INSERT INTO session VALUES (1, 1, 1, %1, 50, 'in_person', 'Room 2', 9000,"
                 " 'sleeps better', 'complete', NULL, '', 2)"_s,
                 u"INSERT INTO session VALUES (2, 2, 2, %1 + 86400, 80, 'online',"
                 " 'https://meet.example.com', 14000, '', 'booked', NULL, '', 1)"_s,
                 u"INSERT INTO session VALUES (3, 1, 1, %1 + 172800, 50, 'in_person', '', 9000, '',"
                 " 'cancelled', 'other', 'Flooded', 2)"_s,
                 u"INSERT INTO session VALUES (4, 2, 1, %1 - 86400, 50, 'in_person', '', 9000, '',"
                 " 'complete', NULL, '', 2)"_s,
                 u"INSERT INTO charge VALUES (1, %1, 'session', 9000, 9000, %1, NULL)"_s,
                 u"INSERT INTO charge VALUES (4, %1 - 86400, 'session', 9000, 0, %1, NULL)"_s,
                 u"INSERT INTO payment VALUES (1, 1, 9000, 'cash', %1, NULL)"_s,
                 u"INSERT INTO payment VALUES (2, 1, -9000, 'cash', %1, 1)"_s,
                 u"INSERT INTO payment VALUES (3, 1, 9000, 'card_terminal', %1, NULL)"_s,
                 u"INSERT INTO sponsor VALUES (1, 'Hub')"_s,
                 u"INSERT INTO credit VALUES (1, 2, 1, %1, 'reserved', 2)"_s,
                 u"INSERT INTO credit VALUES (2, 2, 1, %1, 'available', NULL)"_s,
                 u"INSERT INTO credit_return VALUES (3, %1, 'By agreement')"_s,
                 u"INSERT INTO notice VALUES (1, 2, 'confirmation', 'waiting', 'Björn Þórsson',"
                 " 'bjorn@example.com', 'Your session', 'Dear Björn', %1, NULL)"_s,
                 u"INSERT INTO notice VALUES (2, 1, 'update', 'sent', 'Anna Berg',"
                 " 'anna@example.com', 'Changed', 'Dear Anna', %1, %1)"_s,
             })
            connection.exec(row.contains(u'%') ? row.arg(tenOClock) : row);
        const Instant at{tenOClock};
        rows::appendJournal(connection, at, JournalAction::PracticeCreated, {}, {}, {});
        rows::appendJournal(connection, at, JournalAction::Booked, {}, SessionId{1}, ClientId{1});
        rows::appendJournal(connection, at, JournalAction::Completed, {}, SessionId{1},
                            ClientId{1});
        m_before = dumpOf(m_raw);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"practice.sbk"_s); }
    [[nodiscard]] QString copy() const { return path() + u".before-version-2"_s; }
    [[nodiscard]] const RawReader &raw() const { return m_raw; }
    [[nodiscard]] qint64 version() const { return m_raw.number(u"PRAGMA user_version"_s); }
    [[nodiscard]] bool isAsItWas() const
    {
        return version() == 1 && dumpOf(m_raw) == m_before &&
               m_raw.text(u"PRAGMA integrity_check"_s) == u"ok"_s;
    }
    /// Opened and closed again, as by the program; what it then says of itself.
    [[nodiscard]] PracticeProfile takenOver() const
    {
        const auto practice = Practice::open(path(), [] { return Instant{tenOClock}; });
        INFO((practice.ok() ? QString() : practice.error().sentence));
        REQUIRE(practice.ok());
        return (*practice)->profile();
    }

private:
    QTemporaryDir m_folder;
    RawReader m_raw{path()};
    QString m_before;
};

/// Kills the process once SQLite has done so many steps of its work.
int killHere(void *)
{
    std::raise(SIGKILL);
    return 1;
}

/// Opens the file in a process of its own, which is killed on the way. False when the way was
/// shorter than that.
bool killedWhileMigrating(const QString &path, int steps)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        Connection connection(path);
        sqlite3_progress_handler(connection.handle(), steps, killHere, nullptr);
        migrate(connection, path);
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFSIGNALED(status);
}

} // namespace

TEST_CASE("a practice of the first version is all there in the second", "[migration]")
{
    const FileOfVersionOne file;
    const auto columnsOf = [](const QString &table, const QString &columns) {
        return u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(columns, table);
    };
    // Every table with the columns that it had; those of the workday are looked at below.
    const QStringList kept{
        columnsOf(u"practice"_s, u"id, name, professional, currency, time_zone, notice_hours,"
                                 " fee_kind, fee_value, erasures_pending"_s),
        columnsOf(u"session_type"_s, u"id, name, length_minutes, price"_s),
        columnsOf(u"client"_s, u"id, name, email, revision"_s),
        columnsOf(u"session"_s,
                  u"id, client_id, session_type_id, starts_at, length_minutes, place, address,"
                  " price, note, status, cancel_reason, cancel_reason_text, revision"_s),
        columnsOf(u"charge"_s, u"*"_s),
        columnsOf(u"payment"_s, u"*"_s),
        columnsOf(u"sponsor"_s, u"*"_s),
        columnsOf(u"credit"_s, u"*"_s),
        columnsOf(u"credit_return"_s, u"*"_s),
        columnsOf(u"notice"_s, u"id, session_id, kind, state, recipient_name, recipient, subject,"
                               " body, created_at, sent_at"_s),
        columnsOf(u"journal"_s, u"*"_s),
        columnsOf(u"journal_subject"_s, u"*"_s),
    };
    std::vector<std::vector<RawReader::Row>> before;
    for (const QString &query : kept) {
        before.push_back(file.raw().rows(query));
        INFO(query);
        REQUIRE_FALSE(before.back().empty());
    }

    const PracticeProfile profile = file.takenOver();
    CHECK(file.version() == 2);
    for (std::size_t i = 0; i < before.size(); ++i) {
        INFO(kept[static_cast<qsizetype>(i)]);
        CHECK((file.raw().rows(kept[static_cast<qsizetype>(i)]) == before[i]));
    }
    CHECK(verifyFile(file.path()).empty());
    CHECK(brokenInvariants(file.raw()).isEmpty());
    CHECK_FALSE(QFile::exists(file.copy()));

    CHECK(profile.name == u"Praxis am Park"_s);
    CHECK(profile.policy.noticeHours == 48);
    constexpr Workday eightToFour{8 * 60, 16 * 60};
    CHECK((profile.workingHours ==
           WorkingHours{eightToFour, eightToFour, eightToFour, eightToFour, eightToFour, {}, {}}));
    CHECK(profile.methods.size() == 4);
    CHECK(profile.appearance == Appearance::System);
    CHECK(profile.localeName.isEmpty());
    CHECK(profile.bufferMinutes == 0);
}

TEST_CASE("what was taken over from the first version can be worked with", "[migration]")
{
    const FileOfVersionOne file;
    const auto practice = Practice::open(file.path(), [] { return Instant{tenOClock + 7200}; });
    REQUIRE(practice.ok());
    const auto anna = (*practice)->sessions().details({1});
    REQUIRE(anna.ok());
    CHECK(anna->client.name == u"Anna Berg"_s);
    CHECK(anna->session().fields.note == u"sleeps better"_s);
    CHECK(anna->facts.payments.size() == 3);
    CHECK_FALSE(anna->session().series);
    REQUIRE((*practice)
                ->sessions()
                .perform({{2}, 1}, ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    CHECK((*practice)->billing().creditBalances({2})->front().available == 2);
    REQUIRE((*practice)->undo().ok());
    CHECK((*practice)->billing().creditBalances({2})->front().reserved == 1);
    CHECK(brokenInvariants(file.raw()).isEmpty());
}

TEST_CASE("a workday that ended before it began leaves the week without one", "[migration]")
{
    const FileOfVersionOne file(17 * 60, 9 * 60);
    CHECK(file.takenOver().workingHours == WorkingHours{});
    CHECK(verifyFile(file.path()).empty());
}

TEST_CASE("a step to the second version that fails leaves the first, and a copy", "[migration]")
{
    const FileOfVersionOne file;
    Migration broken = migrations()[1];
    broken.push_back("UPDATE nowhere SET name = ''");
    {
        Connection connection(file.path());
        CHECK_THROWS_AS(migrate(connection, file.path(), std::array{migrations().front(), broken}),
                        StoreError);
    }
    CHECK(file.isAsItWas());
    REQUIRE(QFile::exists(file.copy()));
    CHECK(dumpOf(RawReader(file.copy())) == dumpOf(file.raw()));

    (void)file.takenOver(); // the whole step goes through, and the copy goes
    CHECK(file.version() == 2);
    CHECK_FALSE(QFile::exists(file.copy()));
}

TEST_CASE("killed at any point of the migration, a file is of one version or the other",
          "[migration]")
{
    int killed = 0;
    // From its first moments on, until the way is shorter than the next leap.
    for (int steps = 1; steps < 1'000'000; steps = steps * 3 / 2 + 1) {
        INFO("after " << steps << " steps");
        const FileOfVersionOne file;
        if (!killedWhileMigrating(file.path(), steps))
            break;
        ++killed;
        CHECK((file.version() == 2 || file.isAsItWas()));
        (void)file.takenOver();
        CHECK(verifyFile(file.path()).empty());
        CHECK(file.raw().number(u"SELECT count(*) FROM session"_s) == 4);
        CHECK_FALSE(QFile::exists(file.copy()));
    }
    CHECK(killed > 10);
}

TEST_CASE("a copy that a killed program left goes when the file is next opened", "[migration]")
{
    const FileOfVersionOne file;
    (void)file.takenOver();
    REQUIRE(QFile::copy(file.path(), file.copy())); // killed before it came to remove it
    (void)file.takenOver();
    CHECK_FALSE(QFile::exists(file.copy()));
}
