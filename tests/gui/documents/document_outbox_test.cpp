// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "tests/gui/documents/documents_window.h"
#include "tests/gui/support/reading.h"
#include "tests/support/catch.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QListView>

using namespace sessionbook;
using namespace sessionbook::test;

namespace {

/// Anna's invoice is open, with the menu of what can be done with it.
struct OpenInvoice : DocumentsWindow
{
    IssuedDocument annas = invoice({ended(anna(), {})});

    OpenInvoice()
    {
        open();
        openMenu();
    }
    static void openMenu()
    {
        key(Qt::Key_Home);
        key(Qt::Key_Return);
        findShown(u"documentDialog"_s);
        click(u"documentMoreButton"_s);
    }
    [[nodiscard]] static QString subtitle()
    {
        return findShown(u"documentDialog"_s)->findChild<QLabel *>(u"dialogSubtitle"_s)->text();
    }
    [[nodiscard]] static bool canBePutThere()
    {
        return findShown(u"documentDialog"_s)
            ->findChild<QAction *>(u"documentToOutbox"_s)
            ->isEnabled();
    }
};

} // namespace

TEST_CASE("an issued document is put in the outbox and sent from there", "[documents][outbox]")
{
    OpenInvoice shown;
    choose(u"documentToOutbox"_s);
    waitUntilGone(u"documentDialog"_s);
    REQUIRE(*shown.practice().outbox().waitingCount() == 1);

    click(u"outboxButton"_s);
    findShown(u"outboxDialog"_s);
    CHECK(find<QListView>(u"outboxList"_s)
              ->model()
              ->index(0, 0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(u"Invoice 2026-0001"_s));
    CHECK(find<QLabel>(u"messageAttached"_s)->text().contains(u"Invoice 2026-0001.pdf"_s));
    CHECK_FALSE(isShown(u"openMessage"_s)); // a mail link can't carry it

    click(u"saveMessage"_s);
    const QString path = shown.folder() + u"/mail.eml"_s;
    saveAs(u"saveMessageDialog"_s, path);
    QFile mail(path);
    waitFor([&] { return mail.exists(); }, "the message");
    REQUIRE(mail.open(QIODevice::ReadOnly));
    QByteArray joined = mail.readAll();
    joined.replace("\r\n", "");
    CHECK(joined.contains(shown.annas.pdf.toBase64()));

    click(u"markMessageSent"_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"outboxDialog"_s);
    OpenInvoice::openMenu();
    CHECK(OpenInvoice::subtitle().contains(u"Sent on Wednesday, 18 November 2026"_s));
    CHECK(OpenInvoice::canBePutThere());
}

TEST_CASE("what waits in the outbox is not put there twice", "[documents][outbox]")
{
    OpenInvoice shown;
    choose(u"documentToOutbox"_s);
    waitUntilGone(u"documentDialog"_s);
    OpenInvoice::openMenu();
    CHECK(OpenInvoice::subtitle().contains(u"In the outbox"_s));
    CHECK_FALSE(OpenInvoice::canBePutThere());
}

TEST_CASE("without an address a document can't be put in the outbox", "[documents][outbox]")
{
    OpenInvoice shown;
    choose(u"documentToOutbox"_s);
    waitUntilGone(u"documentDialog"_s);
    REQUIRE(shown.practice().undo().ok());
    Client client = shown.practice().clients().find(shown.anna()).value();
    client.email.clear();
    REQUIRE(shown.practice().clients().edit(client).ok());
    OpenInvoice::openMenu();
    CHECK_FALSE(OpenInvoice::canBePutThere());
}
