// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/open_practice.h"
#include "app/program.h"
#include "app/sample/sample_practice.h"
#include "app/simulated_user/simulated_user.h"
#include "app/tour/album.h"
#include "app/tour/chapters.h"
#include "core/practice/sealing.h"
#include "core/sealed/recovery_key.h"
#include "ui/settings/backup_preference.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

const QString passphrase = u"three quiet walks a week"_s;

void makeSealedSample(const QString &path, const Clock &clock)
{
    if (auto sample = createSamplePractice(path, clock(), clock); !sample)
        throw Stuck{sample.error().sentence};
    const auto seal =
        Seal::make(passphraseBytes(passphrase), RecoveryKey::random(), KeyEffort::least());
    if (const Result<> sealed = changeSeal(path, seal); !sealed)
        throw Stuck{sealed.error().sentence};
}

bool isOpen(const Program &program) { return program.openPractice() != nullptr; }

void unlock(const Program &program)
{
    typeInto(u"unlockPassphrase"_s, passphrase);
    key(Qt::Key_Return);
    waitFor([&] { return isOpen(program); }, "the practice");
    giveInputTo(program.openPractice()->window);
    settle();
}

} // namespace

void locking(Album &album, const Clock &clock)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice.sessionbook"_s);
    makeSealedSample(path, clock);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    setBackupFolder(folder.path());
    Options options;
    options.practice = path;
    options.appearance = Appearance::Light;
    Program program(*qApp, options, clock);
    program.start();
    giveInputTo(*findShown(u"unlockDialog"_s));
    album.add(u"A practice with a passphrase asks for it first."_s,
              {{u"Nothing is open"_s, !isOpen(program)}});

    typeInto(u"unlockPassphrase"_s, u"three quiet walks"_s);
    key(Qt::Key_Return);
    waitFor([] { return findShown(u"unlockButton"_s)->isEnabled(); }, "the verdict");
    album.add(u"A wrong one is said where it was typed."_s,
              {{u"Nothing is open"_s, !isOpen(program)}});

    click(u"unlockOtherWay"_s);
    album.add(u"Who has forgotten it uses the key on the recovery sheet."_s, {});
    click(u"unlockOtherWay"_s);

    unlock(program);
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    typeInto(u"noteEdit"_s, u"asked for a letter to a doctor"_s);
    album.add(u"The right one opens it. Somebody comes in while a booking is being typed …"_s,
              {{u"The practice is open"_s, isOpen(program)}});

    key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    giveInputTo(*findShown(u"unlockDialog"_s));
    album.add(u"… and Ctrl+Shift+L takes all of it away: the practice is closed."_s,
              {{u"The practice is closed"_s, !isOpen(program)},
               {u"The passphrase opens its file, which nobody holds"_s,
                sessionbook::unlock(path, passphrase).ok()}});

    unlock(program);
    album.add(u"After unlocking, the half-typed booking is there again."_s,
              {{u"The note is there"_s, find<QPlainTextEdit>(u"noteEdit"_s)->toPlainText() ==
                                            u"asked for a letter to a doctor"_s}});

    key(Qt::Key_Escape);
    click(u"discardButton"_s);
    click(u"moreButton"_s);
    album.add(u"The menu leads to other practices, to a copy, and to the lock."_s, {});
    key(Qt::Key_Escape);
}

} // namespace sessionbook::tour
