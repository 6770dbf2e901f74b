// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// Charges that need no session, amounts changed with a reason, and balances. Never touched again:
/// files out there were made by it.
const Migration versionEight{
    // A charge keeps the id of its session, by which documents knew it. service_at copies
    // session.starts_at and paid copies sum(payment.amount), as before. Text, code and tax are
    // those of a charge without a session. The reason for another amount is private.
    R"(CREATE TABLE new_charge (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id INTEGER UNIQUE REFERENCES session (id),
        client_id INTEGER NOT NULL REFERENCES client (id),
        kind TEXT NOT NULL CHECK (kind IN ('session', 'cancellation', 'other')),
        service_at INTEGER NOT NULL,
        text TEXT NOT NULL DEFAULT '',
        code TEXT NOT NULL DEFAULT '',
        tax INTEGER CHECK (tax BETWEEN 0 AND 9999),
        amount INTEGER NOT NULL CHECK (amount >= 0),
        amount_reason TEXT NOT NULL DEFAULT '',
        paid INTEGER NOT NULL DEFAULT 0 CHECK (paid BETWEEN 0 AND amount),
        created_at INTEGER NOT NULL,
        voided_at INTEGER,
        invoice_id INTEGER REFERENCES document (id),
        CHECK (voided_at IS NULL OR paid = 0),
        CHECK ((kind = 'other') = (session_id IS NULL))
    ) STRICT)",
    R"(INSERT INTO new_charge (id, session_id, client_id, kind, service_at, amount, paid,
                               created_at, voided_at, invoice_id)
        SELECT ch.session_id, ch.session_id, s.client_id, ch.kind, ch.service_at, ch.amount,
               ch.paid, ch.created_at, ch.voided_at, ch.invoice_id
        FROM charge ch JOIN session s ON s.id = ch.session_id ORDER BY ch.session_id)",
    // Documents name charges that are gone: their ids must not come again.
    R"(UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(seq), 0) FROM sqlite_sequence
                                         WHERE name = 'session')
        WHERE name = 'new_charge')",
    R"(INSERT INTO sqlite_sequence (name, seq)
        SELECT 'new_charge', seq FROM sqlite_sequence WHERE name = 'session'
        AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'new_charge'))",
    R"(CREATE TABLE new_payment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        charge_id INTEGER NOT NULL REFERENCES new_charge (id),
        amount INTEGER NOT NULL,
        method TEXT NOT NULL CHECK (method IN
            ('card_terminal', 'cash', 'bank_transfer', 'sponsored_credit', 'other', 'balance')),
        received_at INTEGER NOT NULL,
        reverses INTEGER REFERENCES new_payment (id),
        receipt_id INTEGER REFERENCES document (id),
        CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0))
    ) STRICT)",
    R"(INSERT INTO new_payment (id, charge_id, amount, method, received_at, reverses, receipt_id)
        SELECT id, session_id, amount, method, received_at, reverses, receipt_id
        FROM payment ORDER BY id)",
    R"(UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(seq), 0) FROM sqlite_sequence
                                         WHERE name = 'payment')
        WHERE name = 'new_payment')",
    R"(INSERT INTO sqlite_sequence (name, seq)
        SELECT 'new_payment', seq FROM sqlite_sequence WHERE name = 'payment'
        AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'new_payment'))",
    // Reversals first: SQLite would look for them at each payment.
    "DELETE FROM payment WHERE reverses IS NOT NULL",
    "DROP TABLE payment",
    "DROP TABLE charge",
    "ALTER TABLE new_charge RENAME TO charge",
    "ALTER TABLE new_payment RENAME TO payment",
    // The partial ones include the columns of their conditions, so that totals need no table
    // access.
    R"(CREATE INDEX charge_unpaid ON charge (service_at, id, amount, paid, voided_at)
        WHERE voided_at IS NULL AND paid < amount)",
    R"(CREATE INDEX charge_paid ON charge (service_at, id, amount, paid, voided_at)
        WHERE voided_at IS NULL AND paid >= amount)",
    R"(CREATE INDEX charge_void ON charge (service_at, id, amount, paid, voided_at)
        WHERE voided_at IS NOT NULL)",
    "CREATE INDEX charge_by_client ON charge (client_id, service_at, id, amount, paid, voided_at)",
    "CREATE INDEX charge_by_service ON charge (service_at, id, session_id)",
    "CREATE INDEX charge_by_invoice ON charge (invoice_id) WHERE invoice_id IS NOT NULL",
    // An invoice asks for what its charges are: undoing what was done before it can't change them.
    R"(CREATE TRIGGER invoiced_charge_keeps_its_amount BEFORE UPDATE OF amount ON charge
        WHEN old.amount <> new.amount AND old.invoice_id IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'the charge stands on an invoice'); END)",
    // Nor make a statement paid that a credit note took back.
    R"(CREATE TRIGGER credited_statement_stays_unpaid BEFORE DELETE ON statement_payment
        WHEN EXISTS (SELECT 1 FROM document
                      WHERE about = old.statement_id AND kind = 'credit_note')
        BEGIN SELECT RAISE(ABORT, 'a credit note took the statement back'); END)",
    "CREATE INDEX payment_by_charge ON payment (charge_id)",
    "CREATE INDEX payment_by_receipt ON payment (received_at)",
    R"(CREATE UNIQUE INDEX payment_reversal ON payment (reverses)
        WHERE reverses IS NOT NULL)",
    "DROP INDEX document_line_by_session",
    "ALTER TABLE document_line RENAME COLUMN session_id TO charge_id",
    // Money that was received beyond what was owed. It belongs to the payer, or to the client where
    // there is none; client_id says for whom it came. A use is a payment of a charge, or the
    // reversal of one; the others are money received or paid back.
    R"(CREATE TABLE balance_entry (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        client_id INTEGER NOT NULL REFERENCES client (id),
        payer_id INTEGER REFERENCES payer (id),
        kind TEXT NOT NULL CHECK (kind IN ('deposit', 'use', 'paid_back')),
        amount INTEGER NOT NULL CHECK (amount <> 0),
        method TEXT CHECK (method IN ('card_terminal', 'cash', 'bank_transfer', 'other')),
        at INTEGER NOT NULL,
        payment_id INTEGER UNIQUE REFERENCES payment (id),
        CHECK ((kind = 'use') = (payment_id IS NOT NULL)),
        CHECK ((kind = 'use') = (method IS NULL)),
        CHECK (kind <> 'deposit' OR amount > 0),
        CHECK (kind <> 'paid_back' OR amount < 0)
    ) STRICT)",
    "CREATE INDEX balance_by_client ON balance_entry (client_id, payer_id, amount)",
    R"(CREATE INDEX balance_by_payer ON balance_entry (payer_id, amount)
        WHERE payer_id IS NOT NULL)",
    // Of an act on a charge without a session.
    R"(ALTER TABLE journal_subject ADD COLUMN charge_id INTEGER REFERENCES charge (id)
        ON DELETE CASCADE)",
    R"(CREATE INDEX journal_subject_by_charge ON journal_subject (charge_id)
        WHERE charge_id IS NOT NULL)",
    // Rows from before a column was added are written whole: SQLite's session extension takes what
    // a row lacks for NULL, whatever the column's default, so what is kept for undo and the sum
    // over the content would be wrong.
    "UPDATE practice SET notice_hours = notice_hours",
    "UPDATE session_type SET price = price",
    "UPDATE client SET revision = revision",
    "UPDATE session SET revision = revision",
    "UPDATE notice SET created_at = created_at",
    "UPDATE letterhead SET term_days = term_days",
    "UPDATE sponsor SET name = name",
    "UPDATE credit SET state = state",
    "DELETE FROM content_sum",
};

} // namespace sessionbook
