// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/menu_reasons.h"

#include "ui/parts/announcement.h"

#include <QCursor>
#include <QMenu>
#include <QToolTip>

namespace sessionbook {

namespace {

void sayReason(QMenu &menu, QWidget &speaker, QAction &action)
{
    if (menu.rect().contains(menu.mapFromGlobal(QCursor::pos())))
        return; // Qt shows it beside the pointer
    if (action.isEnabled())
        return QToolTip::hideText();
    QToolTip::showText(menu.mapToGlobal(menu.actionGeometry(&action).bottomLeft()),
                       action.toolTip(), &menu);
    announce(&speaker, action.toolTip()); // a tool tip is not told to AT-SPI
}

} // namespace

void setAllowed(QAction *action, const std::optional<QString> &whyNot)
{
    action->setEnabled(!whyNot);
    action->setToolTip(whyNot.value_or(QString()));
    action->setWhatsThis(whyNot.value_or(QString())); // read out as help
}

void sayReasons(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    auto *speaker = new QWidget(menu);
    makeSpeaker(speaker);
    QObject::connect(menu, &QMenu::hovered, menu,
                     [menu, speaker](QAction *action) { sayReason(*menu, *speaker, *action); });
}

} // namespace sessionbook
