// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/window_actions.h"

#include "core/practice/practice.h"
#include "core/rules/wording.h"
#include "ui/clients/client_flow.h"
#include "ui/look/icons.h"
#include "ui/outbox/outbox_dialog.h"
#include "ui/parts/reporter.h"
#include "ui/settings/settings_dialog.h"
#include "ui/time_off/time_off_flow.h"
#include "ui/to_finish/to_finish_dialog.h"
#include "ui/window/about_dialog.h"
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

QMenu *makeMoreMenu(Practice &practice, Reporter &reporter, QWidget *window, QAction *print)
{
    auto *more = new QMenu(window);
    more->setObjectName(u"moreMenu"_s);
    const auto add = [=](const QString &text, const QKeySequence &keys, auto act) {
        QAction *action = makeAction(text, window, act);
        action->setShortcut(keys);
        more->addAction(action);
        return action;
    };
    add(ActionWords::tr("Take time off…"), Qt::Key_B, [=, &practice, &reporter] {
        addTimeOff(practice, reporter, window, {});
    })->setObjectName(u"timeOffAction"_s);
    more->addAction(print);
    more->addSeparator();
    add(ActionWords::tr("Left open"), Qt::CTRL | Qt::Key_L, [=, &practice, &reporter] {
        openToFinish(practice, reporter, window);
    })->setObjectName(u"toFinishAction"_s);
    add(ActionWords::tr("Settings"), Qt::CTRL | Qt::Key_Comma, [=, &practice] {
        openSettings(practice, window);
    })->setObjectName(u"settingsAction"_s);
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
    QAction *print = makePrint(window);
    const WindowActions actions{
        .undo = makeUndo(window),
        .newSession = makeNewSession(window),
        .print = print,
        .today = new QAction(ActionWords::tr("Go to today"), window),
        .tabs = makeTabActions(window, tabNames),
        .more = makeMoreMenu(practice, reporter, window, print),
    };
    window->addActions({actions.undo, actions.newSession});
    window->addActions(actions.tabs);
    // The search also offers those of buttons.
    window->addActions(
        {actions.today,
         makeAction(ActionWords::tr("Outbox"), window,
                    [=, &practice, &reporter] { openOutbox(practice, reporter, window); }),
         makeAction(ActionWords::tr("Add a client"), window,
                    [=, &practice, &reporter] { addClient(practice, reporter, window); })});
    window->addActions(actions.more->actions());
    return actions;
}

void nameUndo(QAction *undo, const Practice &practice)
{
    const auto action = practice.undoable();
    undo->setEnabled(action.has_value());
    undo->setText(action ? ActionWords::tr("Undo: %1").arg(undoNameOf(*action))
                         : ActionWords::tr("Nothing to undo"));
    undo->setToolTip(action ? ActionWords::tr("%1 (%2)").arg(undo->text(), shortcutText(*undo))
                            : undo->text());
}

QString shortcutText(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace sessionbook
