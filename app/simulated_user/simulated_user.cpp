// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"

#include "app/simulated_user/finding.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QScrollArea>
#include <QThread>
#include <QWheelEvent>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// The functions by which QTest sends events. They are in Qt Gui, so no test library is needed.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_handleMouseEvent(QWindow *window, const QPointF &local, const QPointF &global,
                                      Qt::MouseButtons state, Qt::MouseButton button,
                                      QEvent::Type type, Qt::KeyboardModifiers mods, int timestamp);
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key,
                                    Qt::KeyboardModifiers modifiers,
                                    const QString &text = QString(), bool autorep = false,
                                    ushort count = 1);
// Qt passes only events of the system on to what lies around a widget.
class QSpontaneKeyEvent
{
public:
    static void setSpontaneous(QEvent *event) { event->setSpontaneous(); }
};
QT_END_NAMESPACE

namespace sessionbook::simulated_user {

namespace {

/// In milliseconds: clicks further apart are no double click.
constexpr int betweenClicks = 2000;
constexpr int betweenKeys = 1000;

/// The state of the mouse.
struct Mouse
{
    Qt::MouseButtons held;
    QPoint at; ///< on the screen
    int now = 0;
};
Mouse theMouse;
int clicksAndKeys = 0;

/// The point to click at, in its window; stuck if another widget covers it.
QPoint clickable(QWidget *widget, QPoint at)
{
    const auto failBecause = [widget](const QString &why) {
        throw Stuck{u"%1 can't be clicked: it is %2."_s.arg(nameOf(widget), why)};
    };
    if (!widget->isVisible())
        failBecause(u"hidden"_s);
    if (!widget->isEnabled())
        failBecause(u"disabled"_s);
    QWidget *window = widget->window();
    const QPoint inWindow = widget->mapTo(window, at);
    const QWidget *hit = window->childAt(inWindow);
    if (widget != window && hit != widget && !widget->isAncestorOf(hit))
        failBecause(u"covered or scrolled away"_s);
    return inWindow;
}

void mouse(QWindow *window, QPoint at, QEvent::Type type, Qt::MouseButton button,
           Qt::KeyboardModifiers modifiers = {}, int gap = 10)
{
    theMouse.now += gap;
    if (type != QEvent::MouseMove)
        theMouse.held.setFlag(button, type == QEvent::MouseButtonPress);
    theMouse.at = window->mapToGlobal(at);
    qt_handleMouseEvent(window, at, theMouse.at, theMouse.held, button, type, modifiers,
                        theMouse.now);
    settle();
}

void press(QWindow *window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {})
{
    theMouse.held = {}; // may still be held after Stuck
    ++clicksAndKeys;
    mouse(window, at, QEvent::MouseMove, Qt::NoButton, modifiers, betweenClicks);
    mouse(window, at, QEvent::MouseButtonPress, button, modifiers);
}

void release(QWindow *window, QPoint at, Qt::MouseButton button,
             Qt::KeyboardModifiers modifiers = {})
{
    mouse(window, at, QEvent::MouseButtonRelease, button, modifiers);
}

void sendKey(QEvent::Type type, Qt::Key key, Qt::KeyboardModifiers modifiers = {},
             const QString &text = {}, bool repeats = false)
{
    // The previous key may have closed the last window.
    if (QWidget *window = inputWindow())
        qt_handleKeyEvent(handleOf(window), type, key, modifiers, text, repeats);
    settle();
}

void sendModifiers(QEvent::Type type, Qt::KeyboardModifiers modifiers)
{
    constexpr std::array keys{std::pair{Qt::ShiftModifier, Qt::Key_Shift},
                              std::pair{Qt::ControlModifier, Qt::Key_Control},
                              std::pair{Qt::AltModifier, Qt::Key_Alt},
                              std::pair{Qt::MetaModifier, Qt::Key_Meta}};
    for (const auto &[modifier, key] : keys) {
        if (modifiers & modifier)
            sendKey(type, key);
    }
}

void scrollTo(QWidget *widget, QPoint at)
{
    if (widget->visibleRegion().contains(at))
        return;
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(widget);
    }
    settle();
}

} // namespace

qint64 unhurried() { return theMouse.now; }

int actsOf(const std::function<void()> &doing)
{
    const int before = clicksAndKeys;
    doing();
    return clicksAndKeys - before;
}

void click(const QString &objectName)
{
    QWidget *widget = findShown(objectName);
    settle(); // setting it may have moved it
    // A check box is as wide as its row, but only its box and text can be clicked.
    const bool isBox = qobject_cast<QCheckBox *>(widget) || qobject_cast<QRadioButton *>(widget);
    const QPoint middle = widget->rect().center();
    const QPoint at = isBox ? QPoint(10, middle.y()) : middle;
    scrollTo(widget, at);
    click(widget, at);
}

void click(QWidget *widget, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    const QPoint inWindow = clickable(widget, at);
    QWindow *window = handleOf(widget->window());
    press(window, inWindow, button, modifiers);
    release(window, inWindow, button, modifiers);
}

void doubleClick(QWidget *widget, QPoint at)
{
    const QPoint inWindow = clickable(widget, at);
    QWindow *window = handleOf(widget->window());
    press(window, inWindow, Qt::LeftButton);
    release(window, inWindow, Qt::LeftButton);
    mouse(window, inWindow, QEvent::MouseButtonPress, Qt::LeftButton);
    release(window, inWindow, Qt::LeftButton);
}

void clickAgain(int milliseconds)
{
    const QWidget *hit = QApplication::widgetAt(theMouse.at);
    if (!hit)
        return;
    QWindow *window = hit->window()->windowHandle();
    const QPoint at = window->mapFromGlobal(theMouse.at);
    mouse(window, at, QEvent::MouseButtonPress, Qt::LeftButton, {}, milliseconds);
    release(window, at, Qt::LeftButton);
}

void drag(QWidget *widget, QPoint from, QPoint to)
{
    hold(widget, from, to);
    letGo(widget, to);
}

void hold(QWidget *widget, QPoint from, QPoint to)
{
    press(handleOf(widget->window()), clickable(widget, from), Qt::LeftButton);
    moveMouse(widget, (from + to) / 2);
    moveMouse(widget, to);
}

void moveMouse(const QWidget *widget, QPoint to)
{
    QWidget *window = widget->window();
    mouse(handleOf(window), widget->mapTo(window, to), QEvent::MouseMove, Qt::NoButton);
}

void letGo(const QWidget *widget, QPoint at)
{
    QWidget *window = widget->window();
    release(handleOf(window), widget->mapTo(window, at), Qt::LeftButton);
}

void key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    handleOf(inputWindow()); // stuck if there is none
    theMouse.now += betweenKeys;
    ++clicksAndKeys;
    QThread::msleep(1); // in the millisecond of its release it would be the same key, held
    const bool isLetter = key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde;
    const bool plain = !(modifiers & (Qt::ControlModifier | Qt::AltModifier));
    const QString text = isLetter && plain ? QString(QChar(key)).toLower() : QString();
    sendModifiers(QEvent::KeyPress, modifiers);
    sendKey(QEvent::KeyPress, key, modifiers, text);
    sendKey(QEvent::KeyRelease, key, modifiers, text);
    sendModifiers(QEvent::KeyRelease, modifiers);
}

void keyAgain(Qt::Key key, int milliseconds)
{
    theMouse.now += milliseconds;
    sendKey(QEvent::KeyPress, key);
    sendKey(QEvent::KeyRelease, key);
}

void holdKey(Qt::Key key, int repeats, Qt::KeyboardModifiers modifiers)
{
    constexpr int betweenRepeats = 30;
    constexpr int untilRepeat = 600;
    theMouse.now += betweenKeys;
    sendModifiers(QEvent::KeyPress, modifiers);
    sendKey(QEvent::KeyPress, key, modifiers);
    theMouse.now += untilRepeat;
    for (; repeats > 0; --repeats) {
        theMouse.now += betweenRepeats;
        sendKey(QEvent::KeyPress, key, modifiers, {}, true);
    }
    sendKey(QEvent::KeyRelease, key, modifiers);
    sendModifiers(QEvent::KeyRelease, modifiers);
}

void turnWheel(QWidget *widget, QPoint at)
{
    const QPoint inWindow = clickable(widget, at);
    QWidget *window = widget->window();
    constexpr int notch = -120;
    QWheelEvent event(at, window->mapToGlobal(inWindow), {}, {0, notch}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    QCoreApplication::instance()->notify(widget, &event); // sending makes it one of the program
    settle();
}

void type(const QString &text)
{
    theMouse.now += betweenKeys;
    for (const QChar letter : text) {
        QWindow *window = handleOf(inputWindow());
        const char16_t upper = letter.toUpper().unicode();
        const int code = upper < 0x80 ? int(upper) : int(Qt::Key_unknown);
        qt_handleKeyEvent(window, QEvent::KeyPress, code, {}, letter);
        qt_handleKeyEvent(window, QEvent::KeyRelease, code, {}, letter);
    }
    settle();
}

void typeInto(const QString &objectName, const QString &text)
{
    click(objectName);
    key(Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty())
        key(Qt::Key_Delete);
    else
        type(text);
}

void choose(const QString &actionName)
{
    const auto openMenu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    waitFor(openMenu, u"a menu with %1"_s.arg(actionName));
    QMenu *menu = openMenu();
    const auto actions = menu->actions();
    const auto action = std::ranges::find(actions, actionName, &QAction::objectName);
    if (action == actions.end())
        throw Stuck{u"The menu has no %1."_s.arg(actionName)};
    if (!(*action)->isEnabled())
        throw Stuck{u"%1 can't be chosen: it is disabled."_s.arg(actionName)};
    click(menu, menu->actionGeometry(*action).center());
}

void saveAs(const QString &fileDialog, const QString &path)
{
    findShown(fileDialog);
    // Its completer may open at any moment and would take the Enter key.
    find<QLineEdit>(u"fileNameEdit"_s)->setCompleter(nullptr);
    typeInto(u"fileNameEdit"_s, path);
    key(Qt::Key_Return);
    waitUntilGone(fileDialog);
}

void pick(const QString &comboName, const QString &text)
{
    auto *combo = find<QComboBox>(comboName);
    const int row = combo->findText(text, Qt::MatchStartsWith);
    if (row < 0)
        throw Stuck{u"%1 has no entry %2."_s.arg(comboName, text)};
    settle(); // what was picked before may have moved it
    click(combo, QPoint(combo->width() - 12, combo->height() / 2));
    QAbstractItemView *list = combo->view();
    waitFor([=] { return list->isVisible(); }, comboName);
    const QModelIndex index =
        combo->model()->index(row, combo->modelColumn(), combo->rootModelIndex());
    list->scrollTo(index);
    click(list->viewport(), list->visualRect(index).center());
}

} // namespace sessionbook::simulated_user
