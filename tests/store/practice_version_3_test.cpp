// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/old_practice_file.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a practice of version 3 is all there in the newest version", "[migration]")
{
    const OldPracticeFile file(3);
    file.takeOver();
    checkIsWhole(file);

    CHECK(file.differences(
              u"SELECT name, professional, currency, time_zone, notice_hours, fee_kind, fee_value,"
              " buffer_minutes, locale FROM practice"_s,
              uR"(
    Praxis Lindenallee | Mag. Ruth Österreicher | EUR | Europe/Vienna | 24 | percent | 60 | 10 | de_AT
    )"_s) == none);
    CHECK(file.differences(u"SELECT weekday, from_minute, to_minute FROM workday"_s, uR"(
    1 | 540 | 1020
    2 | 540 | 1020
    3 | 540 | 1020
    4 | 540 | 1020
    5 | 480 | 720
    )"_s) == none);
    CHECK(file.differences(u"SELECT method FROM offered_method"_s, uR"(
    cash
    bank_transfer
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, title, whole_days, series_id FROM block"_s, uR"(
    1 | Mittag      | 0 | 1
    2 | Mittag      | 0 | 1
    3 | Mittag      | 0 | 1
    4 | Mittag      | 0 | 1
    5 | Weihnachten | 1 | NULL
    )"_s) == none);
}

TEST_CASE("the clients of version 3 are addressed as their names tell", "[migration]")
{
    const OldPracticeFile file(3);
    file.takeOver();

    // 6 is erased, 8 archived.
    CHECK(file.differences(u"SELECT id, name, addressed_as, email, revision FROM client"_s, uR"(
    1 | Nína Stefánsdóttir      | Nína             | nina@example.com   | 2
    2 | The Meyer family        | The Meyer family | meyer@example.com  | 1
    3 | Dr. Anna Huber          | Anna             | huber@example.com  | 1
    4 | Couple: Eva & Karl      | Eva & Karl       |                    | 1
    5 | Frau Gruber             | Frau Gruber      | gruber@example.com | 1
    6 |                         |                  |                    | 2
    7 | Gruppe: Achtsamkeit (6) | Achtsamkeit      |                    | 1
    8 | محمد علي                | محمد             |                    | 2
    9 | Berg, Björn             | Björn            | berg@example.com   | 1
    )"_s) == none);
    CHECK(file.raw().text(u"SELECT notes FROM client WHERE id = 1"_s) ==
          u"Kommt mit dem Rad.\nMag keinen Kaffee ☕"_s);
}

TEST_CASE("the sessions and the money of version 3 are as they were", "[migration]")
{
    const OldPracticeFile file(3);
    file.takeOver();

    CHECK(file.differences(
              u"SELECT id, client_id, datetime(starts_at, 'unixepoch'), place, price, status,"
              " cancel_reason, revision FROM session"_s,
              uR"(
    1  | 1 | 2026-11-03 08:00:00 | in_person | 11000 | complete    | NULL            | 3
    2  | 1 | 2026-11-10 08:00:00 | in_person | 11000 | booked      | NULL            | 1
    3  | 1 | 2026-11-17 08:00:00 | in_person | 11000 | booked      | NULL            | 1
    4  | 1 | 2026-11-24 08:00:00 | in_person | 11000 | booked      | NULL            | 1
    5  | 1 | 2026-12-01 08:00:00 | in_person | 11000 | booked      | NULL            | 1
    6  | 2 | 2026-11-03 13:00:00 | in_person | 11000 | cancelled   | no_show         | 2
    7  | 3 | 2026-11-04 09:00:00 | in_person | 11000 | complete    | NULL            | 3
    8  | 3 | 2026-11-11 09:00:00 | in_person | 11000 | booked      | NULL            | 1
    9  | 5 | 2026-11-04 13:00:00 | in_person | 11000 | complete    | NULL            | 3
    10 | 6 | 2026-11-05 08:00:00 | in_person | 11000 | complete    | NULL            | 3
    12 | 4 | 2026-11-05 14:00:00 | in_person | 11000 | complete    | NULL            | 4
    13 | 7 | 2026-11-06 08:00:00 | in_person | 11000 | complete    | NULL            | 2
    14 | 9 | 2026-11-06 15:00:00 | online    | 11000 | in_progress | NULL            | 3
    15 | 9 | 2026-11-13 10:00:00 | in_person | 11000 | cancelled   | by_professional | 2
    16 | 5 | 2026-11-20 13:00:00 | in_person | 11000 | cancelled   | by_client       | 2
    )"_s) == none);
    CHECK(file.differences(u"SELECT session_id, kind, amount, paid, voided_at FROM charge"_s, uR"(
    1  | session      | 11000 | 11000 | NULL
    6  | cancellation | 6600  | 0     | NULL
    7  | session      | 11000 | 11000 | NULL
    9  | session      | 11000 | 6050  | NULL
    10 | session      | 11000 | 11000 | NULL
    12 | session      | 11000 | 0     | 1793894400
    13 | session      | 11000 | 0     | NULL
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, charge_id, amount, method, reverses FROM payment"_s, uR"(
    1 | 1  | 11000  | cash             | NULL
    2 | 7  | 11000  | sponsored_credit | NULL
    3 | 9  | 6050   | bank_transfer    | NULL
    4 | 10 | 11000  | sponsored_credit | NULL
    5 | 12 | 11000  | cash             | NULL
    6 | 12 | -11000 | cash             | 5
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, client_id, state, session_id FROM credit"_s, uR"(
    1 | 3 | available | NULL
    2 | 3 | reserved  | 8
    3 | 3 | available | NULL
    4 | 3 | available | NULL
    5 | 6 | spent     | 10
    )"_s) == none);
}

TEST_CASE("the messages and the journal of version 3 are as they were", "[migration]")
{
    const OldPracticeFile file(3);
    file.takeOver();

    CHECK(file.differences(u"SELECT id, session_id, kind, state, subject, series_id FROM notice"_s,
                           uR"(
    1 | 1    | confirmation | sent    | Tímarnir þínir frá 3.11.2026     | 2
    3 | 8    | confirmation | waiting | Termin am 11.11.26               | NULL
    5 | 14   | update       | waiting | Geändert: Ihr Termin am 06.11.26 | NULL
    6 | 16   | cancellation | waiting | Abgesagt: Ihr Termin am 20.11.26 | NULL
    7 | NULL | deletion     | waiting | Abgesagt: Ihr Termin am 27.11.26 | NULL
    )"_s) == none);
    CHECK(file.count(u"journal_subject"_s) == 48);
    // In a chain without a break the last hash stands for every entry.
    CHECK(file.differences(u"SELECT id, action, hash FROM journal ORDER BY id DESC LIMIT 1"_s, uR"(
    59 | client_erased | e6eb0d66844dd7f3559fcebabf93256333248581735b2886d78c29a73d9510cd
    )"_s) == none);
}
