// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/journal_rows.h"

#include "core/records/journal.h"
#include "core/store/client_rows.h"
#include "core/store/journal_items.h"

#include <QCryptographicHash>

#include <limits>

namespace sessionbook::rows {

QByteArray journalHash(const QByteArray &previousHash, JournalId id, Instant at,
                       const QString &action, std::optional<JournalId> undoes,
                       const QByteArray &digest)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previousHash);
    hash.addData(QByteArray::number(id.value) + '|' + QByteArray::number(at.seconds) + '|' +
                 action.toUtf8() + '|' + QByteArray::number(undoes ? undoes->value : 0));
    hash.addData(digest);
    return hash.result();
}

JournalId nextJournalId(Connection &connection)
{
    Statement last(connection, "SELECT coalesce(max(id), 0) + 1 FROM journal");
    return last.next() ? last.id<JournalId>(0) : JournalId{1};
}

JournalId appendJournal(Connection &connection, Instant at, JournalAction action,
                        std::optional<JournalId> undoes, const JournalSubject &subject,
                        const QByteArray &digest)
{
    JournalId id{1};
    QByteArray previous;
    {
        Statement last(connection, "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1");
        if (last.next()) {
            id.value = last.id<JournalId>(0).value + 1;
            previous = last.bytes(1);
        }
    }
    if (previous.isNull())
        previous = QByteArray(""); // not NULL
    change(connection,
           "INSERT INTO journal (id, at, action, undoes, previous_hash, hash)"
           " VALUES (?, ?, ?, ?, ?, ?)",
           id, at, action, undoes, previous,
           journalHash(previous, id, at, tokenOf(action).toString(), undoes, digest));
    setJournalSubject(connection, id, subject);
    return id;
}

void setJournalSubject(Connection &connection, JournalId id, const JournalSubject &subject)
{
    if (subject.session || subject.client || subject.charge || subject.document ||
        subject.sponsor) {
        change(connection,
               "INSERT OR REPLACE INTO journal_subject"
               " (journal_id, session_id, client_id, charge_id, document_id, sponsor_id)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               id, subject.session, subject.client, subject.charge, subject.document,
               subject.sponsor);
    }
}

static std::optional<JournalDocument> readJournalDocument(const Statement &row)
{
    const auto id = row.optional(13, &Statement::id<DocumentId>);
    if (!id)
        return {};
    return JournalDocument{*id,
                           row.token<DocumentKind>(14),
                           row.text(15),
                           row.integer(16),
                           row.optional(17, &Statement::token<DocumentKind>),
                           row.text(18)};
}

std::vector<JournalItem> readJournalItems(Statement &row)
{
    std::vector<JournalItem> list;
    while (row.next()) {
        list.push_back({{row.id<JournalId>(0), row.instant(1), row.token<JournalAction>(2),
                         row.optional(3, &Statement::id<JournalId>)},
                        row.optional(4, &Statement::token<JournalAction>),
                        row.integer(5) != 0,
                        row.integer(6),
                        row.optional(7, &Statement::id<SessionId>),
                        row.optional(8, &Statement::instant),
                        row.optional(9, &Statement::id<ClientId>),
                        clientName(row, 10),
                        row.optional(11, &Statement::id<ChargeId>),
                        row.text(12),
                        readJournalDocument(row),
                        row.text(19)});
    }
    return list;
}

std::vector<JournalItem> journal(Connection &connection, int limit, std::optional<JournalId> before)
{
    const JournalId end = before.value_or(JournalId{std::numeric_limits<qint64>::max()});
    Statement row(connection,
                  JOURNAL_ITEMS("journal j") " WHERE j.id < ? AND " FIRST_OF_ITS_ACT
                                             " ORDER BY j.id DESC LIMIT ?",
                  end, limit);
    return readJournalItems(row);
}

} // namespace sessionbook::rows
