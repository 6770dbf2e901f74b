// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// What documents say of a sponsor, credits that expire, and statements for sponsors: documents
/// that go to no client. Never touched again: files out there were made by it.
const Migration versionSeven{
    "ALTER TABLE sponsor ADD COLUMN address TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sponsor ADD COLUMN country TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sponsor ADD COLUMN email TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sponsor ADD COLUMN vat_number TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sponsor ADD COLUMN reference TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sponsor ADD COLUMN price INTEGER CHECK (price > 0)",
    "ALTER TABLE letterhead ADD COLUMN country TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE letterhead ADD COLUMN exemption_code TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE letterhead ADD COLUMN statement_pattern TEXT NOT NULL DEFAULT 'S-YYYY-NNNN'",
    // Each kind has numbers of its own.
    R"(UPDATE letterhead SET statement_pattern = 'SB-YYYY-NNNN'
        WHERE 'S-YYYY-NNNN' IN (invoice_pattern, credit_note_pattern, receipt_pattern))",

    // What stands on documents, put aside while their table is made anew.
    R"(CREATE TABLE aside_charge AS SELECT session_id AS id, invoice_id AS document_id
        FROM charge WHERE invoice_id IS NOT NULL)",
    R"(CREATE TABLE aside_payment AS SELECT id, receipt_id AS document_id
        FROM payment WHERE receipt_id IS NOT NULL)",
    "CREATE TABLE aside_line AS SELECT * FROM document_line",
    "UPDATE charge SET invoice_id = NULL WHERE invoice_id IS NOT NULL",
    "UPDATE payment SET receipt_id = NULL WHERE receipt_id IS NOT NULL",
    "DROP TABLE document_line",
    // Whom it goes to is a client (or who pays for one) or a sponsor.
    R"(CREATE TABLE new_document (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK
            (kind IN ('invoice', 'credit_note', 'receipt', 'reminder', 'statement')),
        year INTEGER NOT NULL,
        position INTEGER NOT NULL CHECK (position > 0),
        number TEXT NOT NULL,
        issued_at INTEGER NOT NULL,
        issued_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        client_id INTEGER,
        payer_id INTEGER,
        sponsor_id INTEGER,
        about INTEGER REFERENCES new_document (id),
        total INTEGER NOT NULL,
        journal_id INTEGER NOT NULL UNIQUE REFERENCES journal (id)
            DEFERRABLE INITIALLY DEFERRED,
        sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
        data TEXT NOT NULL,
        pdf BLOB NOT NULL,
        CHECK ((about IS NOT NULL) = (kind IN ('credit_note', 'reminder'))),
        CHECK ((client_id IS NULL) = (sponsor_id IS NOT NULL)),
        CHECK (kind <> 'statement' OR sponsor_id IS NOT NULL)
    ) STRICT)",
    R"(INSERT INTO new_document (id, kind, year, position, number, issued_at, issued_on, due_on,
            client_id, payer_id, about, total, journal_id, sha256, data, pdf)
        SELECT id, kind, year, position, number, issued_at, issued_on, due_on,
            client_id, payer_id, about, total, journal_id, sha256, data, pdf
        FROM document ORDER BY id)",
    "DROP TABLE document",
    "ALTER TABLE new_document RENAME TO document",
    R"(CREATE UNIQUE INDEX document_series ON document (kind, year, position)
        WHERE kind <> 'reminder')",
    "CREATE UNIQUE INDEX document_number ON document (kind, number) WHERE kind <> 'reminder'",
    // One credit note for an invoice or a statement, and one reminder of each stage.
    R"(CREATE UNIQUE INDEX document_about ON document (about, kind, position)
        WHERE about IS NOT NULL)",
    "CREATE INDEX document_by_client ON document (client_id)",
    "CREATE INDEX document_by_payer ON document (payer_id) WHERE payer_id IS NOT NULL",
    "CREATE INDEX document_by_sponsor ON document (sponsor_id) WHERE sponsor_id IS NOT NULL",
    // Only what the law no longer wants may be emptied, never altered.
    R"(CREATE TRIGGER document_is_not_edited BEFORE UPDATE ON document
        WHEN old.id <> new.id OR old.kind <> new.kind OR old.year <> new.year
          OR old.position <> new.position OR old.number <> new.number
          OR old.issued_at <> new.issued_at OR old.issued_on <> new.issued_on
          OR old.due_on <> new.due_on OR old.client_id IS NOT new.client_id
          OR old.payer_id IS NOT new.payer_id OR old.sponsor_id IS NOT new.sponsor_id
          OR old.about IS NOT new.about
          OR old.total <> new.total OR old.journal_id <> new.journal_id
          OR old.sha256 <> new.sha256 OR new.data <> '' OR new.pdf <> x''
        BEGIN SELECT RAISE(ABORT, 'an issued document is not edited'); END)",
    R"(CREATE TRIGGER document_is_not_deleted BEFORE DELETE ON document
        BEGIN SELECT RAISE(ABORT, 'an issued document is not deleted'); END)",
    R"(CREATE TABLE document_line (
        document_id INTEGER NOT NULL REFERENCES document (id),
        line INTEGER NOT NULL,
        session_id INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        tax INTEGER NOT NULL,
        PRIMARY KEY (document_id, line)
    ) STRICT, WITHOUT ROWID)",
    R"(INSERT INTO document_line (document_id, line, session_id, amount, tax)
        SELECT document_id, line, session_id, amount, tax FROM aside_line)",
    "CREATE INDEX document_line_by_session ON document_line (session_id)",
    R"(UPDATE charge SET invoice_id = a.document_id FROM aside_charge a
        WHERE a.id = charge.session_id)",
    "UPDATE payment SET receipt_id = a.document_id FROM aside_payment a WHERE a.id = payment.id",
    "DROP TABLE aside_charge",
    "DROP TABLE aside_payment",
    "DROP TABLE aside_line",

    // The moment from which it can't be reserved any more: the end of its last day.
    "ALTER TABLE credit ADD COLUMN expires_at INTEGER",
    // The statement that asks the sponsor for it, until a credit note takes it back.
    R"(ALTER TABLE credit ADD COLUMN statement_id INTEGER REFERENCES document (id)
        CHECK (statement_id IS NULL OR state = 'spent'))",
    R"(CREATE INDEX credit_by_statement ON credit (statement_id)
        WHERE statement_id IS NOT NULL)",
    R"(CREATE INDEX credit_to_state ON credit (sponsor_id)
        WHERE state = 'spent' AND statement_id IS NULL)",
    // What a sponsor has paid for a statement. Corrected by a reversal, never edited.
    R"(CREATE TABLE statement_payment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        statement_id INTEGER NOT NULL REFERENCES document (id),
        amount INTEGER NOT NULL,
        method TEXT NOT NULL CHECK (method IN ('card_terminal', 'cash', 'bank_transfer', 'other')),
        received_at INTEGER NOT NULL,
        reverses INTEGER UNIQUE REFERENCES statement_payment (id),
        CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0))
    ) STRICT)",
    "CREATE INDEX statement_payment_by_statement ON statement_payment (statement_id)",
    // SQLite's session extension takes an added column for NULL in each row that was not written
    // since, whatever its default: undo and the content's sum would be wrong about it.
    "UPDATE practice SET locale = locale",
    "UPDATE letterhead SET country = country",
    "UPDATE session_type SET code = code",
    "UPDATE client SET address = address",
    "UPDATE sponsor SET address = address",
    // Of a table without a row, as in a new file.
    "DELETE FROM sqlite_sequence WHERE name = 'document' AND seq = 0",
    "DELETE FROM content_sum",
};

} // namespace sessionbook
