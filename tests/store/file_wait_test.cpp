// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/store/connection.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Another program that is writing to the file, and events that go on meanwhile.
struct HeldFile : PracticeFixture
{
    Connection other{file()};
    std::optional<Transaction> writing{other};
    int began = 0;
    int ended = 0;
    qint64 longestGap = 0; ///< milliseconds between two events

    HeldFile()
    {
        QObject::connect(&practice(), &Practice::waitingBegan, [this] { ++began; });
        QObject::connect(&practice(), &Practice::waitingEnded, [this] { ++ended; });
        QObject::connect(&m_beat, &QTimer::timeout,
                         [this] { longestGap = std::max(longestGap, m_sinceBeat.restart()); });
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.start(2ms);
        m_sinceBeat.start();
    }
    void letGoAfter(std::chrono::milliseconds time)
    {
        QTimer::singleShot(time, &m_beat, [this] { writing.reset(); });
    }
    [[nodiscard]] Result<ClientId> add(const QString &name = u"Eva Lund"_s) const
    {
        return practice().clients().add(Client{{}, name, {}});
    }

private:
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
};

constexpr qint64 frozen = 200; ///< far from the five seconds that SQLite would block; builds differ

} // namespace

TEST_CASE("an act waits for a file that is held briefly, and nobody has to be told", "[wait]")
{
    HeldFile held;
    held.letGoAfter(100ms);
    REQUIRE(held.add().ok());
    CHECK(held.began == 0);
    CHECK(held.longestGap < frozen);
    CHECK(held.practice().clients().all()->size() == 4);
}

TEST_CASE("an act that waits longer says so, and is carried out once the file is free", "[wait]")
{
    HeldFile held;
    held.letGoAfter(600ms);
    REQUIRE(held.add().ok());
    CHECK(held.began == 1);
    CHECK(held.ended == 1);
    CHECK(held.longestGap < frozen);
    CHECK(held.practice().clients().all()->size() == 4);
}

TEST_CASE("the wait can be ended, and then nothing has changed", "[wait]")
{
    HeldFile held;
    QObject::connect(&held.practice(), &Practice::waitingBegan, &held.practice(),
                     &Practice::stopWaiting);
    QElapsedTimer time;
    time.start();
    const auto added = held.add();
    REQUIRE_FALSE(added.ok());
    CHECK(added.error().kind == ErrorKind::Storage);
    CHECK(added.error().sentence.startsWith(u"Another program is using the practice's file."_s));
    CHECK(time.elapsed() < 2'000);
    CHECK(held.ended == 1);
    CHECK(held.practice().clients().all()->size() == 3);
    held.writing.reset();
    CHECK(held.add().ok());
}

TEST_CASE("undo waits as well", "[wait]")
{
    HeldFile held;
    held.writing.reset();
    REQUIRE(held.add().ok());
    held.writing.emplace(held.other);
    held.letGoAfter(100ms);
    CHECK(held.practice().undo().ok());
    CHECK(held.longestGap < frozen);
}

TEST_CASE("no second act begins while one waits", "[wait]")
{
    HeldFile held;
    std::optional<Error> second;
    QTimer::singleShot(50ms, &held.practice(), [&] {
        const auto added = held.add(u"Ada Holm"_s);
        second = added ? Error{} : added.error();
    });
    held.letGoAfter(150ms);
    REQUIRE(held.add().ok());
    REQUIRE(second);
    CHECK(second->kind == ErrorKind::Storage);
    CHECK(held.practice().clients().all()->size() == 4);
    CHECK(held.raw().number(u"SELECT count(*) FROM client WHERE name = 'Ada Holm'"_s) == 0);
}
