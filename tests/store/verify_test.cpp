// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/store/connection.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"

#include <QFile>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// A practice with a session in each state, the first of which is booked on credit, closed.
struct Checked : PracticeFixture
{
    Checked()
    {
        const SponsorId hub = grant(anna(), 2);
        book(anna(), fieldsAt(now()), hub);
        for (int i = 0; i < 4; ++i)
            book(bjorn(), now());
        REQUIRE(practice().sessions().perform({{2}, 1}, ask::Complete{PaymentMethod::Cash}).ok());
        REQUIRE(practice().sessions().perform({{3}, 1}, ask::Complete{}).ok());
        REQUIRE(practice().sessions().perform({{4}, 1}, ask::Complete{}).ok());
        REQUIRE(practice().sessions().perform({{4}, 2}, ask::Void{}).ok());
        REQUIRE(practice()
                    .sessions()
                    .perform({{5}, 1}, ask::Cancel{CancelReason::NoShow, {}, {}})
                    .ok());
        close();
    }
    /// Runs SQL without any of the checks, and without the sum that would find it all.
    void damage(const QString &sql) const { change(sql + u";DELETE FROM content_sum"_s); }
    void change(const QString &sql) const
    {
        Connection file(path());
        file.exec(u"PRAGMA ignore_check_constraints = ON"_s);
        file.exec(u"PRAGMA foreign_keys = OFF"_s);
        for (const QString &statement : sql.split(u';', Qt::SkipEmptyParts))
            file.exec(statement);
    }
    [[nodiscard]] QStringList findings() const
    {
        const auto found = verifyFile(path());
        return {found.begin(), found.end()};
    }
};

} // namespace

TEST_CASE("a sound practice has no findings, and is not touched", "[verify]")
{
    const Checked fixture;
    const auto before = bytesOf(fixture.folder());
    CHECK(fixture.findings() == QStringList());
    CHECK(bytesOf(fixture.folder())[u"practice.sbk"_s] == before.at(u"practice.sbk"_s));
}

TEST_CASE("a practice is checked while it is open", "[verify]")
{
    Checked fixture;
    fixture.reopen();
    fixture.book(fixture.anna(), fixture.now());
    CHECK(fixture.findings() == QStringList());
}

TEST_CASE("whatever breaks a rule is found, with where it is", "[verify]")
{
    struct Damage
    {
        QString sql;
        QString finding;
    };
    const Damage damages[] = {
        {u"DELETE FROM charge WHERE session_id = 3"_s,
         u"Session 3 is Complete but has no charge."_s},
        {u"UPDATE charge SET session_id = 1 WHERE session_id = 3"_s,
         u"Session 1 has not ended but has a charge."_s},
        {u"UPDATE charge SET kind = 'cancellation' WHERE session_id = 2"_s,
         u"The charge of session 2 is of the wrong kind for its status."_s},
        {u"UPDATE payment SET amount = amount - 1"_s,
         u"What is paid on charge 1 is not the sum of its payments."_s},
        {u"UPDATE charge SET paid = 1 WHERE session_id = 4"_s,
         u"Charge 3 is void but has payments."_s},
        {u"UPDATE charge SET amount = 1 WHERE session_id = 2"_s,
         u"More is paid on charge 1 than it amounts to, or less than nothing."_s},
        {u"UPDATE session SET starts_at = starts_at + 1 WHERE id = 2"_s,
         u"The charge of session 2 is dated differently from the session."_s},
        {u"INSERT INTO series VALUES (1, 'weekly', 1);UPDATE session SET series_id = 1"_s,
         u"The sessions of series 1 are of more than one client."_s},
        {u"INSERT INTO series VALUES (1, 'weekly', 1);UPDATE session SET series_id = 1 WHERE id = "
         u"2;"
         "INSERT INTO block VALUES (1, 0, 9, 0, 'Lunch', 1, 1)"_s,
         u"Series 1 has both sessions and time off."_s},
        {u"INSERT INTO series VALUES (1, 'weekly', 1);INSERT INTO notice VALUES"
         " (1, 2, 'update', 'waiting', '', '', '', '', 0, NULL, 1, NULL)"_s,
         u"Message 1 is about a series that its session does not belong to."_s},
        {u"INSERT INTO payment (charge_id, amount, method, received_at, reverses)"
         " VALUES (1, -1, 'cash', 0, 1)"_s,
         u"Payment 2 does not reverse exactly the payment that it names."_s},
        {u"UPDATE charge SET client_id = 1 WHERE session_id = 2"_s,
         u"Charge 1 is of another client than its session."_s},
        {u"UPDATE payment SET method = 'balance'"_s,
         u"Payment 1 took something else out of a balance than it says."_s},
        {u"INSERT INTO balance_entry (client_id, kind, amount, method, at)"
         " VALUES (1, 'deposit', 500, 'cash', 0);"
         "INSERT INTO balance_entry (client_id, kind, amount, method, at)"
         " VALUES (1, 'paid_back', -501, 'cash', 0)"_s,
         u"More was taken out of the balance of client 1 than came into it."_s},
        {u"INSERT INTO payer VALUES (1, 'Meier', '', '', '');"
         "INSERT INTO balance_entry (client_id, payer_id, kind, amount, method, at)"
         " VALUES (1, 1, 'paid_back', -501, 'cash', 0)"_s,
         u"More was taken out of the balance of payer 1 than came into it."_s},
        {u"UPDATE client SET erased_at = 1 WHERE id = 3;"
         "INSERT INTO charge (client_id, kind, service_at, text, amount, created_at)"
         " VALUES (3, 'other', 0, '', 500, 0)"_s,
         u"Charge 4 of an erased client is kept without having been paid."_s},
        {u"UPDATE credit SET client_id = 2 WHERE session_id = 1"_s,
         u"Credit 1 is used by a session of another client."_s},
        {u"UPDATE credit SET state = 'spent' WHERE session_id = 1"_s,
         u"Credit 1 is spent on a session that was never charged."_s},
        {u"UPDATE credit SET session_id = 5 WHERE session_id = 1"_s,
         u"Credit 1 is still reserved by a session that is settled."_s},
        {u"UPDATE session SET cancel_reason = NULL WHERE id = 5"_s,
         u"Session 5 has a reason for cancelling without being Cancelled, or the other way "
         "round."_s},
        {u"UPDATE session SET client_id = 77 WHERE id = 3"_s,
         u"Row 3 of session points at a row of client that does not exist."_s},
        {u"UPDATE client SET erased_at = 1 WHERE id = 3"_s,
         u"Client 3 is erased, but words about the client are left."_s},
        {u"UPDATE client SET erased_at = 1, name = '', email = '' WHERE id = 3"_s,
         u"Client 3 is erased, but words about the client are left."_s},
        {u"UPDATE client SET erased_at = 1, name = '', email = '', addressed_as = '' WHERE id = 2;"
         "UPDATE session SET note = 'x' WHERE id = 2"_s,
         u"Session 2 is of an erased client, but words about it are left."_s},
        {u"UPDATE client SET erased_at = 1 WHERE id = 2"_s,
         u"Session 5 of an erased client is kept without having been charged."_s},
        {u"UPDATE client SET erased_at = 1 WHERE id = 1"_s,
         u"Credit 1 of an erased client is not spent."_s},
        {u"UPDATE client SET erased_at = 1 WHERE id = 2;"
         "INSERT INTO notice (session_id, kind, state, recipient_name, recipient, subject, body,"
         " created_at) VALUES (2, 'update', 'waiting', '', '', '', '', 0)"_s,
         u"Message 1 to an erased client is still kept."_s},
        {u"DROP TRIGGER journal_is_not_edited; UPDATE journal SET at = at + 1 WHERE id = 4"_s,
         u"Journal entry 4 was altered."_s},
        {u"DROP TRIGGER journal_is_not_deleted; DELETE FROM journal WHERE id = 4"_s,
         u"The journal lacks entry 4."_s},
        {u"UPDATE practice SET locale = 'nowhere'"_s,
         u"A setting is not valid. Choose a language and country from the list."_s},
        {u"DELETE FROM offered_method"_s,
         u"A setting is not valid. Keep at least one payment method."_s},
        {u"UPDATE session_type SET retired = 1"_s, u"No session type is active."_s},
        {u"INSERT INTO notice_text VALUES ('update', 'en', 'x', '{reason}')"_s,
         u"The text of a message is not valid. {reason} is not a placeholder."_s},
        {u"INSERT INTO block (starts_at, ends_at, whole_days, title) VALUES (60, 86460, 1, '')"_s,
         u"Time off 1 is of whole days, but does not begin and end at midnight."_s},
        {u"INSERT INTO block (starts_at, ends_at, whole_days, title) VALUES (-3600, 7200, 1, '')"_s,
         u"Time off 1 is of whole days, but does not begin and end at midnight."_s},
        {u"PRAGMA user_version = 1000"_s, u"The file is of version 1000;"_s},
    };
    for (const auto &[sql, finding] : damages) {
        INFO(sql);
        const Checked fixture;
        fixture.damage(sql);
        const QStringList found = fixture.findings();
        INFO(found.join(u'\n'));
        CHECK(found.join(u'\n').contains(finding));
        CHECK_FALSE(found.join(u'\n').contains(u"Berg"_s)); // ids, never names
    }
}

TEST_CASE("no word and no number passes that the program would refuse", "[verify]")
{
    // Each column that is more than a text: a value that can't be, past all checks of SQLite.
    const QString damages[] = {
        u"UPDATE session SET status = 'booker' WHERE id = 1"_s,
        u"UPDATE session SET place = 'onlime' WHERE id = 1"_s,
        u"UPDATE session SET cancel_reason = 'by_clienu' WHERE id = 5"_s,
        u"UPDATE session SET length_minutes = 0 WHERE id = 1"_s,
        u"UPDATE session SET length_minutes = 4294967346 WHERE id = 1"_s,
        u"UPDATE session SET starts_at = 9223372036854775807 WHERE id = 1"_s,
        u"UPDATE session SET price = -1 WHERE id = 1"_s,
        u"UPDATE session SET price = 9223372036854775807 WHERE id = 1"_s,
        u"UPDATE session SET revision = 9223372036854775807 WHERE id = 1"_s,
        u"UPDATE session SET id = -7 WHERE id = 1"_s,
        u"UPDATE charge SET kind = 'sessiom' WHERE session_id = 2"_s,
        u"UPDATE charge SET voided_at = -9223372036854775807 WHERE session_id = 4"_s,
        u"UPDATE charge SET tax = 10000 WHERE session_id = 2"_s,
        u"UPDATE payment SET method = 'cosh'"_s,
        u"UPDATE payment SET received_at = 9223372036854775807"_s,
        u"UPDATE credit SET state = 'reservee' WHERE id = 1"_s,
        u"UPDATE credit SET state = 'availablf' WHERE id = 2"_s,
        u"INSERT INTO notice VALUES (1, 2, 'updatf', 'waiting', '', '', '', '', 0, NULL, NULL, NULL)"_s,
        u"INSERT INTO notice VALUES (1, 2, 'update', 'waitinf', '', '', '', '', 0, NULL, NULL, NULL)"_s,
        u"INSERT INTO notice_text VALUES ('updatf', 'en', 'x', 'y')"_s,
        u"INSERT INTO series VALUES (1, 'weekli', 1)"_s,
        u"INSERT INTO series VALUES (1, 'weekly', 1000000)"_s,
        u"INSERT INTO block VALUES (1, 0, 9223372036854775807, 0, '', NULL, 1)"_s,
        u"INSERT INTO block VALUES (1, 0, 86400, 2, '', NULL, 1)"_s,
        u"UPDATE session_type SET length_minutes = 100000 WHERE id = 2"_s,
        u"UPDATE session_type SET price = -5 WHERE id = 2"_s,
        u"UPDATE session_type SET retired = 3 WHERE id = 2"_s,
        u"UPDATE client SET usual_price = -5 WHERE id = 2"_s,
        u"UPDATE client SET erased_at = 9223372036854775807 WHERE id = 3"_s,
        u"UPDATE practice SET fee_kind = 'full_pricf'"_s,
        u"UPDATE practice SET fee_value = -1"_s,
        u"UPDATE practice SET notice_hours = 5000000000"_s,
        u"UPDATE practice SET buffer_minutes = -1"_s,
        u"UPDATE practice SET appearance = 'dusk'"_s,
        u"UPDATE practice SET currency = 'EUQ'"_s,
        u"UPDATE practice SET time_zone = 'Europe/Atlantis'"_s,
        u"UPDATE practice SET erasures_pending = -1"_s,
        u"UPDATE workday SET weekday = 99 WHERE weekday = 5"_s,
        u"UPDATE workday SET weekday = -3 WHERE weekday = 5"_s,
        u"UPDATE workday SET from_minute = 100000 WHERE weekday = 5"_s,
        u"UPDATE workday SET to_minute = -4 WHERE weekday = 5"_s,
        u"UPDATE offered_method SET method = 'cosh' WHERE method = 'cash'"_s,
        u"DROP TRIGGER journal_is_not_edited; UPDATE journal SET action = 'bookee' WHERE id = 4"_s,
        u"UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'session'"_s,
        u"UPDATE sqlite_sequence SET seq = 1 WHERE name = 'session'"_s,
        u"DROP INDEX session_open"_s,
        u"DROP TRIGGER journal_is_not_edited"_s,
    };
    for (const QString &sql : damages) {
        INFO(sql);
        Checked fixture;
        fixture.damage(sql);
        const QStringList found = fixture.findings();
        INFO(found.join(u'\n'));
        CHECK_FALSE(found.isEmpty());
        CHECK_FALSE(found.join(u'\n').contains(u"Berg"_s));
        // The program neither crashes nor takes such a value for another.
        if (const auto opened = Practice::open(fixture.file())) {
            (void)(*opened)->sessions().between(Instant{0}, Instant{4'000'000'000});
            for (qint64 id = 1; id <= 5; ++id)
                (void)(*opened)->sessions().details({id});
        }
    }
}

TEST_CASE("what breaks no rule is found by the sum of the content", "[verify][sum]")
{
    const Checked sound;
    CHECK(sound.raw().number(u"SELECT count(*) FROM content_sum"_s) == 1);
    for (const QString &sql : {
             u"UPDATE client SET name = 'Bnna Berg' WHERE id = 1"_s,
             u"UPDATE client SET phone = '0' WHERE id = 1"_s,
             u"UPDATE session SET note = ' ' WHERE id = 1"_s,
             u"UPDATE session SET price = price + 1 WHERE id = 1"_s,
             u"UPDATE session_type SET price = price + 64 WHERE id = 1"_s,
             u"UPDATE practice SET notice_hours = 25"_s,
             u"UPDATE payment SET received_at = received_at + 1"_s,
             u"UPDATE credit SET granted_at = granted_at - 1 WHERE id = 2"_s,
             u"UPDATE content_sum SET sum = sum + 1"_s,
             u"DELETE FROM credit WHERE id = 2"_s,
             u"INSERT INTO sponsor (name) VALUES ('Nobody')"_s,
         }) {
        INFO(sql);
        const Checked fixture;
        fixture.change(sql);
        CHECK(fixture.findings() == QStringList{u"The file is damaged: a text or a figure in it is "
                                                "not what was written. Restore a copy."_s});
    }
}

TEST_CASE("a file without a sum gets one when it is opened", "[verify][sum]")
{
    Checked fixture;
    fixture.damage(u"UPDATE session SET note = 'meant' WHERE id = 1"_s);
    CHECK(fixture.findings() == QStringList());
    fixture.reopen();
    CHECK(fixture.findings() == QStringList());
    fixture.close();
    fixture.change(u"UPDATE session SET note = 'not meant' WHERE id = 1"_s);
    CHECK(fixture.findings().size() == 1);
}

TEST_CASE("a copy is as it was written, by its sum or by each row", "[verify][sum]")
{
    Checked fixture;
    const auto isAsWritten = [&] {
        return verifyFile(fixture.path(), Verified::AsWritten).empty();
    };
    CHECK(isAsWritten());
    // Which SQLite takes and the program does not.
    fixture.change(u"UPDATE credit SET granted_at = 9000000000000000 WHERE id = 2"_s);
    CHECK_FALSE(isAsWritten());
    fixture.damage({}); // now only the row says it
    CHECK_FALSE(isAsWritten());
}

TEST_CASE("a number is read as it stands or not at all", "[verify][reading]")
{
    Checked fixture;
    fixture.damage(u"UPDATE session SET length_minutes = 4294967346 WHERE id = 1;"
                   "UPDATE workday SET weekday = 8 WHERE weekday = 5"_s);
    const auto opened = Practice::open(fixture.file());
    REQUIRE_FALSE(opened.ok()); // the eighth day of a week
    CHECK(opened.error().sentence ==
          u"The practice's file is damaged: it contains an invalid “8”. Run sessionbook "
          "--verify on it, and restore a copy."_s);
    fixture.damage(u"UPDATE workday SET weekday = 5 WHERE weekday = 8"_s);
    fixture.reopen();
    const auto details = fixture.practice().sessions().details({1}); // not 50 minutes
    REQUIRE_FALSE(details.ok());
    CHECK(details.error().sentence.contains(u"“4294967346”"_s));
}

TEST_CASE("to verify writes nothing, whatever lies beside the file", "[verify]")
{
    Checked fixture;
    std::map<QString, QByteArray> left;
    SECTION("the file alone") {}
    SECTION("the WAL of a program that was killed")
    {
        fixture.reopen();
        fixture.book(fixture.anna(), fixture.now());
        left = bytesOf(fixture.folder());
        fixture.close();
    }
    SECTION("a WAL cut in the middle of a page")
    {
        fixture.reopen();
        fixture.book(fixture.anna(), fixture.now());
        left = bytesOf(fixture.folder());
        left[u"practice.sbk-wal"_s].chop(1000);
        fixture.close();
    }
    const QTemporaryDir copy;
    for (const auto &[name, bytes] : left.empty() ? bytesOf(fixture.folder()) : left) {
        if (!name.endsWith(u"-shm"_s) && !name.endsWith(u".lock"_s)) {
            QFile file(copy.filePath(name));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.setPermissions(QFile::ReadOwner);
        }
    }
    QFile::setPermissions(copy.path(), QFile::ReadOwner | QFile::ExeOwner);
    const auto before = bytesOf(copy.path());
    const auto found = verifyFile(copy.filePath(u"practice.sbk"_s));
    CHECK(QStringList(found.begin(), found.end()) == QStringList());
    CHECK(bytesOf(copy.path()) == before);
    QFile::setPermissions(copy.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TEST_CASE("what the WAL adds is verified with the file", "[verify]")
{
    Checked fixture;
    fixture.reopen();
    fixture.book(fixture.anna(), fixture.now());
    const auto left = bytesOf(fixture.folder());
    fixture.close();
    const QTemporaryDir copy;
    for (const QString &name : {u"practice.sbk"_s, u"practice.sbk-wal"_s}) {
        QFile file(copy.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(left.at(name));
    }
    {
        // As another program would leave it that is killed.
        Connection other(copy.filePath(u"practice.sbk"_s));
        other.exec(u"PRAGMA ignore_check_constraints = ON"_s);
        other.exec(u"UPDATE session SET place = 'onlime' WHERE id = 6"_s);
        QFile::copy(copy.filePath(u"practice.sbk-wal"_s), copy.filePath(u"kept"_s));
    }
    QFile::remove(copy.filePath(u"practice.sbk-wal"_s));
    QFile(copy.filePath(u"practice.sbk"_s)).remove();
    QFile file(copy.filePath(u"practice.sbk"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(left.at(u"practice.sbk"_s));
    file.close();
    REQUIRE(QFile::rename(copy.filePath(u"kept"_s), copy.filePath(u"practice.sbk-wal"_s)));
    const auto found = verifyFile(copy.filePath(u"practice.sbk"_s));
    CHECK(QStringList(found.begin(), found.end())
              .join(u'\n')
              .contains(u"Session 6 contains an invalid “onlime”."_s));
}

TEST_CASE("a file with torn pages is found damaged", "[verify]")
{
    const Checked fixture;
    QFile file(fixture.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(3 * 4096));
    REQUIRE(file.write(QByteArray(4096 * 4, '\x5a')) == 4096 * 4);
    file.close();
    CHECK_FALSE(fixture.findings().isEmpty());
}

TEST_CASE("what is no practice is a finding, not a crash", "[verify]")
{
    const QTemporaryDir folder;
    CHECK(verifyFile(folder.filePath(u"missing"_s)).size() == 1);
    CHECK(verifyFile(folder.path()).size() == 1);
}
