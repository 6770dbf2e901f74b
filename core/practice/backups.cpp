// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/backups.h"

#include "core/practice/context.h"
#include "core/safety/backup.h"
#include "core/store/erased_rows.h"
#include "core/store/practice_rows.h"

#include <QDir>
#include <QFileInfo>
#include <QScopedValueRollback>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace sessionbook {

namespace {

constexpr int overdueDays = 7;
constexpr int rehearsalDays = 30;
constexpr auto afterChange = 10s; ///< not in the middle of work

} // namespace

void Backups::carryOut(BackgroundJob::Control &control)
{
    const auto isCancelled = [&control] { return control.isCancelled(); };
    if (m_task == Task::Rehearse) {
        m_rehearsal = rehearse(m_work.file, isCancelled);
        return;
    }
    writeBackup(m_work.file, m_work.folder, m_work.wallClock);
    thinOut(m_work.folder, m_work.wallClock.date());
    bringUpToDate(m_work.file, m_work.folder, m_work.now, isCancelled);
}

bool BackupStatus::isOverdue() const
{
    return !folder.isEmpty() && !isRunning &&
           (newest ? daysSince > overdueDays || !rehearsalFailure.isEmpty() : !failure.isEmpty());
}

Backups::Backups(PracticeContext &context)
    : m_context(context), m_work{context.file(), {}, {}, {}},
      m_job([this](BackgroundJob::Control &control) { carryOut(control); })
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(afterChange);
    connect(&m_pause, &QTimer::timeout, this, &Backups::backUpToday);
    connect(&m_context, &PracticeContext::changed, this, [this] {
        m_hasChanges = true;
        if (!m_status.folder.isEmpty())
            m_pause.start();
    });
    // What was erased goes from the backups too.
    connect(&m_context, &PracticeContext::erasureFinished, this, [this](const QString &failure) {
        if (failure.isEmpty() && !m_status.folder.isEmpty())
            backUpNow();
    });
    connect(&m_job, &BackgroundJob::finished, this, &Backups::finish);
}

Backups::~Backups()
{
    m_isClosing = true;
    if (m_task == Task::Rehearse)
        m_job.cancel();
    m_job.wait();
}

QDateTime Backups::wallClock() const
{
    const QDateTime local = localTime(m_context.now(), m_context.profile().zone);
    return {local.date(), local.time(), Qt::UTC}; // as it stands in the names
}

void Backups::setFolder(const QString &folder)
{
    m_backsUpNext = false;
    m_rehearsesNext = false;
    m_job.wait();
    m_status = {};
    m_status.folder = folder;
    m_own.clear();
    if (!folder.isEmpty()) {
        const auto own = m_context.query([&](Connection &connection) {
            return QDir(folder).absoluteFilePath(
                backupFolderName(m_context.file().path, rows::identityWord(connection)));
        });
        if (own)
            m_own = *own;
        else
            m_status.failure = own.error().sentence;
    }
    look();
}

std::vector<BackupFile> Backups::list() const
{
    return m_own.isEmpty() ? std::vector<BackupFile>() : backupsIn(m_own);
}

std::optional<PracticeSummary> Backups::present() const
{
    const auto read =
        m_context.query([](Connection &connection) { return rows::summary(connection); });
    return read ? std::optional(*read) : std::nullopt;
}

void Backups::look()
{
    const auto backups = list();
    m_status.newest = backups.empty() ? std::nullopt : std::optional(backups.front());
    if (m_status.newest) {
        m_status.daysSince =
            static_cast<int>(m_status.newest->madeAt.date().daysTo(wallClock().date()));
    }
    if (!m_own.isEmpty())
        m_status.rehearsed = lastRehearsalIn(m_own);
    Q_EMIT statusChanged();
}

void Backups::backUpNow()
{
    if (m_own.isEmpty())
        return;
    m_hasChanges = false;
    m_backsUpNext = true;
    m_status.isRunning = true;
    Q_EMIT statusChanged();
    goOn();
}

void Backups::rehearseNow()
{
    m_rehearsesNext = m_status.newest.has_value();
    goOn();
}

void Backups::goOn()
{
    if (m_task != Task::None)
        return;
    if (std::exchange(m_backsUpNext, false)) {
        m_task = Task::BackUp;
        m_work = {m_context.file(), m_own, wallClock(), m_context.now()};
    } else if (!m_isClosing && std::exchange(m_rehearsesNext, false)) {
        m_task = Task::Rehearse;
        m_work.file = PracticeFile(m_status.newest->path, m_context.file().key);
        m_status.isRehearsing = true;
        Q_EMIT statusChanged();
    } else {
        return;
    }
    m_job.start();
}

void Backups::backUpToday()
{
    if (!m_status.newest || m_status.newest->madeAt.date() < wallClock().date())
        backUpNow();
}

void Backups::backUpBeforeClosing()
{
    const QScopedValueRollback closing(m_isClosing, true);
    if (m_hasChanges)
        backUpNow();
    while (m_status.isRunning)
        m_job.wait();
}

bool Backups::isRehearsalDue() const
{
    return m_status.newest &&
           (!m_status.rehearsed || m_status.rehearsed->daysTo(wallClock()) >= rehearsalDays);
}

void Backups::finish(const QString &failure)
{
    if (std::exchange(m_task, Task::None) == Task::BackUp)
        finishBackup(failure);
    else
        finishRehearsal(failure);
    goOn();
}

void Backups::finishBackup(const QString &failure)
{
    m_status.isRunning = m_backsUpNext;
    m_status.failure = failure;
    m_hasChanges = m_hasChanges || !failure.isEmpty(); // they are in no backup yet
    look();
    if (failure.isEmpty() && isRehearsalDue())
        m_rehearsesNext = true;
}

void Backups::finishRehearsal(const QString &failure)
{
    m_status.isRehearsing = false;
    if (m_isClosing)
        return; // cancelled
    m_status.rehearsalFailure = failure;
    if (failure.isEmpty())
        noteRehearsal(QFileInfo(m_work.file.path).path(), wallClock());
    look();
    Q_EMIT rehearsed(m_rehearsal, failure);
}

} // namespace sessionbook
