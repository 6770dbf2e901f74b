// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

// Foreign keys have no ON DELETE: the store says itself what goes with a row, so that undo sees
// every change. Only journal_subject, which undo leaves alone, follows by itself.
// Ids are never used twice (AUTOINCREMENT): a stale view can't meet another row under an old id.
const Migration firstVersion{
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
    // service_at repeats the session's start (an ended session can't be moved), so that a list of
    // charges is read in order from its partial index; paid repeats the sum of the payments, so
    // that the index knows the state. --verify compares both with what they repeat. The indexes end
    // with what their conditions ask of a row, so that totals are counted in them alone.
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
    // Only reversals: an index of all would be taken to find what is not reversed, nearly all rows.
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
    // What an entry was about, outside the chain of hashes, so that it can go with its session.
    R"(CREATE TABLE journal_subject (
        journal_id INTEGER PRIMARY KEY REFERENCES journal (id),
        session_id INTEGER REFERENCES session (id) ON DELETE CASCADE,
        client_id INTEGER REFERENCES client (id) ON DELETE CASCADE
    ) STRICT)",
    "CREATE INDEX journal_subject_by_session ON journal_subject (session_id)",
    "CREATE INDEX journal_subject_by_client ON journal_subject (client_id)",
};

/// A whole day's work: settings, what is known of a client, series and time off.
const Migration secondVersion{
    R"(CREATE TABLE workday (
        weekday INTEGER PRIMARY KEY CHECK (weekday BETWEEN 1 AND 7),
        from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
        to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
        CHECK (from_minute < to_minute)
    ) STRICT)",
    R"(INSERT INTO workday (weekday, from_minute, to_minute)
        SELECT value, workday_start, workday_end FROM practice, json_each('[1,2,3,4,5]')
        WHERE workday_start < workday_end)",
    "ALTER TABLE practice DROP COLUMN workday_start",
    "ALTER TABLE practice DROP COLUMN workday_end",
    R"(ALTER TABLE practice ADD COLUMN buffer_minutes INTEGER NOT NULL DEFAULT 0
        CHECK (buffer_minutes BETWEEN 0 AND 240))",
    "ALTER TABLE practice ADD COLUMN locale TEXT NOT NULL DEFAULT ''",
    R"(ALTER TABLE practice ADD COLUMN appearance TEXT NOT NULL DEFAULT 'system'
        CHECK (appearance IN ('system', 'light', 'dark')))",
    R"(CREATE TABLE offered_method (
        method TEXT NOT NULL PRIMARY KEY CHECK (method IN
            ('card_terminal', 'cash', 'bank_transfer', 'other'))
    ) STRICT)",
    R"(INSERT INTO offered_method (method)
        VALUES ('card_terminal'), ('cash'), ('bank_transfer'), ('other'))",
    R"(ALTER TABLE session_type ADD COLUMN retired INTEGER NOT NULL DEFAULT 0
        CHECK (retired IN (0, 1)))",
    // What she wrote instead of the program's own text.
    R"(CREATE TABLE notice_text (
        kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'update', 'cancellation', 'deletion')),
        language TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (kind, language)
    ) STRICT)",
    "ALTER TABLE client ADD COLUMN phone TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE client ADD COLUMN language TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE client ADD COLUMN notes TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE client ADD COLUMN usual_type_id INTEGER REFERENCES session_type (id)",
    "ALTER TABLE client ADD COLUMN usual_price INTEGER CHECK (usual_price >= 0)",
    "ALTER TABLE client ADD COLUMN archived_at INTEGER",
    "ALTER TABLE client ADD COLUMN erased_at INTEGER",
    // Each session or block of a series is a row of its own; the series says only how they repeat.
    R"(CREATE TABLE series (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        frequency TEXT NOT NULL CHECK (frequency IN ('weekly', 'monthly_on_weekday', 'weekdays')),
        every INTEGER NOT NULL CHECK (every BETWEEN 1 AND 52)
    ) STRICT)",
    "ALTER TABLE session ADD COLUMN series_id INTEGER REFERENCES series (id)",
    R"(CREATE INDEX session_by_series ON session (series_id, starts_at)
        WHERE series_id IS NOT NULL)",
    // What was neither completed nor cancelled, to find and count what was left open.
    R"(CREATE INDEX session_open ON session (starts_at, id, length_minutes, status)
        WHERE status IN ('booked', 'in_progress'))",
    // The stages of a session, counted and read in order, and the journal of a period.
    "CREATE INDEX session_by_status ON session (status, starts_at)",
    "CREATE INDEX journal_by_time ON journal (at)",
    R"(CREATE TABLE block (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        starts_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL,
        whole_days INTEGER NOT NULL CHECK (whole_days IN (0, 1)),
        title TEXT NOT NULL,
        series_id INTEGER REFERENCES series (id),
        revision INTEGER NOT NULL DEFAULT 1,
        CHECK (starts_at < ends_at)
    ) STRICT)",
    "CREATE INDEX block_by_end ON block (ends_at)",
    // A message about a whole series hangs on its first session and names them all.
    "ALTER TABLE notice ADD COLUMN series_id INTEGER REFERENCES series (id)",
    "CREATE INDEX notice_by_series ON notice (series_id) WHERE series_id IS NOT NULL",
};

const std::array allSteps{firstVersion, secondVersion};

struct SchemaWords
{
    Q_DECLARE_TR_FUNCTIONS(Schema)
};

} // namespace

std::span<const Migration> migrations() { return allSteps; }

void migrate(Connection &connection, const QString &path, std::span<const Migration> steps)
{
    const qint64 version = connection.number(u"PRAGMA user_version"_s);
    const auto newest = static_cast<qint64>(steps.size());
    if (version > newest) {
        throw StoreError(
            SchemaWords::tr("This practice was made by a newer Sessionbook. Nothing was changed; "
                            "update the program to open it."));
    }
    const QString copy = path + u".before-version-%1"_s.arg(newest);
    QFile::remove(copy); // left by a program that was killed
    if (version == newest)
        return;

    if (version > 0) {
        change(connection, "VACUUM INTO ?", copy);
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    }
    for (qint64 step = version; step < newest; ++step) {
        Transaction transaction(connection);
        for (const char *sql : steps[static_cast<std::size_t>(step)])
            connection.exec(QString::fromUtf8(sql));
        connection.exec(u"PRAGMA application_id = %1"_s.arg(practiceApplicationId));
        connection.exec(u"PRAGMA user_version = %1"_s.arg(step + 1));
        transaction.commit();
    }
    // A copy that stays would keep what is erased later.
    if (version > 0)
        QFile::remove(copy);
}

} // namespace sessionbook
