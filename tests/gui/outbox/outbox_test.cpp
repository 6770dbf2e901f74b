// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/opened_links.h"
#include "app/simulated_user/simulated_user.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "tests/gui/support/reading.h"
#include "tests/gui/support/recording_reporter.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/outbox/outbox_dialog.h"
#include "ui/outbox/outbox_model.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QUrlQuery>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The outbox over an empty window, with a message to Anna and one to Björn.
struct ShownOutbox : PracticeFixture
{
    RecordingReporter reporter;
    QWidget window;
    SessionId annas = bookWithMessage(anna(), u"Anna & you"_s, u"Dear Anna,\n\nsee you.\n"_s);
    SessionId bjorns = bookWithMessage(bjorn(), u"For Björn"_s, u"Dear Björn,\n"_s);

    ShownOutbox() { open(); }

    void open()
    {
        window.resize(790, 600);
        window.show();
        openOutbox(practice(), reporter, &window);
        findShown(u"outboxDialog"_s);
    }
    SessionId bookWithMessage(ClientId client, const QString &subject, const QString &body)
    {
        const Instant start = at(QDate(2026, 11, 20), QTime(9, 0)).plusMinutes(client.value * 60);
        return book(client, fieldsAt(start), {}, MessageDraft{subject, body});
    }
    int waiting() const { return *practice().outbox().waitingCount(); }
    QListView *list() const { return find<QListView>(u"outboxList"_s); }
    QString line() const
    {
        return findShown(u"outboxLine"_s)->findChild<QLabel *>(u"quietSentence"_s)->text();
    }
};

} // namespace

TEST_CASE("the outbox shows each message that waits", "[outbox]")
{
    ShownOutbox shown;
    const QAbstractItemModel &model = *shown.list()->model();
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, 0).data().toString() == u"Anna Berg"_s);
    CHECK(model.index(0, 0).data(OutboxModel::KindRole).toString() == u"Confirmation"_s);
    CHECK(model.index(0, 0).data(OutboxModel::WhenRole).toString() == u"Wed, 18 Nov 2026, 10:00"_s);
    CHECK(find<QLabel>(u"messageRecipient"_s)->text() == u"To Anna Berg · anna@example.com"_s);
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().startsWith(u"Dear Anna,"_s));
    shown.list()->setFocus();
    key(Qt::Key_Down);
    CHECK(find<QLabel>(u"messageSubject"_s)->text() == u"For Björn"_s);
}

TEST_CASE("what is written to who did not come is no cancellation", "[outbox]")
{
    ShownOutbox shown;
    shown.setNow(QDate(2026, 11, 21), QTime(10, 0));
    for (const auto &[id, reason] : {std::pair{shown.annas, CancelReason::NoShow},
                                     std::pair{shown.bjorns, CancelReason::ByClient}}) {
        const ask::Fee fee{Money{45'00}, std::nullopt};
        REQUIRE(shown.practice()
                    .sessions()
                    .perform({id, 1}, ask::Cancel{reason, {}, fee}, Reach::This,
                             MessageDraft{u"The fee"_s, u"Dear you,\n"_s})
                    .ok());
    }
    const QAbstractItemModel &model = *shown.list()->model();
    QStringList kinds;
    for (int row = 0; row < model.rowCount(); ++row)
        kinds << model.index(row, 0).data(OutboxModel::KindRole).toString();
    CHECK(kinds.contains(u"No-show"_s));
    CHECK(kinds.contains(u"Cancellation"_s));
    CHECK(model.index(static_cast<int>(kinds.indexOf(u"No-show"_s)), 0).data().toString() ==
          u"Anna Berg"_s);
}

TEST_CASE("a message is handed to the mail program as it is", "[outbox]")
{
    const OpenedLinks mail;
    ShownOutbox shown;
    click(u"openMessage"_s);
    REQUIRE(mail.all().size() == 1);
    const QUrl url = mail.all().front();
    CHECK(url.path() == u"anna@example.com"_s);
    CHECK(QUrlQuery(url).queryItemValue(u"subject"_s, QUrl::FullyDecoded) == u"Anna & you"_s);
    CHECK(shown.waiting() == 2); // until it is marked as sent
}

TEST_CASE("a message is saved as a file", "[outbox]")
{
    ShownOutbox shown;
    click(u"saveMessage"_s);
    auto *dialog = find<QFileDialog>(u"saveMessageDialog"_s);
    CHECK(dialog->selectedFiles().value(0).endsWith(u"Confirmation for Anna.eml"_s));
    const QString path = shown.folder() + u"/out.eml"_s;
    saveAs(u"saveMessageDialog"_s, path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray eml = file.readAll();
    CHECK(eml.contains("\r\nTo: \"Anna Berg\" <anna@example.com>\r\n"));
    CHECK(eml.contains("\r\nSubject: Anna & you\r\n"));
    CHECK(shown.line().startsWith(u"Saved as "_s));
}

TEST_CASE("a folder that can't be written to is said, and the message waits", "[outbox]")
{
    ShownOutbox shown;
    click(u"saveMessage"_s);
    auto *dialog = find<QFileDialog>(u"saveMessageDialog"_s);
    Q_EMIT dialog->fileSelected(shown.folder() + u"/none/out.eml"_s);
    dialog->close();
    CHECK(findShown(u"outboxMessage"_s)->findChild<QLabel *>(u"messageSentence"_s)->text() ==
          u"Couldn't save the message there. Choose another folder."_s);
    CHECK(shown.waiting() == 2);
}

TEST_CASE("a message marked as sent leaves the outbox", "[outbox]")
{
    ShownOutbox shown;
    click(u"markMessageSent"_s);
    CHECK(shown.line() == u"Marked as sent."_s);
    CHECK(shown.list()->model()->rowCount() == 1);
    CHECK(shown.raw().text(u"SELECT state FROM notice WHERE session_id = ?"_s,
                           {shown.annas.value}) == u"sent"_s);
    CHECK(find<QLabel>(u"messageSubject"_s)->text() == u"For Björn"_s);
}

TEST_CASE("a message is discarded without a question, and comes back by undo", "[outbox]")
{
    ShownOutbox shown;
    click(u"discardMessage"_s);
    CHECK(shown.line() == u"Discarded."_s);
    CHECK(shown.waiting() == 1);
    click(u"undoButton"_s);
    CHECK(shown.waiting() == 2);
    CHECK(shown.line() == u"The message is back in the outbox."_s);

    // The same by keyboard.
    shown.list()->setFocus();
    key(Qt::Key_Delete);
    CHECK(shown.waiting() == 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown.waiting() == 2);
    key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(shown.waiting() == 1);
    CHECK(shown.line() == u"Discarded."_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown.waiting() == 2);
    key(Qt::Key_Z, Qt::ControlModifier); // the bookings before it are not the outbox's to undo
    CHECK(shown.raw().number(u"SELECT count(*) FROM session"_s) == 2);
}

TEST_CASE("the message about an erased session is erased with it", "[outbox]")
{
    ShownOutbox shown;
    key(Qt::Key_Escape);
    waitUntilGone(u"outboxDialog"_s);
    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.annas, shown.revision(shown.annas)}, ask::Delete{}, Reach::This,
                         MessageDraft{u"It is off"_s, u"Dear Anna\n"_s})
                .ok());
    shown.open();
    shown.list()->setFocus();
    key(Qt::Key_End);
    CHECK(find<QLabel>(u"messageSubject"_s)->text() == u"It is off"_s);
    CHECK(isShown(u"messageGoes"_s));
    SECTION("once sent")
    {
        click(u"markMessageSent"_s);
        CHECK(shown.line() == u"Marked as sent and permanently deleted."_s);
    }
    SECTION("once discarded")
    {
        click(u"discardMessage"_s);
        CHECK(shown.line() == u"Discarded and permanently deleted."_s);
        CHECK_FALSE(isShown(u"undoButton"_s));
    }
    CHECK(shown.raw().number(u"SELECT count(*) FROM notice WHERE session_id IS NULL"_s) == 0);
    shown.practice().waitForErasure();
}

TEST_CASE("a message that tells another fee than is charged says so beside its text", "[outbox]")
{
    ShownOutbox shown;
    key(Qt::Key_Escape);
    waitUntilGone(u"outboxDialog"_s);
    const ask::Cancel cancel{CancelReason::ByClient, {}, ask::Fee{Money{60'00}, {}}};
    Practice &practice = shown.practice();
    REQUIRE(practice.sessions()
                .perform({shown.annas, shown.revision(shown.annas)}, cancel, Reach::This,
                         MessageDraft{u"Off"_s, u"Dear Anna,\nI must ask for €60.00.\n"_s})
                .ok());
    const auto openLast = [&] {
        shown.open();
        shown.list()->setFocus();
        key(Qt::Key_End);
        CHECK(find<QLabel>(u"messageSubject"_s)->text() == u"Off"_s);
    };
    openLast();
    CHECK_FALSE(isShown(u"messageRemark"_s));
    key(Qt::Key_Escape);
    waitUntilGone(u"outboxDialog"_s);
    REQUIRE(practice.sessions()
                .perform({shown.annas, shown.revision(shown.annas)},
                         ask::ChangeAmount{Money{45'00}, u"a favour"_s})
                .ok());
    openLast();
    CHECK(says(u"messageRemark"_s, u"The fee for this session is €45.00"_s));
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().contains(u"€60.00"_s));
}

TEST_CASE("an empty outbox says what belongs there", "[outbox]")
{
    ShownOutbox shown;
    click(u"markMessageSent"_s);
    click(u"markMessageSent"_s);
    CHECK(find<QLabel>(u"emptySentence"_s)->text().startsWith(u"No messages."_s));
    CHECK_FALSE(isShown(u"markMessageSent"_s));
    CHECK(isShown(u"closeOutbox"_s)); // here the dialog is a window
}

TEST_CASE("the outbox follows what is done elsewhere, row by row", "[outbox][model]")
{
    ShownOutbox shown;
    OutboxModel model(shown.practice());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    shown.bookWithMessage(shown.bjorn(), u"Another"_s, u"Dear Björn\n"_s);
    CHECK(model.rowCount() == 3);
    REQUIRE(shown.practice().outbox().discard(model.rowAt(0).id).ok());
    CHECK(model.rowCount() == 2);
    REQUIRE(shown.practice().undo().ok());
    REQUIRE(model.rowCount() == 3);
    CHECK(model.rowAt(0).subject == u"Anna & you"_s);
}
