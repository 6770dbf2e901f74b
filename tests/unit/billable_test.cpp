// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/billable.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a charge is on an invoice unless one thing speaks against it", "[documents]")
{
    // Each of the five may be so or not.
    for (unsigned bits = 0; bits < 32; ++bits) {
        const auto has = [bits](unsigned bit) { return (bits >> bit & 1U) != 0; };
        const InvoiceFacts facts{has(0), has(1) ? Money{} : Money{90'00}, has(2), has(3), has(4)};
        INFO(bits);
        CHECK(invoiceBar(facts).has_value() == (bits != 0));
    }
    const Money amount{90'00};
    CHECK(invoiceBar({true, amount}) == InvoiceBar::Void);
    CHECK(invoiceBar({false, Money{}}) == InvoiceBar::Free);
    CHECK(invoiceBar({false, amount, true}) == InvoiceBar::Sponsored);
    CHECK(invoiceBar({false, amount, false, true}) == InvoiceBar::OnInvoice);
    CHECK(invoiceBar({false, amount, false, false, true}) == InvoiceBar::ClientErased);
    // What leads to its remedy comes first.
    CHECK(invoiceBar({false, amount, true, true}) == InvoiceBar::OnInvoice);
}

TEST_CASE("what is left out is named, with why, and not without end", "[documents]")
{
    std::vector<LeftOutCharge> charges(8, {BillableCharge{}, InvoiceBar::Void});
    for (LeftOutCharge &each : charges)
        each.charge.clientName = u"Anna Berg"_s;
    charges.front().why = InvoiceBar::OnInvoice;
    const QStringList lines = linesAbout(charges, someProfile());
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].startsWith(u"Left out because it is already on an invoice: "_s));
    CHECK(lines[0].count(u"Anna Berg"_s) == 1);
    CHECK(lines[1].startsWith(u"Left out because it is void: "_s));
    CHECK(lines[1].count(u"Anna Berg"_s) == 5);
    CHECK(lines[1].contains(u"2 more"_s));
    CHECK(linesAbout({}, someProfile()).isEmpty());
}

TEST_CASE("from the 25th on the month that ends is billed", "[documents]")
{
    CHECK(monthToBill({2026, 11, 24}) == QDate(2026, 10, 1));
    CHECK(monthToBill({2026, 11, 25}) == QDate(2026, 11, 1));
    CHECK(monthToBill({2027, 1, 3}) == QDate(2026, 12, 1));
}
