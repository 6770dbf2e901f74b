// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/edge_scroll.h"

#include <QPoint>
#include <QRect>

#include <chrono>

using namespace std::chrono_literals;

namespace sessionbook {

EdgeScroll::EdgeScroll(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(40ms);
    connect(&m_timer, &QTimer::timeout, this, &EdgeScroll::tick);
}

void EdgeScroll::follow(QPoint pointer, const QRect &days, bool turns)
{
    const auto outside = [](int at, int from, int to) { return at < from ? -1 : at > to ? 1 : 0; };
    m_scroll = outside(pointer.y(), days.top(), days.top() + days.height());
    m_turn = turns ? outside(pointer.x(), days.left(), days.right()) : 0;
    if (m_turn == 0)
        m_ticksBeside = 0;
    if (m_scroll == 0 && m_turn == 0)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void EdgeScroll::stop() { m_timer.stop(); }

void EdgeScroll::tick()
{
    constexpr int ticksToTurn = 18; // most of a second: the pointer may just be passing
    const bool turns = m_turn != 0 && ++m_ticksBeside % ticksToTurn == 0;
    Q_EMIT ticked(m_scroll, turns ? m_turn : 0);
}

} // namespace sessionbook
