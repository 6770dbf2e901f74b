// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/slot_drawing.h"

#include "ui/calendar/week_words.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int quarter = 15;
constexpr int fineStep = 5;

} // namespace

DayRange quarterFrom(WeekTime time) { return {time.day, time.minute, time.minute + quarter}; }

int slotStep(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier) ? fineStep : quarter;
}

bool SlotDrawing::hover(const std::optional<WeekTime> &time, QDate firstDay, const QTimeZone &zone)
{
    if (!time)
        return show({});
    const DayRange range = quarterFrom(*time);
    const auto slot = slotFor(range, firstDay, zone, false);
    if (!slot)
        return show({});
    return show(SlotGhost{range, u"+ "_s + timeText(slot->startsAt, zone, QLocale())});
}

bool SlotDrawing::forgetHover() { return !m_press && show({}); }

void SlotDrawing::press(WeekTime time, QPoint point) { m_press = Press{time, point}; }

bool SlotDrawing::pull(QPoint point, int farEnough)
{
    if (!m_press)
        return false;
    m_press->pulled |= (point - m_press->point).manhattanLength() >= farEnough;
    return m_press->pulled;
}

bool SlotDrawing::drawTo(WeekTime time, int step, QDate firstDay, const QTimeZone &zone)
{
    const DayRange range = draggedRange(m_press->time, time, step);
    const auto slot = slotFor(range, firstDay, zone, true);
    const QString text =
        slot ? timesAndLength(slot->startsAt, slot->lengthMinutes, zone, QLocale()) : QString();
    return show(SlotGhost{range, text, true});
}

std::optional<DayRange> SlotDrawing::release()
{
    const bool drawnOut = m_press && m_press->pulled && m_ghost;
    const auto range = drawnOut ? std::optional(m_ghost->range) : std::nullopt;
    giveUp();
    return range;
}

bool SlotDrawing::giveUp()
{
    m_press.reset();
    return show({});
}

bool SlotDrawing::show(std::optional<SlotGhost> ghost)
{
    const bool same = ghost && m_ghost
                          ? ghost->range == m_ghost->range && ghost->drawnOut == m_ghost->drawnOut
                          : !ghost && !m_ghost;
    if (same)
        return false;
    m_ghost = std::move(ghost);
    return true;
}

} // namespace sessionbook
