// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/backups.h"

#include "core/practice/context.h"
#include "core/safety/backup.h"
#include "core/store/erased_rows.h"
#include "core/store/practice_rows.h"

#include <QDir>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace sessionbook {

namespace {

constexpr int overdueDays = 7;
constexpr auto afterChange = 10s; ///< not in the middle of work

} // namespace

void Backups::carryOut(const Work &work, BackgroundJob::Control &control)
{
    writeBackup(work.practice, work.folder, work.wallClock);
    thinOut(work.folder, work.wallClock.date());
    bringUpToDate(work.practice, work.folder, work.now,
                  [&control] { return control.isCancelled(); });
}

bool BackupStatus::isOverdue() const
{
    return !folder.isEmpty() && !isRunning &&
           (newest ? daysSince > overdueDays : !failure.isEmpty());
}

Backups::Backups(PracticeContext &context)
    : m_context(context), m_work{context.file(), {}, {}, {}},
      m_job([this](BackgroundJob::Control &control) { carryOut(m_work, control); }),
      m_rehearsalJob([this](BackgroundJob::Control &) { m_rehearsal = rehearse(*m_rehearsed); })
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
    connect(&m_rehearsalJob, &BackgroundJob::finished, this,
            [this](const QString &failure) { Q_EMIT rehearsed(m_rehearsal, failure); });
}

Backups::~Backups()
{
    m_job.wait();
    m_rehearsalJob.wait();
}

QDateTime Backups::wallClock() const
{
    const QDateTime local = localTime(m_context.now(), m_context.profile().zone);
    return {local.date(), local.time(), Qt::UTC}; // as it stands in the names
}

void Backups::setFolder(const QString &folder)
{
    m_again = false;
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

std::vector<BackupFile> Backups::list() const { return backupsIn(m_own); }

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
    Q_EMIT statusChanged();
}

void Backups::backUpNow()
{
    if (m_own.isEmpty())
        return;
    m_hasChanges = false;
    if (m_status.isRunning) {
        m_again = true;
        return;
    }
    m_work = {m_context.file(), m_own, wallClock(), m_context.now()};
    m_status.isRunning = true;
    Q_EMIT statusChanged();
    m_job.start();
}

void Backups::backUpToday()
{
    if (!m_status.newest || m_status.newest->madeAt.date() < wallClock().date())
        backUpNow();
}

void Backups::backUpBeforeClosing()
{
    if (m_hasChanges)
        backUpNow();
    while (m_status.isRunning)
        m_job.wait();
}

void Backups::rehearseNow()
{
    if (!m_status.newest)
        return;
    m_rehearsed = PracticeFile(m_status.newest->path, m_context.file().key);
    m_rehearsalJob.start();
}

void Backups::finish(const QString &failure)
{
    m_status.isRunning = false;
    m_status.failure = failure;
    m_hasChanges = m_hasChanges || !failure.isEmpty(); // they are in no backup yet
    look();
    if (std::exchange(m_again, false))
        backUpNow();
}

} // namespace sessionbook
