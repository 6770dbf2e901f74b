// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/charges.h"
#include "tests/gui/documents/documents_window.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct InvoicedCharges : DocumentsWindow
{
    void openPayments()
    {
        open();
        window->showTab(MainWindow::Tab::Payments);
        table()->setFocus();
    }
    static QTableView *table() { return find<QTableView>(u"unpaidCharges"_s); }
    static void chooseAll()
    {
        table()->setFocus();
        key(Qt::Key_A, Qt::ControlModifier);
        waitFor([] { return isShown(u"voidChosen"_s); }, "the acts");
    }
    static QString documentTitle() { return findShown(u"documentDialog"_s)->windowTitle(); }
};

} // namespace

TEST_CASE("what is all on invoices is not to be voided, and why is said at once",
          "[payments][chosen][documents]")
{
    InvoicedCharges shown;
    (void)shown.invoice({shown.ended(shown.anna(), {})});
    (void)shown.invoice({shown.ended(shown.bjorn(), {})});
    shown.openPayments();
    InvoicedCharges::chooseAll();
    const auto *voids = find<QPushButton>(u"voidChosen"_s);
    CHECK_FALSE(voids->isEnabled());
    CHECK(voids->toolTip().startsWith(u"None of these charges can be voided. Reason: It is on an "
                                      "invoice."_s));
    CHECK(voids->accessibleDescription() == voids->toolTip());
    CHECK(find<QPushButton>(u"recordChosen"_s)->isEnabled());
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(InvoicedCharges::table(), &event);
    const auto *entry =
        findShown(u"chosenChargesMenu"_s)->findChild<QAction *>(u"menu_voidChosen"_s);
    CHECK_FALSE(entry->isEnabled());
    CHECK(entry->toolTip() == voids->toolTip());
    key(Qt::Key_Escape);

    // One that is on none can be.
    shown.ended(shown.clara(), {});
    InvoicedCharges::chooseAll();
    waitFor([&] { return voids->isEnabled(); }, "the third");
    click(u"voidChosen"_s);
    findShown(u"voidChargesDialog"_s);
    CHECK(find<QPushButton>(u"confirmVoid"_s)->text() == u"&Void 1 charge"_s);
}

TEST_CASE("a session's invoice is opened from the session", "[sessions][documents]")
{
    InvoicedCharges shown;
    const IssuedDocument invoice = shown.invoice({shown.ended(shown.anna(), {})});
    shown.openPayments();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    findShown(u"sessionDialog"_s);
    CHECK(find<QPushButton>(u"openSessionInvoice"_s)->accessibleName() ==
          u"Open invoice 2026-0001"_s);
    key(Qt::Key_O, Qt::AltModifier);
    CHECK(InvoicedCharges::documentTitle().contains(invoice.item.number));
}

TEST_CASE("the invoice of a charge without a session is opened from its details",
          "[payments][documents]")
{
    InvoicedCharges shown;
    const auto report = shown.practice().charges().add(
        {shown.anna(), u"Report"_s, QDate(2026, 11, 3), Money{80'00}, {}, {}});
    REQUIRE(report.ok());
    const IssuedDocument invoice =
        shown.issued({DocumentKind::Invoice, shown.anna(), {*report}, {}});
    CHECK(*shown.practice().documents().invoiceOf(*report) == invoice.item.id);
    shown.openPayments();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    findShown(u"chargeDialog"_s);
    CHECK(find<QPushButton>(u"openChargeInvoice"_s)->accessibleName() ==
          u"Open invoice 2026-0001"_s);
    click(u"openChargeInvoice"_s);
    CHECK(InvoicedCharges::documentTitle().contains(invoice.item.number));
    click(u"panelClose"_s);
    waitUntilGone(u"documentDialog"_s);

    // Once it is taken back, the charge stands on none.
    (void)shown.creditNote(invoice.item.id);
    CHECK_FALSE(shown.practice().documents().invoiceOf(*report)->has_value());
}
