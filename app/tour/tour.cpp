// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/tour.h"

#include "app/simulated_user/simulated_user.h"
#include "app/tour/album.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

struct Chapter
{
    QString title;
    std::function<void(Stage &)> walk;
};

void walk(Album &album, const QString &title, const std::function<void()> &chapter)
{
    album.beginChapter(title);
    try {
        chapter();
    } catch (const Stuck &stuck) {
        album.add(u"Here the tour was stuck."_s, {});
        album.addFailure(stuck.sentence);
    }
}

void walkAll(Album &album)
{
    QTemporaryDir folder;
    walk(album, u"First start"_s, [&] { firstStart(album, [] { return Stage::beginning(); }); });
    // Before there is another window, which would be taken away.
    walk(album, u"Lock and unlock"_s, [&] { locking(album, [] { return Stage::beginning(); }); });
    walk(album, u"Backups"_s, [&] { backups(album, [] { return Stage::beginning(); }); });

    Stage stage(album, folder.path());
    const std::vector<Chapter> chapters{
        {u"The week"_s, week},
        {u"Moving"_s, moving},
        {u"Printing"_s, printing},
        {u"Day, week and month"_s, calendarViews},
        {u"Booking"_s, booking},
        {u"The session"_s, sessionDialog},
        {u"End session"_s, ending},
        {u"Cancel"_s, cancelling},
        {u"Delete"_s, deleting},
        {u"A sick day"_s, sickDay},
        {u"Payments"_s, payments},
        {u"Documents"_s, documents},
        {u"Outbox"_s, outbox},
        {u"Undo"_s, undoing},
        {u"Activity"_s, activity},
        {u"Reports"_s, reports},
        {u"Sponsored credits"_s, credits},
        {u"Sponsors"_s, sponsors},
        {u"Settings"_s, settings},
        {u"Security"_s, security},
        {u"To finish"_s, toFinish},
        {u"Clients"_s, clients},
        {u"Other charges and balances"_s, charges},
        {u"Series"_s, series},
        {u"Time off"_s, timeOff},
        {u"Search"_s, search},
        {u"Help"_s, help},
        {u"A small window"_s, smallWindow},
        {u"Few steps"_s, fewSteps},
        {u"Command line"_s, commandLine}, // last, as it has no pictures
    };
    for (const Chapter &chapter : chapters) {
        walk(album, chapter.title, [&] { chapter.walk(stage); });
        stage.closeDialogs(); // the next one begins without dialogs, even after a failure
    }
}

/// Drops messages of the offscreen plugin about missing features, and about missing fonts for the
/// languages in Settings.
void leaveOutPluginRemarks(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.startsWith("This plugin does not support"_L1) &&
        !message.startsWith("  OpenType support missing"_L1))
        QTextStream(stderr) << message << '\n';
}

} // namespace

void prepareScreen()
{
    static QTemporaryDir folder;
    const QString path = folder.filePath(u"screen.json"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(R"({"screens": [{"name": "tour", "x": 0, "y": 0, "width": 1440,
                   "height": 900, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    }
    qInstallMessageHandler(leaveOutPluginRemarks);
    qputenv("TZ", "Atlantic/Reykjavik");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + path.toLocal8Bit());
}

int run(const QString &folder)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setCursorFlashTime(0);
    applyTheme(*qApp, Appearance::Light);
    try {
        Album album(folder);
        walkAll(album);
        album.finish();
        QTextStream out(stdout);
        out << u"%1 pictures, %2 checks, %3 failures\n"_s.arg(album.pictures())
                   .arg(album.checks())
                   .arg(album.failures().size());
        for (const QString &failure : album.failures())
            out << failure << '\n';
        return album.failures().isEmpty() ? 0 : 1;
    } catch (const Stuck &stuck) {
        QTextStream(stderr) << u"sessionbook: %1\n"_s.arg(stuck.sentence);
        return 1;
    }
}

} // namespace sessionbook::tour
