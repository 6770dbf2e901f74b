// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/buttons.h"

#include <QPushButton>
#include <QToolButton>
#include <QVariant>

namespace sessionbook {

namespace {

constexpr const char *roleProperty = "buttonRole";

void setRole(QPushButton *button, ButtonRole role)
{
    button->setProperty(roleProperty, int(role));
    button->update();
}

} // namespace

void makeMainButton(QPushButton *button)
{
    setRole(button, ButtonRole::Main);
    button->setDefault(true);
}

void makeDangerButton(QPushButton *button)
{
    setRole(button, ButtonRole::Danger);
    button->setDefault(true);
}

void makeQuietButton(QPushButton *button) { setRole(button, ButtonRole::Quiet); }

ButtonRole buttonRole(const QWidget *button)
{
    return button ? ButtonRole(button->property(roleProperty).toInt()) : ButtonRole::Plain;
}

QToolButton *makeIconButton(Icon which, const QString &name, const QString &objectName,
                            QWidget *parent, Ink ink)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(icon(which, ink));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace sessionbook
