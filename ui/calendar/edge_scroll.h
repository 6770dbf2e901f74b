// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QPoint;
class QRect;

namespace sessionbook {

/// Ticks while a drag is held outside of the days: for scrolling above and below them, and now and
/// then, beside them, for turning to the next ones.
class EdgeScroll : public QObject
{
    Q_OBJECT

public:
    explicit EdgeScroll(QObject *parent = nullptr);

    /// Of a drag that does not turn, what lies beside the days is no outside.
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
