// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/replay.h"

#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/journal_rows.h"
#include "core/store/session_rows.h"
#include "core/store/sponsor_rows.h"

namespace sessionbook {

namespace {

/// Without what does not exist now.
UndoStack::Subject present(Connection &connection, UndoStack::Subject subject)
{
    if (subject.session && !rows::session(connection, *subject.session))
        subject.session.reset();
    if (subject.client && !rows::clientName(connection, *subject.client))
        subject.client.reset();
    if (subject.charge && !rows::charge(connection, *subject.charge))
        subject.charge.reset();
    if (subject.sponsor && !rows::sponsor(connection, *subject.sponsor))
        subject.sponsor.reset();
    return subject;
}

} // namespace

PastAct pastActOf(Connection &connection, const UndoStack::Entry &entry)
{
    PastAct act{entry.action};
    if (entry.subjects.empty())
        return act;
    const UndoStack::Subject &first = entry.subjects.front();
    act.session = first.session;
    act.client = first.client;
    act.charge = present(connection, first).charge;
    for (const UndoStack::Subject &subject : entry.subjects)
        act.sessions += subject.session || subject.charge ? 1 : 0;
    if (const auto session = act.session ? rows::session(connection, *act.session) : std::nullopt) {
        act.isSessionThere = true;
        act.startsAt = session->fields.startsAt;
        act.client = session->client;
    }
    if (act.client)
        act.clientName = rows::clientName(connection, *act.client).value_or(QString());
    return act;
}

void noteReplay(Connection &connection, Instant now, UndoStack::Entry &entry, Applied direction)
{
    // An undo takes back the act itself, and a redo that undo.
    const std::size_t count = entry.subjects.size();
    const std::size_t first = direction == Applied::Backward ? 0 : entry.journal.size() - count;
    std::vector<JournalId> noted;
    for (std::size_t i = 0; i < count; ++i) {
        const UndoStack::Subject subject = present(connection, entry.subjects[i]);
        // The earlier ones lost it with the session, or get it back.
        for (std::size_t j = i; j < entry.journal.size(); j += count)
            rows::setJournalSubject(connection, entry.journal[j], subject);
        noted.push_back(rows::appendJournal(connection, now, JournalAction::Undone,
                                            entry.journal[first + i], subject));
    }
    entry.journal.insert(entry.journal.end(), noted.begin(), noted.end());
}

} // namespace sessionbook
