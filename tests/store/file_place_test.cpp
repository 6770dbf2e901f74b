// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "core/search/search_worker.h"
#include "core/store/connection.h"
#include "core/store/erasure.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

enum class Mishap { Renamed, Deleted, Replaced, FolderRenamed, WalDeleted };

/// An open practice with a session, some of it only in the WAL, to which something then happens.
struct LostPractice
{
    PracticeFixture fixture;
    QTemporaryDir home;
    QString folder = home.filePath(u"in use"_s);
    QString path = folder + u"/practice.sbk"_s;
    QString other = home.filePath(u"other.sbk"_s); ///< where it is renamed to
    std::unique_ptr<Practice> practice;
    SessionId session;
    QByteArray replacement; ///< bytes of the file that took its name

    LostPractice()
    {
        REQUIRE(QDir().mkdir(folder));
        session = fixture.book(fixture.anna(), fixture.now());
        fixture.close();
        REQUIRE(QFile::copy(fixture.path(), path));
        auto opened = Practice::open(path, [this] { return fixture.now(); });
        REQUIRE(opened.ok());
        practice = std::move(opened).value();
        REQUIRE(practice->clients().add(Client{{}, u"Eva Lund"_s, {}}).ok());
        REQUIRE(QFileInfo(path + u"-wal"_s).size() > 0);
    }
    void suffer(Mishap mishap)
    {
        switch (mishap) {
        case Mishap::Renamed:
            REQUIRE(QFile::rename(path, other));
            break;
        case Mishap::Deleted:
            REQUIRE(QFile::remove(path));
            break;
        case Mishap::Replaced: {
            REQUIRE(QFile::remove(path));
            REQUIRE(QFile::copy(fixture.path(), path));
            QFile file(path);
            REQUIRE(file.open(QIODevice::ReadOnly));
            replacement = file.readAll();
            break;
        }
        case Mishap::FolderRenamed:
            REQUIRE(QDir().rename(folder, home.filePath(u"elsewhere"_s)));
            break;
        case Mishap::WalDeleted:
            REQUIRE(QFile::remove(path + u"-wal"_s));
            break;
        }
    }
    [[nodiscard]] Result<ClientId> add(const QString &name) const
    {
        return practice->clients().add(Client{{}, name, {}});
    }
};

/// How many clients there are in a file that is copied without its WAL.
std::size_t clientsInFileAlone(const QString &path)
{
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"copy.sbk"_s);
    REQUIRE(QFile::copy(path, copy));
    CHECK(verifyFile(copy).empty());
    const auto opened = Practice::open(copy);
    REQUIRE(opened.ok());
    return (*opened)->clients().all()->size();
}

bool saysMoved(const Error &error)
{
    return error.kind == ErrorKind::Storage &&
           error.sentence.contains(u"was moved, renamed, deleted or replaced"_s);
}

bool saysMoved(const std::function<void()> &work)
{
    try {
        work();
        return false;
    } catch (const StoreError &error) {
        return saysMoved(error.error());
    }
}

QFile::Permissions othersOf(const QString &path)
{
    return QFile::permissions(path) &
           ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
}

} // namespace

TEST_CASE("a practice whose file is no longer in its place takes nothing more", "[place]")
{
    const auto mishap = GENERATE(Mishap::Renamed, Mishap::Deleted, Mishap::Replaced,
                                 Mishap::FolderRenamed, Mishap::WalDeleted);
    LostPractice lost;
    CHECK(lost.practice->isFileInPlace());
    lost.suffer(mishap);
    const auto before = bytesOf(lost.home.path());

    const auto added = lost.add(u"Lost Later"_s);
    REQUIRE_FALSE(added.ok());
    CHECK(saysMoved(added.error()));
    const auto undone = lost.practice->undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(saysMoved(undone.error()));
    CHECK_FALSE(lost.practice->isFileInPlace());
    // What is open can still be read, and saved.
    CHECK(lost.practice->clients().all()->size() == 4);
    const QString copy = lost.home.filePath(u"copy.sbk"_s);
    REQUIRE(lost.practice->saveCopy(copy).ok());
    CHECK(clientsInFileAlone(copy) == 4);
    REQUIRE(QFile::remove(copy));
    lost.practice.reset();
    // No file was made at the old name or anywhere.
    const auto after = bytesOf(lost.home.path());
    CHECK(after.size() <= before.size());
    for (const auto &[name, bytes] : after)
        CHECK(before.contains(name));
}

TEST_CASE("a file that takes the practice's name is not touched, and not harmed by the old WAL",
          "[place]")
{
    LostPractice lost;
    lost.suffer(Mishap::Replaced);
    SECTION("when it is noticed at an act") { CHECK_FALSE(lost.add(u"Lost Later"_s).ok()); }
    SECTION("when it is not noticed before the end") {}
    lost.practice.reset();
    QFile file(lost.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == lost.replacement);
    file.close();
    CHECK(verifyFile(lost.path).empty());
    const auto opened = Practice::open(lost.path);
    REQUIRE(opened.ok());
    CHECK((*opened)->clients().all()->size() == 3); // as in the file that was put there
}

TEST_CASE("a file that was renamed is complete under its new name, and goes on when it is back",
          "[place]")
{
    LostPractice lost;
    lost.suffer(Mishap::Renamed);
    CHECK_FALSE(lost.practice->isFileInPlace());
    CHECK(clientsInFileAlone(lost.other) == 4);
    REQUIRE(QFile::rename(lost.other, lost.path));
    CHECK(lost.practice->isFileInPlace());
    CHECK(lost.add(u"Ada Holm"_s).ok());
    lost.practice.reset();
    CHECK(clientsInFileAlone(lost.path) == 5);
}

TEST_CASE("that the file is gone is noticed in the pause after an act", "[place]")
{
    LostPractice lost;
    bool noticed = false;
    QObject::connect(lost.practice.get(), &Practice::fileMoved, [&] { noticed = true; });
    lost.suffer(Mishap::Renamed);
    CHECK(QTest::qWaitFor([&] { return noticed; }, 10'000));
    CHECK(clientsInFileAlone(lost.other) == 4);
}

TEST_CASE("no second connection opens another file, or makes one", "[place]")
{
    const auto mishap = GENERATE(Mishap::Renamed, Mishap::Deleted, Mishap::Replaced);
    LostPractice lost;
    const PracticeFile file = lost.practice->file();
    REQUIRE(file.identity);
    lost.suffer(mishap);
    const auto before = bytesOf(lost.home.path());

    CHECK(saysMoved([&] { removeTraces(file); }));
    CHECK(saysMoved([&] { const Connection reading(file, Connection::Mode::ReadOnly); }));
    const std::atomic<quint64> newest = 0;
    SearchWorker worker(file, newest);
    QStringList failures;
    QObject::connect(&worker, &SearchWorker::failed,
                     [&](const Error &error) { failures << error.sentence; });
    worker.build();
    CHECK(failures.size() == 1);
    CHECK(bytesOf(lost.home.path()) == before);
}

TEST_CASE("a connection never makes a file, and takes any name for what it is", "[place]")
{
    const QTemporaryDir folder;
    PracticeFixture fixture;
    fixture.close();
    const QString name = GENERATE(u"with a space.sbk"_s, u"50%41 per cent.sbk"_s, u"why?mode=rwc"_s,
                                  u"number #1.sbk"_s, u"Þórs Übung & Söhne.sbk"_s, u"file:x.sbk"_s);
    const QString path = folder.filePath(name);
    const auto opens = [&](const QString &where) {
        try {
            Connection connection(where);
            return connection.number(u"SELECT count(*) FROM client"_s) == 3;
        } catch (const StoreError &) {
            return false;
        }
    };
    CHECK_FALSE(opens(path));
    CHECK(bytesOf(folder.path()).empty());
    REQUIRE(QFile::copy(fixture.path(), path));
    CHECK(opens(path));
    CHECK(opens(u"/"_s + path)); // not a computer's name
    CHECK(bytesOf(folder.path()).size() == 1);
}

TEST_CASE("a copy is for its owner only, never over the practice, and replaces a file at the end",
          "[place]")
{
    LostPractice lost;
    const QString copy = lost.home.filePath(u"copy.sbk"_s);
    {
        QFile there(copy);
        REQUIRE(there.open(QIODevice::WriteOnly));
        REQUIRE(there.write("a letter") == 8);
    }
    SECTION("over a file that may be replaced")
    {
        REQUIRE(lost.practice->saveCopy(copy).ok());
        CHECK(clientsInFileAlone(copy) == 4);
        CHECK_FALSE(othersOf(copy));
    }
    SECTION("over the practice itself, where it is or where it has gone")
    {
        QString itself = lost.path;
        if (GENERATE(false, true)) {
            lost.suffer(Mishap::Renamed);
            itself = lost.other;
        }
        const auto saved = lost.practice->saveCopy(itself);
        REQUIRE_FALSE(saved.ok());
        CHECK(saved.error().sentence.contains(u"is the practice that is open here"_s));
        CHECK(lost.practice->clients().all()->size() == 4);
    }
    SECTION("not beside a WAL that is not its own")
    {
        {
            QFile wal(copy + u"-wal"_s);
            REQUIRE(wal.open(QIODevice::WriteOnly));
            REQUIRE(wal.write("something") == 9);
        }
        const auto before = bytesOf(lost.home.path());
        CHECK_FALSE(lost.practice->saveCopy(copy).ok());
        CHECK(bytesOf(lost.home.path()) == before);
    }
    SECTION("not in a folder that is missing")
    {
        const auto saved = lost.practice->saveCopy(lost.home.filePath(u"none/copy.sbk"_s));
        REQUIRE_FALSE(saved.ok());
        CHECK(saved.error().kind == ErrorKind::Storage);
    }
}

TEST_CASE("a copy can take the name that the practice has lost", "[place]")
{
    LostPractice lost;
    lost.suffer(Mishap::Deleted);
    REQUIRE(lost.practice->saveCopy(lost.path).ok());
    CHECK_FALSE(lost.practice->isFileInPlace()); // what is open is still the old one
    lost.practice.reset();
    const auto opened = Practice::open(lost.path);
    REQUIRE(opened.ok());
    CHECK((*opened)->clients().all()->size() == 4);
    CHECK(verifyFile(lost.path).empty());
}
