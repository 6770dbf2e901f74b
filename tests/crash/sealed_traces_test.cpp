// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/sealing.h"
#include "core/practice/sponsors.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/crash/killed_room.h"
#include "tests/crash/seal_scenarios.h"
#include "tests/store/old_practice_file.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/sentinels.h"
#include "tests/support/tables.h"

#include <QFile>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A plain practice of an earlier version with a sentinel in each text.
QByteArray oldPractice(int version)
{
    const OldPracticeFile file(version);
    {
        Connection connection(PracticeFile(file.path()));
        const FilledColumns filled = fillWithSentinels(connection);
        CHECK(filled.left == QStringList());
        CHECK(filled.count > 10);
        connection.emptyWal();
    }
    return bytesOfFile(file.path());
}

/// Which sponsors of earlier versions could not.
void payStatement(Practice &practice)
{
    const Sponsor seen = practice.sponsors().all()->front();
    Sponsor sponsor = seen;
    sponsor.price = Money{80'00};
    REQUIRE(practice.sponsors().edit(seen, sponsor).ok());
    DocumentRequest request;
    request.kind = DocumentKind::Statement;
    request.sponsor = sponsor.id;
    request.from = practice.today().addYears(-10);
    request.to = practice.today();
    const auto draft = practice.documents().draft(request);
    REQUIRE(draft.ok());
    const auto statement = practice.documents().issue(*draft, "a page");
    REQUIRE(statement.ok());
    REQUIRE(practice.sponsors()
                .recordPayment(*statement, PaymentMethod::BankTransfer, practice.today())
                .ok());
}

/// The same of the newest version.
QByteArray newestPractice()
{
    const OldPracticeFile file(3); // it has every kind of record of then
    {
        const auto practice = file.opened();
        const Payer payer{{}, u"Insurer"_s, u"Street 1"_s, u"claims@example.com"_s, u"P-7"_s};
        const int revision = practice->clients().find(ClientId{1})->revision;
        REQUIRE(practice->documents().changeBillingDetails({1}, revision, {{}, {}, {}, payer}));
        const auto draft =
            practice->documents().draft({DocumentKind::Receipt, {1}, {ChargeId{1}}, {}});
        REQUIRE(draft.ok());
        REQUIRE(practice->documents().issue(*draft, "a page").ok());
        payStatement(*practice);
        const auto report = practice->charges().add(
            {{1}, u"Report"_s, practice->today(), Money{50'00}, {}, u"85"_s});
        REQUIRE(report.ok());
        const ChargeItem item = practice->charges().details(*report)->item;
        REQUIRE(practice->charges().pay({{item}, Money{60'00}, PaymentMethod::Cash, {}, true}));
    }
    {
        Connection connection(PracticeFile(file.path()));
        connection.exec(u"INSERT INTO statement_payment (statement_id, amount, method, received_at)"
                        " SELECT max(id), 1, 'cash', 0 FROM document"_s);
        const FilledColumns filled = fillWithSentinels(connection);
        CHECK(filled.left == QStringList());
        CHECK(filled.count > 20);
        connection.emptyWal();
    }
    return bytesOfFile(file.path());
}

QByteArray sealed(const QByteArray &plain)
{
    const Room room;
    room.put(plain);
    REQUIRE(changeSeal(PracticeFile(room.path()), someSeal()).ok());
    return bytesOfFile(room.path());
}

PracticeFile opened(const Room &room)
{
    if (!needsPassphrase(room.path()))
        return room.path();
    auto file = unlock(room.path(), somePassphrase);
    if (!file)
        file = unlock(room.path(), nextPassphrase);
    REQUIRE(file.ok());
    return *file;
}

QByteArray keyOf(const PracticeFile &file)
{
    return {reinterpret_cast<const char *>(file.key->data()), qsizetype(file.key->size())};
}

QString tablesOf(const Room &room) { return dumpOf(RawReader(opened(room))); }

/// What a program that starts next does with what is there.
void takeUp(const Room &room) { const Store store(opened(room)); }

} // namespace

TEST_CASE("each text of a practice can hold a sentinel, and a plain file shows it", "[traces]")
{
    const Room room;
    room.put(newestPractice());
    CHECK(room.filesWith(sentinel).size() == 1);
    CHECK(room.tellingFiles().size() == 1);
}

TEST_CASE("killed while it is made, a sealed practice tells nothing", "[traces]")
{
    killAtManyCalls(
        scenario::create, [](const Room &) {},
        [](const Room &room, bool killed) {
            CHECK(room.tellingFiles() == QStringList());
            CHECK((killed || room.hasPractice()));
            if (!room.hasPractice())
                REQUIRE(room.run(scenario::create, 0) == Room::End::Done);
            CHECK(RawReader(opened(room)).text(u"SELECT name FROM practice"_s) ==
                  QString::fromLatin1(sentinel));
            takeUp(room); // after what only reads, and leaves what it can't take away
            CHECK(room.tellingFiles() == QStringList());
            CHECK(room.files() == QStringList{u"practice/a.sessionbook"_s});
        });
}

TEST_CASE("killed while it is sealed, a practice is plain in its own file alone, or nowhere",
          "[traces]")
{
    const QByteArray plain = newestPractice();
    QString tables;
    killAtManyCalls(
        scenario::seal,
        [&](const Room &room) {
            room.put(plain);
            tables = tablesOf(room);
        },
        [&](const Room &room, bool killed) {
            const bool isSealed = needsPassphrase(room.path());
            CHECK((killed || isSealed));
            const QStringList itself{u"practice/a.sessionbook"_s, u"practice/a.sessionbook-wal"_s};
            for (const QString &telling : room.tellingFiles())
                CHECK((!isSealed && itself.contains(telling)));
            CHECK(tablesOf(room) == tables);
            if (!isSealed)
                REQUIRE(room.run(scenario::seal, 0) == Room::End::Done);
            takeUp(room);
            CHECK(tablesOf(room) == tables);
            takeUp(room);
            CHECK(room.tellingFiles() == QStringList());
            CHECK(room.files() == QStringList{u"practice/a.sessionbook"_s});
        });
}

TEST_CASE("killed while the passphrase is changed, a practice tells nothing and is opened by one",
          "[traces]")
{
    const QByteArray before = sealed(newestPractice());
    QString tables;
    killAtManyCalls(
        scenario::passphrase,
        [&](const Room &room) {
            room.put(before);
            tables = tablesOf(room);
        },
        [&](const Room &room, bool killed) {
            CHECK(room.tellingFiles() == QStringList());
            CHECK(tablesOf(room) == tables);
            takeUp(room);
            CHECK(unlock(room.path(), somePassphrase).ok() !=
                  unlock(room.path(), nextPassphrase).ok());
            CHECK((killed || unlock(room.path(), nextPassphrase).ok()));
            CHECK(room.filesWith(keyOf(opened(room))) == QStringList());
            CHECK(room.tellingFiles() == QStringList());
            CHECK(tablesOf(room) == tables);
        });
}

TEST_CASE("killed while a sealed practice of an earlier version is taken over, it tells nothing",
          "[traces]")
{
    const int version = GENERATE(1, 3);
    const QByteArray before = sealed(oldPractice(version));
    QString tables;
    {
        const Room room;
        room.put(before);
        takeUp(room);
        tables = tablesOf(room);
    }
    killAtManyCalls(
        scenario::migrate, [&](const Room &room) { room.put(before); },
        [&](const Room &room, bool) {
            CHECK(room.tellingFiles() == QStringList());
            takeUp(room);
            CHECK(tablesOf(room) == tables);
            takeUp(room);
            CHECK(room.tellingFiles() == QStringList());
            CHECK(room.files() == QStringList{u"practice/a.sessionbook"_s});
        });
}

TEST_CASE("killed while all is written anew, a sealed practice tells nothing", "[traces]")
{
    const QByteArray before = sealed(newestPractice());
    QString tables;
    killAtManyCalls(
        scenario::fill,
        [&](const Room &room) {
            room.put(before);
            tables = tablesOf(room);
        },
        [&](const Room &room, bool) {
            CHECK(room.tellingFiles() == QStringList());
            CHECK(tablesOf(room) == tables); // what is written is what is there
            takeUp(room);
            CHECK(room.tellingFiles() == QStringList());
        });
}
