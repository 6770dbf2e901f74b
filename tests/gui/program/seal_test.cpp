// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/program/running_program.h"
#include "ui/security/new_seal.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Keys are soon derived while it lives.
struct SoonDerived
{
    KeyEffort usual = keyEffort();
    SoonDerived() { setKeyEffort(KeyEffort::least()); }
    ~SoonDerived() { setKeyEffort(usual); }
    Q_DISABLE_COPY_MOVE(SoonDerived)
};

void openSecurity()
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    find<QListWidget>(u"settingsPages"_s)->setFocus();
    key(Qt::Key_Home);
    while (!isShown(u"securitySettings"_s))
        key(Qt::Key_Down);
}

void typeTwice(const QString &passphrase)
{
    typeInto(u"newPassphrase"_s, passphrase);
    typeInto(u"repeatedPassphrase"_s, passphrase);
}

/// What the sheet that is shown says.
QString recoveryKey()
{
    QString key = find<QLabel>(u"recoveryKey"_s)->text();
    return key.simplified();
}

qsizetype clientsOf(RunningProgram &running)
{
    const auto clients = running.program().openPractice()->practice->clients().all();
    REQUIRE(clients.ok());
    return qsizetype(clients->size());
}

} // namespace

TEST_CASE("a plain practice is given a passphrase, and opens again with its sheet",
          "[security][program]")
{
    const SoonDerived soon;
    RunningProgram running(RunningProgram::Kind::Plain);
    running.waitUntilOpen();
    openSecurity();
    click(u"setPassphraseAct"_s);
    typeTwice(u"a heron at dusk"_s);
    click(u"setPassphrase"_s);
    findShown(u"recoverySheetDialog"_s);
    running.waitUntilOpen();
    const QString sheet = recoveryKey();
    CHECK(clientsOf(running) == 1);
    CHECK_FALSE(isShown(u"workWindow"_s));
    CHECK_FALSE(isShown(u"settingsDialog"_s));

    running.start(); // closes it first
    CHECK(running.program().openPractice() == nullptr);
    running.typePassphrase(u"a heron at dusk"_s);
    running.waitUntilOpen();
    CHECK(clientsOf(running) == 1);
    running.program().lock();
    CHECK(unlockByRecoveryKey(running.path(), sheet).ok());
}

TEST_CASE("a passphrase is removed, and nothing is asked any more", "[security][program]")
{
    RunningProgram running;
    running.unlock();
    openSecurity();
    click(u"removePassphraseAct"_s);
    typeInto(u"currentPassphrase"_s, somePassphrase);
    click(u"removePassphrase"_s);
    CHECK(find<QLabel>(u"quietSentence"_s)->text() ==
          u"The practice no longer has a passphrase."_s);
    running.waitUntilOpen();
    CHECK(running.program().openPractice()->practice->file().key == nullptr);
    CHECK(clientsOf(running) == 1);
    running.start();
    running.waitUntilOpen();
    CHECK_FALSE(needsPassphrase(running.file(u"practice.sessionbook"_s)));
}

TEST_CASE("a practice that can't be written anew opens as it was", "[security][program]")
{
    const SoonDerived soon;
    RunningProgram running(RunningProgram::Kind::Plain);
    running.waitUntilOpen();
    OpenPractice &open = *running.program().openPractice();
    const auto seal = makeSeal(u"a heron at dusk"_s);
    // A folder stands where the new file would be written.
    REQUIRE(QDir().mkpath(running.path() + u".new/full"_s));
    Q_EMIT open.window.sealChangeRequested(seal);
    findShown(u"messageSentence"_s);
    running.waitUntilOpen();
    CHECK(clientsOf(running) == 1);
}

TEST_CASE("a sheet that was not kept is there again after unlocking", "[security][lock]")
{
    RunningProgram running;
    running.unlock();
    openSecurity();
    click(u"newSheetAct"_s);
    typeInto(u"currentPassphrase"_s, somePassphrase);
    click(u"makeSheet"_s);
    const QString sheet = recoveryKey();
    running.program().lock();
    CHECK_FALSE(isShown(u"recoverySheetDialog"_s));
    running.unlock();
    findShown(u"recoverySheetDialog"_s);
    CHECK(recoveryKey() == sheet);
    running.program().lock();
    CHECK(unlockByRecoveryKey(running.path(), sheet).ok());
    const QString before = running.recoveryKey().groups().join(u' ');
    CHECK_FALSE(unlockByRecoveryKey(running.path(), before).ok());
}

TEST_CASE("a passphrase is not kept while the practice is locked", "[security][lock]")
{
    RunningProgram running;
    running.unlock();
    openSecurity();
    click(u"changePassphraseAct"_s);
    typeInto(u"newPassphrase"_s, u"a heron at dusk"_s);
    key(Qt::Key_F8, Qt::AltModifier); // shown, as any text is
    running.program().lock();
    running.unlock();
    CHECK_FALSE(isShown(u"unfinishedTextDialog"_s));
}

TEST_CASE("a further practice with a passphrase is made with its sheet", "[security][program]")
{
    const SoonDerived soon;
    RunningProgram running(RunningProgram::Kind::Plain);
    running.waitUntilOpen();
    const QString path = running.file(u"second.sessionbook"_s);
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    saveAs(u"newPracticeDialog"_s, path);
    typeInto(u"welcomeName"_s, u"Sigrún Halldórsdóttir"_s);
    // By keyboard: on a low screen it is further down.
    auto *price = find<QLineEdit>(u"welcomeTypePrice"_s);
    for (int tabs = 0; tabs < 12 && !price->hasFocus(); ++tabs)
        key(Qt::Key_Tab);
    REQUIRE(price->hasFocus());
    QTest::keyClicks(price, u"85"_s);
    typeTwice(u"twelve storks in spring"_s);
    click(u"createPractice"_s);
    findShown(u"recoverySheetDialog"_s);
    running.waitUntilOpen();
    const QString sheet = recoveryKey();
    CHECK(running.program().openPractice()->practice->file().path == path);
    running.program().lock();
    CHECK(unlock(path, u"twelve storks in spring"_s).ok());
    CHECK(unlockByRecoveryKey(path, sheet).ok());
}
