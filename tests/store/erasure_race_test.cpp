// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/store/connection.h"
#include "core/store/erasure.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"

#include <QSemaphore>

#include <sqlite3.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Calls back before and after the first rewriting of a file by a connection that is opened while
/// this lives, on the thread that rewrites it. One at a time.
class RewriteWatch
{
public:
    using Call = std::function<void()>;

    RewriteWatch(Call before, Call after)
    {
        s_before = std::move(before);
        s_after = std::move(after);
        sqlite3_auto_extension(entryPoint());
    }
    ~RewriteWatch()
    {
        sqlite3_cancel_auto_extension(entryPoint());
        s_before = {};
        s_after = {};
    }
    Q_DISABLE_COPY_MOVE(RewriteWatch)

private:
    using EntryPoint = void (*)();

    // SQLite takes any function here and calls it with the new connection.
    static EntryPoint entryPoint() { return reinterpret_cast<EntryPoint>(&watch); }
    static int watch(sqlite3 *connection, char **, const void *)
    {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, &note,
                                nullptr);
    }
    static int note(unsigned event, void *, void *statement, void *)
    {
        const char *sql = sqlite3_sql(static_cast<sqlite3_stmt *>(statement));
        if (qstrcmp(sql, "VACUUM") == 0) {
            Call &call = event == SQLITE_TRACE_STMT ? s_before : s_after;
            if (const Call once = std::exchange(call, {}))
                once();
        }
        return 0;
    }

    static inline Call s_before;
    static inline Call s_after;
};

qint64 pendingIn(const PracticeFixture &fixture)
{
    return fixture.raw().number(u"SELECT erasures_pending FROM practice"_s);
}

} // namespace

TEST_CASE("an erasure that comes while the file is rewritten stays noted", "[erasure]")
{
    PracticeFixture fixture;
    fixture.close();
    const auto eraseSomething = [&] {
        Connection connection(fixture.file());
        Transaction transaction(connection);
        markErasurePending(connection);
        transaction.commit();
    };
    eraseSomething();
    {
        const RewriteWatch watch({}, eraseSomething);
        removeTraces(fixture.file());
    }
    CHECK(pendingIn(fixture) == 1);
    removeTraces(fixture.file());
    CHECK(pendingIn(fixture) == 0);
}

TEST_CASE("a session that is deleted while another's traces are removed leaves none either",
          "[erasure]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const QString sentinel = u"sentinel-in-the-second-note"_s;
    const SessionId first = fixture.book(fixture.anna(), fixture.now());
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.note = sentinel;
    const SessionId second = fixture.book(fixture.anna(), fields);
    QStringList failures;
    QObject::connect(&practice, &Practice::erasureFinished,
                     [&](const QString &failure) { failures << failure; });

    QSemaphore begun;
    QSemaphore mayGoOn;
    const RewriteWatch watch(
        [&] {
            begun.release();
            mayGoOn.acquire();
        },
        {});
    REQUIRE(practice.sessions().perform({first, 1}, ask::Delete{}).ok());
    begun.acquire(); // the first is counted, the second is not
    const auto deleted = practice.sessions().perform({second, 1}, ask::Delete{});
    mayGoOn.release();
    REQUIRE(deleted.ok());
    practice.waitForErasure();
    CHECK(pendingIn(fixture) == 0);
    CHECK(filesWith(sentinel.toUtf8(), fixture.folder()) == QString());
    CHECK(failures == QStringList{QString()}); // told once, when all is gone
}
