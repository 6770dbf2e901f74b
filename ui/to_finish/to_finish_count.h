// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace sessionbook {

class Practice;

/// Counts the sessions to finish, after each change and each minute, as sessions end by themselves.
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
    int m_count = 0;
};

} // namespace sessionbook
