// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/settings.h"
#include "core/store/connection.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLockFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// The sentence of a refusal to open; also checks that no byte of the folder was changed.
QString refusedToOpen(const QString &path, const QString &folder)
{
    const auto before = bytesOf(folder);
    const auto opened = Practice::open(path);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().kind == ErrorKind::Storage);
    CHECK(opened.error().sentence.endsWith(u'.'));
    CHECK(bytesOf(folder) == before);
    return opened.error().sentence;
}

QString refusedToCreate(const QString &path)
{
    const auto created = Practice::create(path, someProfile(), someTypes());
    REQUIRE_FALSE(created.ok());
    CHECK(created.error().kind == ErrorKind::Storage);
    return created.error().sentence;
}

/// Makes root another user for a while, as root passes all checks of permissions.
class WithoutPrivileges
{
public:
    explicit WithoutPrivileges(const QString &folder)
    {
        if (geteuid() != 0)
            return;
        REQUIRE(chown(QFile::encodeName(folder).constData(), nobody, nobody) == 0);
        // The real one too: access() asks for that. The saved one leads back.
        REQUIRE(setresuid(nobody, nobody, 0) == 0);
        m_changed = true;
    }
    ~WithoutPrivileges()
    {
        if (m_changed && setresuid(0, 0, 0) != 0)
            std::abort();
    }
    Q_DISABLE_COPY_MOVE(WithoutPrivileges)

private:
    static constexpr uid_t nobody = 65534;
    bool m_changed = false;
};

} // namespace

TEST_CASE("what was booked is there after the program was closed", "[opening]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
    fixture.reopen();
    CHECK(fixture.details(id).client.name == u"Anna Berg"_s);
    CHECK(fixture.raw().text(u"SELECT status FROM session WHERE id = ?"_s, {id.value}) ==
          u"booked"_s);
}

TEST_CASE("a new practice is as it was asked for, and for its owner's eyes only", "[opening]")
{
    PracticeProfile profile = someProfile();
    profile.policy = {48, FeeKind::Percent, 60};
    profile.workingHours[5] = Workday{8 * 60 + 30, 24 * 60};
    PracticeFixture fixture(profile);
    fixture.reopen();
    const PracticeProfile &found = fixture.practice().profile();
    CHECK(found.name == profile.name);
    CHECK(found.professional == profile.professional);
    CHECK(found.currency == profile.currency);
    CHECK(found.zone == profile.zone);
    CHECK(found.policy.noticeHours == 48);
    CHECK(found.policy.feeKind == FeeKind::Percent);
    CHECK(found.policy.feeValue == 60);
    CHECK(found.workingHours == profile.workingHours);
    CHECK(found.methods == profile.methods);
    const auto types = fixture.practice().settings().sessionTypes();
    REQUIRE(types.ok());
    REQUIRE(types->size() == 2);
    CHECK(types->front().name == u"Individual therapy"_s);
    const auto permissions = QFile::permissions(fixture.path());
    CHECK_FALSE(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther));
}

TEST_CASE("what is no practice is refused and left as it is", "[opening]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file.sbk"_s);
    SECTION("nothing there")
    {
        CHECK(refusedToOpen(path, folder.path()).startsWith(u"There is no practice at "_s));
    }
    SECTION("no folder there")
    {
        CHECK(refusedToOpen(folder.filePath(u"none/file.sbk"_s), folder.path())
                  .startsWith(u"There is no folder "_s));
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkdir(path));
        CHECK(refusedToOpen(path, folder.path()).contains(u"is a folder"_s));
    }
    SECTION("an empty file")
    {
        write(path, {});
        CHECK(refusedToOpen(path, folder.path()).contains(u"is not a Sessionbook practice"_s));
    }
    SECTION("a text")
    {
        write(path, QByteArray(5000, 'x'));
        CHECK(refusedToOpen(path, folder.path()).contains(u"is not a Sessionbook practice"_s));
    }
    SECTION("another program's database")
    {
        {
            write(path, {});
            Connection foreign(path);
            foreign.exec(u"CREATE TABLE session (id INTEGER)"_s);
        }
        CHECK(refusedToOpen(path, folder.path()).contains(u"is not a Sessionbook practice"_s));
    }
    SECTION("a file that may not be read")
    {
        write(path, QByteArray(5000, 'x'));
        QFile::setPermissions(path, {});
        const WithoutPrivileges ordinary(folder.path());
        const auto opened = Practice::open(path);
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().sentence.endsWith(u"can't be read. Check its permissions."_s));
    }
}

TEST_CASE("a practice that may not be written is refused", "[opening]")
{
    PracticeFixture fixture;
    fixture.close();
    QFile::setPermissions(fixture.path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    const WithoutPrivileges ordinary(fixture.folder());
    CHECK(refusedToOpen(fixture.path(), fixture.folder()).contains(u"can't be written"_s));
}

TEST_CASE("a practice of a newer version is refused and left as it is", "[opening]")
{
    PracticeFixture fixture;
    fixture.close();
    {
        Connection newer(fixture.file());
        newer.exec(u"PRAGMA user_version = 1000"_s);
    }
    CHECK(refusedToOpen(fixture.path(), fixture.folder()).contains(u"by a newer Sessionbook"_s));
}

TEST_CASE("a version below zero is damage, and the file is left as it is", "[opening]")
{
    const int version = GENERATE(-1, -2, -3, -6, -2147483647);
    PracticeFixture fixture;
    fixture.close();
    {
        Connection file(fixture.file());
        file.exec(u"PRAGMA user_version = %1"_s.arg(version));
    }
    CHECK(refusedToOpen(fixture.path(), fixture.folder()).contains(u"damaged"_s));
}

TEST_CASE("a damaged practice is refused with a sentence", "[opening]")
{
    PracticeFixture fixture;
    fixture.close();
    QFile file(fixture.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(100));
    REQUIRE(file.write(QByteArray(3000, '\xff')) == 3000);
    file.close();
    CHECK(refusedToOpen(fixture.path(), fixture.folder()).contains(u"damaged"_s));
}

TEST_CASE("a practice is open in one place at a time", "[opening]")
{
    PracticeFixture fixture;
    const auto again = Practice::open(fixture.file());
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().sentence.contains(u"already open in another Sessionbook window"_s));
    // By another name it is the same file.
    const QString link = fixture.folder() + u"/link.sbk"_s;
    REQUIRE(QFile::link(fixture.path(), link));
    CHECK_FALSE(Practice::open(link).ok());
    fixture.reopen();
    CHECK(fixture.practice().clients().all().ok());
}

TEST_CASE("a practice with two names is open in one place at a time, too", "[opening]")
{
    PracticeFixture fixture;
    const QTemporaryDir elsewhere; // in the same file system, as temporary folders are
    const QString secondName = elsewhere.filePath(u"practice.sbk"_s);
    REQUIRE(::link(fixture.path().toLocal8Bit().constData(),
                   secondName.toLocal8Bit().constData()) == 0);
    const auto again = Practice::open(secondName);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().sentence.contains(u"already open in another Sessionbook window"_s));
    CHECK(bytesOf(elsewhere.path()).size() == 1); // no lock, no WAL
    fixture.close();
    CHECK(Practice::open(secondName).ok());
}

TEST_CASE("a lock that another computer left says whose it is, and can be taken over", "[opening]")
{
    PracticeFixture fixture;
    fixture.close();
    const QString lock = fixture.path() + u".lock"_s;
    write(lock, "4321\nsessionbook\natlas\n0123\n4567\n");
    {
        QFile file(lock);
        REQUIRE(file.open(QIODevice::ReadWrite));
        const QDateTime since(QDate(2026, 11, 16), QTime(9, 12));
        REQUIRE(file.setFileTime(since, QFileDevice::FileModificationTime));
    }
    const QString sentence = refusedToOpen(fixture.path(), fixture.folder());
    CHECK(sentence.contains(u"open on the computer “atlas” since Mon, 16 Nov 2026, 09:12"_s));
    const auto holder = Practice::heldElsewhere(fixture.file());
    REQUIRE(holder);
    CHECK(holder->name == u"atlas"_s);
    CHECK(verifyFile(fixture.file()).empty()); // only reads

    SECTION("when it is not open there")
    {
        REQUIRE(Practice::takeOver(fixture.file()).ok());
        CHECK_FALSE(Practice::heldElsewhere(fixture.file()));
        fixture.reopen();
        CHECK(fixture.practice().clients().all().ok());
    }
    SECTION("but not from a program that is seen to run there")
    {
        const int held = ::open(lock.toLocal8Bit().constData(), O_WRONLY | O_CLOEXEC);
        REQUIRE(held >= 0);
        REQUIRE(::flock(held, LOCK_EX | LOCK_NB) == 0);
        CHECK_FALSE(Practice::takeOver(fixture.file()).ok());
        ::close(held);
        CHECK(Practice::heldElsewhere(fixture.file()));
    }
}

TEST_CASE("a lock of this computer's own is nobody else's", "[opening]")
{
    const PracticeFixture fixture;
    CHECK_FALSE(Practice::heldElsewhere(fixture.file()));
    REQUIRE(Practice::takeOver(fixture.file()).ok()); // leaves it where it is
    CHECK(QFile::exists(fixture.path() + u".lock"_s));
}

TEST_CASE("the lock of a program that died is taken over", "[opening]")
{
    PracticeFixture fixture;
    fixture.close();
    const QString lock = fixture.path() + u".lock"_s;
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        // Ends without a destructor, like a crash.
        auto *held = new QLockFile(lock);
        held->setStaleLockTime(0);
        _exit(held->tryLock(0) ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(status == 0);
    REQUIRE(QFile::exists(lock));
    fixture.reopen();
    CHECK(fixture.practice().clients().all().ok());
}

TEST_CASE("the lock of a program that died before it wrote its name is taken over", "[opening]")
{
    PracticeFixture fixture;
    fixture.close();
    const QString lock = fixture.path() + u".lock"_s;
    write(lock, "");

    SECTION("when nobody holds it")
    {
        fixture.reopen();
        CHECK(fixture.practice().clients().all().ok());
    }
    SECTION("but not from one that is still at it")
    {
        const int held = ::open(lock.toLocal8Bit().constData(), O_WRONLY | O_CLOEXEC);
        REQUIRE(held >= 0);
        REQUIRE(::flock(held, LOCK_EX | LOCK_NB) == 0);
        CHECK_FALSE(Practice::open(fixture.file()).ok());
        ::close(held);
    }
}

TEST_CASE("a practice is made whole, or nothing is made", "[opening]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice.sbk"_s);
    SECTION("not over a file that is there")
    {
        write(path, "a letter");
        CHECK(refusedToCreate(path).startsWith(u"There is already a file at "_s));
        CHECK(bytesOf(folder.path()) ==
              std::map<QString, QByteArray>{{u"practice.sbk"_s, "a letter"}});
    }
    SECTION("not in a folder that is missing")
    {
        CHECK(refusedToCreate(folder.filePath(u"missing/practice.sbk"_s))
                  .contains(u"does not exist. Make it first"_s));
        CHECK(bytesOf(folder.path()).empty());
    }
    SECTION("not in a folder that may not be written")
    {
        const QString locked = folder.filePath(u"locked"_s);
        REQUIRE(QDir().mkdir(locked));
        QFile::setPermissions(locked, QFile::ReadOwner | QFile::ExeOwner);
        {
            const WithoutPrivileges ordinary(folder.path());
            CHECK(refusedToCreate(locked + u"/practice.sbk"_s).contains(u"can't be written"_s));
        }
        CHECK(bytesOf(locked).empty());
    }
    SECTION("not with a profile that lacks something")
    {
        const auto created = Practice::create(path, PracticeProfile{}, someTypes());
        REQUIRE_FALSE(created.ok());
        CHECK(created.error().kind == ErrorKind::Invalid);
        CHECK(bytesOf(folder.path()).empty());
    }
    SECTION("what was left of a try that died is no hindrance")
    {
        write(path + u".new"_s, "half a practice");
        write(path + u".new-wal"_s, "half a log");
        CHECK(Practice::create(path, someProfile(), someTypes()).ok());
        CHECK(bytesOf(folder.path()).size() == 1);
    }
}
