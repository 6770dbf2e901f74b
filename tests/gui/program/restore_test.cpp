// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options.h"
#include "core/practice/backups.h"
#include "tests/gui/program/running_program.h"
#include "ui/parts/remark_line.h"
#include "ui/settings/backup_preference.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The program with a folder for its backups.
struct WithBackups : RunningProgram
{
    QString stick = file(u"stick"_s);

    explicit WithBackups(Kind kind = Kind::Plain) : RunningProgram(kind)
    {
        REQUIRE(QDir().mkdir(stick));
        setBackupFolder(stick);
        start();
        if (kind == Kind::Sealed)
            unlock();
        else
            waitUntilOpen();
    }
    [[nodiscard]] Practice &practice() { return *program().openPractice()->practice; }
    void showPage()
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        find<QListWidget>(u"settingsPages"_s)->setFocus();
        while (!isShown(u"backupSettings"_s))
            key(Qt::Key_Down);
    }
    void backUp()
    {
        click(u"backUpNow"_s);
        const BackupStatus &status = practice().backups().status();
        waitFor([&] { return !status.isRunning && !status.isRehearsing; }, "the backup");
    }
    [[nodiscard]] int sessions() { return practice().backups().present()->sessions; }
};

} // namespace

TEST_CASE("a backup is made, tested and restored from the settings", "[backup]")
{
    WithBackups running(GENERATE(WithBackups::Kind::Plain, WithBackups::Kind::Sealed));
    running.showPage();
    CHECK_FALSE(find<QPushButton>(u"restoreBackup"_s)->isEnabled());
    running.backUp();
    CHECK(find<QListWidget>(u"backupList"_s)->count() == 1);
    const auto result = [] { return find<RemarkLine>(u"rehearsalResult"_s)->sentence(); };
    CHECK(result().startsWith(u"The newest backup can be restored: "_s)); // the first by itself
    click(u"testBackup"_s);
    waitFor([] { return find<QPushButton>(u"testBackup"_s)->isEnabled(); }, "the test");
    key(Qt::Key_Escape);
    running.showPage();
    CHECK(result().startsWith(u"The last test restore, on "_s));

    running.bookToday();
    CHECK(running.sessions() == 1);
    click(u"restoreBackup"_s);
    findShown(u"restoreDialog"_s);
    click(u"cancelRestore"_s);
    waitUntilGone(u"restoreDialog"_s);
    CHECK(running.sessions() == 1);

    click(u"restoreBackup"_s);
    findShown(u"restoreDialog"_s);
    click(u"confirmRestore"_s);
    running.waitUntilOpen();
    waitFor([&] { return running.sessions() == 0; }, "the restored practice");
    CHECK(find<QLabel>(u"quietSentence"_s)->text().startsWith(u"The backup is restored."_s));
    const QStringList kept = QDir(running.file({})).entryList({u"*before restore*"_s});
    CHECK(kept.size() == 1);
}

TEST_CASE("a folder for backups that is gone is said in the window", "[backup]")
{
    WithBackups running;
    CHECK_FALSE(isShown(u"backupsBar"_s));
    REQUIRE(QDir(running.stick).removeRecursively());
    running.practice().backups().backUpNow();
    waitFor([&] { return !running.practice().backups().status().isRunning; }, "the attempt");
    CHECK(find<QLabel>(u"backupsSentence"_s)->text().contains(u"Plug in its disk"_s));
    click(u"backupsAct"_s);
    findShown(u"settingsDialog"_s);
}

TEST_CASE("after the first backup on this computer another disk is proposed, once", "[backup]")
{
    RunningProgram running(RunningProgram::Kind::Plain);
    const auto quiet = [] { return find<QLabel>(u"quietSentence"_s)->text(); };
    const auto backUp = [&] {
        Backups &backups = running.program().openPractice()->practice->backups();
        backups.backUpNow();
        waitFor([&] { return !backups.status().isRunning; }, "the backup");
    };
    qputenv("XDG_DATA_HOME", running.file({}).toUtf8());
    setBackupFolder({}); // the usual one
    running.start();
    running.waitUntilOpen();
    backUp();
    CHECK(quiet().startsWith(u"The practice is backed up on this computer."_s));
    running.start();
    running.waitUntilOpen();
    backUp();
    CHECK_FALSE(isShown(u"quietSentence"_s));
    qunsetenv("XDG_DATA_HOME");
}

TEST_CASE("a lock that is due while a backup is restored comes after it", "[backup]")
{
    WithBackups running(WithBackups::Kind::Sealed);
    running.showPage();
    running.backUp();
    click(u"restoreBackup"_s);
    click(u"confirmRestore"_s);
    waitFor([&] { return running.program().openPractice() == nullptr; }, "the closed practice");
    running.program().lock(); // as when the screen is locked now
    findShown(u"unlockDialog"_s);
    CHECK(running.program().openPractice() == nullptr);
    running.unlock();
    CHECK(running.sessions() == 0);
}

TEST_CASE("a sealed practice that is damaged does not keep asking for its passphrase", "[backup]")
{
    RunningProgram running;
    running.unlock();
    click(u"headerLock"_s);
    findShown(u"unlockDialog"_s);
    QFile file(running.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(Envelope::size + 100));
    file.close();
    running.typePassphrase(somePassphrase);
    // What was being typed waits, so the person is not taken elsewhere.
    waitFor([] { return isShown(u"dialogMessage"_s); }, "the reason");
    running.start();
    running.typePassphrase(somePassphrase);
    waitUntilGone(u"unlockDialog"_s); // for the dialog that offers a restore
    CHECK(running.program().openPractice() == nullptr);
}

TEST_CASE("a practice that is damaged or gone is restored from the start", "[backup]")
{
    const auto kind = GENERATE(WithBackups::Kind::Plain, WithBackups::Kind::Sealed);
    const bool isGone = GENERATE(false, true);
    CAPTURE(kind == WithBackups::Kind::Sealed, isGone);
    WithBackups running(kind);
    running.bookToday();
    running.practice().backups().backUpNow();
    waitFor([&] { return !running.practice().backups().status().isRunning; }, "the backup");
    const QString backup = running.practice().backups().status().newest->path;
    running.stop();
    if (isGone) {
        REQUIRE(QFile::remove(running.path()));
    } else {
        QFile damaged(running.path());
        REQUIRE(damaged.open(QIODevice::ReadWrite));
        REQUIRE(damaged.seek(kind == WithBackups::Kind::Sealed ? Envelope::size : 0));
        damaged.write(QByteArray(8'192, '!'));
    }

    running.start(defaultPracticePath()); // as without arguments
    if (kind == WithBackups::Kind::Sealed && !isGone)
        running.typePassphrase(somePassphrase);
    giveInputTo(*findShown(u"refusalDialog"_s)->window());
    click(u"restoreInstead"_s);
    CHECK(find<QFileDialog>(u"openPracticeDialog"_s)->directory() == QFileInfo(backup).dir());
    saveAs(u"openPracticeDialog"_s, backup);
    if (kind == WithBackups::Kind::Sealed)
        running.typePassphrase(somePassphrase);
    giveInputTo(*findShown(u"restoreDialog"_s)->window());
    click(u"cancelRestore"_s); // a second thought
    waitUntilGone(u"restoreDialog"_s);
    giveInputTo(*findShown(u"refusalDialog"_s)->window());
    click(u"restoreInstead"_s);
    saveAs(u"openPracticeDialog"_s, backup);
    if (kind == WithBackups::Kind::Sealed)
        running.typePassphrase(somePassphrase);
    giveInputTo(*findShown(u"restoreDialog"_s)->window());
    click(u"confirmRestore"_s);
    running.waitUntilOpen();
    CHECK(running.sessions() == 1);
    waitUntilGone(u"refusalDialog"_s);
    const QStringList kept = QDir(running.file({})).entryList({u"*before restore*"_s});
    CHECK(kept.size() == (isGone ? 0 : 1));
}

TEST_CASE("a backup of another passphrase asks for it, and goes on with it", "[backup]")
{
    WithBackups running(WithBackups::Kind::Sealed);
    const QString other = running.file(u"other.sessionbook"_s);
    const QString words = u"another long passphrase"_s;
    REQUIRE(Practice::create(
                other, someProfile(), someTypes(), systemClock,
                Seal::make(passphraseBytes(words), RecoveryKey::random(), KeyEffort::least()))
                .ok());
    running.bookToday();
    running.showPage();
    click(u"restoreFile"_s);
    saveAs(u"openPracticeDialog"_s, other);
    running.typePassphrase(somePassphrase);
    waitFor([] { return find<QPushButton>(u"unlockButton"_s)->isEnabled(); }, "the verdict");
    CHECK(findShown(u"unlockPassphrase"_s)
              ->accessibleDescription()
              .startsWith(u"This is not the passphrase."_s));
    running.typePassphrase(words);
    findShown(u"restoreDialog"_s);
    click(u"confirmRestore"_s);
    waitFor([&] { return running.program().openPractice() && running.sessions() == 0; },
            "the restored practice");
    CHECK(unlock(running.path(), words).ok());
    CHECK_FALSE(unlock(running.path(), somePassphrase).ok());
}

TEST_CASE("a client who was erased does not come back from an old backup", "[backup]")
{
    WithBackups running;
    running.practice().backups().backUpNow();
    waitFor([&] { return !running.practice().backups().status().isRunning; }, "the backup");
    const QString stick = running.file(u"in a drawer.sessionbook"_s);
    REQUIRE(QFile::copy(running.practice().backups().status().newest->path, stick));
    const auto anna = running.practice().clients().find(running.anna());
    REQUIRE(running.practice().clients().erase(running.anna(), anna->revision).ok());
    running.practice().waitForErasure();

    running.showPage();
    click(u"restoreFile"_s);
    saveAs(u"openPracticeDialog"_s, stick);
    findShown(u"restoreDialog"_s);
    click(u"confirmRestore"_s);
    waitFor([&] { return isShown(u"quietSentence"_s); }, "the restored practice");
    giveInputTo(running.program().openPractice()->window);
    key(Qt::Key_2, Qt::ControlModifier);
    settle();
    CHECK(running.practice().clients().all()->empty());
    CHECK_FALSE(isShown(u"clientList"_s)); // there is nobody to list
}
