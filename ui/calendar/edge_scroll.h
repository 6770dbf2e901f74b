// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QPoint;
class QRect;

namespace sessionbook {

/// Emits ticks while a drag is outside the days: above or below them to scroll, and more slowly
/// beside them to turn to the previous or next days.
class EdgeScroll : public QObject
{
    Q_OBJECT

public:
    explicit EdgeScroll(QObject *parent = nullptr);

    /// Call it for each move of the pointer. Without `turns`, beside the days counts as inside.
    void follow(QPoint pointer, const QRect &days, bool turns);
    void stop();

Q_SIGNALS:
    /// Each is -1 (up, to the days before), 0 or 1.
    void ticked(int scroll, int turn);

private:
    void tick();

    QTimer m_timer;
    int m_scroll = 0;
    int m_turn = 0;
    int m_ticksBeside = 0;
};

} // namespace sessionbook
