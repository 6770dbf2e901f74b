// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QString>

#include <functional>

class QWidget;

/// Uses the windows as a person does: what is shown is found by its object name, and mouse and key
/// events enter where those of the system do, so that a modal dialog blocks what lies behind it.
namespace sessionbook::tour {

/// Something a person would not find or could not click. Ends the chapter.
struct Stuck
{
    QString sentence;
};

/// Lets the program work until nothing is left to do.
void settle();
/// Throws Stuck when it doesn't come true within some seconds.
void waitFor(const std::function<bool()> &condition, const QString &what);

[[nodiscard]] bool isShown(const QString &objectName);
QWidget *findShown(const QString &objectName);
template <class Widget>
[[nodiscard]] Widget *find(const QString &objectName)
{
    if (auto *widget = qobject_cast<Widget *>(findShown(objectName)))
        return widget;
    throw Stuck{objectName};
}

void click(const QString &objectName);
void click(QWidget *widget, QPoint at, Qt::MouseButton button = Qt::LeftButton);
void doubleClick(QWidget *widget, QPoint at);
void drag(QWidget *widget, QPoint from, QPoint to);
/// Presses and moves without letting go, for a picture in between.
void hold(QWidget *widget, QPoint from, QPoint to);
void letGo(QWidget *widget, QPoint at);

void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
void type(const QString &text);
/// Into the field, in the place of what it holds.
void typeInto(const QString &objectName, const QString &text);

/// Clicks an entry of the open menu, by the object name of its action.
void choose(const QString &actionName);
/// Opens a combo box and picks the entry that begins with the text.
void pick(const QString &comboName, const QString &text);

} // namespace sessionbook::tour
