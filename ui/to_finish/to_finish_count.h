// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace sessionbook {

class Practice;

/// How many sessions are left open: counted anew when something is done, and each minute, as the
/// end of a session passes by itself.
class ToFinishCount : public QObject
{
    Q_OBJECT

public:
    explicit ToFinishCount(Practice &practice, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void countChanged(int count);

private:
    void recount();

    Practice &m_practice;
    QTimer m_minute;
    int m_count = 0;
};

} // namespace sessionbook
