// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/sealing.h"
#include "core/practice/sessions.h"
#include "core/store/content_sum.h"
#include "core/store/verify.h"
#include "tests/store/backed_up.h"
#include "tests/store/old_practice_file.h"
#include "tests/store/requests.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/tables.h"

#include <QFile>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("a restore brings back what was lost, and keeps what was there", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    const SessionId later = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 24), {9, 0}));
    const QString kept = fixture.restore(backup);
    CHECK(verifyFile(fixture.file()).empty());
    CHECK_FALSE(holds(fixture.file(), later));
    CHECK(holds({kept, fixture.file().key}, later));
    CHECK(verifyFile({kept, fixture.file().key}).empty());
    fixture.reopen();
    CHECK(fixture.details(fixture.session).session().id == fixture.session);
}

TEST_CASE("a restore never brings back what was erased", "[backup]")
{
    BackedUp fixture;
    const SessionId annas = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 21), {9, 0}));
    const SessionId deleted =
        fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 11, 23), {9, 0}));
    fixture.backUp();
    // On a stick that is not plugged in while it is erased.
    const QString stick = fixture.folder() + u"/away.sessionbook"_s;
    REQUIRE(QFile::copy(fixture.newest().path, stick));
    fixture.backups().setFolder({});
    const auto anna = fixture.practice().clients().find(fixture.anna());
    REQUIRE(fixture.practice().clients().erase(fixture.anna(), anna->revision).ok());
    REQUIRE(fixture.practice()
                .sessions()
                .perform({deleted, fixture.revision(deleted)}, ask::Delete{})
                .ok());
    fixture.restore({stick, fixture.file().key});
    CHECK_FALSE(holds(fixture.file(), annas));
    CHECK_FALSE(holds(fixture.file(), deleted));
    CHECK(holds(fixture.file(), fixture.session));
    CHECK(verifyFile(fixture.file()).empty());
    fixture.reopen();
    CHECK(fixture.practice().clients().all()->size() == 2);
}

TEST_CASE("a restore erases a client again without moving a balance that others share", "[backup]")
{
    BackedUp fixture;
    Charges &money = fixture.practice().charges();
    const auto paidBy = [&](ClientId client) {
        const auto known = fixture.practice().documents().payers();
        BillingDetails details;
        details.payer = known->empty() ? Payer{{}, u"Stefán"_s, {}, {}, {}} : known->front();
        const int revision = fixture.practice().clients().find(client)->revision;
        REQUIRE(fixture.practice().documents().changeBillingDetails(client, revision, details));
    };
    paidBy(fixture.anna());
    paidBy(fixture.bjorn());
    const auto charged = [&](ClientId client, Money amount) {
        const auto id = money.add({client, u"Report"_s, {2026, 11, 10}, amount, {}, {}});
        REQUIRE(id.ok());
        return *id;
    };
    const auto item = [&](ChargeId id) { return money.details(id)->item; };
    const ChargeId first = charged(fixture.anna(), Money{50'00});
    REQUIRE(money.pay({{item(first)}, Money{150'00}, PaymentMethod::Cash, {}, true}).ok());
    const SessionId held = fixture.book(fixture.anna(), fixture.at({2026, 11, 16}, {9, 0}));
    REQUIRE(fixture.practice()
                .sessions()
                .perform({held, fixture.revision(held)}, ask::Complete{})
                .ok());
    const auto paysFor = [&](Money amount, PaymentMethod method) {
        REQUIRE(fixture.practice()
                    .sessions()
                    .perform({held, fixture.revision(held)}, ask::RecordPayment{amount, method})
                    .ok());
    };
    paysFor(Money{60'00}, PaymentMethod::Balance);
    const ChargeId report = charged(fixture.anna(), Money{70'00});
    REQUIRE(money.pay({{item(report)}, Money{25'00}, PaymentMethod::Balance, {}, false}).ok());
    CHECK(money.balanceOf(fixture.bjorn())->sum == Money{15'00});
    fixture.backUp();
    const QString stick = fixture.folder() + u"/away.sessionbook"_s;
    REQUIRE(QFile::copy(fixture.newest().path, stick));
    fixture.backups().setFolder({});

    paysFor(Money{30'00}, PaymentMethod::Cash);
    REQUIRE(money.pay({{item(report)}, Money{45'00}, PaymentMethod::Cash, {}, false}).ok());
    const auto anna = fixture.practice().clients().find(fixture.anna());
    REQUIRE(fixture.practice().clients().erase(fixture.anna(), anna->revision).ok());
    fixture.practice().waitForErasure();

    fixture.restore({stick, fixture.file().key});
    CHECK(verifyFile(fixture.file()).empty());
    fixture.reopen();
    Charges &restored = fixture.practice().charges();
    CHECK(restored.balanceOf(fixture.bjorn())->sum == Money{15'00});
    // What was received stays in the books, of a client who is nobody any more.
    CHECK(fixture.practice().billing().total(ChargeState::Paid)->sum == Money{150'00});
    CHECK(fixture.practice().clients().all()->size() == 2);
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
    const ChargeId bjorns =
        *restored.add({fixture.bjorn(), u"Letter"_s, {2026, 11, 10}, Money{15'00}, {}, {}});
    CHECK(
        restored
            .pay(
                {{restored.details(bjorns)->item}, Money{15'00}, PaymentMethod::Balance, {}, false})
            .ok());
    CHECK(restored.balanceOf(fixture.bjorn())->sum == Money{});
}

TEST_CASE("what is erased goes from what a restore has kept", "[backup]")
{
    BackedUp fixture;
    const SessionId annas = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 21), {9, 0}));
    fixture.backUp();
    const QString kept = fixture.restore(fixture.newest());
    REQUIRE(keptBeside(fixture.path()) == QStringList{kept});
    fixture.reopen();
    fixture.backups().setFolder(fixture.chosen);
    const auto anna = fixture.practice().clients().find(fixture.anna());
    REQUIRE(fixture.practice().clients().erase(fixture.anna(), anna->revision).ok());
    fixture.practice().waitForErasure();
    fixture.backups().backUpBeforeClosing();
    CHECK(fixture.backups().status().failure.isEmpty());

    const PracticeFile file(kept, fixture.file().key);
    CHECK_FALSE(holds(file, annas));
    CHECK(holds(file, fixture.session));
    CHECK(verifyFile(file).empty());
    CHECK(filesWith("anna@example.com", fixture.folder()).isEmpty());
}

TEST_CASE("a damaged practice is replaced, with nothing of it in the restored one", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    fixture.close();
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        QFile damaged(fixture.path() + suffix);
        REQUIRE(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(20'000, '!'));
    }
    const QString kept = fixture.restore(backup);
    CHECK(verifyFile(fixture.file()).empty());
    CHECK(QFileInfo(kept).size() == 20'000);
    CHECK(QFileInfo(kept + u"-wal"_s).size() == 20'000);
    CHECK_FALSE(QFileInfo::exists(fixture.path() + u"-wal"_s));
}

TEST_CASE("a practice that is gone is restored, and a damaged backup is not", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    fixture.close();
    REQUIRE(QFile::remove(fixture.path()));
    CHECK(fixture.restore(backup).isEmpty());
    CHECK(verifyFile(fixture.file()).empty());
    const QByteArray restored = contentOf(fixture.path());

    QFile damaged(backup.path);
    REQUIRE(damaged.open(QIODevice::ReadWrite));
    damaged.seek(3 * 4096 + 100);
    damaged.write(QByteArray(4096, '!'));
    damaged.close();
    CHECK_THROWS_AS(fixture.restore(backup), StoreError);
    CHECK(contentOf(fixture.path()) == restored);
    CHECK_FALSE(QFileInfo::exists(fixture.path() + u".new"_s));
}

TEST_CASE("a bit that flips in a backup is noticed before it is restored", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    Connection(backup).exec(u"UPDATE client SET name = 'Bnna Berg' WHERE id = 1"_s);
    CHECK_THROWS_AS(rehearse(backup, [] { return false; }), StoreError);
    CHECK_THROWS_AS(fixture.restore(backup), StoreError);
}

TEST_CASE("what can't be read is not restored, whatever its sum", "[backup]")
{
    BackedUp fixture;
    fixture.grant(fixture.anna(), 1);
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    {
        Connection connection(backup);
        connection.exec(u"UPDATE credit SET granted_at = 9000000000000000 WHERE id = 1"_s);
        forgetContentSum(connection);
    }
    CHECK_THROWS_AS(fixture.restore(backup), StoreError);
    CHECK(QDir(fixture.folder()).entryList({u"*before restore*"_s}).isEmpty());
    fixture.reopen(); // as it was
}

TEST_CASE("after a restore no id is given twice", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    fixture.backups().setFolder({});
    const SessionId deleted = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 24), {9, 0}));
    REQUIRE(fixture.practice()
                .sessions()
                .perform({deleted, fixture.revision(deleted)}, ask::Delete{})
                .ok());
    fixture.restore(backup);
    fixture.reopen();
    const SessionId next = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 25), {9, 0}));
    CHECK(next != deleted);
    // Or another restore would take the new one for the deleted one.
    fixture.restore(backup);
    CHECK(verifyFile(fixture.file()).empty());
}

TEST_CASE("a restore keeps the passphrase that is in force", "[backup]")
{
    if (!isSealedRun())
        return;
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    const QString next = u"another horse entirely"_s;
    const auto changed = withPassphrase(*fixture.practice().envelope(), somePassphrase, next);
    REQUIRE(changed.ok());
    REQUIRE(fixture.practice().setEnvelope(*changed).ok());
    fixture.restore(backup);
    CHECK(unlock(fixture.path(), next).ok());
    CHECK_FALSE(unlock(fixture.path(), somePassphrase).ok());
}

TEST_CASE("a damaged practice keeps its passphrase while a page of it can be opened", "[backup]")
{
    if (!isSealedRun())
        return;
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    const QString next = u"another horse entirely"_s;
    const auto changed = withPassphrase(*fixture.practice().envelope(), somePassphrase, next);
    REQUIRE(changed.ok());
    REQUIRE(fixture.practice().setEnvelope(*changed).ok());
    fixture.close();
    QFile damaged(fixture.path());
    REQUIRE(damaged.open(QIODevice::ReadWrite));
    REQUIRE(damaged.seek(Envelope::size));
    SECTION("its first page is gone")
    {
        REQUIRE(damaged.write(QByteArray(4096, '!')) == 4096);
        damaged.close();
        fixture.restore(backup);
        CHECK(unlock(fixture.path(), next).ok());
    }
    SECTION("all of them are")
    {
        const qint64 pages = damaged.size() - Envelope::size;
        REQUIRE(damaged.write(QByteArray(pages, '!')) == pages);
        damaged.close();
        fixture.restore(backup);
        CHECK(unlock(fixture.path(), somePassphrase).ok());
    }
    CHECK(verifyFile(fixture.file()).empty());
}

TEST_CASE("a practice of another key leaves a restored backup its own passphrase", "[backup]")
{
    if (!isSealedRun())
        return;
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    fixture.close();
    const PracticeFile other(fixture.folder() + u"/other.sbk"_s, backup.key); // a wrong guess
    const Seal seal = Seal::make(passphraseBytes(u"another horse entirely"_s),
                                 RecoveryKey::random(), KeyEffort::least());
    REQUIRE(Practice::create(other.path, someProfile(), someTypes(), systemClock, seal).ok());
    restoreBackup(backup, other, QDateTime(QDate(2026, 11, 18), QTime(10, 30), Qt::UTC));
    const auto opened = unlock(other.path, somePassphrase);
    REQUIRE(opened.ok());
    CHECK(verifyFile(*opened).empty());
}

TEST_CASE("a restore writes nothing beside the backup", "[backup]")
{
    BackedUp fixture;
    fixture.backUp();
    const PracticeFile backup = fixture.newest();
    const QString folder = QFileInfo(backup.path).path();
    const auto before = bytesOf(folder);
    CHECK(summaryOf(backup).sessions == 1);
    fixture.restore(backup);
    CHECK(bytesOf(folder) == before);
}

TEST_CASE("what a practice of an older version erased stays erased in a restore", "[backup]")
{
    const OldPracticeFile old(4);
    const QString backup = old.path() + u".backup"_s;
    REQUIRE(QFile::copy(old.path(), backup));
    // As version 4 did: the row goes, and only its id is missing.
    SessionId gone;
    {
        Connection connection{PracticeFile(old.path())};
        gone = {connection.number(u"SELECT max(id) FROM session"_s)};
        change(connection, "PRAGMA foreign_keys = OFF");
        for (const char *sql :
             {"DELETE FROM notice WHERE session_id = ?", "DELETE FROM payment WHERE session_id = ?",
              "DELETE FROM charge WHERE session_id = ?",
              "UPDATE credit SET state = 'available', session_id = NULL"
              " WHERE session_id = ?",
              "DELETE FROM credit_return WHERE session_id = ?",
              "DELETE FROM journal_subject WHERE session_id = ?",
              "DELETE FROM session WHERE id = ?"})
            change(connection, sql, gone);
    }
    REQUIRE(holds(backup, gone));
    restoreBackup(backup, old.path(), QDateTime(QDate(2026, 11, 18), QTime(10, 30), Qt::UTC));
    CHECK_FALSE(holds(old.path(), gone));
    CHECK(verifyFile(old.path()).empty());
}
