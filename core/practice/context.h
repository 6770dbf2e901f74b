// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_library.h"
#include "core/practice/background_job.h"
#include "core/practice/changes.h"
#include "core/practice/clock.h"
#include "core/practice/file_wait.h"
#include "core/practice/undo_stack.h"
#include "core/records/journal.h"
#include "core/records/past_act.h"
#include "core/store/changeset.h"
#include "core/store/store.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sessionbook {

/// What a command reports besides the rows it writes, filled in inside the transaction.
struct Trail
{
    using Subject = UndoStack::Subject;
    /// The journal gets an entry for each, or one without a subject if there is none.
    std::vector<Subject> subjects;
    Changes changes;
    bool erases = false; ///< remove traces from the file and clear the undo stack
    bool undoable = true;
    std::optional<TimeOff> timeOff{}; ///< that it is about
    QByteArray digest{};              ///< of an issued document, for the journal's chain
    bool journaled = true;            ///< if false, it can't be undone and what can be redone stays
};

/// Shared by the parts of a Practice: the open file, the clock, the current settings, and the only
/// way to read and write. For core/practice only.
///
/// Thread: the one that made it.
class PracticeContext : public QObject
{
    Q_OBJECT

public:
    PracticeContext(std::unique_ptr<Store> store, Clock clock);
    ~PracticeContext() override;
    Q_DISABLE_COPY_MOVE(PracticeContext)

    [[nodiscard]] const PracticeFile &file() const { return m_store->file(); }
    [[nodiscard]] Instant now() const { return m_clock(); }
    [[nodiscard]] const PracticeProfile &profile() const { return m_profile; }
    [[nodiscard]] QLocale locale() const { return localeOf(m_profile); }
    [[nodiscard]] const MessageLibrary &messageLibrary() const { return m_messageLibrary; }

    /// Returns `read(connection)` as a Result. Errors: what it throws as StoreError.
    template <class Read>
    auto query(Read read) const;

    /// Returns `decide(connection)`, a Result with a plan. Give the same function to carryOut(), so
    /// that the plan shown is the plan carried out.
    template <class Decide>
    auto preview(Decide decide) const;

    /// In one transaction: decides, calls `apply(connection, plan, trail)`, which returns a Result,
    /// and writes the journal. Then emits changed(). If either returns an error, nothing has
    /// changed.
    template <class Decide, class Apply>
    auto carryOut(JournalAction action, Decide decide, Apply apply);

    /// The same without a plan: `work(connection, trail)` returns a Result.
    template <class Work>
    auto command(JournalAction action, Work work);

    Result<PastAct> undo();
    Result<PastAct> redo();
    [[nodiscard]] std::optional<JournalAction> undoable() const { return m_undo.topAction(); }
    [[nodiscard]] std::optional<JournalAction> redoable() const { return m_redo.topAction(); }
    [[nodiscard]] std::optional<PastAct> previewUndo() const { return preview(m_undo); }
    [[nodiscard]] std::optional<PastAct> previewRedo() const { return preview(m_redo); }
    [[nodiscard]] bool lastCommandIsUndoable() const { return m_lastIsUndoable; }

    void skipDiskWaits();
    void waitForErasure() { m_erasure.wait(); }
    void removeTracesAgain() { m_erasure.start(); }
    FileWait &fileWait() { return m_wait; }
    /// If not, what was written is carried to where the file is now.
    bool isFileInPlace();
    Result<> saveCopy(const QString &path);
    [[nodiscard]] Result<Envelope> envelope() const;
    Result<> setEnvelope(const Envelope &envelope);

Q_SIGNALS:
    void changed(const sessionbook::Changes &changes);
    void erasureFinished(const QString &failure);
    void fileMoved();

private:
    /// Writes the journal, commits, keeps what `recorder` saw for undo. Throws StoreError.
    void commit(JournalAction action, Trail &trail, Transaction &transaction,
                ChangeRecorder &recorder);
    Result<PastAct> replay(UndoStack &from, UndoStack &to, Applied direction);
    [[nodiscard]] std::optional<PastAct> preview(const UndoStack &stack) const;
    void readSettings();
    void completeFileSoon();
    void completeFile();

    std::unique_ptr<Store> m_store;
    UndoStack m_undo;
    UndoStack m_redo;
    bool m_lastIsUndoable = false;
    BackgroundJob m_erasure;
    BackgroundJob m_completion;
    QTimer m_erasureRetry;
    QTimer m_pause; ///< begun by a command; then the WAL is carried into the file
    std::atomic<bool> m_isWalLeft = false;
    FileWait m_wait;
    Clock m_clock;
    PracticeProfile m_profile;
    MessageLibrary m_messageLibrary;
};

[[nodiscard]] inline Error changedMeanwhile(const QString &sentence)
{
    return {ErrorKind::Conflict, sentence};
}

template <class Read>
auto PracticeContext::query(Read read) const
{
    using Value = decltype(read(m_store->connection()));
    try {
        return Result<Value>(read(m_store->connection()));
    } catch (const StoreError &error) {
        return Result<Value>(error.error());
    }
}

template <class Decide>
auto PracticeContext::preview(Decide decide) const
{
    using Outcome = decltype(decide(m_store->connection()));
    try {
        return Outcome(decide(m_store->connection()));
    } catch (const StoreError &error) {
        return Outcome(error.error());
    }
}

template <class Decide, class Apply>
auto PracticeContext::carryOut(JournalAction action, Decide decide, Apply apply)
{
    return command(action, [&](Connection &connection, Trail &trail) {
        const auto plan = decide(connection);
        using Outcome = decltype(apply(connection, *plan, trail));
        return plan ? apply(connection, *plan, trail) : Outcome(plan.error());
    });
}

template <class Work>
auto PracticeContext::command(JournalAction action, Work work)
{
    Connection &connection = m_store->connection();
    using Outcome = decltype(work(connection, std::declval<Trail &>()));
    Trail trail;
    try {
        std::optional<Transaction> transaction;
        m_wait.until([&] { transaction.emplace(connection); });
        ChangeRecorder recorder(connection);
        Outcome outcome = work(connection, trail);
        if (outcome)
            commit(action, trail, *transaction, recorder);
        return outcome;
    } catch (const StoreError &error) {
        return Outcome(error.error());
    }
}

} // namespace sessionbook
