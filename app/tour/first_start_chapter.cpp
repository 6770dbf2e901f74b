// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/album.h"
#include "app/tour/chapters.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "ui/security/recovery_sheet_dialog.h"
#include "ui/welcome/welcome_dialog.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

void showEmptyWeek(Album &album, const PracticeFile &file, const QStringList &recoveryGroups,
                   const Clock &clock)
{
    auto practice = Practice::open(file, clock);
    if (!practice)
        throw Stuck{practice.error().sentence};
    MainWindow window(**practice);
    window.resize(window.sizeHint());
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    giveInputTo(window);
    openRecoverySheet(sheetOf(**practice, recoveryGroups), &window);
    album.add(u"The recovery sheet, for when the passphrase is forgotten."_s,
              {{u"The file is sealed"_s, (*practice)->file().key != nullptr}});
    click(u"closeSheet"_s);
    click(u"discardButton"_s);
    const auto sessions =
        (*practice)->sessions().between({0}, (*practice)->now().plusMinutes(1 << 20));
    album.add(u"The empty week says what belongs there, and offers it."_s,
              {{u"The practice has no session"_s, sessions && sessions->empty()}});
}

} // namespace

void firstStart(Album &album, const Clock &clock)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice.sessionbook"_s);
    auto *dialog = new WelcomeDialog;
    std::optional<NewSeal> seal;
    QObject::connect(dialog, &WelcomeDialog::practiceRequested, dialog, [&] {
        seal = dialog->seal();
        const auto made = Practice::create(path, dialog->profile(), {dialog->sessionType()}, clock,
                                           seal ? std::optional(seal->seal) : std::nullopt);
        if (made)
            dialog->accept();
        else
            dialog->showFailure(made.error());
    });
    dialog->show();
    album.add(u"The first start asks for a few words, or offers a sample practice."_s, {});

    typeInto(u"welcomePracticeName"_s, u"Hlíð Therapy"_s);
    pick(u"welcomeCurrency"_s, u"ISK"_s);
    typeInto(u"welcomeTypePrice"_s, u"18,500"_s);
    click(u"createPractice"_s);
    album.add(u"Without the professional's name no practice is made: the field says so."_s,
              {{u"No file was made"_s, !QFile::exists(path)}});

    typeInto(u"welcomeName"_s, u"Sigrún Halldórsdóttir"_s);
    click(u"goesWithoutPassphrase"_s);
    album.add(u"To go without a passphrase is a choice, and what it means is said."_s, {});
    click(u"goesWithoutPassphrase"_s);
    typeInto(u"newPassphrase"_s, u"lantern orchid glacier"_s);
    typeInto(u"repeatedPassphrase"_s, u"lantern orchid glacier"_s);
    click(u"createPractice"_s);
    album.add(u"The keys are made from the passphrase, which takes most of a second."_s, {});
    waitFor([&] { return seal && QFile::exists(path); }, "the practice", 60'000);
    settle();
    showEmptyWeek(album, {path, seal->seal.key}, seal->recoveryGroups, clock);
}

} // namespace sessionbook::tour
