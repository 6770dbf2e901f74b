// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/main_window.h"

#include "core/base/overloaded.h"
#include "core/practice/backups.h"
#include "core/practice/billing.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "ui/outbox/outbox_dialog.h"
#include "ui/parts/let_through.h"
#include "ui/parts/menu_key.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/panel_layer.h"
#include "ui/parts/toast.h"
#include "ui/parts/undo_words.h"
#include "ui/search/search_box.h"
#include "ui/settings/settings_dialog.h"
#include "ui/to_finish/to_finish_count.h"
#include "ui/to_finish/to_finish_dialog.h"
#include "ui/window/header_bar.h"
#include "ui/window/practice_menu.h"
#include "ui/window/save_copy_flow.h"
#include "ui/window/waiting_notice.h"
#include "ui/window/window_role.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr QKeyCombination searchKeys = Qt::CTRL | Qt::Key_K;

} // namespace

MainWindow::MainWindow(Practice &practice, QWidget *parent)
    : QWidget(parent, Qt::Window), m_practice(practice), m_content(new QWidget(this)),
      m_panels(new PanelLayer(this, m_content))
{
    installWindowRole();
    setObjectName(u"mainWindow"_s);
    setWindowTitle(practice.profile().name);

    const QStringList tabNames{tr("Sessions"),  tr("Clients"),  tr("Payments"),
                               tr("Documents"), tr("Activity"), tr("Reports")};
    m_content->setObjectName(u"windowContent"_s);
    m_actions = makeWindowActions(practice, *this, this, tabNames);
    m_content->addActions(m_actions.all);
    m_search = new SearchBox(practice, searchKeys, m_content);
    m_header = new HeaderBar(m_actions.undo, practice.file().key ? m_actions.lock : nullptr,
                             m_actions.newSession, m_actions.more, m_search, m_content);
    for (int tab = 0; tab < tabNames.size(); ++tab)
        m_header->addTab(tabNames[tab], shortcutText(*m_actions.tabs[tab]));
    m_bar = new MessageBar(m_content);
    m_backupBar = new MessageBar(m_content, u"backups"_s);
    m_tracesBar = new MessageBar(m_content, u"traces"_s);
    m_pages = new Pages(practice, *this, this);
    m_toast = new Toast(m_content);
    m_toast->floatOverParent();

    auto *window = new QVBoxLayout(this);
    window->setContentsMargins({});
    window->addWidget(m_content);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tracesBar);
    layout->addWidget(m_backupBar);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);

    connectHeader();
    connectSearch();
    connectActions();
    addMenuKey(this);
    connect(m_toast, &Toast::undoRequested, this, &MainWindow::undo);
    connect(&m_practice, &Practice::changed, this, &MainWindow::applyChanges);
    connect(&m_practice, &Practice::fileMoved, this, &MainWindow::checkFile);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, &MainWindow::checkFile);
    connect(m_bar, &MessageBar::actRequested, this, [this] {
        saveCopy(m_practice, *this, this, [this](const QString &path) { Q_EMIT copySaved(path); });
    });
    tellOfWaiting(m_practice, this);
    connect(&m_practice, &Practice::erasureFinished, this, [this](const QString &failure) {
        if (failure.isEmpty())
            m_tracesBar->hide();
        else
            m_tracesBar->showMessage(failure, tr("Try a&gain"));
    });
    connect(m_tracesBar, &MessageBar::actRequested, this,
            [this] { m_practice.removeTracesAgain(); });
    connect(&m_practice.backups(), &Backups::statusChanged, this, &MainWindow::checkBackups);
    connect(m_backupBar, &MessageBar::actRequested, this, &MainWindow::showSettings);
    nameUndoAndRedo(m_actions, m_practice);
    countOutbox();
}

void MainWindow::connectHeader()
{
    connect(m_header, &HeaderBar::tabChosen, this,
            [this](int index) { showTab(static_cast<Tab>(index)); });
    connect(m_pages, &Pages::tabShown, m_header,
            [this](Tab tab) { m_header->setCurrentTab(static_cast<int>(tab)); });
    connect(m_header, &HeaderBar::outboxRequested, this,
            [this] { openOutbox(m_practice, *this, this); });
    connect(m_header, &HeaderBar::toFinishRequested, this,
            [this] { openToFinish(m_practice, *this, this); });
    const auto *toFinish = new ToFinishCount(m_practice, this);
    m_header->setToFinishCount(toFinish->count());
    connect(toFinish, &ToFinishCount::countChanged, m_header, &HeaderBar::setToFinishCount);
}

void MainWindow::connectSearch()
{
    auto *begin = new QAction(m_content);
    begin->setShortcut(searchKeys);
    m_content->addAction(begin);
    letThrough(begin, searchKeys);
    connect(begin, &QAction::triggered, m_search, &SearchBox::begin);
    connect(m_search, &SearchBox::chosen, m_pages, &Pages::openFound);
    connect(m_search, &SearchBox::menuRequested, m_pages, &Pages::showMenuOfFound);
    connect(m_search, &SearchBox::readFailed, this, &MainWindow::failure);
}

void MainWindow::connectActions()
{
    connect(m_actions.undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions.redo, &QAction::triggered, this, &MainWindow::redo);
    connect(m_actions.newSession, &QAction::triggered, m_pages, &Pages::bookNext);
    connect(m_actions.print, &QAction::triggered, m_pages, &Pages::printSessions);
    connect(m_actions.settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions.today, &QAction::triggered, m_pages, &Pages::showToday);
    connect(m_pages, &Pages::documentSettingsRequested, this, &MainWindow::showDocumentSettings);
    connect(m_actions.lock, &QAction::triggered, this, &MainWindow::lockRequested);
    connect(m_actions.practice, &PracticeMenu::newRequested, this,
            &MainWindow::newPracticeRequested);
    connect(m_actions.practice, &PracticeMenu::openRequested, this, &MainWindow::practiceRequested);
    for (int tab = 0; tab < m_actions.tabs.size(); ++tab) {
        QAction *show = m_actions.tabs[tab];
        connect(show, &QAction::triggered, this, [=, this] { m_header->setCurrentTab(tab); });
        letThrough(show, show->shortcut());
    }
    letThrough(m_actions.today, Qt::Key_T);
}

void MainWindow::success(const QString &sentence)
{
    m_bar->hide();
    m_toast->say(sentence, m_practice.lastCommandIsUndoable());
}

void MainWindow::note(const QString &sentence) { m_toast->say(sentence, false); }

void MainWindow::noteWithWay(const QString &sentence, const QString &label,
                             const std::function<void()> &way)
{
    m_toast->offer(sentence, label, way);
}

void MainWindow::failure(const Error &error)
{
    m_toast->hide();
    if (error.kind == ErrorKind::Storage && !m_practice.isFileInPlace())
        return showMoved(error.sentence);
    m_saysMoved = false;
    m_bar->showMessage(error.sentence);
}

void MainWindow::checkFile()
{
    if (!m_practice.isFileInPlace()) {
        if (!m_saysMoved || m_bar->isHidden())
            showMoved(tr("The practice's file was moved, renamed, deleted or replaced. Put it back "
                         "to continue, or save a copy of what is open here."));
    } else if (m_saysMoved) {
        m_saysMoved = false;
        m_bar->hide();
    }
}

void MainWindow::showMoved(const QString &sentence)
{
    m_saysMoved = true;
    m_bar->showMessage(sentence, tr("Save a &copy…"));
}

SettingsDialog *MainWindow::showSettings()
{
    SettingsDialog *settings = openSettings(m_practice, this);
    connect(settings, &SettingsDialog::sealChangeRequested, this, &MainWindow::sealChangeRequested);
    connect(settings, &SettingsDialog::restoreRequested, this, &MainWindow::restoreRequested);
    return settings;
}

void MainWindow::showDocumentSettings() { showSettings()->showPage(u"documentSettings"_s); }

void MainWindow::checkBackups()
{
    const BackupStatus &status = m_practice.backups().status();
    if (!status.isOverdue())
        return m_backupBar->hide();
    const QString state =
        !status.rehearsalFailure.isEmpty() ? tr("The newest backup can't be restored.")
        : status.newest ? tr("The last backup is %n day(s) old.", nullptr, status.daysSince)
                        : tr("There is no backup yet.");
    const QString reason =
        status.rehearsalFailure.isEmpty() ? status.failure : status.rehearsalFailure;
    m_backupBar->showMessage(reason.isEmpty() ? state
                                              : tr("%1 %2", "two sentences").arg(state, reason),
                             tr("&Settings"));
}

void MainWindow::undo()
{
    const auto act = m_practice.previewUndo();
    const auto undone = m_practice.undo();
    if (!undone && act)
        m_pages->showAct(*act); // what stands there says why it can't be undone
    report(undone, tr("Undone: %1."));
}

void MainWindow::redo() { report(m_practice.redo(), tr("Redone: %1.")); }

void MainWindow::report(const Result<PastAct> &replayed, const QString &sentence)
{
    if (!replayed)
        return failure(replayed.error());
    m_pages->showAct(*replayed);
    success(sentence.arg(undoWords(*replayed, m_practice.profile().zone, QLocale())));
}

void MainWindow::applyChanges(const Changes &changes)
{
    // Its Undo would no longer undo the action that it names. success() shows it again.
    m_toast->hide();
    nameUndoAndRedo(m_actions, m_practice);
    if (changes.messages)
        countOutbox();
    m_pages->applyChanges(changes);
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_practice.lookAtClock();
        checkFile();
    }
    if (event->type() != QEvent::LocaleChange)
        return;
    m_pages->remake();
    countOutbox();
    nameUndoAndRedo(m_actions, m_practice);
}

bool MainWindow::leaveDialogs() { return m_panels->leaveAll(); }

/// Asks first if what is being typed would be lost.
void MainWindow::closeEvent(QCloseEvent *event) { event->setAccepted(leaveDialogs()); }

void MainWindow::setRecentPractices(const QStringList &paths)
{
    m_actions.practice->setRecent(paths);
}

void MainWindow::countOutbox()
{
    const auto waiting = m_practice.outbox().waitingCount();
    if (waiting)
        m_header->setOutboxCount(*waiting);
    else
        failure(waiting.error());
}

QSize MainWindow::sizeHint() const { return {1360, 860}; }

} // namespace sessionbook
