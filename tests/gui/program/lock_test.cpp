// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/lock_watch.h"
#include "app/open_practice.h"
#include "app/program.h"
#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sealing.h"
#include "core/practice/sessions.h"
#include "core/sealed/envelope.h"
#include "tests/gui/program/running_program.h"
#include "tests/support/catch.h"
#include "ui/parts/dialog_frame.h"
#include "ui/parts/panel_layer.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QStringList titlesInSight()
{
    QStringList titles;
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        if (window->isVisible())
            titles << window->windowTitle();
    }
    return titles;
}

void pressLockKeys() { key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); }

} // namespace

TEST_CASE("locking closes the practice, and the passphrase opens it again", "[lock]")
{
    RunningProgram running;
    running.unlock();
    CHECK(titlesInSight() == QStringList{someProfile().name});
    CHECK(isShown(u"headerLock"_s));

    click(u"headerLock"_s);
    findShown(u"unlockDialog"_s);
    CHECK(running.program().openPractice() == nullptr);
    CHECK(titlesInSight() == QStringList{u"Locked"_s});
    // Nothing holds the file: another can open it, by the passphrase.
    const auto file = sessionbook::unlock(running.path(), somePassphrase);
    REQUIRE(file.ok());
    CHECK(Practice::open(*file).ok());

    running.unlock();
    CHECK(titlesInSight() == QStringList{someProfile().name});
    CHECK_FALSE(isShown(u"unlockDialog"_s));
}

TEST_CASE("a wrong passphrase is said at its field, and locks out nobody", "[lock]")
{
    RunningProgram running;
    running.typePassphrase(u"not the passphrase"_s);
    waitFor([] { return find<QPushButton>(u"unlockButton"_s)->isEnabled(); }, "the verdict");
    CHECK(findShown(u"unlockPassphrase"_s)
              ->accessibleDescription()
              .startsWith(u"This is not the passphrase."_s));
    CHECK(find<QLineEdit>(u"unlockPassphrase"_s)->hasFocus());
    CHECK(running.program().openPractice() == nullptr);
    running.unlock();
    CHECK(running.program().openPractice() != nullptr);
}

TEST_CASE("an empty passphrase is asked for, not tried", "[lock]")
{
    RunningProgram running;
    findShown(u"unlockPassphrase"_s);
    click(u"unlockButton"_s);
    CHECK(findShown(u"unlockPassphrase"_s)->accessibleDescription() == u"Enter the passphrase."_s);
    CHECK(find<QPushButton>(u"unlockButton"_s)->isEnabled());
}

TEST_CASE("a forgotten passphrase is replaced by the recovery key", "[lock]")
{
    RunningProgram running;
    click(u"unlockOtherWay"_s);
    CHECK_FALSE(isShown(u"unlockPassphrase"_s));
    const QString right = running.recoveryKey().groups().join(u' ');
    QString wrong = right;
    wrong[0] = wrong[0] == u'7' ? u'8' : u'7';
    typeInto(u"unlockRecoveryKey"_s, wrong);
    key(Qt::Key_Return);
    waitFor([] { return find<QPushButton>(u"unlockButton"_s)->isEnabled(); }, "the verdict");
    CHECK(findShown(u"unlockRecoveryKey"_s)->accessibleDescription() == u"Mistyped in group 1."_s);
    typeInto(u"unlockRecoveryKey"_s, right);
    key(Qt::Key_Return);
    running.waitUntilOpen();
    CHECK(find<QLabel>(u"quietSentence"_s)->text().contains(u"recovery key"_s));
}

TEST_CASE("whatever is open, locking takes it away", "[lock]")
{
    RunningProgram running;
    running.unlock();
    SECTION("a dialog in the window")
    {
        key(Qt::Key_N);
        findShown(u"bookingDialog"_s);
    }
    SECTION("a dialog over a dialog")
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        findShown(u"settingsDialog"_s);
    }
    SECTION("the menu")
    {
        click(u"moreButton"_s);
        findShown(u"moreMenu"_s);
    }
    SECTION("a dialog of the system, modal")
    {
        key(Qt::Key_O, Qt::ControlModifier);
        findShown(u"openPracticeDialog"_s);
    }
    SECTION("the results of a search")
    {
        key(Qt::Key_K, Qt::ControlModifier);
        type(u"anna"_s);
        settle();
    }
    SECTION("a window that belongs to nobody")
    {
        auto *stray = new QDialog;
        stray->setWindowTitle(u"Anna"_s);
        stray->setModal(true);
        stray->show();
        giveInputTo(*stray);
    }
    pressLockKeys();
    findShown(u"unlockDialog"_s);
    settle();
    CHECK(titlesInSight() == QStringList{u"Locked"_s});
    CHECK(running.program().openPractice() == nullptr);
    running.unlock();
    CHECK(titlesInSight() == QStringList{someProfile().name});
}

TEST_CASE("nothing of the practice is in sight when locking is done", "[lock]")
{
    RunningProgram running;
    running.unlock();
    const QPointer stray = new QDialog;
    stray->setWindowTitle(u"Anna"_s);
    stray->show();
    running.program().lock();
    CHECK(titlesInSight() == QStringList{u"Locked"_s}); // before any event
    settle();
    CHECK(stray.isNull()); // nor are its words in memory
}

TEST_CASE("what was being typed waits until a damaged practice can be opened", "[lock]")
{
    RunningProgram running;
    running.unlock();
    key(Qt::Key_N);
    typeInto(u"noteEdit"_s, u"brings her mother"_s);
    pressLockKeys();
    findShown(u"unlockDialog"_s);
    const QString aside = running.file(u"aside"_s);
    REQUIRE(QFile::copy(running.path(), aside));
    {
        QFile damaged(running.path());
        REQUIRE(damaged.open(QIODevice::ReadWrite));
        REQUIRE(damaged.seek(Envelope::size)); // only its pages
        damaged.write(QByteArray(8'192, '!'));
    }
    running.typePassphrase(somePassphrase);
    waitFor([] { return isShown(u"dialogMessage"_s); }, "the failure");
    settle();
    const auto *area = findShown(u"unlockDialog"_s)->findChild<QScrollArea *>();
    CHECK_FALSE(area->verticalScrollBar()->isVisible()); // it has grown by the sentence

    REQUIRE(QFile::remove(running.path()));
    REQUIRE(QFile::rename(aside, running.path()));
    running.unlock();
    findShown(u"bookingDialog"_s);
    CHECK(find<QPlainTextEdit>(u"noteEdit"_s)->toPlainText() == u"brings her mother"_s);
}

TEST_CASE("what is being typed into a booking is there again after unlocking", "[lock]")
{
    RunningProgram running;
    running.unlock();
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    typeInto(u"clientCombo"_s, u"Anna Jónsdóttir"_s);
    key(Qt::Key_Tab);
    typeInto(u"noteEdit"_s, u"asked for a letter"_s);
    typeInto(u"priceEdit"_s, u"72.50"_s);
    pressLockKeys();
    const QWidget *locked = findShown(u"unlockDialog"_s);
    CHECK(locked->accessibleDescription() == u"What you were typing is kept until you unlock."_s);

    running.unlock();
    findShown(u"bookingDialog"_s);
    CHECK(find<QPlainTextEdit>(u"noteEdit"_s)->toPlainText() == u"asked for a letter"_s);
    CHECK(find<QLineEdit>(u"priceEdit"_s)->hasFocus()); // where it was
    CHECK(find<QComboBox>(u"clientCombo"_s)->currentText() == u"Anna Jónsdóttir"_s);
    CHECK(find<QLineEdit>(u"priceEdit"_s)->text() == u"72.50"_s);
    CHECK_FALSE(isShown(u"unfinishedTextDialog"_s));
    // It still counts as typed.
    key(Qt::Key_Escape);
    findShown(u"discardDialog"_s);
}

TEST_CASE("steps of a panel are opened again, one from the other", "[lock]")
{
    RunningProgram running;
    running.unlock();
    const SessionId session = running.bookToday();
    running.openSession(session);
    click(u"binButton"_s);
    findShown(u"cancelDialog"_s);
    click(u"reasonOther"_s);
    typeInto(u"otherReasonEdit"_s, u"double booked by me"_s);
    pressLockKeys();
    running.unlock();
    findShown(u"cancelDialog"_s);
    CHECK(find<QRadioButton>(u"reasonOther"_s)->isChecked());
    CHECK(find<QLineEdit>(u"otherReasonEdit"_s)->text() == u"double booked by me"_s);
    const auto *layer = PanelLayer::of(&running.program().openPractice()->window);
    REQUIRE(layer->steps().size() == 2);
    CHECK(layer->steps().front()->objectName() == u"sessionDialog"_s);
}

TEST_CASE("text that has no place any more is shown, to be copied", "[lock]")
{
    RunningProgram running;
    running.unlock();
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    typeInto(u"clientCombo"_s, u"Anna Jónsdóttir"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Return, Qt::ControlModifier);
    findShown(u"messageDialog"_s);
    typeInto(u"messageBody"_s, u"Please bring the letter."_s);
    pressLockKeys();
    running.unlock();
    findShown(u"unfinishedTextDialog"_s);
    CHECK(*running.program().openPractice()->practice->outbox().waitingCount() == 0);
    CHECK(find<QPlainTextEdit>(u"unfinishedText"_s)
              ->toPlainText()
              .contains(u"Please bring the letter."_s));
    click(u"copyUnfinishedText"_s);
    CHECK(QApplication::clipboard()->text().contains(u"Please bring the letter."_s));
    CHECK_FALSE(isShown(u"unfinishedTextDialog"_s));
    CHECK(isShown(u"bookingDialog"_s));
}

TEST_CASE("what is typed into the settings takes effect, as when they are left", "[lock]")
{
    RunningProgram running;
    running.unlock();
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    typeInto(u"settingsPracticeName"_s, u"Hugarró"_s);
    pressLockKeys();
    CHECK(findShown(u"unlockDialog"_s)->accessibleDescription().isEmpty());
    running.unlock();
    CHECK(running.program().openPractice()->practice->profile().name == u"Hugarró"_s);
}

TEST_CASE("leaving the locked program asks before it loses what was typed", "[lock]")
{
    RunningProgram running;
    running.unlock();
    key(Qt::Key_N);
    typeInto(u"noteEdit"_s, u"not yet saved"_s);
    pressLockKeys();
    findShown(u"unlockDialog"_s);
    click(u"quitUnlock"_s);
    findShown(u"discardDialog"_s);
    click(u"keepEditingButton"_s);
    CHECK(isShown(u"unlockDialog"_s));
}

TEST_CASE("a practice without a passphrase stays open, and says how to get one", "[lock]")
{
    RunningProgram running(RunningProgram::Kind::Plain);
    running.waitUntilOpen();
    CHECK_FALSE(isShown(u"headerLock"_s));
    pressLockKeys();
    CHECK(find<QLabel>(u"messageSentence"_s)->text().contains(u"first set a passphrase"_s));
    running.program().lock(); // by the clock or the desktop: without a word
    CHECK(running.program().openPractice() != nullptr);
}

TEST_CASE("without input for long enough it is idle, and any input begins anew", "[lock]")
{
    qint64 now = 0;
    int minutes = 15;
    LockWatch watch(
        *static_cast<QApplication *>(QCoreApplication::instance()), [&] { return minutes; },
        [&] { return now; });
    const QSignalSpy idle(&watch, &LockWatch::becameIdle);
    constexpr qint64 minute = 60'000;
    now = 15 * minute - 1;
    watch.look();
    CHECK(idle.isEmpty());
    QLineEdit field;
    field.show();
    giveInputTo(field);
    field.setFocus();
    key(Qt::Key_A); // one types, and nothing surprises
    now += 15 * minute - 1;
    watch.look();
    CHECK(idle.isEmpty());
    now += 1;
    watch.look();
    CHECK(idle.count() == 1);
    watch.look(); // once
    CHECK(idle.count() == 1);
    minutes = 0; // never
    now += 1000 * minute;
    watch.look();
    CHECK(idle.count() == 1);
}
