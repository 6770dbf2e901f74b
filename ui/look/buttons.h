// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

class QPushButton;
class QToolButton;
class QWidget;

namespace sessionbook {

enum class ButtonRole { Plain, Main, Danger, Quiet };

/// The one act of a surface, filled with the accent. In a dialog it answers to Enter.
void makeMainButton(QPushButton *button);

/// The one act of a surface, when it destroys or calls off something. Where Enter must not do that
/// unawares, give the safe button the focus: a focused button answers to Enter itself.
void makeDangerButton(QPushButton *button);

/// Without an outline until the pointer is over it: for acts beside the point.
void makeQuietButton(QPushButton *button);

ButtonRole buttonRole(const QWidget *button);

/// A flat button that shows only an icon. `name` is its accessible name and its tool tip.
QToolButton *makeIconButton(Icon icon, const QString &name, const QString &objectName,
                            QWidget *parent, Ink ink = Ink::Text);

} // namespace sessionbook
