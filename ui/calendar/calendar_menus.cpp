// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_menus.h"

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
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

void CalendarMenus::showForSlot(const TimeSlot &slot, const QPoint &globalPos, bool canPaste,
                                const WeekPart &part)
{
    QMenu *menu = makeMenu(u"slotMenu"_s);
    const QString time = timeText(slot.startsAt, m_practice.profile().zone, QLocale());
    addTo(menu, u"bookAction"_s, tr("&Book a session at %1…").arg(time),
          [this, slot] { Q_EMIT bookRequested(slot); });
    addTo(menu, u"takeTimeOffAction"_s, tr("Bloc&k time…"),
          [this, slot] { Q_EMIT addTimeOffRequested(slot); });
    if (canPaste) {
        addTo(menu, u"pasteAction"_s, inMenu(tr("&Paste the session"), QKeySequence::Paste),
              [this, slot] { Q_EMIT pasteRequested(slot.startsAt); });
    }
    menu->addSeparator();
    const auto addChoice = [&](const QString &objectName, const QString &text, bool chosen,
                               auto toggled) {
        QAction *choice = addTo(menu, objectName, text, toggled);
        choice->setCheckable(true);
        choice->setChecked(chosen);
    };
    addChoice(u"foldDaysOffAction"_s, inMenu(tr("&Fold days off without sessions"), Qt::Key_O),
              part.foldsEmptyDays, [this] { Q_EMIT daysOffToggled(); });
    addChoice(u"workOnlyAction"_s, inMenu(tr("Working &hours only"), Qt::Key_H), part.workOnly,
              [this] { Q_EMIT hoursToggled(); });
    menu->popup(globalPos);
}

void CalendarMenus::showForDay(QDate date, const QPoint &globalPos)
{
    QMenu *menu = makeMenu(u"dayMenu"_s);
    addTo(menu, u"openDayAction"_s, inMenu(tr("&Open the day"), Qt::Key_Enter),
          [this, date] { Q_EMIT dayRequested(date); });
    addTo(menu, u"bookAction"_s, inMenu(tr("&Book a session…"), Qt::Key_N),
          [this, date] { Q_EMIT bookOnDayRequested(date); });
    menu->addSeparator();
    addActsOnSeveral(menu, bookedOn(date), tr("&Cancel the day's sessions…"),
                     tr("&Move the day's sessions…"));
    menu->popup(globalPos);
}

void CalendarMenus::showForSeveral(const std::vector<SessionId> &sessions, const QPoint &globalPos)
{
    const auto count = static_cast<int>(sessions.size());
    QMenu *menu = makeMenu(u"severalMenu"_s);
    addActsOnSeveral(menu, sessions,
                     inMenu(tr("&Cancel %n session(s)…", nullptr, count), Qt::Key_Delete),
                     tr("&Move %n session(s) to another day…", nullptr, count));
    menu->popup(globalPos);
}

void CalendarMenus::addActsOnSeveral(QMenu *menu, const std::vector<SessionId> &sessions,
                                     const QString &cancelText, const QString &moveText)
{
    QAction *cancel = addTo(menu, u"cancelSeveralAction"_s, cancelText,
                            [this, sessions] { Q_EMIT cancelSeveralRequested(sessions); });
    QAction *move = addTo(menu, u"moveSeveralAction"_s, moveText,
                          [this, sessions] { Q_EMIT moveSeveralRequested(sessions); });
    cancel->setEnabled(!sessions.empty());
    move->setEnabled(!sessions.empty());
}

std::vector<SessionId> CalendarMenus::bookedOn(QDate date) const
{
    const QTimeZone &zone = m_practice.profile().zone;
    const Instant from = startOfDay(date, zone);
    std::vector<SessionId> booked;
    const auto sessions = m_practice.sessions().between(from, startOfDay(date.addDays(1), zone));
    if (!sessions)
        return booked;
    for (const SessionItem &session : *sessions) {
        if (session.status == SessionStatus::Booked && session.startsAt >= from)
            booked.push_back(session.id);
    }
    return booked;
}

} // namespace sessionbook
