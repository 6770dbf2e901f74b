// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/erasure_worker.h"
#include "core/practice/practice.h"
#include "core/practice/undo_stack.h"
#include "core/store/changeset.h"
#include "core/store/erasure.h"
#include "core/store/journal_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/store.h"

/// What every file with commands or queries of the practice shares. For core/practice only.
namespace sessionbook {

template <class Read>
auto Practice::query(Read read) const
{
    using Value = decltype(read(m_store->connection()));
    try {
        return Result<Value>(read(m_store->connection()));
    } catch (const StoreError &error) {
        return Result<Value>(error.error());
    }
}

template <class Work>
auto Practice::command(JournalAction action, Work work)
{
    Connection &connection = m_store->connection();
    using Outcome = decltype(work(connection, std::declval<Trail &>()));
    Trail trail;
    try {
        Transaction transaction(connection);
        ChangeRecorder recorder(connection);
        Outcome outcome = work(connection, trail);
        if (!outcome)
            return outcome;
        if (trail.subjects.empty())
            trail.subjects.emplace_back();
        UndoStack::Entry undo{action, {}, {}, trail.changes, recorder.changeset()};
        for (const Subject &subject : trail.subjects) {
            undo.journal.push_back(rows::appendJournal(connection, now(), action, {},
                                                       subject.session, subject.client));
            if (subject.session)
                undo.sessions.push_back(*subject.session);
        }
        if (trail.erases)
            markErasurePending(connection);
        transaction.commit();

        m_lastIsUndoable = trail.undoable && !trail.erases;
        if (trail.erases) {
            m_undo->clear();
            m_erasure->start();
        }
        if (trail.undoable && !trail.erases)
            m_undo->push(std::move(undo));
        if (trail.changes.profile)
            readSettings();
        Q_EMIT changed(trail.changes);
        return outcome;
    } catch (const StoreError &error) {
        return Outcome(error.error());
    }
}

inline Error invalid(Field field, const QString &sentence)
{
    return {ErrorKind::Invalid, sentence, field};
}

inline Error changedMeanwhile(const QString &sentence)
{
    return {ErrorKind::Conflict, sentence, Field::None};
}

} // namespace sessionbook
