// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "core/store/connection.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The program's window, on a practice whose file can be taken away.
struct WindowOnFile : PracticeFixture
{
    SessionId session = book(anna(), at(QDate(2026, 11, 20), QTime(11, 0)));
    MainWindow window{practice()};
    QSignalSpy saved{&window, &MainWindow::copySaved};
    QString elsewhere = folder() + u"/elsewhere.sbk"_s;

    WindowOnFile()
    {
        window.resize(1100, 750);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        giveInputTo(window);
    }
    /// As when the person comes back from another program.
    void comeBack()
    {
        QWidget other;
        other.show();
        giveInputTo(other);
        other.hide();
        giveInputTo(window);
        settle();
    }
    [[nodiscard]] QString said() const { return find<QLabel>(u"messageSentence"_s)->text(); }
};

} // namespace

TEST_CASE("a file that is gone is said on coming back, and unsaid when it is back",
          "[window][place]")
{
    WindowOnFile shown;
    CHECK_FALSE(isShown(u"messageBar"_s));
    REQUIRE(QFile::rename(shown.path(), shown.elsewhere));
    shown.comeBack();
    CHECK(
        shown.said().startsWith(u"The practice's file was moved, renamed, deleted or replaced."_s));
    CHECK(isShown(u"messageAct"_s));

    REQUIRE(QFile::rename(shown.elsewhere, shown.path()));
    shown.comeBack();
    CHECK_FALSE(isShown(u"messageBar"_s));
}

TEST_CASE("an act on a file that is gone is refused, and all is saved elsewhere", "[window][place]")
{
    WindowOnFile shown;
    REQUIRE(QFile::remove(shown.path()));
    key(Qt::Key_Z, Qt::ControlModifier); // takes the booking back, or would
    CHECK(shown.said().contains(u"Nothing was changed"_s));
    CHECK(shown.details(shown.session).session().status == SessionStatus::Booked);

    click(u"messageAct"_s);
    CHECK(find<QFileDialog>(u"saveCopyDialog"_s)->selectedFiles() == QStringList{shown.path()});
    saveAs(u"saveCopyDialog"_s, shown.elsewhere);
    REQUIRE(shown.saved.size() == 1);
    CHECK(shown.saved.front().front().toString() == shown.elsewhere);
    CHECK(verifyFile(shown.elsewhere).empty());
    const auto copy = Practice::open(shown.elsewhere);
    REQUIRE(copy.ok());
    CHECK((*copy)->clients().all()->size() == 3);
}

TEST_CASE("a copy that can't be saved is said, and can be tried again", "[window][place]")
{
    WindowOnFile shown;
    REQUIRE(QFile::rename(shown.path(), shown.elsewhere));
    shown.comeBack();
    click(u"messageAct"_s);
    saveAs(u"saveCopyDialog"_s, shown.folder() + u"/copy.sbk"_s);
    REQUIRE(shown.saved.size() == 1);

    const auto failed = shown.practice().saveCopy(shown.elsewhere);
    REQUIRE_FALSE(failed.ok());
    shown.window.failure(failed.error());
    CHECK(shown.said().contains(u"is the practice that is open here"_s));
    CHECK(isShown(u"messageAct"_s));
}

TEST_CASE("a copy is written while the window goes on", "[window][place]")
{
    WindowOnFile shown;
    const auto quiet = [] { return find<QLabel>(u"quietSentence"_s)->text(); };
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    SECTION("and is a whole practice")
    {
        saveAs(u"saveCopyDialog"_s, shown.elsewhere);
        waitFor([&] { return quiet().startsWith(u"Copy saved: "_s); }, "the copy");
        CHECK(verifyFile(shown.elsewhere).empty());
        CHECK(shown.saved.empty()); // the practice stays the one that is open
    }
    SECTION("and says why it could not be")
    {
        QFile wal(shown.elsewhere + u"-wal"_s);
        REQUIRE(wal.open(QIODevice::WriteOnly));
        REQUIRE(wal.write("something") == 9);
        wal.close();
        saveAs(u"saveCopyDialog"_s, shown.elsewhere);
        waitFor([] { return isShown(u"messageBar"_s); }, "the failure");
        CHECK(shown.said().contains(u"was not closed properly"_s));
        CHECK_FALSE(QFile::exists(shown.elsewhere));
    }
}

TEST_CASE("another message has no button", "[window][place]")
{
    WindowOnFile shown;
    shown.window.failure({ErrorKind::Storage, u"The disk is full."_s});
    CHECK(shown.said() == u"The disk is full."_s);
    CHECK_FALSE(isShown(u"messageAct"_s));
}

TEST_CASE("while another program holds the file a dialog says so, and can be cancelled",
          "[window][wait]")
{
    WindowOnFile shown;
    Connection other(shown.path());
    std::optional<Transaction> writing(other);
    SECTION("Cancel ends the wait, and nothing has changed")
    {
        const auto cancel = [] {
            CHECK(findShown(u"waitingDialog"_s)->windowModality() == Qt::ApplicationModal);
            click(u"stopWaiting"_s);
        };
        QObject::connect(&shown.practice(), &Practice::waitingBegan, &shown.window, cancel,
                         Qt::QueuedConnection);
        key(Qt::Key_Z, Qt::ControlModifier);
        waitUntilGone(u"waitingDialog"_s);
        CHECK(shown.said().startsWith(u"Another program is using the practice's file."_s));
        CHECK(shown.details(shown.session).session().status == SessionStatus::Booked);
    }
    SECTION("else it goes on by itself")
    {
        const auto letGo = [&] {
            findShown(u"waitingDialog"_s);
            writing.reset();
        };
        QObject::connect(&shown.practice(), &Practice::waitingBegan, &shown.window, letGo,
                         Qt::QueuedConnection);
        key(Qt::Key_Z, Qt::ControlModifier);
        waitUntilGone(u"waitingDialog"_s);
        CHECK_FALSE(isShown(u"messageBar"_s));
        CHECK_FALSE(shown.practice().sessions().details(shown.session).ok());
    }
}
