// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/practice_menu.h"

#include "core/practice/practice.h"
#include "ui/parts/desktop.h"
#include "ui/parts/practice_file_dialog.h"
#include "ui/parts/reporter.h"
#include "ui/window/save_copy_flow.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// A name may have an ampersand, which would become a mnemonic.
QString plainEntry(QString text) { return text.replace(u'&', u"&&"_s); }

} // namespace

PracticeMenu::PracticeMenu(Practice &practice, Reporter &reporter, QWidget *window)
    : QMenu(tr("Practice file"), window), m_practice(practice), m_reporter(reporter),
      m_window(window), m_recent(new QMenu(tr("Open &recent"), this))
{
    setObjectName(u"practiceMenu"_s);
    m_recent->setObjectName(u"recentMenu"_s);
    const auto add = [this](const QString &text, const QString &objectName,
                            const QKeySequence &keys, auto act) {
        QAction *action = addAction(text, keys, this, act);
        action->setObjectName(objectName);
        m_commands << action;
    };
    add(tr("&New practice…"), u"newPracticeAction"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N,
        &PracticeMenu::askForNew);
    add(tr("&Open practice…"), u"openPracticeAction"_s, QKeySequence::Open,
        &PracticeMenu::askForOther);
    addMenu(m_recent);
    addSeparator();
    add(tr("&Save a copy…"), u"saveCopyAction"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S,
        &PracticeMenu::saveCopyOfThis);
    add(tr("Show in &folder"), u"showFolderAction"_s, {}, [this] {
        if (!openFolder(folder()))
            m_reporter.note(
                tr("The practice's file is in %1.").arg(QDir::toNativeSeparators(folder())));
    });
    setRecent({});
}

void PracticeMenu::setRecent(const QStringList &paths)
{
    m_recent->clear();
    const QFileInfo open(m_practice.file().path);
    for (const QString &path : paths) {
        const QFileInfo file(path);
        if (file == open || !file.exists())
            continue;
        // With the folder, as copies have the same name.
        QAction *action = m_recent->addAction(plainEntry(
            tr("%1 in %2", "file, folder")
                .arg(file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath()))));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT openRequested(path); });
    }
    m_recent->setEnabled(!m_recent->isEmpty());
}

void PracticeMenu::askForNew()
{
    askForNewPractice(
        m_window, folder(), [this](const QString &path) { Q_EMIT newRequested(path); },
        [this](const Error &error) { m_reporter.failure(error); });
}

void PracticeMenu::askForOther()
{
    askForPractice(m_window, folder(), [this](const QString &path) { Q_EMIT openRequested(path); });
}

QString PracticeMenu::folder() const { return QFileInfo(m_practice.file().path).absolutePath(); }

void PracticeMenu::saveCopyOfThis()
{
    saveCopy(m_practice, m_reporter, m_window, [this](const QString &path) {
        m_reporter.note(tr("Copy saved: %1.").arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace sessionbook
