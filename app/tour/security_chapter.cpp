// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/sealing.h"
#include "ui/security/new_seal.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QListWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

const QString firstPassphrase = u"lantern orchid glacier"_s;
const QString secondPassphrase = u"twelve storks in spring"_s;

void openSecurity()
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    find<QListWidget>(u"settingsPages"_s)->setFocus();
    key(Qt::Key_Home);
    while (!isShown(u"securitySettings"_s))
        key(Qt::Key_Down);
}

void typeNew(const QString &once, const QString &again)
{
    typeInto(u"newPassphrase"_s, once);
    typeInto(u"repeatedPassphrase"_s, again);
}

/// The sample has no passphrase; what it takes to give it one.
NewSeal setPassphrase(Stage &stage)
{
    std::optional<NewSeal> wished;
    const auto listening =
        QObject::connect(&stage.window(), &MainWindow::sealChangeRequested, &stage.window(),
                         [&wished](const std::optional<NewSeal> &seal) { wished = seal; });
    openSecurity();
    stage.show(u"Settings › Security: the sample has no passphrase, and what that means."_s,
               {{u"The file is a plain one"_s, !stage.practice().file().key}});
    click(u"setPassphraseAct"_s);
    typeNew(u"password1"_s, {});
    stage.show(u"What setting one does is said first. While it is typed, words say how hard it is "
               "to guess."_s);
    typeNew(firstPassphrase, firstPassphrase);
    key(Qt::Key_F8, Qt::AltModifier);
    stage.show(u"The eye, or Alt+F8, shows what is typed."_s);
    click(u"setPassphrase"_s);
    waitFor([&] { return wished.has_value(); }, "the keys", 60'000);
    QObject::disconnect(listening);
    stage.closeDialogs();
    return *wished;
}

/// As the program does after that: a sealed practice, here an empty one.
struct SealedStage
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"practice.sessionbook"_s);
    std::unique_ptr<Practice> practice;
    std::unique_ptr<MainWindow> window;

    SealedStage(const Stage &stage, const NewSeal &seal)
    {
        auto made = Practice::create(path, stage.practice().profile(),
                                     {{{}, u"Individual therapy"_s, 50, Money{18'500}}},
                                     stage.clock(), seal.seal);
        if (!made)
            throw Stuck{made.error().sentence};
        practice = std::move(made).value();
        window = std::make_unique<MainWindow>(*practice);
        window->resize(window->sizeHint());
        window->showTab(MainWindow::Tab::Sessions);
        window->show();
        giveInputTo(*window);
    }
};

void changePassphrase(Stage &stage)
{
    click(u"changePassphraseAct"_s);
    typeInto(u"currentPassphrase"_s, u"lantern orchid"_s);
    typeNew(secondPassphrase, secondPassphrase);
    click(u"changePassphrase"_s);
    const QWidget *current = findShown(u"currentPassphrase"_s);
    waitFor([=] { return !current->accessibleDescription().isEmpty(); }, "the refusal", 60'000);
    stage.show(u"A wrong passphrase is said at its field, and what else was typed stays."_s);
    typeInto(u"currentPassphrase"_s, firstPassphrase);
    click(u"changePassphrase"_s);
    stage.show(u"Deriving a key takes most of a second; meanwhile nothing can be lost."_s);
    waitFor([] { return !isShown(u"changePassphraseDialog"_s); }, "the change", 60'000);
}

void newSheet(Stage &stage)
{
    click(u"newSheetAct"_s);
    typeInto(u"currentPassphrase"_s, secondPassphrase);
    stage.show(u"A new recovery sheet makes the one before void, which is said."_s);
    click(u"makeSheet"_s);
    waitFor([] { return isShown(u"recoverySheetDialog"_s); }, "the sheet", 60'000);
    const QString recoveryKey = find<QLabel>(u"recoveryKey"_s)->text();
    stage.show(u"The sheet: a page to print, the key to write down, and a check of what was "
               "written."_s);
    QString wrong = recoveryKey;
    wrong[8] = wrong[8] == u'7' ? u'8' : u'7'; // the first of the second group
    typeInto(u"typedRecoveryKey"_s, wrong.simplified());
    click(u"checkRecoveryKey"_s);
    stage.show(u"A slip of the pen is found in its group."_s);
    key(Qt::Key_Escape);
    findShown(u"discardDialog"_s);
    stage.show(u"Nobody leaves without the key by a slip."_s);
    click(u"keepEditingButton"_s);
    const QByteArray sheet =
        stage.saveBesidePictures(u"saveSheet"_s, u"saveSheetDialog"_s, u"recovery-sheet.pdf"_s);
    stage.show(u"Saved as a PDF, for its owner's eyes."_s,
               {{u"The file is there"_s, sheet.startsWith("%PDF")}});
    typeInto(u"typedRecoveryKey"_s, recoveryKey.simplified());
    click(u"checkRecoveryKey"_s);
    stage.show(u"What was written down is right."_s);
    click(u"closeSheet"_s);
}

} // namespace

void security(Stage &stage)
{
    const NewSeal seal = setPassphrase(stage);
    stage.window().hide();
    {
        SealedStage sealed(stage, seal);
        openSecurity();
        stage.show(u"A practice with a passphrase."_s,
                   {{u"Its file is sealed"_s, sealed.practice->file().key != nullptr}});
        changePassphrase(stage);
        newSheet(stage);
        click(u"removePassphraseAct"_s);
        stage.show(u"Taking the passphrase off is asked twice, and of who knows it."_s);
        stage.closeDialogs();
        sealed.window.reset();
        sealed.practice.reset();
        stage.tell(
            u"With the practice closed, its file opens by the new passphrase alone."_s,
            {{u"The new one opens it"_s, sessionbook::unlock(sealed.path, secondPassphrase).ok()},
             {u"The old one does not"_s, !sessionbook::unlock(sealed.path, firstPassphrase).ok()}});
    }
    stage.window().show();
    giveInputTo(stage.window());
}

} // namespace sessionbook::tour
