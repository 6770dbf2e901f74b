// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/store/connection.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <sqlite3.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// SQLite's result code for a statement: 0 for success.
int answer(Connection &connection, const QString &sql)
{
    try {
        connection.exec(sql);
        return 0;
    } catch (const StoreError &error) {
        return error.code();
    }
}

} // namespace

TEST_CASE("the file itself refuses what the rules forbid", "[schema]")
{
    PracticeFixture fixture;
    const SessionId booked = fixture.book(fixture.anna(), fixture.now());
    const SessionId complete = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice()
                .sessions()
                .perform({complete, 1}, ask::Complete{PaymentMethod::Cash})
                .ok());
    REQUIRE(booked.value == 1);
    REQUIRE(complete.value == 2);
    fixture.grant(fixture.anna(), 1);
    fixture.close();
    Connection file(fixture.file());

    for (
        const QString &bad : {
            u"UPDATE session SET status = 'deleted' WHERE id = 1"_s,
            u"UPDATE session SET status = 'cancelled' WHERE id = 1"_s, // without a reason
            u"UPDATE session SET cancel_reason = 'by_client' WHERE id = 1"_s,
            u"UPDATE session SET status = 'cancelled', cancel_reason = 'tired' WHERE id = 1"_s,
            u"UPDATE session SET status = 'cancelled', cancel_reason = 'no_show',"
            " cancel_reason_text = 'x' WHERE id = 1"_s,
            u"UPDATE session SET length_minutes = 0 WHERE id = 1"_s,
            u"UPDATE session SET length_minutes = 1441 WHERE id = 1"_s,
            u"UPDATE session SET price = -1 WHERE id = 1"_s,
            u"UPDATE session SET place = 'nowhere' WHERE id = 1"_s,
            u"UPDATE charge SET paid = amount + 1"_s,
            u"UPDATE charge SET paid = -1"_s,
            u"UPDATE charge SET voided_at = 1"_s, // while it is paid
            u"UPDATE charge SET kind = 'gift'"_s,
            u"UPDATE payment SET amount = 0"_s,
            u"UPDATE payment SET amount = -amount"_s, // negative without reversing
            u"UPDATE payment SET method = 'gold'"_s,
            u"UPDATE credit SET state = 'reserved'"_s, // by no session
            u"UPDATE credit SET session_id = 1"_s,     // while it is available
            u"INSERT INTO notice (session_id, kind, state, recipient_name, recipient, subject,"
            " body, created_at) VALUES (1, 'confirmation', 'sent', '', '', '', '', 0)"_s,
            u"INSERT INTO notice (session_id, kind, state, recipient_name, recipient, subject,"
            " body, created_at, sent_at) VALUES (NULL, 'deletion', 'sent', '', '', '', '', 0, 0)"_s,
            u"UPDATE practice SET fee_kind = 'double'"_s,
            u"INSERT INTO practice SELECT 2, name, professional, currency, time_zone,"
            " notice_hours, fee_kind, fee_value, 0, buffer_minutes, locale, appearance,"
            " join_early_minutes FROM practice"_s,
            u"UPDATE practice SET join_early_minutes = 241"_s,
            u"UPDATE letterhead SET term_days = -1"_s,
            u"INSERT INTO letterhead (id) VALUES (2)"_s,
            u"UPDATE session_type SET tax = 10000"_s,
            u"UPDATE session_type SET tax = 1, exemption = 'a reason'"_s,
            u"UPDATE charge SET kind = 'other'"_s,    // of a session
            u"UPDATE charge SET session_id = NULL"_s, // without being of its own kind
            u"INSERT INTO balance_entry (client_id, kind, amount, method, at)"
            " VALUES (1, 'deposit', -1, 'cash', 0)"_s,
            u"INSERT INTO balance_entry (client_id, kind, amount, method, at)"
            " VALUES (1, 'paid_back', 1, 'cash', 0)"_s,
            u"INSERT INTO balance_entry (client_id, kind, amount, method, at)"
            " VALUES (1, 'use', -1, NULL, 0)"_s, // for no payment
        }) {
        INFO(bad);
        CHECK(answer(file, bad) == SQLITE_CONSTRAINT_CHECK);
    }
    for (const QString &orphan : {
             u"INSERT INTO charge (session_id, client_id, service_at, kind, amount, created_at)"
             " VALUES (99, 1, 0, 'session', 1, 0)"_s,
             u"INSERT INTO charge (client_id, service_at, kind, amount, created_at)"
             " VALUES (99, 0, 'other', 1, 0)"_s,
             u"INSERT INTO balance_entry (client_id, payer_id, kind, amount, method, at)"
             " VALUES (1, 99, 'deposit', 1, 'cash', 0)"_s,
             u"DELETE FROM session WHERE id = 2"_s, // its charge would be left
             u"DELETE FROM client WHERE id = 1"_s,
             u"UPDATE session SET session_type_id = 99"_s,
         }) {
        INFO(orphan);
        CHECK(answer(file, orphan) == SQLITE_CONSTRAINT_FOREIGNKEY);
    }
    CHECK(answer(file, u"INSERT INTO charge SELECT * FROM charge"_s) ==
          SQLITE_CONSTRAINT_PRIMARYKEY);
    CHECK(answer(file, u"UPDATE session SET price = 'much' WHERE id = 1"_s) ==
          SQLITE_CONSTRAINT_DATATYPE);
    CHECK(answer(file, u"UPDATE journal SET at = 0"_s) == SQLITE_CONSTRAINT_TRIGGER);
    CHECK(answer(file, u"DELETE FROM journal"_s) == SQLITE_CONSTRAINT_TRIGGER);
    // The checks do let through what is right.
    CHECK(answer(file, u"UPDATE session SET status = 'cancelled', cancel_reason = 'other',"
                       " cancel_reason_text = 'x' WHERE id = 1"_s) == 0);
}

TEST_CASE("an unknown word in the file is an error, never a default", "[schema]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    {
        Connection file(fixture.file());
        file.exec(u"PRAGMA ignore_check_constraints = ON"_s);
        file.exec(u"UPDATE session SET status = 'postponed'"_s);
    }
    const auto found = fixture.practice().sessions().details(id);
    REQUIRE_FALSE(found.ok());
    CHECK(found.error().kind == ErrorKind::Storage);
    CHECK(found.error().sentence.contains(u"“postponed”"_s));
    CHECK_FALSE(
        fixture.practice().sessions().between(fixture.now(), fixture.now().plusMinutes(60)).ok());
}

TEST_CASE("an id is never used twice", "[schema]")
{
    PracticeFixture fixture;
    const SessionId first = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice().sessions().perform({first, 1}, ask::Delete{}).ok());
    const SessionId second = fixture.book(fixture.anna(), fixture.now());
    CHECK(second > first);
}
