// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>

class QAbstractScrollArea;

namespace sessionbook {

/// What the wheel does on a calendar besides scrolling: with Ctrl it zooms; sideways, or with
/// Shift, it turns to what comes before or after.
class CalendarWheel : public QObject
{
    Q_OBJECT

public:
    explicit CalendarWheel(QAbstractScrollArea *area);

Q_SIGNALS:
    /// `steps` is positive to zoom in.
    void zoomRequested(int steps, QPoint at);
    void turnRequested(int direction);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void turn(int delta);

    QAbstractScrollArea *m_area;
    int m_zoomed = 0; ///< parts of a step, as of a fine wheel or a touchpad
    int m_turned = 0;
    QElapsedTimer m_sinceTurn;
};

} // namespace sessionbook
