// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/reports.h"
#include "core/store/verify.h"
#include "tests/store/old_practice_file.h"
#include "tests/store/recounted_reports.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

IssuedDocument issued(Practice &practice, const DocumentRequest &request)
{
    const auto draft = practice.documents().draft(request);
    INFO((draft ? QString() : draft.error().sentence));
    REQUIRE(draft.ok());
    const auto id = practice.documents().issue(*draft, "a page");
    REQUIRE(id.ok());
    return practice.documents().find(*id).value();
}

std::vector<ChargeId> chargesIn(const std::vector<BillableCharge> &billable, ClientId client)
{
    std::vector<ChargeId> found;
    for (const BillableCharge &charge : billable) {
        if (charge.client == client)
            found.push_back(charge.charge);
    }
    return found;
}

} // namespace

TEST_CASE("from a practice of version 2 documents are issued, and its money is all there",
          "[migration][documents]")
{
    const OldPracticeFile file(2);
    const auto practice = file.opened();
    Documents &documents = practice->documents();

    // All that anyone owes or has paid by money, but for what sponsors paid, what is void, and what
    // is of the erased client (16, 17 and 32).
    const auto billable = documents.toInvoice(QDate(2026, 1, 1), QDate(2026, 12, 31)).value();
    QList<qint64> ids;
    for (const BillableCharge &charge : billable)
        ids << charge.charge.value;
    std::ranges::sort(ids);
    CHECK(ids == QList<qint64>{1, 2, 3, 11, 12, 22, 24, 26, 28, 29});

    const ClientId anna{1};
    const IssuedDocument invoice =
        issued(*practice, {DocumentKind::Invoice, anna, chargesIn(billable, anna), {}});
    CHECK(invoice.item.number == u"2026-0001"_s);
    CHECK(invoice.item.total == Money{2000'00}); // two sessions of 800 and a fee of 400
    CHECK(invoice.item.outstanding == Money{1200'00});
    CHECK(invoice.content.clientName == u"Anna Bergström"_s);
    CHECK(invoice.content.currency == u"DKK"_s);
    CHECK(invoice.content.language == u"da"_s);
    CHECK(invoice.content.lines.back().isFee);

    const ClientId clara{4};
    const auto paid = documents.toReceipt(clara).value();
    const IssuedDocument receipt =
        issued(*practice, {DocumentKind::Receipt, clara, chargesIn(paid, clara), {}});
    CHECK(receipt.item.total == Money{900'00}); // not what was reversed, nor what a sponsor paid
    const IssuedDocument note =
        issued(*practice, {DocumentKind::CreditNote, {}, {}, invoice.item.id});
    CHECK(note.item.total == Money{-2000'00});

    const auto owed = practice->billing().total(ChargeState::Unpaid);
    CHECK(owed->sum == Money{800'00 + 400'00 + 900'00 + 400'00 + 900'00 + 649'50});
    const auto findings = verifyFile(PracticeFile(file.path()));
    CHECK(QStringList(findings.begin(), findings.end()) == QStringList());
}

TEST_CASE("each of the reports on a practice of version 2 is what a plain count finds",
          "[migration][reports]")
{
    const OldPracticeFile file(2);
    const auto practice = file.opened();
    checkEachReport(*practice, file.raw(),
                    {{QDate(2026, 9, 1), QDate(2026, 9, 30)},
                     {QDate(2026, 10, 1), QDate(2026, 10, 31)},
                     {QDate(2026, 1, 1), QDate(2026, 12, 31)}});
    const auto year = practice->reports().answer(
        {Report::IncomeByMonth, {QDate(2026, 1, 1), QDate(2026, 12, 31)}, IncomeBy::Receipt});
    REQUIRE(year.ok());
    // Of all payments, in Danish kroner, those that are of no sponsor.
    CHECK(year->now.income.total() ==
          Money{400'00 + 900'00 + 400'00 + 250'50 + 800'00 + 1400'00 + 1400'00});
}
