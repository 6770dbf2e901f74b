// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_menus.h"

#include "core/practice/practice.h"
#include "ui/calendar/week_words.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// A menu shows the key at the right of the text.
QString inMenu(const QString &text, const QKeySequence &key)
{
    return text + u'\t' + key.toString(QKeySequence::NativeText);
}

template <class Act>
QAction *addTo(QMenu *menu, const QString &objectName, const QString &text, Act act)
{
    QAction *action = menu->addAction(text, menu, act);
    action->setObjectName(objectName);
    return action;
}

} // namespace

CalendarMenus::CalendarMenus(const Practice &practice, QWidget *parent)
    : QObject(parent), m_practice(practice), m_parent(parent)
{
}

QMenu *CalendarMenus::makeMenu(const QString &objectName)
{
    auto *menu = new QMenu(m_parent);
    menu->setObjectName(objectName);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void CalendarMenus::showForSlot(const TimeSlot &slot, const QPoint &globalPos, bool canPaste)
{
    QMenu *menu = makeMenu(u"slotMenu"_s);
    const QString time = timeText(slot.startsAt, m_practice.profile().zone, QLocale());
    addTo(menu, u"bookAction"_s, tr("&Book a session at %1…").arg(time),
          [this, slot] { Q_EMIT bookRequested(slot); });
    addTo(menu, u"takeTimeOffAction"_s, tr("&Take time off…"),
          [this, slot] { Q_EMIT addTimeOffRequested(slot); });
    if (canPaste) {
        addTo(menu, u"pasteAction"_s, inMenu(tr("&Paste the session"), QKeySequence::Paste),
              [this, slot] { Q_EMIT pasteRequested(slot.startsAt); });
    }
    menu->popup(globalPos);
}

void CalendarMenus::showForDay(QDate date, const QPoint &globalPos)
{
    QMenu *menu = makeMenu(u"dayMenu"_s);
    addTo(menu, u"openDayAction"_s, inMenu(tr("&Open the day"), Qt::Key_Enter),
          [this, date] { Q_EMIT dayRequested(date); });
    addTo(menu, u"bookAction"_s, inMenu(tr("&Book a session…"), Qt::Key_N),
          [this, date] { Q_EMIT bookOnDayRequested(date); });
    menu->popup(globalPos);
}

} // namespace sessionbook
