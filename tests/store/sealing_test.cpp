// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sealing.h"
#include "core/practice/sessions.h"
#include "core/records/seal_field.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Some practice, closed, without a seal or with one.
struct Closed
{
    PracticeFixture fixture;
    RecoveryKey recovery = RecoveryKey::random();
    Seal seal = Seal::make(passphraseBytes(somePassphrase), recovery, KeyEffort::least());
    QString tables;

    explicit Closed(bool isSealed)
    {
        SessionFields fields = fixture.fieldsAt(fixture.now());
        fields.note = u"Wachtelkoenigin"_s;
        fixture.book(fixture.anna(), fields);
        fixture.close();
        tables = dumpOf(RawReader(fixture.file()));
        REQUIRE(changeSeal(fixture.file(), isSealed ? std::optional(seal) : std::nullopt).ok());
    }
    [[nodiscard]] QString path() const { return fixture.path(); }
    [[nodiscard]] PracticeFile sealedFile() const { return {path(), seal.key}; }
    [[nodiscard]] bool namesAClient() const
    {
        return !filesWith("Anna Berg", fixture.folder()).isEmpty() ||
               !filesWith("Wachtelkoenigin", fixture.folder()).isEmpty() ||
               !filesWith("practice", fixture.folder()).isEmpty();
    }
};

QStringList findingsIn(const PracticeFile &file)
{
    const auto findings = verifyFile(file);
    return {findings.begin(), findings.end()};
}

/// Changes the seal in a process of its own, and kills it after so many microseconds. Answers
/// whether it was killed before its end.
bool killWhileSealing(const PracticeFile &file, const std::optional<Seal> &seal, int microseconds)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
        ::_exit(changeSeal(file, seal).ok() ? 0 : 1);
    ::usleep(static_cast<useconds_t>(microseconds));
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    return WIFSIGNALED(status);
}

} // namespace

TEST_CASE("a practice is sealed with all that is in it, and its seal is taken off again", "[seal]")
{
    const Closed closed(false);
    CHECK_FALSE(needsPassphrase(closed.path()));
    CHECK(closed.namesAClient());

    REQUIRE(changeSeal(PracticeFile(closed.path()), closed.seal).ok());
    CHECK(needsPassphrase(closed.path()));
    CHECK_FALSE(closed.namesAClient());
    CHECK(bytesOf(closed.fixture.folder()).size() == 1);
    CHECK(findingsIn(closed.sealedFile()) == QStringList());
    CHECK(dumpOf(RawReader(closed.sealedFile())) == closed.tables);
    CHECK(QFile::permissions(closed.path()) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));

    REQUIRE(changeSeal(closed.sealedFile(), {}).ok());
    CHECK_FALSE(needsPassphrase(closed.path()));
    CHECK(findingsIn(closed.path()) == QStringList());
    CHECK(dumpOf(RawReader(PracticeFile(closed.path()))) == closed.tables);
}

TEST_CASE("a sealed practice is worked in, erased from and copied without a readable byte",
          "[seal]")
{
    const Closed closed(true);
    {
        auto opened = Practice::open(closed.sealedFile());
        REQUIRE(opened.ok());
        const std::unique_ptr<Practice> practice = std::move(opened).value();
        const auto day = practice->sessions().between(Instant{0}, Instant{4'000'000'000});
        REQUIRE(day.ok());
        REQUIRE(day->size() == 1);
        REQUIRE(practice->saveCopy(closed.fixture.folder() + u"/copy"_s).ok());
        for (const auto &[name, bytes] : bytesOf(closed.fixture.folder())) {
            INFO(name);
            CHECK_FALSE(name.contains(u".new"_s));
            CHECK((name == u"copy"_s || !name.startsWith(u"copy"_s)));
        }
        CHECK_FALSE(closed.namesAClient());
        CHECK(practice->file().key == closed.seal.key);
    }
    const auto copy = unlock(closed.fixture.folder() + u"/copy"_s, somePassphrase);
    REQUIRE(copy.ok());
    CHECK(dumpOf(RawReader(*copy)) == dumpOf(RawReader(closed.sealedFile())));
    CHECK_FALSE(closed.namesAClient());
}

TEST_CASE("what does not open a sealed practice is said in four ways", "[seal]")
{
    const Closed closed(true);
    const QString &path = closed.path();
    CHECK(Practice::open(path).error().sentence.contains(u"passphrase"_s));

    CHECK(unlock(path, somePassphrase).ok());
    const auto passphrase = unlock(path, u"correct horse batterz"_s);
    REQUIRE_FALSE(passphrase.ok());
    CHECK(passphrase.error().field == field::passphrase);

    CHECK(unlockByRecoveryKey(path, closed.recovery.groups().join(u' ')).ok());
    const auto recovery =
        unlockByRecoveryKey(path, RecoveryKey::random().groups().join(u' ').toLower());
    REQUIRE_FALSE(recovery.ok());
    CHECK(recovery.error().field == field::recoveryKey);
    QStringList mistyped = closed.recovery.groups();
    mistyped[2][1] = mistyped[2][1] == u'A' ? u'B' : u'A';
    mistyped[6][4] = mistyped[6][4] == u'A' ? u'B' : u'A';
    CHECK(unlockByRecoveryKey(path, mistyped.join(u' ')).error().sentence.contains(u"3, 7"_s));
    CHECK(unlockByRecoveryKey(path, u"7K2M"_s).error().field == field::recoveryKey);

    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray sound = file.readAll();
    QByteArray damaged = sound;
    damaged[Envelope::size + 5'000] = char(damaged[Envelope::size + 5'000] ^ 1);
    file.seek(0);
    file.write(damaged);
    file.flush();
    const QStringList findings = findingsIn(closed.sealedFile());
    REQUIRE(findings.size() == 1);
    damaged = sound;
    for (const qsizetype at : {qsizetype{100}, qsizetype{5'000}})
        damaged[at] = char(damaged[at] ^ 1);
    file.seek(0);
    file.write(damaged);
    file.flush();
    const auto envelope = unlock(path, somePassphrase);
    REQUIRE_FALSE(envelope.ok());
    CHECK(envelope.error().kind == ErrorKind::Storage);

    QStringList sentences{passphrase.error().sentence, recovery.error().sentence, findings.first(),
                          envelope.error().sentence};
    CHECK(sentences.removeDuplicates() == 0);
}

TEST_CASE("a passphrase is changed while the practice is open", "[seal]")
{
    const Closed closed(true);
    setKeyEffort(KeyEffort::least());
    const RecoveryKey next = RecoveryKey::random();
    {
        const auto opened = Practice::open(closed.sealedFile());
        REQUIRE(opened.ok());
        Practice &practice = **opened;
        const auto envelope = practice.envelope();
        REQUIRE(envelope.ok());
        CHECK(withPassphrase(*envelope, u"not that one"_s, u"battery staple"_s).error().field ==
              field::passphrase);
        CHECK_FALSE(withPassphrase(*envelope, somePassphrase, u"short"_s).ok());
        const auto changed = withPassphrase(*envelope, somePassphrase, u"battery staple"_s);
        REQUIRE(changed.ok());
        REQUIRE(practice.setEnvelope(*changed).ok());
        const auto again = withRecoveryKey(*practice.envelope(), u"battery staple"_s, next);
        REQUIRE(again.ok());
        REQUIRE(practice.setEnvelope(*again).ok());
    }
    setKeyEffort(KeyEffort::moderate());
    CHECK_FALSE(unlock(closed.path(), somePassphrase).ok());
    CHECK(unlock(closed.path(), u"battery staple"_s).ok());
    CHECK_FALSE(unlockByRecoveryKey(closed.path(), closed.recovery.groups().join(u' ')).ok());
    CHECK(unlockByRecoveryKey(closed.path(), next.groups().join(u' ')).ok());
    CHECK(findingsIn(closed.sealedFile()) == QStringList());
}

TEST_CASE("killed while a seal is put on or taken off, a practice is the one or the other",
          "[seal]")
{
    const bool wasSealed = GENERATE(false, true);
    const Closed closed(wasSealed);
    const PracticeFile before(closed.path(), wasSealed ? closed.seal.key : nullptr);
    const PracticeFile after(closed.path(), wasSealed ? nullptr : closed.seal.key);
    const auto seal = wasSealed ? std::nullopt : std::optional(closed.seal);
    int killed = 0;
    for (int microseconds = 0;; microseconds += 2'500) {
        INFO("after " << microseconds << " microseconds");
        const bool early = killWhileSealing(before, seal, microseconds);
        const bool isSealedNow = needsPassphrase(closed.path());
        const PracticeFile &file = isSealedNow == wasSealed ? before : after;
        REQUIRE(dumpOf(RawReader(file)) == closed.tables);
        // Whoever opens it next finds nothing in the way, and leaves nothing behind.
        const auto opened = Practice::open(file);
        INFO((opened ? QString() : opened.error().sentence));
        REQUIRE(opened.ok());
        if (isSealedNow && !wasSealed)
            CHECK_FALSE(closed.namesAClient());
        if (isSealedNow != wasSealed) {
            CHECK((early || killed > 0));
            break;
        }
        CHECK(early);
        ++killed;
    }
    CHECK(killed > 0);
}

TEST_CASE("a sealed practice that was cut off is refused, and not begun anew", "[seal]")
{
    const Closed closed(true);
    QFile file(closed.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    for (const qint64 size : {Envelope::size + 4096, Envelope::size + 100, Envelope::size}) {
        INFO("cut to " << size << " bytes");
        REQUIRE(file.resize(size));
        const auto unlocked = unlock(closed.path(), somePassphrase);
        REQUIRE(unlocked.ok());
        CHECK_FALSE(findingsIn(*unlocked).isEmpty());
        const auto opened = Practice::open(*unlocked);
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().kind == ErrorKind::Storage);
        CHECK(file.size() == size);
    }
}

TEST_CASE("a practice that is open is not given another seal", "[seal]")
{
    PracticeFixture fixture;
    const auto changed = changeSeal(fixture.file(), someSeal());
    REQUIRE_FALSE(changed.ok());
    CHECK(changed.error().kind == ErrorKind::Storage);
    fixture.reopen();
}
