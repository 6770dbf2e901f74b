// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// The first version. Never touched again: files out there were made by it.
///
/// Foreign keys have no ON DELETE: the store deletes what belongs to a row itself, so that undo
/// sees every change. Only journal_subject, which undo leaves alone, cascades. Ids are never used
/// twice (AUTOINCREMENT): a stale view can't find another row under an old id.
const Migration versionOne{
    R"(CREATE TABLE practice (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL,
        professional TEXT NOT NULL,
        currency TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        notice_hours INTEGER NOT NULL CHECK (notice_hours >= 0),
        fee_kind TEXT NOT NULL CHECK (fee_kind IN ('full_price', 'percent', 'fixed')),
        fee_value INTEGER NOT NULL CHECK (fee_value >= 0),
        workday_start INTEGER NOT NULL CHECK (workday_start BETWEEN 0 AND 1439),
        workday_end INTEGER NOT NULL CHECK (workday_end BETWEEN 1 AND 1440),
        erasures_pending INTEGER NOT NULL DEFAULT 0
    ) STRICT)",
    R"(CREATE TABLE session_type (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        length_minutes INTEGER NOT NULL CHECK (length_minutes BETWEEN 1 AND 1440),
        price INTEGER NOT NULL CHECK (price >= 0)
    ) STRICT)",
    R"(CREATE TABLE client (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        revision INTEGER NOT NULL DEFAULT 1
    ) STRICT)",
    R"(CREATE TABLE session (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        client_id INTEGER NOT NULL REFERENCES client (id),
        session_type_id INTEGER NOT NULL REFERENCES session_type (id),
        starts_at INTEGER NOT NULL,
        length_minutes INTEGER NOT NULL CHECK (length_minutes BETWEEN 1 AND 1440),
        place TEXT NOT NULL CHECK (place IN ('online', 'in_person')),
        address TEXT NOT NULL,
        price INTEGER NOT NULL CHECK (price >= 0),
        note TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('booked', 'in_progress', 'complete', 'cancelled')),
        cancel_reason TEXT
            CHECK (cancel_reason IN ('by_professional', 'by_client', 'no_show', 'other')),
        cancel_reason_text TEXT NOT NULL DEFAULT '',
        revision INTEGER NOT NULL DEFAULT 1,
        CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
        CHECK (cancel_reason_text = '' OR cancel_reason = 'other')
    ) STRICT)",
    "CREATE INDEX session_by_start ON session (starts_at)",
    "CREATE INDEX session_by_client ON session (client_id, starts_at)",
    // service_at copies session.starts_at (an ended session can't be moved), so that lists of
    // charges are read in order from a partial index. paid copies sum(payment.amount), so that the
    // index knows the state. --verify checks both. The indexes include the columns of their
    // conditions, so that totals need no table access.
    R"(CREATE TABLE charge (
        session_id INTEGER PRIMARY KEY REFERENCES session (id),
        service_at INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('session', 'cancellation')),
        amount INTEGER NOT NULL CHECK (amount >= 0),
        paid INTEGER NOT NULL DEFAULT 0 CHECK (paid BETWEEN 0 AND amount),
        created_at INTEGER NOT NULL,
        voided_at INTEGER,
        CHECK (voided_at IS NULL OR paid = 0)
    ) STRICT)",
    R"(CREATE INDEX charge_unpaid ON charge (service_at, session_id, amount, paid, voided_at)
        WHERE voided_at IS NULL AND paid < amount)",
    R"(CREATE INDEX charge_paid ON charge (service_at, session_id, amount, paid, voided_at)
        WHERE voided_at IS NULL AND paid >= amount)",
    R"(CREATE INDEX charge_void ON charge (service_at, session_id, amount, paid, voided_at)
        WHERE voided_at IS NOT NULL)",
    R"(CREATE TABLE payment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id INTEGER NOT NULL REFERENCES charge (session_id),
        amount INTEGER NOT NULL,
        method TEXT NOT NULL CHECK (method IN
            ('card_terminal', 'cash', 'bank_transfer', 'sponsored_credit', 'other')),
        received_at INTEGER NOT NULL,
        reverses INTEGER REFERENCES payment (id),
        CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0))
    ) STRICT)",
    "CREATE INDEX payment_by_session ON payment (session_id)",
    // Only reversals: SQLite would use a full index to look for unreversed payments, nearly all
    // rows.
    R"(CREATE UNIQUE INDEX payment_reversal ON payment (reverses)
        WHERE reverses IS NOT NULL)",
    R"(CREATE TABLE sponsor (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE credit (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        client_id INTEGER NOT NULL REFERENCES client (id),
        sponsor_id INTEGER NOT NULL REFERENCES sponsor (id),
        granted_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('available', 'reserved', 'spent')),
        session_id INTEGER UNIQUE REFERENCES session (id),
        CHECK ((state = 'available') = (session_id IS NULL))
    ) STRICT)",
    "CREATE INDEX credit_by_client ON credit (client_id, sponsor_id, state)",
    R"(CREATE TABLE credit_return (
        session_id INTEGER PRIMARY KEY REFERENCES session (id),
        returned_at INTEGER NOT NULL,
        reason TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE notice (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id INTEGER REFERENCES session (id),
        kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'update', 'cancellation', 'deletion')),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sent')),
        recipient_name TEXT NOT NULL,
        recipient TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        sent_at INTEGER,
        CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
        CHECK (session_id IS NOT NULL OR state = 'waiting')
    ) STRICT)",
    "CREATE INDEX notice_by_session ON notice (session_id)",
    "CREATE INDEX notice_waiting ON notice (id) WHERE state = 'waiting'",
    R"(CREATE TABLE journal (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        action TEXT NOT NULL,
        undoes INTEGER REFERENCES journal (id),
        previous_hash BLOB NOT NULL,
        hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT)",
    R"(CREATE TRIGGER journal_is_not_edited BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END)",
    R"(CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END)",
    // The subject of an entry is outside the hash chain, so that it can be deleted with its
    // session.
    R"(CREATE TABLE journal_subject (
        journal_id INTEGER PRIMARY KEY REFERENCES journal (id),
        session_id INTEGER REFERENCES session (id) ON DELETE CASCADE,
        client_id INTEGER REFERENCES client (id) ON DELETE CASCADE
    ) STRICT)",
    "CREATE INDEX journal_subject_by_session ON journal_subject (session_id)",
    "CREATE INDEX journal_subject_by_client ON journal_subject (client_id)",
};

} // namespace sessionbook
