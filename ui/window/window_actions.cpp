// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/window_actions.h"

#include "core/practice/practice.h"
#include "ui/clients/client_flow.h"
#include "ui/look/icons.h"
#include "ui/outbox/outbox_dialog.h"
#include "ui/parts/reporter.h"
#include "ui/parts/undo_words.h"
#include "ui/sessions/joint_flow.h"
#include "ui/to_finish/to_finish_dialog.h"
#include "ui/window/about_dialog.h"
#include "ui/window/practice_menu.h"
#include "ui/window/shortcuts_sheet.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ActionWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::WindowActions)
};

template <class Act>
QAction *makeAction(const QString &text, QWidget *window, Act act)
{
    auto *action = new QAction(text, window);
    QObject::connect(action, &QAction::triggered, window, act);
    return action;
}

QAction *makeUndo(QWidget *window)
{
    auto *undo = new QAction(window);
    undo->setObjectName(u"undoAction"_s);
    undo->setIcon(icon(Icon::Undo));
    undo->setShortcut(QKeySequence::Undo);
    return undo;
}

QAction *makeRedo(QWidget *window)
{
    auto *redo = new QAction(window);
    redo->setObjectName(u"redoAction"_s);
    redo->setShortcuts(redoKeys());
    return redo;
}

QAction *makeNewSession(QWidget *window)
{
    auto *newSession = new QAction(ActionWords::tr("New session"), window);
    newSession->setObjectName(u"newSessionAction"_s);
    // A single letter: a focused field takes it as input.
    newSession->setShortcut(Qt::Key_N);
    newSession->setToolTip(ActionWords::tr("Book a session (%1)").arg(shortcutText(*newSession)));
    return newSession;
}

QAction *makePrint(QWidget *window)
{
    auto *print = new QAction(ActionWords::tr("Print sessions…"), window);
    print->setObjectName(u"printAction"_s);
    print->setShortcut(QKeySequence::Print);
    return print;
}

QAction *makeSettings(QWidget *window)
{
    auto *settings = new QAction(ActionWords::tr("Settings"), window);
    settings->setObjectName(u"settingsAction"_s);
    settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    return settings;
}

QAction *makeLock(QWidget *window)
{
    auto *lock = new QAction(icon(Icon::Lock), ActionWords::tr("Lock"), window);
    lock->setObjectName(u"lockAction"_s);
    lock->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    lock->setToolTip(ActionWords::tr("Lock (%1)").arg(shortcutText(*lock)));
    return lock;
}

QList<QAction *> makeTabActions(QWidget *window, const QStringList &tabNames)
{
    QList<QAction *> actions;
    for (const QString &name : tabNames) {
        auto *show = new QAction(ActionWords::tr("Go to %1", "a tab").arg(name), window);
        actions << show;
        show->setShortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + actions.size()));
    }
    return actions;
}

/// Puts those of `actions` that have no button into its menu, with what only opens a dialog.
QMenu *makeMoreMenu(Practice &practice, Reporter &reporter, QWidget *window,
                    const WindowActions &actions)
{
    auto *more = new QMenu(window);
    more->setObjectName(u"moreMenu"_s);
    const auto add = [=](const QString &text, const QKeySequence &keys, auto act) {
        QAction *action = makeAction(text, window, act);
        action->setShortcut(keys);
        more->addAction(action);
        return action;
    };
    more->addAction(actions.redo);
    more->addSeparator();
    add(ActionWords::tr("Block time…"), Qt::Key_B, [=, &practice, &reporter] {
        addTimeOff(practice, reporter, window, {}, bookedActs(practice, reporter, window));
    })->setObjectName(u"timeOffAction"_s);
    more->addAction(actions.print);
    more->addSeparator();
    add(ActionWords::tr("To finish"), Qt::CTRL | Qt::Key_L, [=, &practice, &reporter] {
        openToFinish(practice, reporter, window);
    })->setObjectName(u"toFinishAction"_s);
    more->addAction(actions.settings);
    more->addMenu(actions.practice);
    more->addAction(actions.lock);
    more->addSeparator();
    add(ActionWords::tr("Keyboard shortcuts"), QKeySequence::HelpContents,
        [=] { showShortcuts(window); });
    add(ActionWords::tr("About Sessionbook"), {}, [=] { showAbout(window); });
    more->addSeparator();
    add(ActionWords::tr("Quit"), Qt::CTRL | Qt::Key_Q, [=] { window->close(); });
    return more;
}

} // namespace

WindowActions makeWindowActions(Practice &practice, Reporter &reporter, QWidget *window,
                                const QStringList &tabNames)
{
    WindowActions actions{
        .undo = makeUndo(window),
        .redo = makeRedo(window),
        .newSession = makeNewSession(window),
        .print = makePrint(window),
        .today = new QAction(ActionWords::tr("Go to today"), window),
        .settings = makeSettings(window),
        .tabs = makeTabActions(window, tabNames),
        .lock = makeLock(window),
        .practice = new PracticeMenu(practice, reporter, window),
        .more = nullptr,
        .all = {},
    };
    actions.more = makeMoreMenu(practice, reporter, window, actions);
    actions.all << actions.undo << actions.newSession << actions.tabs << actions.today;
    // The search also offers those of buttons.
    actions.all << makeAction(ActionWords::tr("Outbox"), window,
                              [=, &practice, &reporter] { openOutbox(practice, reporter, window); })
                << makeAction(ActionWords::tr("Add a client"), window,
                              [=, &practice, &reporter] { addClient(practice, reporter, window); });
    const auto inMenu = actions.more->actions();
    for (QAction *action : inMenu) {
        if (action->menu())
            actions.all << actions.practice->commands();
        else
            actions.all << action;
    }
    return actions;
}

void nameUndoAndRedo(const WindowActions &actions, const Practice &practice)
{
    const auto name = [&](QAction *action, const std::optional<PastAct> &act, const QString &named,
                          const QString &nothing) {
        action->setEnabled(act.has_value());
        action->setText(act ? named.arg(undoWords(*act, practice.profile().zone, QLocale()))
                            : nothing);
        action->setToolTip(
            act ? ActionWords::tr("%1 (%2)").arg(action->text(), shortcutText(*action))
                : action->text());
    };
    const auto last = practice.previewUndo();
    name(actions.undo, last,
         last && last->isFinal ? ActionWords::tr("Can't be undone: %1")
                               : ActionWords::tr("Undo: %1"),
         ActionWords::tr("Nothing to undo"));
    name(actions.redo, practice.previewRedo(), ActionWords::tr("Redo: %1"),
         ActionWords::tr("Nothing to redo"));
}

QString shortcutText(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace sessionbook
