// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QString>

#include <functional>

class QWidget;

/// Uses the windows as a person does: what is shown is found by its object name, and mouse and key
/// events enter where those of the system do, so that a modal dialog blocks what lies behind it.
/// The guided tour and the tests work by it.
namespace sessionbook::simulated_user {

/// Something a person would not find or could not click.
struct Stuck
{
    QString sentence;
};

/// Lets the program work until nothing is left to do.
void settle();
/// Throws Stuck when it doesn't come true in time; "Waited in vain for" goes before what it is.
void waitFor(const std::function<bool()> &condition, QAnyStringView what, int milliseconds = 5000);

/// What a window manager does with a new window, or when the one above is closed. Offscreen there
/// is none.
void giveInputTo(QWidget &window);

[[nodiscard]] bool isShown(const QString &objectName);
/// In the window that has the input if it is there, else in any other. Waits until it is shown.
QWidget *findShown(const QString &objectName);
void waitUntilGone(const QString &objectName);

[[noreturn]] void failWrongType(const QWidget *found);
template <class Widget>
[[nodiscard]] Widget *find(const QString &objectName)
{
    QWidget *found = findShown(objectName);
    if (auto *widget = qobject_cast<Widget *>(found))
        return widget;
    failWrongType(found);
}

/// Scrolls to it where a dialog is longer than the screen. Stuck when it is disabled or covered.
void click(const QString &objectName);
/// Stuck when the place is scrolled away, too.
void click(QWidget *widget, QPoint at, Qt::MouseButton button = Qt::LeftButton,
           Qt::KeyboardModifiers modifiers = {});
void doubleClick(QWidget *widget, QPoint at);
void drag(QWidget *widget, QPoint from, QPoint to);
/// Presses and moves without letting go.
void hold(QWidget *widget, QPoint from, QPoint to);
/// With the button that is held, if any.
void moveMouse(const QWidget *widget, QPoint to);
void letGo(const QWidget *widget, QPoint at);

/// Keys go to the window that has the input, and there to what has the focus.
void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
void type(const QString &text);
/// Into the field, in the place of what it holds.
void typeInto(const QString &objectName, const QString &text);

/// Clicks an entry of the open menu, by the object name of its action.
void choose(const QString &actionName);
/// Writes the whole path into an open file dialog, and presses Enter.
void saveAs(const QString &fileDialog, const QString &path);
/// Opens a combo box and picks the entry that begins with the text.
void pick(const QString &comboName, const QString &text);

} // namespace sessionbook::simulated_user
