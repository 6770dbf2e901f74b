// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/background_job.h"
#include "core/safety/backup_files.h"
#include "core/safety/restore.h"

#include <QTimer>

#include <optional>

namespace sessionbook {

class PracticeContext;

/// How the backups of the practice are doing.
struct BackupStatus
{
    QString folder;                   ///< that was chosen; empty: none are made
    std::optional<BackupFile> newest; ///< the last good one
    QString failure;                  ///< why the last attempt made none; empty if it did
    bool isRunning = false;
    bool isRehearsing = false;
    int daysSince = 0;                  ///< since the newest
    std::optional<QDateTime> rehearsed; ///< when a backup was last restored to try it out; zone's
    QString rehearsalFailure;           ///< why the newest could not be; empty if it could

    /// Older than a week, or there is none though something could be lost, or it can't be restored.
    [[nodiscard]] bool isOverdue() const;
};

/// The backups of the open practice: by itself once a day after the first change, and on demand.
/// The work is done on another thread; what was erased meanwhile is erased from earlier backups.
/// Once a month the newest is tried out.
///
/// Thread: the practice's.
class Backups : public QObject
{
    Q_OBJECT

public:
    explicit Backups(PracticeContext &context);
    /// Waits for a backup that is under way.
    ~Backups() override;
    Q_DISABLE_COPY_MOVE(Backups)

    /// The folder that was chosen on this computer; empty: none are made.
    void setFolder(const QString &folder);
    [[nodiscard]] const BackupStatus &status() const { return m_status; }
    [[nodiscard]] std::vector<BackupFile> list() const;
    /// What is in the practice now. Empty if it can't be read.
    [[nodiscard]] std::optional<PracticeSummary> present() const;
    void backUpNow();
    /// Unless there is one of today.
    void backUpToday();
    /// Blocks until there is a backup of all that was done, if anything was.
    void backUpBeforeClosing();
    /// Tries the newest backup out; answers by rehearsed().
    void rehearseNow();

Q_SIGNALS:
    void statusChanged();
    /// `failure` is empty if all that was in the practice then is in its newest backup.
    void rehearsed(const sessionbook::PracticeSummary &summary, const QString &failure);

private:
    enum class Task { None, BackUp, Rehearse };
    /// What the other thread needs to know.
    struct Work
    {
        PracticeFile file; ///< the practice, or the backup to try out
        QString folder;
        QDateTime wallClock;
        Instant now;
    };

    void carryOut(BackgroundJob::Control &control);
    /// One task at a time: a backup may replace the one that is being tried out.
    void goOn();
    void finish(const QString &failure);
    void finishBackup(const QString &failure);
    void finishRehearsal(const QString &failure);
    [[nodiscard]] bool isRehearsalDue() const;
    void look();
    [[nodiscard]] QDateTime wallClock() const;

    PracticeContext &m_context;
    BackupStatus m_status;
    QString m_own; ///< the practice's own folder in it
    bool m_hasChanges = false;
    bool m_backsUpNext = false;
    bool m_rehearsesNext = false;
    bool m_isClosing = false;
    QTimer m_pause;
    // Not touched while the job runs.
    Task m_task = Task::None;
    Work m_work;
    PracticeSummary m_rehearsal;
    BackgroundJob m_job;
};

} // namespace sessionbook
