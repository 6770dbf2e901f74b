// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "tests/gui/documents/documents_window.h"
#include "tests/gui/support/reading.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Invoices of October to Anna, and of November to Björn and, for Anna, to an insurer; a receipt
/// of November for Björn.
struct FilteredDocuments : DocumentsWindow
{
    FilteredDocuments()
    {
        setNow(QDate(2026, 10, 20), QTime(10, 0));
        (void)invoice({ended(anna(), {})});
        setNow(QDate(2026, 11, 18), QTime(10, 0));
        (void)invoice({ended(bjorn(), {})});
        const int revision = practice().clients().find(anna())->revision;
        REQUIRE(practice().documents().changeBillingDetails(
            anna(), revision, {{}, {}, {}, Payer{{}, u"Insurer"_s, {}, {}, {}}}));
        (void)invoice({ended(anna(), {})});
        (void)receipt({ended(bjorn(), PaymentMethod::Cash)});
        open();
    }
    /// The numbers that are shown, newest first.
    static QString numbers()
    {
        QStringList numbers;
        for (const QString &row : rowsOf(u"documentList"_s, 0, Qt::AccessibleTextRole))
            numbers << row.section(u' ', 1, 1);
        return numbers.join(u' ');
    }
    static void pickPerson(const QString &typed)
    {
        find<QComboBox>(u"documentClient"_s)->lineEdit()->setFocus();
        find<QComboBox>(u"documentClient"_s)->lineEdit()->selectAll();
        type(typed);
        key(Qt::Key_Tab);
    }
};

} // namespace

TEST_CASE("documents are limited to a client, a payer, a period and a kind", "[documents][scope]")
{
    FilteredDocuments shown;
    CHECK(FilteredDocuments::numbers() == u"R-2026-0001 2026-0003 2026-0002 2026-0001"_s);
    CHECK_FALSE(isShown(u"clearDocumentFilter"_s));
    FilteredDocuments::pickPerson(u"anna"_s);
    CHECK(FilteredDocuments::numbers() == u"2026-0003 2026-0001"_s);
    CHECK(isShown(u"clearDocumentFilter"_s));
    pick(u"documentPeriod"_s, u"Last month"_s);
    CHECK(FilteredDocuments::numbers() == u"2026-0001"_s);
    pick(u"documentPeriod"_s, u"This month"_s);
    CHECK(FilteredDocuments::numbers() == u"2026-0003"_s);
    FilteredDocuments::pickPerson(u"björn"_s);
    CHECK(FilteredDocuments::numbers() == u"R-2026-0001 2026-0002"_s);
    click(u"receiptDocuments"_s);
    CHECK(FilteredDocuments::numbers() == u"R-2026-0001"_s);

    // What is issued meanwhile comes if the limits let it through.
    (void)shown.receipt({shown.ended(shown.bjorn(), PaymentMethod::Cash)});
    (void)shown.receipt({shown.ended(shown.clara(), PaymentMethod::Cash)});
    CHECK(FilteredDocuments::numbers() == u"R-2026-0002 R-2026-0001"_s);

    FilteredDocuments::pickPerson(u"insur"_s);
    CHECK_FALSE(isShown(u"documentList"_s));
    CHECK(find<QLabel>(u"emptySentence"_s)->text().startsWith(u"No documents match."_s));
    click(u"invoiceDocuments"_s);
    CHECK(FilteredDocuments::numbers() == u"2026-0003"_s);
}

TEST_CASE("the limits of documents go by Escape or their button, and the kind stays",
          "[documents][scope][keyboard]")
{
    FilteredDocuments shown;
    click(u"invoiceDocuments"_s);
    FilteredDocuments::pickPerson(u"anna"_s);
    pick(u"documentPeriod"_s, u"Last month"_s);
    REQUIRE(FilteredDocuments::numbers() == u"2026-0001"_s);
    find<QListView>(u"documentList"_s)->setFocus();
    key(Qt::Key_Escape);
    CHECK(FilteredDocuments::numbers() == u"2026-0003 2026-0002 2026-0001"_s);
    CHECK(find<QComboBox>(u"documentClient"_s)->currentText().isEmpty());
    CHECK_FALSE(isShown(u"clearDocumentFilter"_s));
    pick(u"documentPeriod"_s, u"From – to…"_s);
    typeInto(u"documentFrom"_s, u"20 Oct 2026"_s);
    typeInto(u"documentTo"_s, u"17 Nov 2026"_s);
    key(Qt::Key_Tab);
    CHECK(FilteredDocuments::numbers() == u"2026-0001"_s);
    find<QWidget>(u"clearDocumentFilter"_s)->setFocus();
    key(Qt::Key_Space);
    CHECK(FilteredDocuments::numbers() == u"2026-0003 2026-0002 2026-0001"_s);
    CHECK(find<QListView>(u"documentList"_s)->hasFocus());
}
