// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QString>

#include <functional>

class QWidget;

/// Drives the windows as a person does: looks for what is shown, and sends real mouse and key
/// events to the window, so that a modal dialog blocks what lies behind it. What isn't there or
/// can't be clicked fails the test.
namespace sessionbook::test {

/// Lets the program work until the condition holds; fails the test when it doesn't in time.
void waitFor(const std::function<bool()> &condition, const char *what, int milliseconds = 5000);

/// Shown now: in the window that has the input if it is there, else in any other. Null when none.
[[nodiscard]] QWidget *shownWidget(const QString &objectName);
[[nodiscard]] bool isShown(const QString &objectName);
/// Waits until it is shown; fails the test when it never is.
QWidget *findShown(const QString &objectName);
void waitUntilGone(const QString &objectName);

[[noreturn]] void failWrongType(const QString &objectName, const QWidget *found);
template <class Widget>
[[nodiscard]] Widget *find(const QString &objectName)
{
    QWidget *found = findShown(objectName);
    if (auto *widget = qobject_cast<Widget *>(found))
        return widget;
    failWrongType(objectName, found);
}

/// Scrolls to it where a dialog is longer than the screen. Fails the test when it is disabled,
/// hidden or covered.
void click(const QString &objectName);
/// Fails the test when the place is scrolled away, too.
void click(QWidget *widget, QPoint at, Qt::MouseButton button = Qt::LeftButton,
           Qt::KeyboardModifiers modifiers = {});
void doubleClick(QWidget *widget, QPoint at);
void drag(QWidget *widget, QPoint from, QPoint to);

/// Keys go to the window that has the input, and there to what has the focus.
void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
void type(const QString &text);
/// Clicks into a field, replaces what it holds.
void typeInto(const QString &objectName, const QString &text);

/// Clicks an entry of the menu that is open, by the object name of its action.
void choose(const QString &actionName);

} // namespace sessionbook::test
