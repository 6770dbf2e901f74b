// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/open_practice.h"
#include "app/program.h"
#include "app/sample/sample_practice.h"
#include "app/simulated_user/simulated_user.h"
#include "app/tour/album.h"
#include "app/tour/chapters.h"
#include "core/practice/backups.h"
#include "ui/settings/backup_preference.h"

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

int sessionsIn(const Program &program)
{
    const auto present = program.openPractice()->practice->backups().present();
    return present ? present->sessions : -1;
}

void showPage()
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    find<QListWidget>(u"settingsPages"_s)->setFocus();
    while (!isShown(u"backupSettings"_s))
        key(Qt::Key_Down);
}

void waitForBackup(const Program &program)
{
    const Backups &backups = program.openPractice()->practice->backups();
    waitFor([&] { return !backups.status().isRunning && !backups.status().isRehearsing; },
            "the backup", 30'000);
}

} // namespace

void backups(Album &album, const Clock &clock)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice.sessionbook"_s);
    if (auto sample = createSamplePractice(path, clock(), clock); !sample)
        throw Stuck{sample.error().sentence};
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    const QString stick = folder.filePath(u"stick"_s);
    QDir().mkdir(stick);
    setBackupFolder(stick);
    Options options;
    options.practice = path;
    options.appearance = Appearance::Light;
    Program program(*qApp, options, clock);
    program.start();
    giveInputTo(program.openPractice()->window);

    showPage();
    click(u"backUpNow"_s);
    waitForBackup(program);
    const int before = sessionsIn(program);
    album.add(u"Backups are made by themselves, or on a click, and checked."_s,
              {{u"There is one"_s, find<QListWidget>(u"backupList"_s)->count() == 1}});

    click(u"testBackup"_s);
    waitFor([] { return findShown(u"testBackup"_s)->isEnabled(); }, "the test", 30'000);
    album.add(u"A test restores the newest one to see that it would be there, and removes that."_s,
              {{u"The result is said"_s, findShown(u"rehearsalResult"_s)->isVisible()}});

    click(u"restoreBackup"_s);
    findShown(u"restoreDialog"_s);
    album.add(u"Before a restore stands what the backup holds, and what it lacks."_s, {});
    click(u"confirmRestore"_s);
    waitFor([] { return isShown(u"quietSentence"_s); }, "the restored practice", 30'000);
    giveInputTo(program.openPractice()->window);
    album.add(u"The restored practice is open; what was there is kept beside it."_s,
              {{u"The sessions are those of the backup"_s, sessionsIn(program) == before},
               {u"What was there is kept"_s,
                QDir(folder.path()).entryList({u"*before restore*"_s}).size() == 1}});

    QDir(stick).removeRecursively();
    program.openPractice()->practice->backups().backUpNow();
    waitForBackup(program);
    album.add(u"A folder that is gone is said until it is there again."_s,
              {{u"The bar says so"_s, isShown(u"backupsBar"_s)}});
}

} // namespace sessionbook::tour
