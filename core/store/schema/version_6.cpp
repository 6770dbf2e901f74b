// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// Joining early as the practice likes; what documents say of both sides; payers; and the
/// documents. Never touched again: files out there were made by it.
const Migration versionSix{
    R"(ALTER TABLE practice ADD COLUMN join_early_minutes INTEGER NOT NULL DEFAULT 30
        CHECK (join_early_minutes BETWEEN 0 AND 240))",
    // Taxes are in hundredths of a percent; NULL: exempt.
    R"(CREATE TABLE letterhead (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        address TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        website TEXT NOT NULL DEFAULT '',
        tax_number TEXT NOT NULL DEFAULT '',
        vat_number TEXT NOT NULL DEFAULT '',
        register_number TEXT NOT NULL DEFAULT '',
        iban TEXT NOT NULL DEFAULT '',
        bic TEXT NOT NULL DEFAULT '',
        exemption TEXT NOT NULL DEFAULT '',
        footer TEXT NOT NULL DEFAULT '',
        logo BLOB,
        term_days INTEGER NOT NULL DEFAULT 14 CHECK (term_days BETWEEN 0 AND 365),
        fee_words TEXT NOT NULL DEFAULT '',
        fee_tax INTEGER CHECK (fee_tax BETWEEN 0 AND 9999),
        keep_years INTEGER NOT NULL DEFAULT 10 CHECK (keep_years BETWEEN 1 AND 50),
        invoice_pattern TEXT NOT NULL DEFAULT 'YYYY-NNNN',
        credit_note_pattern TEXT NOT NULL DEFAULT 'C-YYYY-NNNN',
        receipt_pattern TEXT NOT NULL DEFAULT 'R-YYYY-NNNN'
    ) STRICT)",
    "INSERT INTO letterhead (id) VALUES (1)",
    "ALTER TABLE session_type ADD COLUMN code TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE session_type ADD COLUMN description TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE session_type ADD COLUMN tax INTEGER CHECK (tax BETWEEN 0 AND 9999)",
    R"(CREATE TABLE payer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        address TEXT NOT NULL,
        email TEXT NOT NULL,
        reference TEXT NOT NULL
    ) STRICT)",
    "ALTER TABLE client ADD COLUMN address TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE client ADD COLUMN birth_date TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE client ADD COLUMN reference TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE client ADD COLUMN payer_id INTEGER REFERENCES payer (id)",
    "CREATE INDEX client_by_payer ON client (payer_id) WHERE payer_id IS NOT NULL",
    // A document outlives whom and what it is about, so it refers to no client and no session. A
    // number is position in the series of its kind and year; year 0: the series never begins anew.
    R"(CREATE TABLE document (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note', 'receipt', 'reminder')),
        year INTEGER NOT NULL,
        position INTEGER NOT NULL CHECK (position > 0),
        number TEXT NOT NULL,
        issued_at INTEGER NOT NULL,
        issued_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        client_id INTEGER NOT NULL,
        payer_id INTEGER,
        about INTEGER REFERENCES document (id),
        total INTEGER NOT NULL,
        journal_id INTEGER NOT NULL UNIQUE REFERENCES journal (id)
            DEFERRABLE INITIALLY DEFERRED,
        sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
        data TEXT NOT NULL,
        pdf BLOB NOT NULL,
        CHECK ((about IS NOT NULL) = (kind IN ('credit_note', 'reminder')))
    ) STRICT)",
    R"(CREATE UNIQUE INDEX document_series ON document (kind, year, position)
        WHERE kind <> 'reminder')",
    "CREATE UNIQUE INDEX document_number ON document (kind, number) WHERE kind <> 'reminder'",
    // One credit note for an invoice, and one reminder of each stage.
    R"(CREATE UNIQUE INDEX document_about ON document (about, kind, position)
        WHERE about IS NOT NULL)",
    "CREATE INDEX document_by_client ON document (client_id)",
    "CREATE INDEX document_by_payer ON document (payer_id) WHERE payer_id IS NOT NULL",
    // Only what the law no longer wants may be emptied, never altered.
    R"(CREATE TRIGGER document_is_not_edited BEFORE UPDATE ON document
        WHEN old.id <> new.id OR old.kind <> new.kind OR old.year <> new.year
          OR old.position <> new.position OR old.number <> new.number
          OR old.issued_at <> new.issued_at OR old.issued_on <> new.issued_on
          OR old.due_on <> new.due_on OR old.client_id <> new.client_id
          OR old.payer_id IS NOT new.payer_id OR old.about IS NOT new.about
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
    "CREATE INDEX document_line_by_session ON document_line (session_id)",
    // The invoice that the charge stands on, until a credit note takes it back.
    "ALTER TABLE charge ADD COLUMN invoice_id INTEGER REFERENCES document (id)",
    "CREATE INDEX charge_by_invoice ON charge (invoice_id) WHERE invoice_id IS NOT NULL",
    "ALTER TABLE payment ADD COLUMN receipt_id INTEGER REFERENCES document (id)",
    "DELETE FROM content_sum",
};

} // namespace sessionbook
