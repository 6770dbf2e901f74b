// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/undo_words.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/rules/names.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct UndoWords
{
    Q_DECLARE_TR_FUNCTIONS(UndoWords)
};

} // namespace

/// With its title, if it has one, and its first day.
static QString blockedTimeWords(const QString &name, const TimeOff &off, const QTimeZone &zone,
                                const QLocale &locale)
{
    const QDateTime start = localTime(off.startsAt, zone);
    const QString when =
        isolated(off.wholeDays ? mediumDate(start.date(), locale) : mediumDateTime(start, locale));
    return off.title.isEmpty()
               ? UndoWords::tr("%1 – %2", "what was done, day").arg(name, when)
               : UndoWords::tr("%1 – %2, %3", "what was done, title of blocked time, day")
                     .arg(name, isolated(off.title), when);
}

QString undoWords(const PastAct &act, const QTimeZone &zone, const QLocale &locale)
{
    const QString name = undoNameOf(act.action, act.sessions);
    if (act.timeOff)
        return blockedTimeWords(name, *act.timeOff, zone, locale);
    if (act.clientName.isEmpty())
        return name;
    const QString client = isolated(act.clientName);
    if (!act.startsAt)
        return UndoWords::tr("%1 – %2", "what was done, client").arg(name, client);
    const QString start = isolated(mediumDateTime(localTime(*act.startsAt, zone), locale));
    if (act.sessions > 1)
        return UndoWords::tr("%1 – %2, from %3", "what was done, client, first start")
            .arg(name, client, start);
    return UndoWords::tr("%1 – %2, %3", "what was done, client, start").arg(name, client, start);
}

QList<QKeySequence> redoKeys() { return {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}; }

} // namespace sessionbook
