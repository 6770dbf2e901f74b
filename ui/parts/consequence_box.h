// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace sessionbook {

/// Shows in words what an action will do. The lines come from the plan that is then carried out.
class ConsequenceBox : public QWidget
{
    Q_OBJECT

public:
    explicit ConsequenceBox(const QString &objectName, QWidget *parent = nullptr);

    void setLines(const QStringList &lines);
    const QStringList &lines() const { return m_lines; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void speak();

    QStringList m_lines;
    QStringList m_heard; ///< those that a screen reader knows of
    QVBoxLayout *m_rows;
    QWidget *m_speaker;
    QTimer m_speaks;
};

} // namespace sessionbook
