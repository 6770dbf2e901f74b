// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QString>

#include <functional>

class QWidget;

/// Uses the windows as a person does, for the guided tour and the tests. Finds visible widgets by
/// object name, and sends mouse and key events where the system does, so that a modal dialog
/// prevents clicks behind it.
namespace sessionbook::simulated_user {

/// Thrown for what a person could not find or click.
struct Stuck
{
    QString sentence;
};

/// Processes events until none are left.
void settle();
/// Throws Stuck after a timeout: "Waited in vain for" and `what`.
void waitFor(const std::function<bool()> &condition, QAnyStringView what, int milliseconds = 5000);

/// The clock of this person, in milliseconds: each act takes its time, whatever the machine needs.
[[nodiscard]] qint64 unhurried();

/// How many clicks and keys that takes. Typed text is none.
[[nodiscard]] int actsOf(const std::function<void()> &doing);

/// Activates the window, as a window manager would; offscreen there is none.
void giveInputTo(QWidget &window);

[[nodiscard]] bool isShown(const QString &objectName);
/// Prefers the window that has the input. Waits until the widget is shown.
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

/// Scrolls to it if necessary. Stuck if it is disabled or covered.
void click(const QString &objectName);
/// Stuck also if the point is scrolled out of sight.
void click(QWidget *widget, QPoint at, Qt::MouseButton button = Qt::LeftButton,
           Qt::KeyboardModifiers modifiers = {});
void doubleClick(QWidget *widget, QPoint at);
/// A slip: clicks once more where the mouse is, so soon after, whatever has come up there.
void clickAgain(int milliseconds);
void drag(QWidget *widget, QPoint from, QPoint to);
/// Presses and moves without letting go.
void hold(QWidget *widget, QPoint from, QPoint to);
/// With the button still held, if any.
void moveMouse(const QWidget *widget, QPoint to);
void letGo(const QWidget *widget, QPoint at);

/// Sends a key to the focus in the window that has the input.
void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
/// A slip: the same, so soon after what was done before.
void keyAgain(Qt::Key key, int milliseconds);
/// Holds the key down, and lets go of it.
void holdKey(Qt::Key key, int repeats, Qt::KeyboardModifiers modifiers = {});
/// Turns the wheel by a notch, towards oneself.
void turnWheel(QWidget *widget, QPoint at);
void type(const QString &text);
/// Replaces the field's content.
void typeInto(const QString &objectName, const QString &text);

/// Clicks an entry of the open menu, by the object name of its action.
void choose(const QString &actionName);
/// Writes the whole path into an open file dialog, and presses Enter.
void saveAs(const QString &fileDialog, const QString &path);
/// Opens a combo box and picks the entry that begins with the text.
void pick(const QString &comboName, const QString &text);

} // namespace sessionbook::simulated_user
