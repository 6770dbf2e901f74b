// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

class QPushButton;
class QToolButton;
class QWidget;

namespace sessionbook {

enum class ButtonRole { Plain, Main, Danger, Quiet };

/// The main action of a surface, in the accent colour. In a dialog Enter presses it.
void makeMainButton(QPushButton *button);

/// The main action of a surface if it destroys or cancels something. To keep Enter from doing that
/// by accident, give the safe button the focus: Enter presses a focused button.
void makeDangerButton(QPushButton *button);

/// For minor actions: no outline until the pointer is over it.
void makeQuietButton(QPushButton *button);

ButtonRole buttonRole(const QWidget *button);

/// A flat button that shows only an icon. `name` is its accessible name and its tool tip.
QToolButton *makeIconButton(Icon icon, const QString &name, const QString &objectName,
                            QWidget *parent, Ink ink = Ink::Text);

} // namespace sessionbook
