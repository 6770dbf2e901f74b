// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/changes.h"
#include "core/records/journal.h"
#include "core/records/records.h"

#include <QByteArray>

#include <deque>
#include <optional>
#include <vector>

namespace sessionbook {

/// The actions that this run of the program can undo, newest last, with those in between that it
/// can't; and, in another one, those that it can redo. In memory only. Emptied by an erasure, as
/// changesets contain the texts that were changed.
class UndoStack
{
public:
    using Subject = JournalSubject;
    struct Entry
    {
        JournalAction action = JournalAction::Booked;
        std::vector<Subject> subjects;
        /// An entry for each subject; then another one for each, whenever it is undone or redone.
        std::vector<JournalId> journal;
        Changes changes;
        QByteArray changeset;
        std::optional<TimeOff> timeOff{}; ///< that it is about: the first, as it was to be
        /// Can't be undone. It is here so that an undo says so before it reaches what came earlier.
        bool isFinal = false;
    };

    void push(Entry entry)
    {
        m_entries.push_back(std::move(entry));
        if (m_entries.size() > deepest)
            m_entries.pop_front();
    }
    void pop() { m_entries.pop_back(); }
    void clear() { m_entries.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] const Entry &top() const { return m_entries.back(); }
    [[nodiscard]] std::optional<JournalAction> topAction() const
    {
        return isEmpty() ? std::nullopt : std::optional(top().action);
    }

private:
    static constexpr std::size_t deepest = 200;
    std::deque<Entry> m_entries;
};

} // namespace sessionbook
