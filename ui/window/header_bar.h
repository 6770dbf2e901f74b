// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;
class QTabBar;

namespace sessionbook {

/// The top of the main window: the tabs at the left, search and buttons at the right.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    HeaderBar(QAction *undo, QAction *newSession, QMenu *more, QWidget *search,
              QWidget *parent = nullptr);

    void addTab(const QString &text, const QString &toolTip);
    void setCurrentTab(int index);
    void setOutboxCount(int waiting);
    /// Hidden while there is none.
    void setToFinishCount(int sessions);

Q_SIGNALS:
    void tabChosen(int index);
    void outboxRequested();
    void toFinishRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTabBar *m_tabs;
    QPushButton *m_toFinish;
    QPushButton *m_outbox;
};

} // namespace sessionbook
