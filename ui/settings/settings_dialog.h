// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/dialog_frame.h"
#include "ui/security/new_seal.h"

class QListWidget;

namespace sessionbook {

class MessageBar;
class PageStack;
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
    void settleTyping() override;
    /// By its objectName, such as "documentSettings".
    void showPage(const QString &objectName);

Q_SIGNALS:
    /// The practice is to be closed and written anew, with this seal or without any.
    void sealChangeRequested(const std::optional<sessionbook::NewSeal> &seal);
    void restoreRequested(const QString &backup);

protected:
    [[nodiscard]] bool hasTypedText() const override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makePages();
    void removePages();
    SettingsPage *makeSecurityPage();
    void addPage(Icon icon, SettingsPage *page, const QString &objectName);
    void updateFromPractice();
    void undo();
    void redo();
    void nameUndo();
    void nameCategories();
    /// What a page needs beside the names of all.
    [[nodiscard]] int widthWithNames() const;

    Practice &m_practice;
    MessageBar *m_bar;
    QListWidget *m_list;
    int m_listWidth = 0; ///< with the names
    PageStack *m_stack;
    QPushButton *m_undo;
    QPushButton *m_close;
    QList<SettingsPage *> m_pages;
    int m_made = 0;   ///< changes made here that can still be undone
    int m_undone = 0; ///< of those, undone here and not redone
    bool m_replays = false;
};

SettingsDialog *openSettings(Practice &practice, QWidget *parent);

} // namespace sessionbook
