// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/restore.h"
#include "ui/settings/settings_page.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace sessionbook {

class RemarkLine;

/// Where backups are made, how they are doing, and the way back to one of them.
class BackupSettings : public SettingsPage
{
    Q_OBJECT

public:
    explicit BackupSettings(Practice &practice, QWidget *parent = nullptr);

    void load() override;

Q_SIGNALS:
    void restoreRequested(const QString &backup);

private:
    void addFolder();
    void addList();
    void chooseFolder();
    void chooseFile();
    void restoreCurrent();
    void showRehearsal(const PracticeSummary &summary, const QString &failure);
    void showStatus();
    [[nodiscard]] int rowHeight() const;

    QLabel *m_folder;
    RemarkLine *m_status;
    RemarkLine *m_rehearsal;
    QProgressBar *m_progress;
    QPushButton *m_now;
    QPushButton *m_check;
    QPushButton *m_restore;
    QListWidget *m_list;
};

} // namespace sessionbook
