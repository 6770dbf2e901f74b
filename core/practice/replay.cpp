// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/replay.h"

#include "core/base/isolated.h"
#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/document_rows.h"
#include "core/store/journal_rows.h"
#include "core/store/session_rows.h"
#include "core/store/sponsor_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct ReplayWords
{
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

QString heldBy(const rows::HoldingDocument &document)
{
    switch (document.kind) {
    case DocumentKind::Receipt:
        return ReplayWords::tr("is on receipt %1. To take it back, reverse the payment.")
            .arg(document.number);
    case DocumentKind::Statement:
        return ReplayWords::tr("is on statement %1. Issue a credit note for it first, then return "
                               "the credit.")
            .arg(document.number);
    default:
        return ReplayWords::tr("is on invoice %1. Issue a credit note for it first, then void the "
                               "charge.")
            .arg(document.number);
    }
}

/// Empty if no document is in the way.
QString whyHeld(Connection &connection, const UndoStack::Entry &entry)
{
    for (const UndoStack::Subject &subject : entry.subjects) {
        const auto document = rows::holdingDocument(connection, subject.session, subject.charge);
        if (!document)
            continue;
        std::optional<ClientId> client = subject.client;
        if (const auto session =
                subject.session ? rows::session(connection, *subject.session) : std::nullopt)
            client = session->client;
        const QString name = isolated(
            client ? rows::clientName(connection, *client).value_or(QString()) : QString());
        const QString what = subject.session
                                 ? ReplayWords::tr("the session with %1", "client").arg(name)
                                 : ReplayWords::tr("a charge of %1", "client").arg(name);
        return ReplayWords::tr("This can't be undone because %1 %2",
                               "a session or charge; \"is on invoice ...\", to the end")
            .arg(what, heldBy(*document));
    }
    return {};
}

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
    act.isFinal = entry.isFinal;
    act.timeOff = entry.timeOff;
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

Error whyFinal(JournalAction action, bool isFirst)
{
    const bool isDocument = action == JournalAction::DocumentIssued;
    const QString why =
        isDocument ? ReplayWords::tr("An issued document can't be undone. A credit note or a new "
                                     "document corrects it.")
                   : ReplayWords::tr("A message marked as sent can't be undone.");
    return {
        ErrorKind::NotAllowed,
        isFirst
            ? why
            : ReplayWords::tr("%1 Undo again takes back what came before.", "a sentence").arg(why)};
}

Error whyNotReplayed(Connection &connection, const UndoStack::Entry &entry, Replayed outcome,
                     Applied direction)
{
    const bool undoes = direction == Applied::Backward;
    if (outcome == Replayed::MessageSent)
        return {ErrorKind::Conflict,
                undoes
                    ? ReplayWords::tr("This can't be undone because a message about it has been "
                                      "sent. Correct it by hand and tell the client.")
                    : ReplayWords::tr("This can't be redone because its message has been sent or "
                                      "changed since. Do it again by hand.")};
    if (const QString held = undoes ? whyHeld(connection, entry) : QString(); !held.isEmpty())
        return {ErrorKind::Conflict, held};
    const QString changed =
        undoes ? ReplayWords::tr("This can't be undone because it has been changed since.")
               : ReplayWords::tr("This can't be redone because it has been changed since.");
    const bool isOfSession = std::ranges::any_of(
        entry.subjects, [](const auto &subject) { return subject.session.has_value(); });
    return {ErrorKind::Conflict,
            isOfSession
                ? ReplayWords::tr("%1 Open the session to see its current state.", "a sentence")
                      .arg(changed)
                : changed};
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
