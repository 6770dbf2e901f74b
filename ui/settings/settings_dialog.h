// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/dialog_frame.h"

class QListWidget;
class QStackedWidget;

namespace sessionbook {

class MessageBar;
class Practice;
class SettingsPage;

/// All settings, a page for each area. Each change takes effect at once and can be undone.
class SettingsDialog : public DialogFrame
{
    Q_OBJECT

public:
    explicit SettingsDialog(Practice &practice, QWidget *parent = nullptr);
    ~SettingsDialog() override;
    Q_DISABLE_COPY_MOVE(SettingsDialog)

    void reject() override;

protected:
    [[nodiscard]] bool hasTypedText() const override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makePages();
    void removePages();
    void addPage(Icon icon, SettingsPage *page, const QString &objectName);
    void updateFromPractice();
    void undo();
    void nameUndo();
    void leave();

    Practice &m_practice;
    MessageBar *m_bar;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_undo;
    QPushButton *m_close;
    QList<SettingsPage *> m_pages;
    int m_made = 0; ///< changes made here that can still be undone
    bool m_undoes = false;
};

void openSettings(Practice &practice, QWidget *parent);

} // namespace sessionbook
