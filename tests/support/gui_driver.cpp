// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gui_driver.h"

#include "tests/support/catch.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QScrollArea>
#include <QTest>
#include <QWidget>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

/// The window that a person's next key goes to.
QWidget *inputWindow()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    return QApplication::activeWindow();
}

/// Offscreen has no window manager to activate what was just opened.
QWindow *activeHandle(QWidget *window)
{
    REQUIRE(window);
    if (!window->windowHandle() || !window->isActiveWindow()) {
        if (QApplication::activePopupWidget() != window)
            window->activateWindow();
        waitFor([&] { return window->windowHandle() != nullptr; }, "a window on the screen");
    }
    return window->windowHandle();
}

/// Where in its window a person would click; fails the test where another widget would take it.
QPoint clickable(QWidget *widget, QPoint at)
{
    INFO("clicking " << widget->objectName() << " of " << widget->metaObject()->className());
    REQUIRE(widget->isVisible());
    REQUIRE(widget->isEnabled());
    QWidget *window = widget->window();
    const QPoint inWindow = widget->mapTo(window, at);
    const QWidget *hit = window->childAt(inWindow);
    const bool reached = widget == window || (hit && (hit == widget || widget->isAncestorOf(hit)));
    REQUIRE(reached);
    return inWindow;
}

} // namespace

void waitFor(const std::function<bool()> &condition, const char *what, int milliseconds)
{
    INFO("waiting for " << what);
    REQUIRE(QTest::qWaitFor(condition, milliseconds));
}

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

bool isShown(const QString &objectName) { return shownWidget(objectName) != nullptr; }

QWidget *findShown(const QString &objectName)
{
    waitFor([&] { return isShown(objectName); }, qPrintable(objectName));
    return shownWidget(objectName);
}

void waitUntilGone(const QString &objectName)
{
    waitFor([&] { return !isShown(objectName); }, qPrintable(objectName + u" to go"_s));
}

void failWrongType(const QString &objectName, const QWidget *found)
{
    FAIL(objectName << " is a " << found->metaObject()->className());
    std::abort(); // FAIL throws
}

void click(const QString &objectName)
{
    QWidget *widget = findShown(objectName);
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(widget);
    }
    click(widget, widget->rect().center());
}

void click(QWidget *widget, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    const QPoint inWindow = clickable(widget, at);
    QTest::mouseClick(activeHandle(widget->window()), button, modifiers, inWindow);
}

void doubleClick(QWidget *widget, QPoint at)
{
    const QPoint inWindow = clickable(widget, at);
    QTest::mouseDClick(activeHandle(widget->window()), Qt::LeftButton, {}, inWindow);
}

void drag(QWidget *widget, QPoint from, QPoint to)
{
    QWindow *window = activeHandle(widget->window());
    const QPoint first = clickable(widget, from);
    const QPoint last = widget->mapTo(widget->window(), to);
    QTest::mousePress(window, Qt::LeftButton, {}, first);
    QTest::mouseMove(window, (first + last) / 2);
    QTest::mouseMove(window, last);
    QTest::mouseRelease(window, Qt::LeftButton, {}, last);
}

void key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(activeHandle(inputWindow()), key, modifiers);
}

void type(const QString &text)
{
    // QTest types a letter by its key; letters beyond ASCII have none, and arrive as an event.
    QWidget *window = inputWindow();
    REQUIRE(window);
    for (const QChar letter : text) {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : window;
        QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(letter), {});
    }
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
    QMenu *menu = nullptr;
    waitFor(
        [&] {
            menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            return menu != nullptr;
        },
        "an open menu");
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->objectName() != actionName)
            continue;
        INFO("choosing " << actionName);
        REQUIRE(action->isEnabled());
        click(menu, menu->actionGeometry(action).center());
        return;
    }
    FAIL("the menu has no " << actionName);
}

} // namespace sessionbook::test
