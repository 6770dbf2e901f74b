// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "tests/gui/support/paper_reader.h"
#include "tests/store/sponsored.h"
#include "tests/support/sentinels.h"
#include "ui/paper/document_layout.h"
#include "ui/window/main_window.h"

#include <QFile>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QString secret = QString::fromLatin1(sentinel);

/// Whose private words are all the sentinel: the client's notes, the session's, the reason for
/// which it was cancelled.
struct PrivatePractice : SponsoredFixture
{
    SessionId onCredit;
    SessionId paid;
    SessionId fee;

    PrivatePractice()
    {
        Client client = practice().clients().find(anna()).value();
        client.notes = secret;
        REQUIRE(practice().clients().edit(client).ok());
        SessionFields fields = fieldsAt(now());
        fields.note = secret;
        onCredit = book(anna(), fields, id());
        REQUIRE(practice().sessions().perform({onCredit, 1}, ask::Complete{byCredit}).ok());
        paid = book(anna(), fields);
        REQUIRE(practice().sessions().perform({paid, 1}, ask::Complete{PaymentMethod::Cash}).ok());
        fee = book(anna(), fields);
        REQUIRE(
            practice()
                .sessions()
                .perform({fee, 1}, ask::Cancel{CancelReason::Other, secret, ask::Fee{{45'00}, {}}})
                .ok());
    }
    /// With the page that the program makes.
    IssuedDocument issue(const DocumentRequest &request)
    {
        const DocumentDraft draft = drafted(request);
        const auto id = practice().documents().issue(draft, documentPdf(draft.content));
        REQUIRE(id.ok());
        return found(*id);
    }
    void checkTellsNothing(const IssuedDocument &issued)
    {
        INFO(static_cast<int>(issued.item.kind));
        for (const QByteArray &pdf :
             {issued.pdf, documentPdf(issued.content, DocumentCopy::WithoutName)}) {
            const QString text = readPages(pdf).join(u' ');
            CHECK(text.size() > 100);
            CHECK_FALSE(text.contains(secret, Qt::CaseInsensitive));
            CHECK_FALSE(pdf.contains(sentinel));
        }
        CHECK_FALSE(raw()
                        .text(u"SELECT data FROM document WHERE id = ?"_s, {issued.item.id.value})
                        .contains(secret));
    }
};

} // namespace

TEST_CASE("private words are on no document of any kind", "[documents][sentinel]")
{
    PrivatePractice practice;
    const IssuedDocument invoice =
        practice.issue({DocumentKind::Invoice,
                        practice.anna(),
                        practice.chargesOf({practice.paid, practice.fee}),
                        {}});
    CHECK(invoice.content.lines.size() == 2);
    practice.checkTellsNothing(invoice);
    practice.checkTellsNothing(practice.issue(
        {DocumentKind::Receipt, practice.anna(), practice.chargesOf({practice.paid}), {}}));
    const IssuedDocument statement = practice.issue(practice.november());
    CHECK(statement.content.lines.size() == 1);
    practice.checkTellsNothing(statement);
    practice.checkTellsNothing(
        practice.issue({DocumentKind::CreditNote, {}, {}, statement.item.id}));
    practice.setNow(QDate(2027, 1, 7), QTime(10, 0));
    practice.checkTellsNothing(practice.issue({DocumentKind::Reminder, {}, {}, invoice.item.id}));
    practice.checkTellsNothing(practice.issue({DocumentKind::CreditNote, {}, {}, invoice.item.id}));
}

TEST_CASE("what a charge is for is on its invoice, and never on the copy without the name",
          "[documents][sentinel]")
{
    PrivatePractice practice;
    const auto report = practice.practice().charges().add(
        {practice.anna(), secret, QDate(2026, 11, 3), Money{80'00}, {}, u"85"_s});
    REQUIRE(report.ok());
    const IssuedDocument invoice =
        practice.issue({DocumentKind::Invoice, practice.anna(), {*report}, {}});
    CHECK(readPages(invoice.pdf).join(u' ').contains(secret));
    const QByteArray copy = documentPdf(invoice.content, DocumentCopy::WithoutName);
    const QString text = readPages(copy).join(u' ');
    CHECK(text.contains(u"Other service"_s));
    CHECK(text.contains(u"85"_s));
    CHECK_FALSE(text.contains(secret));
    CHECK_FALSE(copy.contains(sentinel));
}

TEST_CASE("private words are not in the message that a document is sent with",
          "[documents][sentinel]")
{
    PrivatePractice practice;
    (void)practice.issue(
        {DocumentKind::Invoice, practice.anna(), practice.chargesOf({practice.fee}), {}});
    MainWindow window(practice.practice());
    window.resize(1200, 760);
    window.showTab(MainWindow::Tab::Documents);
    window.show();
    giveInputTo(window);
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    findShown(u"documentDialog"_s);
    click(u"documentMoreButton"_s);
    choose(u"saveMail"_s);
    const QString path = practice.folder() + u"/mail.eml"_s;
    saveAs(u"saveMailDialog"_s, path);
    QFile mail(path);
    waitFor([&] { return mail.exists(); }, "the message");
    REQUIRE(mail.open(QIODevice::ReadOnly));
    const QByteArray eml = mail.readAll();
    const QByteArray body = eml.left(eml.indexOf("application/pdf"));
    CHECK(body.size() > 100);
    CHECK_FALSE(eml.contains(sentinel));
    CHECK_FALSE(QByteArray::fromBase64(body.mid(body.indexOf("\r\n\r\n"))).contains(sentinel));
}
