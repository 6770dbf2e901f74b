// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/activity_views.h"
#include "core/store/connection.h"

/// The append-only journal and its chain of hashes.
namespace sessionbook::rows {

/// Appends an entry; its hash is SHA-256 over its content, the hash of the entry before it, and the
/// digest of the document that it issues, if it does.
JournalId appendJournal(Connection &connection, Instant at, JournalAction action,
                        std::optional<JournalId> undoes, const JournalSubject &subject,
                        const QByteArray &digest = {});
/// The id that the next entry will have.
[[nodiscard]] JournalId nextJournalId(Connection &connection);
/// What the entry is about, which is outside its hash.
void setJournalSubject(Connection &connection, JournalId id, const JournalSubject &subject);
[[nodiscard]] std::vector<JournalItem> journal(Connection &connection, int limit,
                                               std::optional<JournalId> before);

/// What an entry's hash must be. `action` is the token in the file.
[[nodiscard]] QByteArray journalHash(const QByteArray &previousHash, JournalId id, Instant at,
                                     const QString &action, std::optional<JournalId> undoes,
                                     const QByteArray &digest);

} // namespace sessionbook::rows
