// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/hand.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QMenu>
#include <QRadioButton>
#include <QThread>
#include <QWidget>
#include <QWindow>

using namespace Qt::StringLiterals;

// Where QTest lets its events into the program. They are part of Qt Gui, so that the program needs
// no test library.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_handleMouseEvent(QWindow *window, const QPointF &local, const QPointF &global,
                                      Qt::MouseButtons state, Qt::MouseButton button,
                                      QEvent::Type type, Qt::KeyboardModifiers mods, int timestamp);
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key,
                                    Qt::KeyboardModifiers modifiers,
                                    const QString &text = QString(), bool autorep = false,
                                    ushort count = 1);
QT_END_NAMESPACE

namespace sessionbook::tour {

namespace {

/// Two clicks further apart than this are no double click.
constexpr int betweenClicks = 2000;

int nextTimestamp(int gap)
{
    static int now = 0;
    now += gap;
    return now;
}

QWidget *inputWindow()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    if (QWidget *active = QApplication::activeWindow())
        return active;
    // Offscreen has no window manager that would give the input back when a dialog is closed.
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible())
            return window;
    }
    return nullptr;
}

QWindow *handleOf(QWidget *window)
{
    if (!window)
        throw Stuck{u"There is no window to type into."_s};
    waitFor([=] { return window->windowHandle() != nullptr; }, window->objectName());
    if (!window->isActiveWindow() && QApplication::activePopupWidget() != window) {
        window->activateWindow();
        settle();
    }
    return window->windowHandle();
}

QPoint clickable(QWidget *widget, QPoint at)
{
    QWidget *window = widget->window();
    const QPoint inWindow = widget->mapTo(window, at);
    const QWidget *hit = window->childAt(inWindow);
    const bool reached = widget == window || (hit && (hit == widget || widget->isAncestorOf(hit)));
    if (!widget->isVisible() || !widget->isEnabled() || !reached)
        throw Stuck{u"%1 can't be clicked."_s.arg(widget->objectName())};
    return inWindow;
}

void mouse(QWindow *window, QPoint at, QEvent::Type type, Qt::MouseButton button,
           Qt::MouseButtons held, int gap = 10)
{
    qt_handleMouseEvent(window, at, window->mapToGlobal(at), held, button, type, {},
                        nextTimestamp(gap));
    settle();
}

void press(QWindow *window, QPoint at, Qt::MouseButton button, int gap)
{
    mouse(window, at, QEvent::MouseMove, Qt::NoButton, {}, gap);
    mouse(window, at, QEvent::MouseButtonPress, button, button);
}

void release(QWindow *window, QPoint at, Qt::MouseButton button)
{
    mouse(window, at, QEvent::MouseButtonRelease, button, {});
}

} // namespace

void settle()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void waitFor(const std::function<bool()> &condition, const QString &what)
{
    constexpr int patience = 3000;
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > patience)
            throw Stuck{u"%1 did not come."_s.arg(what)};
        settle();
        QThread::msleep(5);
    }
}

namespace {

QWidget *shownWidget(const QString &objectName)
{
    const QWidget *input = inputWindow();
    QWidget *elsewhere = nullptr;
    const auto all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        if (widget->objectName() != objectName || !widget->isVisible())
            continue;
        if (widget->window() == input)
            return widget;
        elsewhere = widget;
    }
    return elsewhere;
}

} // namespace

bool isShown(const QString &objectName) { return shownWidget(objectName) != nullptr; }

QWidget *findShown(const QString &objectName)
{
    waitFor([&] { return isShown(objectName); }, objectName);
    return shownWidget(objectName);
}

void click(const QString &objectName)
{
    QWidget *widget = findShown(objectName);
    // A box to tick is as wide as its row, but only its square and its words can be clicked.
    const bool isBox = qobject_cast<QCheckBox *>(widget) || qobject_cast<QRadioButton *>(widget);
    const QPoint middle = widget->rect().center();
    click(widget, isBox ? QPoint(10, middle.y()) : middle);
}

void click(QWidget *widget, QPoint at, Qt::MouseButton button)
{
    const QPoint inWindow = clickable(widget, at);
    QWindow *window = handleOf(widget->window());
    press(window, inWindow, button, betweenClicks);
    release(window, inWindow, button);
}

void doubleClick(QWidget *widget, QPoint at)
{
    const QPoint inWindow = clickable(widget, at);
    QWindow *window = handleOf(widget->window());
    press(window, inWindow, Qt::LeftButton, betweenClicks);
    release(window, inWindow, Qt::LeftButton);
    mouse(window, inWindow, QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
    release(window, inWindow, Qt::LeftButton);
}

void hold(QWidget *widget, QPoint from, QPoint to)
{
    const QPoint first = clickable(widget, from);
    const QPoint last = widget->mapTo(widget->window(), to);
    QWindow *window = handleOf(widget->window());
    press(window, first, Qt::LeftButton, betweenClicks);
    mouse(window, (first + last) / 2, QEvent::MouseMove, Qt::NoButton, Qt::LeftButton);
    mouse(window, last, QEvent::MouseMove, Qt::NoButton, Qt::LeftButton);
}

void letGo(QWidget *widget, QPoint at)
{
    release(handleOf(widget->window()), widget->mapTo(widget->window(), at), Qt::LeftButton);
}

void drag(QWidget *widget, QPoint from, QPoint to)
{
    hold(widget, from, to);
    letGo(widget, to);
}

void key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWindow *window = handleOf(inputWindow());
    const bool isLetter = key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde;
    const bool plain = !(modifiers & (Qt::ControlModifier | Qt::AltModifier));
    const QString text = isLetter && plain ? QString(QChar(key)).toLower() : QString();
    qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text);
    settle();
    // The key may have closed the window.
    if (QWidget *now = inputWindow())
        qt_handleKeyEvent(handleOf(now), QEvent::KeyRelease, key, modifiers, text);
    settle();
}

void type(const QString &text)
{
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
    waitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }, actionName);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const auto *action = menu->findChild<QAction *>(actionName);
    if (!action || !menu->actions().contains(action))
        throw Stuck{u"The menu has no %1."_s.arg(actionName)};
    click(menu, menu->actionGeometry(const_cast<QAction *>(action)).center());
}

void pick(const QString &comboName, const QString &text)
{
    auto *combo = find<QComboBox>(comboName);
    const int row = combo->findText(text, Qt::MatchStartsWith);
    if (row < 0)
        throw Stuck{u"%1 has no entry %2."_s.arg(comboName, text)};
    click(combo, QPoint(combo->width() - 12, combo->height() / 2));
    QAbstractItemView *list = combo->view();
    waitFor([=] { return list->isVisible(); }, comboName);
    const QModelIndex index =
        combo->model()->index(row, combo->modelColumn(), combo->rootModelIndex());
    list->scrollTo(index);
    click(list->viewport(), list->visualRect(index).center());
}

} // namespace sessionbook::tour
