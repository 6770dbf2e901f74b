// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/time_off_book.h"
#include "core/store/schema.h"
#include "core/store/unfinished_file.h"
#include "core/store/verify.h"
#include "tests/store/old_practice_file.h"
#include "tests/support/catch.h"
#include "tests/support/tables.h"

#include <QFile>

#include <csignal>
#include <map>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// What a later version has taken out of a table or works out anew; everything else must stay.
const std::map<QString, QStringList> columnsTakenOut{
    {u"practice"_s, {u"workday_start"_s, u"workday_end"_s}},
    {u"content_sum"_s, {u"sum"_s}},
    // These are charge_id now, with the same numbers.
    {u"payment"_s, {u"session_id"_s}},
    {u"document_line"_s, {u"session_id"_s}}};

/// For each table a query for all that must stay, in an order that stays.
QStringList queriesForAll(const RawReader &raw)
{
    QStringList queries;
    for (const QString &table :
         linesOf(raw, u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s)) {
        QStringList columns =
            linesOf(raw, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
        if (const auto out = columnsTakenOut.find(table); out != columnsTakenOut.end())
            columns.removeIf([&](const QString &column) { return out->second.contains(column); });
        // Charges had no ids of their own to count.
        const QString rows =
            table == u"sqlite_sequence"_s ? table + u" WHERE name <> 'charge'"_s : table;
        queries << u"SELECT %1 FROM %2 ORDER BY %1"_s.arg(columns.join(u", "_s), rows);
    }
    return queries;
}

std::vector<QStringList> answers(const RawReader &raw, const QStringList &queries)
{
    std::vector<QStringList> answers;
    for (const QString &query : queries)
        answers.push_back(linesOf(raw, query));
    return answers;
}

/// Remembers the content of an old file and compares with it.
class Original
{
public:
    explicit Original(const OldPracticeFile &file)
        : m_version(file.version()), m_queries(queriesForAll(file.raw())),
          m_answers(answers(file.raw(), m_queries))
    {
    }

    [[nodiscard]] bool isSameAs(const RawReader &raw) const
    {
        return raw.number(u"PRAGMA user_version"_s) == m_version &&
               queriesForAll(raw) == m_queries && answers(raw, m_queries) == m_answers &&
               raw.text(u"PRAGMA integrity_check"_s) == u"ok"_s;
    }

private:
    qint64 m_version;
    QStringList m_queries;
    std::vector<QStringList> m_answers;
};

QString copyBefore(const OldPracticeFile &file, std::size_t version)
{
    return file.path() + u".before-version-%1"_s.arg(version);
}

const Migration brokenStep{"UPDATE client SET name = 'lost'", "UPDATE nowhere SET name = ''"};

int countDown(void *left)
{
    if (--*static_cast<int *>(left) == 0)
        std::raise(SIGKILL);
    return 0;
}

/// The number of SQLite's steps to migrate to the newest version.
int stepsOfMigration(const OldPracticeFile &file)
{
    constexpr int plenty = 100'000'000;
    int left = plenty;
    Connection connection(file.path());
    sqlite3_progress_handler(connection.handle(), 1, countDown, &left);
    migrate(connection, file.path());
    sqlite3_progress_handler(connection.handle(), 0, nullptr, nullptr);
    return plenty - left;
}

/// Opens the file in a process of its own, which is killed after so many steps of SQLite's work.
void killWhileMigrating(const OldPracticeFile &file, int steps)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        Connection connection(file.path());
        sqlite3_progress_handler(connection.handle(), 1, countDown, &steps);
        migrate(connection, file.path());
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
}

} // namespace

TEST_CASE("the steps to a version still make the schema that its program made", "[migration]")
{
    const int version = GENERATE(1, 2, 3, 4, 5, 6);
    INFO("version " << version);
    const OldPracticeFile file(version);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.sessionbook"_s);
    {
        makePrivateFile(path);
        Connection connection(path);
        migrate(connection, path, migrations().first(static_cast<std::size_t>(version)));
    }
    const QString schema = u"SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"_s;
    CHECK(linesOf(RawReader(path), schema) == linesOf(file.raw(), schema));
}

TEST_CASE("no cell of an old file is lost or altered on the way to the newest version",
          "[migration]")
{
    const int version = GENERATE(1, 2, 3, 4, 5, 6);
    INFO("version " << version);
    const OldPracticeFile file(version);
    const QStringList queries = queriesForAll(file.raw());
    const std::vector<QStringList> before = answers(file.raw(), queries);

    file.takeOver();
    for (std::size_t i = 0; i < before.size(); ++i) {
        const QString &query = queries[static_cast<qsizetype>(i)];
        INFO(query);
        REQUIRE_FALSE(before[i].isEmpty()); // there is something in every table
        CHECK(linesOf(file.raw(), query) == before[i]);
    }
}

TEST_CASE("an old file that was taken over stands alone, and is opened again as it is",
          "[migration]")
{
    const int version = GENERATE(1, 2, 3, 4, 5, 6);
    INFO("version " << version);
    const OldPracticeFile file(version);
    const QStringList itAlone{u"practice.sessionbook"_s};
    file.takeOver();
    // Neither the copy that was made before migrating nor anything that SQLite needs meanwhile.
    CHECK(file.fileNames() == itAlone);
    const Original takenOver(file);

    // A copy that a program left which was killed before it came to remove it.
    REQUIRE(QFile::copy(file.path(), copyBefore(file, migrations().size())));
    file.takeOver();
    CHECK(file.fileNames() == itAlone);
    CHECK(takenOver.isSameAs(file.raw()));
}

TEST_CASE("all that is in an old file is still understood", "[migration]")
{
    const int version = GENERATE(1, 2, 3, 4, 5, 6);
    INFO("version " << version);
    const OldPracticeFile file(version);
    const auto practice = file.opened();

    const auto clients = practice->clients().all();
    REQUIRE(clients.ok());
    const qint64 known = file.count(u"client WHERE erased_at IS NULL"_s);
    CHECK(static_cast<qint64>(clients->size()) == known);

    const Instant later = file.now().plusMinutes(365 * 24 * 60);
    const auto sessions = practice->sessions().between(Instant{0}, later);
    REQUIRE(sessions.ok());
    CHECK(static_cast<qint64>(sessions->size()) == file.count(u"session"_s));
    for (const SessionItem &item : *sessions) {
        INFO("session " << item.id.value);
        CHECK(practice->sessions().details(item.id).ok());
    }
    const auto off = practice->timeOff().between(Instant{0}, later);
    REQUIRE(off.ok());
    CHECK(static_cast<qint64>(off->size()) == file.count(u"block"_s));

    std::size_t charges = 0;
    for (const ChargeState state : {ChargeState::Unpaid, ChargeState::Paid, ChargeState::Void}) {
        const auto some = practice->billing().charges(state, 1000);
        REQUIRE(some.ok());
        charges += some->size();
    }
    CHECK(static_cast<qint64>(charges) == file.count(u"charge"_s));
    const auto waiting = practice->outbox().waiting();
    REQUIRE(waiting.ok());
    CHECK(static_cast<qint64>(waiting->size()) == file.count(u"notice WHERE state = 'waiting'"_s));
    const auto journal = practice->activity().journal(1000);
    REQUIRE(journal.ok());
    qint64 entries = 0;
    for (const JournalItem &item : *journal)
        entries += item.count;
    CHECK(entries == file.count(u"journal"_s));
    const auto types = practice->settings().sessionTypes();
    REQUIRE(types.ok());
    CHECK(static_cast<qint64>(types->size()) == file.count(u"session_type"_s));
}

TEST_CASE("an old file is worked with after it was taken over", "[migration]")
{
    struct Expected
    {
        int version;
        qint64 nextSession; ///< not the id of one that was erased
        qint64 fee;         ///< by the policy that was set in it
    };
    const auto expected =
        GENERATE(Expected{1, 26, 54'00}, Expected{2, 44, 400'00}, Expected{3, 18, 54'00},
                 Expected{4, 18, 54'00}, Expected{5, 18, 54'00}, Expected{6, 23, 54'00});
    INFO("version " << expected.version);
    const OldPracticeFile file(expected.version);
    const qint64 sessionsBefore = file.count(u"session"_s);
    const qint64 journalBefore = file.count(u"journal"_s);
    {
        const auto practice = file.opened();
        SessionFields fields;
        fields.type = {1};
        fields.startsAt = file.now().plusMinutes(60);
        fields.price = Money{90'00};
        const auto booked = practice->sessions().book({ClientId{3}, fields, {}});
        INFO((booked ? QString() : booked.error().sentence));
        REQUIRE(booked.ok());
        const Money fee = policyFee(fields.price, practice->profile().policy);
        REQUIRE(practice->sessions()
                    .perform(
                        {*booked, 1},
                        ask::Cancel{CancelReason::ByClient, {}, ask::Fee{fee, PaymentMethod::Cash}})
                    .ok());
    }

    CHECK(file.count(u"session"_s) == sessionsBefore + 1);
    CHECK(file.differences(
              u"SELECT s.id, s.client_id, status, revision, amount, paid FROM session s"
              " JOIN charge ON session_id = s.id ORDER BY s.id DESC LIMIT 1"_s,
              u"%1 | 3 | cancelled | 2 | %2 | %2"_s.arg(expected.nextSession).arg(expected.fee)) ==
          none);
    // The chain of the old journal goes on.
    CHECK(file.differences(
              u"SELECT id, action FROM journal ORDER BY id DESC LIMIT 2"_s,
              u"%1 | cancelled\n%2 | booked"_s.arg(journalBefore + 2).arg(journalBefore + 1)) ==
          none);
    checkIsWhole(file);
}

TEST_CASE("a step that fails leaves an old file as it was, and a copy", "[migration]")
{
    const OldPracticeFile file(1);
    const Original original(file);
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    steps[1].insert(steps[1].end(), brokenStep.begin(), brokenStep.end());
    {
        Connection connection(file.path());
        CHECK_THROWS_AS(migrate(connection, file.path(), steps), StoreError);
    }
    CHECK(original.isSameAs(file.raw()));
    CHECK(original.isSameAs(RawReader(copyBefore(file, steps.size()))));

    file.takeOver(); // the whole step goes through, and the copy goes
    CHECK(file.fileNames() == QStringList{u"practice.sessionbook"_s});
    checkIsWhole(file);
}

TEST_CASE("a copy of an old file is there until every step has succeeded", "[migration]")
{
    const int version = GENERATE(1, 2, 3, 4, 5, 6);
    INFO("version " << version);
    const OldPracticeFile file(version);
    const Original original(file);
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    steps.push_back(brokenStep);
    {
        Connection connection(file.path());
        CHECK_THROWS_AS(migrate(connection, file.path(), steps), StoreError);
    }
    CHECK(original.isSameAs(RawReader(copyBefore(file, steps.size()))));
    // The file itself is whole, and of the last version that succeeded.
    checkIsWhole(file);
}

TEST_CASE("killed at any point of the migration, a file is of one version or the other",
          "[migration]")
{
    const int way = stepsOfMigration(OldPracticeFile(1));
    REQUIRE(way > 1000);
    constexpr int points = 16;
    for (int point = 0; point < points; ++point) {
        const int steps = 1 + point * way / points;
        INFO("after " << steps << " steps of " << way);
        const OldPracticeFile file(1);
        const Original original(file);
        killWhileMigrating(file, steps);
        CHECK((file.version() > 1 || original.isSameAs(file.raw())));
        file.takeOver();
        CHECK(file.fileNames() == QStringList{u"practice.sessionbook"_s});
        checkIsWhole(file);
        CHECK(file.count(u"session"_s) == 22);
    }
}
