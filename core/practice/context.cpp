// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/context.h"

#include "core/practice/replay.h"
#include "core/store/content_sum.h"
#include "core/store/copy.h"
#include "core/store/erasure.h"
#include "core/store/journal_rows.h"
#include "core/store/practice_rows.h"
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
      m_completion([this, file = m_store->file()](BackgroundJob::Control &) {
          m_isWalLeft = !Connection(file).emptyWal();
      }),
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
    m_pause.setInterval(1s); // and a second for the disk
    connect(this, &PracticeContext::changed, this, &PracticeContext::completeFileSoon);
    connect(&m_erasure, &BackgroundJob::finished, this, &PracticeContext::completeFileSoon);
    connect(&m_pause, &QTimer::timeout, this, &PracticeContext::completeFile);
    connect(&m_completion, &BackgroundJob::finished, this, [this] {
        if (m_isWalLeft.exchange(false))
            completeFileSoon(); // somebody was reading
    });
    completeFileSoon(); // a program that was killed may have left something to carry
    if (erasurePending(m_store->connection()))
        m_erasure.start();
}

PracticeContext::~PracticeContext()
{
    m_erasure.wait();
    m_completion.wait();
}

// Not put off by what comes after: work without a pause must not keep the file incomplete.
void PracticeContext::completeFileSoon()
{
    if (!m_pause.isActive())
        m_pause.start();
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

Result<Envelope> PracticeContext::envelope() const
{
    return query([](const Connection &connection) {
        const auto seal = sealOf(connection);
        if (!seal)
            throw StoreError(tr("This practice has no passphrase."));
        return seal->envelope;
    });
}

Result<> PracticeContext::setEnvelope(const Envelope &envelope)
{
    const auto written = query([&envelope](const Connection &connection) {
        connection.requireInPlace();
        replaceEnvelope(connection, envelope);
        return true;
    });
    return written ? Result<>() : Result<>(written.error());
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
    UndoStack::Entry undo{action,        trail.subjects,       {},
                          trail.changes, recorder.changeset(), trail.timeOff};
    if (trail.journaled) {
        for (const Trail::Subject &subject : trail.subjects)
            undo.journal.push_back(
                rows::appendJournal(connection, now(), action, {}, subject, trail.digest));
    }
    keepContentSum(connection, undo.changeset, Applied::Forward);
    if (trail.erases)
        markErasurePending(connection);
    transaction.commit();

    m_lastIsUndoable = trail.undoable && trail.journaled && !trail.erases;
    if (trail.journaled)
        m_redo.clear();
    if (trail.erases) {
        m_undo.clear();
        m_erasure.start();
    }
    if (m_lastIsUndoable) {
        m_undo.push(std::move(undo));
    } else if (!trail.undoable && !trail.erases && m_undo.topAction() != action) {
        undo.isFinal = true;
        undo.changeset.clear(); // it may have texts that nobody needs any more
        m_undo.push(std::move(undo));
    }
    if (trail.changes.profile)
        readSettings();
    Q_EMIT changed(trail.changes);
}

void PracticeContext::readSettings()
{
    m_profile = rows::profile(m_store->connection());
    m_messageLibrary = MessageLibrary(rows::ownMessageTexts(m_store->connection()));
}

std::optional<PastAct> PracticeContext::preview(const UndoStack &stack) const
{
    if (stack.isEmpty())
        return std::nullopt;
    try {
        return pastActOf(m_store->connection(), stack.top());
    } catch (const StoreError &) {
        return PastAct{stack.top().action}; // undo itself will say why it can't be read
    }
}

Result<PastAct> PracticeContext::undo() { return replay(m_undo, m_redo, Applied::Backward); }

Result<PastAct> PracticeContext::redo() { return replay(m_redo, m_undo, Applied::Forward); }

Result<PastAct> PracticeContext::replay(UndoStack &from, UndoStack &to, Applied direction)
{
    const bool undoes = direction == Applied::Backward;
    if (from.isEmpty())
        return notAllowed(undoes ? UndoWords::tr("There is nothing to undo.")
                                 : UndoWords::tr("There is nothing to redo."));
    UndoStack::Entry entry = from.top();
    if (entry.isFinal) {
        from.pop();
        Q_EMIT changed({});
        return whyFinal(entry.action, from.isEmpty());
    }
    Connection &connection = m_store->connection();
    try {
        std::optional<Transaction> transaction;
        m_wait.until([&] { transaction.emplace(connection); });
        const PastAct before = pastActOf(connection, entry);
        const Replayed outcome = sessionbook::replay(connection, entry.changeset, direction);
        if (outcome != Replayed::Yes) {
            const Error why = whyNotReplayed(connection, entry, outcome, direction);
            transaction.reset();
            // What is in its way is not on the stack: it would block all that came before for ever.
            if (undoes && outcome == Replayed::ChangedSince) {
                from.pop();
                m_lastIsUndoable = false;
                Q_EMIT changed({});
            }
            return why;
        }
        keepContentSum(connection, entry.changeset, direction);
        PastAct after = pastActOf(connection, entry);
        noteReplay(connection, now(), entry, direction);
        transaction->commit();
        const Changes changes = entry.changes;
        from.pop();
        to.push(std::move(entry));
        m_lastIsUndoable = !undoes;
        if (changes.profile)
            readSettings();
        Q_EMIT changed(changes);
        if (!after.isSessionThere) { // its booking was undone: it is named as it was
            after = before;
            after.isSessionThere = false;
        }
        return after;
    } catch (const StoreError &error) {
        return error.error();
    }
}

void PracticeContext::skipDiskWaits()
{
    m_store->connection().exec(QStringLiteral("PRAGMA synchronous = OFF"));
}

} // namespace sessionbook
