// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/album.h"
#include "app/tour/chapters.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "ui/welcome/welcome_dialog.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

void showEmptyWeek(Album &album, const QString &path, const Clock &clock)
{
    auto practice = Practice::open(path, clock);
    if (!practice)
        throw Stuck{practice.error().sentence};
    MainWindow window(**practice);
    window.resize(window.sizeHint());
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
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
    QObject::connect(dialog, &WelcomeDialog::confirmed, dialog, [&] {
        const auto made = Practice::create(path, dialog->profile(), {dialog->sessionType()}, clock);
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
    click(u"createPractice"_s);
    settle();
    if (!QFile::exists(path))
        throw Stuck{u"The practice was not made."_s};
    showEmptyWeek(album, path, clock);
}

} // namespace sessionbook::tour
