// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/terse_bar.h"

class QAction;
class QMenu;
class QPushButton;
class QTabBar;

namespace sessionbook {

/// The top of the main window: the tabs at the left, search and buttons at the right.
class HeaderBar : public TerseBar
{
    Q_OBJECT

public:
    /// `lock` may be null: without a passphrase there is nothing to unlock by.
    HeaderBar(QAction *undo, QAction *lock, QAction *newSession, QMenu *more, QWidget *search,
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
    void setTerse(bool terse) override;

private:
    QTabBar *m_tabs;
    QPushButton *m_toFinish;
    QPushButton *m_outbox;
    QPushButton *m_newSession;
    QString m_newSessionText;
    int m_toFinishCount = 0;
    int m_outboxCount = 0;
};

} // namespace sessionbook
