// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/backups.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "tests/store/issued.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/tables.h"

#include <QDir>
#include <QTest>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Where documents are kept for two years. Anna, who is erased, and Björn, who stays, have a
/// receipt of November 2026 each.
struct KeptForTwoYears : IssuingFixture
{
    DocumentId annas;
    DocumentId bjorns;

    KeptForTwoYears()
    {
        Letterhead sender = practice().documents().letterhead().value();
        sender.keepYears = 2;
        REQUIRE(practice().documents().changeLetterhead(sender));
        annas = receipt({ended(anna(), PaymentMethod::Cash)}).item.id;
        bjorns = receipt({ended(bjorn(), PaymentMethod::Cash)}).item.id;
    }
    void eraseAnna()
    {
        REQUIRE(practice().clients().erase(anna(), practice().clients().find(anna())->revision));
        practice().waitForErasure();
    }
    /// In the practice's file, in those beside it, and in backups.
    [[nodiscard]] bool isPageLeft() const
    {
        return filesWith("the page of R-2026-0001", folder()) != QString();
    }
    [[nodiscard]] qint64 journalEntries() const
    {
        return raw().number(u"SELECT count(*) FROM journal"_s);
    }
};

} // namespace

TEST_CASE("erasing a client keeps a document for the years that the law wants", "[documents]")
{
    IssuingFixture practice;
    Letterhead sender = practice.practice().documents().letterhead().value();
    sender.keepYears = 2;
    REQUIRE(practice.practice().documents().changeLetterhead(sender));
    const IssuedDocument old =
        practice.receipt({practice.ended(practice.anna(), PaymentMethod::Cash)});
    practice.setNow(QDate(2029, 1, 1), QTime(12, 0));
    const IssuedDocument recent =
        practice.receipt({practice.ended(practice.anna(), PaymentMethod::Cash)});
    const auto plan = practice.practice().clients().previewErasure(practice.anna());
    REQUIRE(plan.ok());
    CHECK(plan->documentsKept == 1);
    CHECK(plan->documentsEmptied == 1);
    REQUIRE(practice.practice().clients().erase(
        practice.anna(), practice.practice().clients().find(practice.anna())->revision));
    practice.practice().waitForErasure();
    CHECK(practice.found(recent.item.id).content == recent.content);
    const IssuedDocument emptied = practice.found(old.item.id);
    CHECK_FALSE(emptied.item.isKept);
    CHECK(emptied.pdf.isEmpty());
    CHECK(emptied.item.number == old.item.number);
    CHECK(practice.isWhole());
}

TEST_CASE("when the years are over, what is kept of an erased client goes by itself", "[documents]")
{
    KeptForTwoYears practice;
    practice.eraseAnna();
    const qint64 entries = practice.journalEntries();
    practice.setNow(QDate(2028, 12, 31), QTime(12, 0));
    practice.reopen();
    CHECK(practice.found(practice.annas).item.isKept); // to the day

    practice.setNow(QDate(2029, 1, 1), QTime(12, 0));
    practice.reopen();
    practice.practice().waitForErasure();
    const IssuedDocument emptied = practice.found(practice.annas);
    CHECK_FALSE(emptied.item.isKept);
    CHECK(emptied.pdf.isEmpty());
    CHECK(emptied.content == DocumentContent{});
    CHECK(emptied.item.number == u"R-2026-0001"_s);
    CHECK(emptied.item.total == Money{90'00});
    CHECK(practice.found(practice.bjorns).item.isKept); // as a client who is there
    CHECK(practice.found(practice.bjorns).pdf == "the page of R-2026-0002");
    if (!isSealedRun())
        CHECK_FALSE(practice.isPageLeft());
    CHECK(practice.journalEntries() == entries);
    CHECK(practice.isWhole());

    const QString settled = dumpOf(practice.raw());
    practice.setNow(QDate(2031, 1, 1), QTime(12, 0));
    practice.reopen();
    CHECK(dumpOf(practice.raw()) == settled);
}

TEST_CASE("a practice that is open over the day's end empties them then, and undo stays",
          "[documents]")
{
    KeptForTwoYears practice;
    practice.eraseAnna();
    practice.setNow(QDate(2028, 12, 31), QTime(23, 59));
    practice.reopen();
    (void)practice.book(practice.clara(), practice.now());
    CHECK(practice.found(practice.annas).item.isKept);
    bool toldOf = false;
    QObject::connect(&practice.practice(), &Practice::changed,
                     [&](const Changes &changes) { toldOf = toldOf || changes.documents; });
    practice.setNow(QDate(2029, 1, 1), QTime(1, 1));
    practice.practice().lookAtClock();
    practice.practice().waitForErasure();
    CHECK_FALSE(practice.found(practice.annas).item.isKept);
    CHECK(toldOf);
    CHECK(practice.practice().undo().ok());
    CHECK(practice.isWhole());
}

TEST_CASE("what is emptied goes from the backups too, and does not come back from one",
          "[documents][backup]")
{
    KeptForTwoYears practice;
    const QString folder = practice.folder() + u"/stick"_s;
    REQUIRE(QDir().mkdir(folder));
    practice.setNow(QDate(2028, 12, 31), QTime(12, 0));
    practice.practice().backups().setFolder(folder);
    practice.eraseAnna();
    practice.practice().backups().backUpNow();
    practice.practice().backups().backUpBeforeClosing();
    REQUIRE(practice.practice().backups().status().newest);
    const PracticeFile backup{practice.practice().backups().status().newest->path,
                              practice.file().key};
    const auto keptThere = [&] {
        const RawReader reader(backup);
        return reader.number(u"SELECT count(*) FROM document WHERE data <> ''"_s);
    };
    REQUIRE(keptThere() == 2);

    practice.setNow(QDate(2029, 1, 1), QTime(12, 0));
    practice.reopen();
    practice.practice().backups().setFolder(folder);
    practice.practice().waitForErasure();
    practice.practice().backups().backUpBeforeClosing();
    REQUIRE(QTest::qWaitFor([&] { return keptThere() == 1; }, 10'000));
    const auto findings = verifyFile(backup);
    CHECK(QStringList(findings.begin(), findings.end()) == QStringList());
    if (!isSealedRun())
        CHECK_FALSE(practice.isPageLeft());
}
