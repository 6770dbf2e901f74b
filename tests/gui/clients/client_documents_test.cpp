// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "tests/gui/documents/documents_window.h"
#include "tests/gui/support/reading.h"

#include <QLabel>
#include <QListView>
#include <QRadioButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct ClientDocuments : DocumentsWindow
{
    /// With the first client, Anna, on the page.
    void openPage()
    {
        open();
        key(Qt::Key_2, Qt::ControlModifier);
        key(Qt::Key_Home);
        click(u"clientDocumentsSegment"_s);
    }
    static QStringList rows() { return rowsOf(u"clientHistory"_s, 0, Qt::AccessibleTextRole); }
    static QListView *list() { return find<QListView>(u"clientHistory"_s); }
};

} // namespace

TEST_CASE("a client's page has all documents about the client, newest first, by keyboard",
          "[clients-page][documents][keyboard]")
{
    ClientDocuments shown;
    const IssuedDocument invoice = shown.invoice({shown.ended(shown.anna(), {})});
    (void)shown.invoice({shown.ended(shown.bjorn(), {})});
    const int revision = shown.practice().clients().find(shown.anna())->revision;
    REQUIRE(shown.practice().documents().changeBillingDetails(
        shown.anna(), revision, {{}, {}, {}, Payer{{}, u"Insurer"_s, {}, {}, {}}}));
    const IssuedDocument receipt = shown.receipt({shown.ended(shown.anna(), PaymentMethod::Cash)});
    shown.openPage();
    CHECK(find<QRadioButton>(u"clientDocumentsSegment"_s)->text() == u"Documents  2"_s);
    REQUIRE(ClientDocuments::rows().size() == 2);
    CHECK(ClientDocuments::rows()[0].startsWith(u"Receipt R-2026-0001 · Insurer"_s));
    CHECK(ClientDocuments::rows()[0].contains(u"for Anna Berg"_s));
    CHECK(ClientDocuments::rows()[1].startsWith(u"Invoice 2026-0001 · Anna Berg"_s));
    CHECK(ClientDocuments::list()->accessibleName() == u"Documents of Anna Berg, newest first"_s);

    find<QListView>(u"clientList"_s)->setFocus();
    key(Qt::Key_Return);
    REQUIRE(ClientDocuments::list()->hasFocus());
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(findShown(u"documentDialog"_s)->windowTitle().contains(invoice.item.number));
    click(u"panelClose"_s);
    waitUntilGone(u"documentDialog"_s);

    // What is taken back meanwhile shows at once, and so does what that was done with.
    (void)shown.creditNote(invoice.item.id);
    REQUIRE(ClientDocuments::rows().size() == 3);
    CHECK(ClientDocuments::rows()[2].contains(u"Credited"_s));
    key(Qt::Key_Escape);
    CHECK(find<QListView>(u"clientList"_s)->hasFocus());

    key(Qt::Key_End); // Clara, of whom there is none
    CHECK_FALSE(isShown(u"clientHistory"_s));
    CHECK(isShown(u"emptyHistory"_s));
    key(Qt::Key_Home);
    REQUIRE(ClientDocuments::rows().size() == 3);
    click(u"pastSegment"_s);
    CHECK(ClientDocuments::list()->accessibleName().startsWith(u"Sessions and payments of"_s));
}

TEST_CASE("a client's documents are read page by page, to the oldest", "[clients-page][documents]")
{
    ClientDocuments shown;
    constexpr int count = 130;
    for (int i = 0; i < count; ++i)
        (void)shown.invoice({shown.ended(shown.anna(), {})});
    shown.openPage();
    CHECK(find<QRadioButton>(u"clientDocumentsSegment"_s)->text() == u"Documents  130"_s);
    CHECK(ClientDocuments::rows().size() == 60);
    ClientDocuments::list()->setFocus();
    for (int i = 0; i < 3; ++i) {
        key(Qt::Key_End);
        settle();
    }
    REQUIRE(ClientDocuments::rows().size() == count);
    CHECK(ClientDocuments::rows().back().startsWith(u"Invoice 2026-0001 "_s));
}
