// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/open_practice.h"
#include "app/program.h"
#include "app/simulated_user/simulated_user.h"
#include "tests/bench/benchmarks.h"
#include "ui/settings/backup_preference.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

/// Notes when the last of the practice's windows went from the screen.
class HideWatch : public QObject
{
public:
    HideWatch() { qApp->installEventFilter(this); }
    [[nodiscard]] double last() const { return m_last; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Hide && qobject_cast<QWidget *>(object))
            m_last = countedSeconds();
        return false;
    }

private:
    double m_last = 0;
};

/// With the practice unlocked and its week on the screen before each.
Sample locking(const GeneratedPractice &file, bool untilClosed)
{
    return [file, untilClosed] {
        using namespace simulated_user;
        Options options;
        options.practice = file.path;
        options.appearance = Appearance::Light;
        Program program(*qApp, options, [now = file.now()] { return now; });
        program.start();
        giveInputTo(*findShown(u"unlockDialog"_s)->window());
        typeInto(u"unlockPassphrase"_s, benchPassphrase);
        click(u"unlockButton"_s);
        waitFor([&] { return program.openPractice() != nullptr; }, "the practice", 30'000);
        settle();
        HideWatch watch;
        const double from = countedSeconds();
        program.lock();
        return (untilClosed ? countedSeconds() : watch.last()) - from;
    };
}

} // namespace

void measureLock(Run &run)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, run.folder);
    setBackupFolder(run.folder + u"/no backups"_s);
    const GeneratedPractice file = sealedPractice(run.folder, largePractice);
    const auto locked = medians({locking(file, false), locking(file, true)}, run.rounds(20));
    run.table.heading(u"Locking a practice of 200,000 sessions"_s);
    run.table.row(u"until nothing of it is on the screen"_s, locked[0], u"a tenth of a second"_s,
                  0.1, 1);
    run.table.row(u"until it is closed"_s, locked[1], u"a tenth of a second"_s, 0.1);
}

} // namespace sessionbook::bench
