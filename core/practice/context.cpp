// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/context.h"

#include "core/store/content_sum.h"
#include "core/store/copy.h"
#include "core/store/erasure.h"
#include "core/store/journal_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/session_rows.h"
#include "core/store/settings_rows.h"

#include <QCoreApplication>

#include <chrono>

using namespace std::chrono_literals;

namespace sessionbook {

namespace {

struct UndoWords
{
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

} // namespace

PracticeContext::PracticeContext(std::unique_ptr<Store> store, Clock clock)
    : m_store(std::move(store)),
      m_erasure([file = m_store->file()](BackgroundJob::Control &) { removeTraces(file); }),
      m_completion(
          [file = m_store->file()](BackgroundJob::Control &) { Connection(file).emptyWal(); }),
      m_clock(std::move(clock))
{
    readSettings();
    m_erasureRetry.setSingleShot(true);
    m_erasureRetry.setInterval(1min);
    connect(&m_erasureRetry, &QTimer::timeout, this, &PracticeContext::removeTracesAgain);
    connect(&m_erasure, &BackgroundJob::finished, this, [this](const QString &failure) {
        if (failure.isEmpty())
            m_erasureRetry.stop();
        else
            m_erasureRetry.start();
        Q_EMIT erasureFinished(failure);
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(2s);
    connect(this, &PracticeContext::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_erasure, &BackgroundJob::finished, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &PracticeContext::completeFile);
    m_pause.start(); // a program that was killed may have left something to carry
    if (erasurePending(m_store->connection()))
        m_erasure.start();
}

PracticeContext::~PracticeContext()
{
    m_erasure.wait();
    m_completion.wait();
}

void PracticeContext::completeFile()
{
    if (isFileInPlace())
        m_completion.start(); // it waits for the disk
    else
        Q_EMIT fileMoved();
}

bool PracticeContext::isFileInPlace()
{
    const bool isInPlace = m_store->connection().isInPlace();
    if (!isInPlace)
        m_store->connection().emptyWal();
    return isInPlace;
}

Result<> PracticeContext::saveCopy(const QString &path)
{
    (void)isFileInPlace(); // else our own WAL may lie where the copy is to be
    try {
        sessionbook::saveCopy(m_store->connection(), path);
        return {};
    } catch (const StoreError &error) {
        return error.error();
    }
}

void PracticeContext::commit(JournalAction action, Trail &trail, Transaction &transaction,
                             ChangeRecorder &recorder)
{
    Connection &connection = m_store->connection();
    if (trail.subjects.empty())
        trail.subjects.emplace_back();
    UndoStack::Entry undo{action, {}, {}, trail.changes, recorder.changeset()};
    for (const Trail::Subject &subject : trail.subjects) {
        undo.journal.push_back(
            rows::appendJournal(connection, now(), action, {}, subject.session, subject.client));
        if (subject.session)
            undo.sessions.push_back(*subject.session);
    }
    keepContentSum(connection, undo.changeset, Applied::Forward);
    if (trail.erases)
        markErasurePending(connection);
    transaction.commit();

    m_lastIsUndoable = trail.undoable && !trail.erases;
    if (trail.erases) {
        m_undo.clear();
        m_erasure.start();
    }
    if (m_lastIsUndoable)
        m_undo.push(std::move(undo));
    if (trail.changes.profile)
        readSettings();
    Q_EMIT changed(trail.changes);
}

void PracticeContext::readSettings()
{
    m_profile = rows::profile(m_store->connection());
    m_messageLibrary = MessageLibrary(rows::ownMessageTexts(m_store->connection()));
}

std::optional<JournalAction> PracticeContext::undoable() const
{
    if (m_undo.isEmpty())
        return std::nullopt;
    return m_undo.top().action;
}

Result<UndoneAction> PracticeContext::undo()
{
    if (m_undo.isEmpty())
        return notAllowed(UndoWords::tr("There is nothing to undo."));
    const UndoStack::Entry entry = m_undo.top();
    Connection &connection = m_store->connection();
    try {
        std::optional<Transaction> transaction;
        m_wait.until([&] { transaction.emplace(connection); });
        switch (revert(connection, entry.changeset)) {
        case Reverted::Yes:
            break;
        case Reverted::MessageSent:
            return changedMeanwhile(UndoWords::tr(
                "It can't be undone: the client has been sent a message about it. Set it right "
                "by hand and tell the client."));
        case Reverted::ChangedSince:
            return changedMeanwhile(UndoWords::tr(
                "It can't be undone: something else has changed it since. Open the session to "
                "see how it stands."));
        }
        keepContentSum(connection, entry.changeset, Applied::Backward);
        for (std::size_t i = 0; i < entry.journal.size(); ++i) {
            // A session that the undone action created no longer exists: nothing to link to.
            std::optional<SessionId> session;
            if (i < entry.sessions.size() && rows::session(connection, entry.sessions[i]))
                session = entry.sessions[i];
            rows::appendJournal(connection, now(), JournalAction::Undone, entry.journal[i], session,
                                {});
        }
        transaction->commit();
        const UndoneAction undone{entry.action, entry.sessions.empty()
                                                    ? std::nullopt
                                                    : std::optional(entry.sessions.front())};
        const Changes changes = entry.changes;
        m_undo.pop();
        m_lastIsUndoable = false;
        if (changes.profile)
            readSettings();
        Q_EMIT changed(changes);
        return undone;
    } catch (const StoreError &error) {
        return error.error();
    }
}

void PracticeContext::skipDiskWaits()
{
    m_store->connection().exec(QStringLiteral("PRAGMA synchronous = OFF"));
}

} // namespace sessionbook
