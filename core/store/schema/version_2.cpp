// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// Settings, more about clients, series and time off. Never touched again: files out there were
/// made by it.
const Migration versionTwo{
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
    // The professional's own text instead of the program's own text.
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
    // Each session or time off of a series is a row of its own; the series says only how they
    // repeat.
    R"(CREATE TABLE series (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        frequency TEXT NOT NULL CHECK (frequency IN ('weekly', 'monthly_on_weekday', 'weekdays')),
        every INTEGER NOT NULL CHECK (every BETWEEN 1 AND 52)
    ) STRICT)",
    "ALTER TABLE session ADD COLUMN series_id INTEGER REFERENCES series (id)",
    R"(CREATE INDEX session_by_series ON session (series_id, starts_at)
        WHERE series_id IS NOT NULL)",
    // To find and count the sessions to finish.
    R"(CREATE INDEX session_open ON session (starts_at, id, length_minutes, status)
        WHERE status IN ('booked', 'in_progress'))",
    // To count and list sessions by stage, and to list the journal of a period.
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
    // A message about a whole series belongs to its first session.
    "ALTER TABLE notice ADD COLUMN series_id INTEGER REFERENCES series (id)",
    "CREATE INDEX notice_by_series ON notice (series_id) WHERE series_id IS NOT NULL",
};

} // namespace sessionbook
