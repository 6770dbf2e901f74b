// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "core/store/connection.h"
#include "tests/store/old_practice_file.h"
#include "tests/support/catch.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a practice of version 1 is all there in the newest version", "[migration]")
{
    const OldPracticeFile file(1);
    file.takeOver();
    checkIsWhole(file);

    CHECK(file.differences(u"SELECT name, professional, currency, time_zone FROM practice"_s, uR"(
    Praxis Lindenhof | Dr. Maren Øvergård | EUR | Europe/Berlin
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, name, length_minutes, price, retired FROM session_type"_s,
                           uR"(
    1 | Individual therapy | 50 | 9000  | 0
    2 | Couples therapy    | 80 | 14000 | 0
    3 | First meeting      | 30 | 0     | 0
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, name, email, revision FROM client"_s, uR"(
    1 | Anna Bergström  | anna.bergstrom@example.com | 2
    2 | Þórður Ægisson  | thordur@example.com        | 1
    3 | Łucja Żółkowska |                            | 1
    4 | Clara O’Neill   | clara@example.com          | 1
    6 | Émile D’Aubigné | emile@example.com          | 1
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, name FROM sponsor"_s, uR"(
    1 | University Hub
    2 | Stiftung Brücke
    )"_s) == none);
}

TEST_CASE("what version 1 did not know of begins as usual", "[migration]")
{
    const OldPracticeFile file(1);
    file.takeOver();

    CHECK(file.differences(
              u"SELECT notice_hours, fee_kind, fee_value, erasures_pending, buffer_minutes,"
              " locale, appearance FROM practice"_s,
              uR"(
    48 | percent | 60 | 0 | 0 |  | system
    )"_s) == none);
    // One workday for every weekday has become one for each from Monday to Friday.
    CHECK(file.differences(u"SELECT weekday, from_minute, to_minute FROM workday"_s, uR"(
    1 | 480 | 990
    2 | 480 | 990
    3 | 480 | 990
    4 | 480 | 990
    5 | 480 | 990
    )"_s) == none);
    CHECK(file.differences(u"SELECT method FROM offered_method"_s, uR"(
    bank_transfer
    card_terminal
    cash
    other
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, phone, language, usual_type_id, usual_price, archived_at,"
                           " erased_at FROM client"_s,
                           uR"(
    1 |  |  | NULL | NULL | NULL | NULL
    2 |  |  | NULL | NULL | NULL | NULL
    3 |  |  | NULL | NULL | NULL | NULL
    4 |  |  | NULL | NULL | NULL | NULL
    6 |  |  | NULL | NULL | NULL | NULL
    )"_s) == none);
    CHECK(file.count(u"client WHERE notes <> ''"_s) == 0);
    CHECK(file.count(u"session WHERE series_id IS NOT NULL"_s) == 0);
    CHECK(file.count(u"notice WHERE series_id IS NOT NULL"_s) == 0);
    for (const QString &table : {u"series"_s, u"block"_s, u"notice_text"_s}) {
        INFO(table);
        CHECK(file.count(table) == 0);
    }
}

TEST_CASE("the sessions of version 1 are as they were", "[migration]")
{
    const OldPracticeFile file(1);
    file.takeOver();

    CHECK(file.differences(
              u"SELECT id, client_id, session_type_id, datetime(starts_at, 'unixepoch'),"
              " length_minutes, place, price, status, cancel_reason, revision FROM session"_s,
              uR"(
    1  | 1 | 1 | 2026-03-03 09:00:00 | 50 | in_person | 9000  | complete    | NULL            | 3
    2  | 1 | 1 | 2026-03-10 09:00:00 | 50 | in_person | 9000  | complete    | NULL            | 2
    3  | 1 | 1 | 2026-03-17 09:00:00 | 50 | in_person | 9000  | complete    | NULL            | 3
    4  | 4 | 2 | 2026-03-04 13:00:00 | 80 | in_person | 14000 | complete    | NULL            | 3
    5  | 4 | 1 | 2026-03-11 13:00:00 | 50 | in_person | 9000  | complete    | NULL            | 4
    6  | 4 | 1 | 2026-03-18 13:00:00 | 50 | in_person | 9000  | complete    | NULL            | 3
    7  | 2 | 1 | 2026-03-05 08:00:00 | 50 | in_person | 9000  | complete    | NULL            | 2
    8  | 2 | 1 | 2026-03-12 08:00:00 | 50 | in_person | 9000  | complete    | NULL            | 3
    9  | 2 | 1 | 2026-03-16 08:00:00 | 50 | in_person | 9000  | cancelled   | by_client       | 2
    10 | 2 | 1 | 2026-03-19 08:00:00 | 50 | in_person | 9000  | cancelled   | no_show         | 2
    11 | 2 | 1 | 2026-03-23 08:00:00 | 50 | in_person | 9000  | complete    | NULL            | 2
    12 | 1 | 1 | 2026-03-25 09:00:00 | 50 | in_person | 9000  | complete    | NULL            | 3
    13 | 3 | 1 | 2026-03-06 10:00:00 | 50 | in_person | 9000  | cancelled   | by_professional | 2
    14 | 3 | 1 | 2026-03-13 10:00:00 | 50 | in_person | 9000  | cancelled   | by_client       | 2
    15 | 4 | 2 | 2026-03-20 10:00:00 | 80 | in_person | 14000 | cancelled   | no_show         | 2
    16 | 6 | 3 | 2026-03-09 14:00:00 | 30 | online    | 0     | complete    | NULL            | 2
    17 | 6 | 1 | 2026-03-13 14:00:00 | 50 | in_person | 9000  | cancelled   | other           | 3
    18 | 4 | 1 | 2026-03-24 14:00:00 | 50 | in_person | 9000  | booked      | NULL            | 1
    19 | 1 | 1 | 2026-03-27 09:00:00 | 50 | in_person | 9000  | in_progress | NULL            | 2
    20 | 2 | 1 | 2026-04-02 07:00:00 | 50 | in_person | 9000  | booked      | NULL            | 1
    21 | 1 | 1 | 2026-03-31 09:00:00 | 55 | online    | 7550  | booked      | NULL            | 2
    22 | 4 | 1 | 2026-04-09 12:00:00 | 50 | in_person | 9000  | booked      | NULL            | 1
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, note, address FROM session WHERE id IN (1, 16, 21)"_s, uR"(
    1  | Sleeps better.⏎Bring the “diary”. | Lindenstraße 7, Room 2
    16 | Zürich? 🌱                        |
    21 | Ask about „Köln“                  | https://meet.example.com/anna-7
    )"_s) == none);
    CHECK(file.differences(
              u"SELECT id, cancel_reason_text FROM session WHERE cancel_reason_text <> ''"_s, uR"(
    17 | Überschwemmung: Straße gesperrt
    )"_s) == none);
}

TEST_CASE("the money of version 1 is as it was", "[migration]")
{
    const OldPracticeFile file(1);
    file.takeOver();

    CHECK(file.differences(u"SELECT session_id, kind, amount, paid, voided_at FROM charge"_s, uR"(
    1  | session      | 9000  | 9000 | NULL
    2  | session      | 9000  | 0    | NULL
    3  | session      | 9000  | 3000 | NULL
    4  | session      | 14000 | 0    | 1772634420
    5  | session      | 9000  | 9000 | NULL
    6  | session      | 9000  | 0    | NULL
    7  | session      | 9000  | 9000 | NULL
    8  | session      | 9000  | 9000 | NULL
    10 | cancellation | 9000  | 9000 | NULL
    11 | session      | 9000  | 0    | NULL
    12 | session      | 9000  | 0    | 1774432620
    14 | cancellation | 5400  | 0    | NULL
    15 | cancellation | 8400  | 8400 | NULL
    16 | session      | 0     | 0    | NULL
    17 | cancellation | 5400  | 0    | 1773406920
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, charge_id, amount, method, reverses FROM payment"_s, uR"(
    1  | 1  | 9000  | cash             | NULL
    2  | 7  | 9000  | sponsored_credit | NULL
    3  | 5  | 9000  | card_terminal    | NULL
    4  | 5  | -9000 | card_terminal    | 3
    5  | 5  | 9000  | other            | NULL
    6  | 8  | 9000  | sponsored_credit | NULL
    7  | 3  | 3000  | bank_transfer    | NULL
    8  | 6  | 9000  | cash             | NULL
    9  | 6  | -9000 | cash             | 8
    10 | 10 | 9000  | sponsored_credit | NULL
    11 | 15 | 8400  | cash             | NULL
    )"_s) == none);
    CHECK(
        file.differences(u"SELECT id, client_id, sponsor_id, state, session_id FROM credit"_s, uR"(
    1 | 2 | 1 | spent     | 7
    2 | 2 | 1 | reserved  | 20
    3 | 2 | 1 | available | NULL
    4 | 2 | 1 | spent     | 10
    5 | 2 | 1 | reserved  | 11
    6 | 1 | 2 | spent     | 12
    )"_s) == none);
    CHECK(file.differences(u"SELECT session_id, returned_at, reason FROM credit_return"_s, uR"(
    8 | 1773305820 | The hub pays from April on.
    )"_s) == none);
}

TEST_CASE("the messages and the journal of version 1 are as they were", "[migration]")
{
    const OldPracticeFile file(1);
    file.takeOver();

    CHECK(
        file.differences(u"SELECT id, session_id, kind, state, subject, sent_at FROM notice"_s, uR"(
    1 | 1    | confirmation | sent    | Your session on 03/03/2026            | 1772439060
    2 | 9    | cancellation | sent    | Cancelled: your session on 16/03/2026 | 1773237600
    3 | 20   | confirmation | waiting | Your session on 02/04/2026            | NULL
    4 | 15   | cancellation | waiting | Cancelled: your session on 20/03/2026 | NULL
    5 | 21   | confirmation | sent    | Your session on 31/03/2026            | 1774598520
    6 | 21   | update       | waiting | Changed: your session on 31/03/2026   | NULL
    9 | NULL | deletion     | waiting | Cancelled: your session on 08/04/2026 | NULL
    )"_s) == none);
    CHECK(
        file.differences(u"SELECT recipient_name, recipient, group_concat(id) FROM notice GROUP BY"
                         " recipient"_s,
                         uR"(
    Anna Bergström | anna.bergstrom@example.com | 1,5,6
    Þórður Ægisson | thordur@example.com        | 2,3
    Clara O’Neill  | clara@example.com          | 4,9
    )"_s) == none);
    CHECK(file.raw().text(u"SELECT body FROM notice WHERE id = 6"_s) ==
          u"Dear Anna,\n\nYour session is now on Tuesday, 31 March 2026 at 11:00. It lasts 55 "
          "minutes.\n\nWe meet online: https://meet.example.com/anna-7\n\nKind regards,\n"
          "Dr. Maren Øvergård\nPraxis Lindenhof\n"_s);

    CHECK(file.count(u"journal_subject"_s) == 63);
    // In a chain without a break the last hash stands for every entry.
    CHECK(file.differences(u"SELECT id, action, hash FROM journal ORDER BY id DESC LIMIT 1"_s, uR"(
    73 | joined | d85304fa6969867bf0507c4da59c670537936b118e91d1e9254e82a2d4538c44
    )"_s) == none);
}

TEST_CASE("a session of version 1 is read, cancelled and brought back as any other", "[migration]")
{
    const OldPracticeFile file(1);
    const auto practice = file.opened();
    const auto anna = practice->sessions().details({1});
    REQUIRE(anna.ok());
    CHECK(anna->client.name == u"Anna Bergström"_s);
    CHECK(anna->session().fields.note == u"Sleeps better.\nBring the “diary”."_s);
    CHECK_FALSE(anna->session().series);
    const auto reversed = practice->sessions().details({5});
    REQUIRE(reversed.ok());
    CHECK(reversed->facts.payments.size() == 3);

    // It holds a credit, which comes back, and is held again.
    const auto balance = [&] { return practice->sponsors().balances({2})->front(); };
    const QString before = dumpOf(file.raw());
    REQUIRE(
        practice->sessions().perform({{20}, 1}, ask::Cancel{CancelReason::ByClient, {}, {}}).ok());
    CHECK(balance().available == 2);
    CHECK(balance().reserved == 1);
    REQUIRE(practice->undo().ok());
    CHECK(balance().available == 1);
    CHECK(balance().reserved == 2);
    CHECK(dumpOf(file.raw()) == before);
    CHECK(brokenInvariants(file.raw()) == none);
}

TEST_CASE("a workday that ended before it began leaves the week without one", "[migration]")
{
    const OldPracticeFile file(1);
    Connection(file.path())
        .exec(u"UPDATE practice SET workday_start = 17 * 60, workday_end = 9 * 60"_s);
    CHECK(file.opened()->profile().workingHours == WorkingHours{});
    checkIsWhole(file);
}
