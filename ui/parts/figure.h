// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace sessionbook {

/// A figure above what it counts. A screen reader hears both as one: "2 sessions".
class Figure : public QWidget
{
    Q_OBJECT

public:
    explicit Figure(QWidget *parent = nullptr);

    void say(const QString &figure, const QString &caption);

private:
    QLabel *m_figure;
    QLabel *m_caption;
};

} // namespace sessionbook
