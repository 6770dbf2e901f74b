// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/old_practice_file.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a practice of version 2 is all there in the newest version", "[migration]")
{
    const OldPracticeFile file(2);
    file.takeOver();
    checkIsWhole(file);

    CHECK(file.differences(u"SELECT name, professional, currency, time_zone FROM practice"_s, uR"(
    Klinik Søndergade | Cand. psych. Åse Bjørnsdóttir | DKK | Europe/Copenhagen
    )"_s) == none);
    CHECK(file.differences(
              u"SELECT notice_hours, fee_kind, fee_value, erasures_pending, buffer_minutes,"
              " locale, appearance FROM practice"_s,
              uR"(
    72 | fixed | 40000 | 0 | 10 | da_DK | dark
    )"_s) == none);
    CHECK(file.differences(u"SELECT weekday, from_minute, to_minute FROM workday"_s, uR"(
    1 | 480 | 960
    2 | 480 | 960
    4 | 600 | 1170
    5 | 480 | 780
    6 | 0   | 1440
    )"_s) == none);
    CHECK(file.differences(u"SELECT method FROM offered_method"_s, uR"(
    bank_transfer
    cash
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, name, length_minutes, price, retired FROM session_type"_s,
                           uR"(
    1 | Individuel terapi | 50 | 90000  | 0
    2 | Parterapi         | 80 | 140000 | 0
    3 | Supervision       | 60 | 115000 | 0
    4 | Gruppe – hverdage | 90 | 35000  | 1
    )"_s) == none);
    CHECK(file.differences(u"SELECT kind, language, subject FROM notice_text"_s, uR"(
    cancellation | is | Aflýst: {date}
    confirmation | da | Vi ses den {date}
    )"_s) == none);
    CHECK(file.differences(u"SELECT language, body FROM notice_text"_s, uR"(
    is | Sæl/l {client},⏎⏎tíminn {date} kl. {time} fellur niður.⏎
    da | Hej {client}⏎⏎Vi ses {date} kl. {time} ({length}).⏎⏎{place}⏎⏎Kh {professional}
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, name FROM sponsor"_s, uR"(
    1 | Kommunen
    2 | Fonden Lys
    )"_s) == none);
}

TEST_CASE("the clients of version 2 are as they were", "[migration]")
{
    const OldPracticeFile file(2);
    file.takeOver();

    CHECK(file.differences(u"SELECT id, name, email, revision FROM client"_s, uR"(
    1 | Anna Bergström     | anna.bergstrom@example.com | 1
    2 | Þórður Ægisson     | thordur@example.com        | 1
    3 | Łucja Żółkowska    |                            | 2
    4 | Clara O’Neill      | clara@example.com          | 2
    5 | Émile D’Aubigné    | emile@example.com          | 3
    6 |                    |                            | 2
    8 | Zoë Müller-Šimková |                            | 1
    )"_s) == none);
    // 4 is archived, 6 erased.
    CHECK(file.differences(u"SELECT id, phone, language, usual_type_id, usual_price, archived_at,"
                           " erased_at FROM client"_s,
                           uR"(
    1 | +45 20 12 34 56  | da | 1    | 80000 | NULL       | NULL
    2 |                  | is | NULL | NULL  | NULL       | NULL
    3 | 0048 600 100 200 |    | 2    | NULL  | NULL       | NULL
    4 |                  |    | NULL | NULL  | 1789376280 | NULL
    5 |                  |    | NULL | NULL  | NULL       | NULL
    6 |                  |    | NULL | NULL  | NULL       | 1790582340
    8 |                  |    | NULL | NULL  | NULL       | NULL
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, notes FROM client WHERE notes <> ''"_s, uR"(
    1 | Ringer helst om formiddagen.⏎Har en “hund” 🐕
    3 | Taler helst engelsk.
    )"_s) == none);
}

TEST_CASE("the sessions of version 2 are as they were", "[migration]")
{
    const OldPracticeFile file(2);
    file.takeOver();

    CHECK(file.differences(
              u"SELECT id, client_id, session_type_id, datetime(starts_at, 'unixepoch'),"
              " length_minutes, place, price, status, cancel_reason, revision FROM session"_s,
              uR"(
    1  | 1 | 1 | 2026-10-08 08:00:00 | 50 | in_person | 80000  | complete    | NULL            | 2
    2  | 1 | 1 | 2026-10-15 08:00:00 | 50 | online    | 80000  | complete    | NULL            | 3
    3  | 1 | 1 | 2026-10-22 08:00:00 | 50 | in_person | 80000  | cancelled   | no_show         | 2
    4  | 1 | 1 | 2026-10-29 10:15:00 | 50 | in_person | 80000  | booked      | NULL            | 2
    5  | 1 | 1 | 2026-11-05 10:15:00 | 50 | in_person | 80000  | booked      | NULL            | 2
    6  | 1 | 1 | 2026-11-12 09:00:00 | 50 | in_person | 80000  | cancelled   | by_client       | 2
    7  | 2 | 1 | 2026-10-13 07:00:00 | 50 | in_person | 90000  | complete    | NULL            | 2
    8  | 2 | 1 | 2026-11-10 08:00:00 | 50 | in_person | 90000  | cancelled   | by_professional | 2
    9  | 2 | 1 | 2026-12-08 08:00:00 | 50 | in_person | 90000  | booked      | NULL            | 1
    11 | 3 | 2 | 2026-10-15 12:00:00 | 80 | in_person | 140000 | complete    | NULL            | 2
    12 | 3 | 2 | 2026-10-16 12:00:00 | 80 | in_person | 140000 | complete    | NULL            | 2
    13 | 3 | 2 | 2026-10-19 12:00:00 | 80 | in_person | 140000 | cancelled   | other           | 2
    14 | 3 | 2 | 2026-10-20 12:00:00 | 80 | in_person | 140000 | cancelled   | other           | 2
    15 | 3 | 2 | 2026-10-21 12:00:00 | 80 | in_person | 140000 | cancelled   | other           | 2
    16 | 6 | 1 | 2026-09-10 12:00:00 | 50 | in_person | 90000  | complete    | NULL            | 4
    17 | 6 | 1 | 2026-09-24 12:00:00 | 50 | in_person | 90000  | complete    | NULL            | 3
    21 | 4 | 1 | 2026-09-07 08:00:00 | 50 | in_person | 90000  | complete    | NULL            | 3
    22 | 4 | 1 | 2026-09-08 08:00:00 | 50 | in_person | 90000  | complete    | NULL            | 4
    23 | 4 | 1 | 2026-09-14 08:00:00 | 50 | in_person | 90000  | complete    | NULL            | 3
    24 | 5 | 1 | 2026-09-07 12:00:00 | 50 | in_person | 90000  | cancelled   | no_show         | 2
    25 | 5 | 1 | 2026-09-08 12:00:00 | 50 | in_person | 90000  | cancelled   | other           | 3
    26 | 3 | 1 | 2026-09-21 12:00:00 | 50 | in_person | 90000  | cancelled   | by_client       | 2
    27 | 2 | 1 | 2026-09-22 07:00:00 | 50 | in_person | 90000  | complete    | NULL            | 2
    28 | 2 | 1 | 2026-09-24 08:00:00 | 50 | in_person | 90000  | complete    | NULL            | 3
    29 | 3 | 1 | 2026-09-28 07:00:00 | 50 | in_person | 90000  | complete    | NULL            | 3
    31 | 3 | 1 | 2026-10-26 08:00:00 | 50 | in_person | 90000  | booked      | NULL            | 1
    32 | 6 | 1 | 2026-09-15 07:00:00 | 50 | in_person | 90000  | cancelled   | other           | 3
    35 | 5 | 1 | 2026-11-19 14:00:00 | 50 | in_person | 90000  | booked      | NULL            | 1
    36 | 3 | 4 | 2026-11-03 09:00:00 | 90 | in_person | 35000  | booked      | NULL            | 1
    37 | 2 | 1 | 2026-11-05 08:00:00 | 50 | in_person | 90000  | booked      | NULL            | 1
    38 | 8 | 3 | 2026-10-28 09:00:00 | 60 | online    | 0      | in_progress | NULL            | 2
    39 | 1 | 1 | 2026-11-19 09:00:00 | 50 | in_person | 90000  | booked      | NULL            | 1
    )"_s) == none);
    // 16 and 32 are of the erased client: no word is left.
    CHECK(file.differences(
              u"SELECT id, note, address, cancel_reason_text FROM session WHERE id IN (1, 2,"
              " 14, 16, 25, 32)"_s,
              uR"(
    1  | Første note    | Søndergade 12, 2. sal           |
    2  | Kun denne gang | https://meet.example.com/anna-7 |
    14 |                |                                 | Influenza
    16 |                |                                 |
    25 |                | Søndergade 12, 2. sal           | Snestorm på Sjælland
    32 |                |                                 |
    )"_s) == none);
}

TEST_CASE("the series and the time off of version 2 are as they were", "[migration]")
{
    const OldPracticeFile file(2);
    file.takeOver();

    CHECK(file.differences(u"SELECT id, frequency, every FROM series"_s, uR"(
    1 | weekdays           | 1
    2 | monthly_on_weekday | 1
    3 | weekly             | 1
    4 | monthly_on_weekday | 1
    5 | weekdays           | 1
    )"_s) == none);
    CHECK(file.differences(
              u"SELECT series_id, group_concat(id) FROM (SELECT * FROM session ORDER BY id)"
              " WHERE series_id > 0 GROUP BY series_id"_s,
              uR"(
    3 | 1,2,3,4,5,6
    4 | 7,8,9
    5 | 11,12,13,14,15
    )"_s) == none);
    CHECK(file.differences(
              u"SELECT id, datetime(starts_at, 'unixepoch'), datetime(ends_at, 'unixepoch'),"
              " whole_days, title, series_id, revision FROM block"_s,
              uR"(
    1  | 2026-10-06 11:00:00 | 2026-10-06 13:00:00 | 0 | Tandlæge 🦷   | NULL | 2
    2  | 2026-10-19 10:00:00 | 2026-10-19 11:00:00 | 0 | Frokost       | 1    | 1
    3  | 2026-10-20 10:00:00 | 2026-10-20 11:00:00 | 0 | Frokost       | 1    | 1
    5  | 2026-10-22 10:00:00 | 2026-10-22 11:00:00 | 0 | Frokost       | 1    | 1
    6  | 2026-10-23 10:30:00 | 2026-10-23 11:15:00 | 0 | Frokost       | 1    | 2
    7  | 2026-10-26 11:30:00 | 2026-10-26 12:15:00 | 0 | Frokost       | 1    | 2
    8  | 2026-10-27 11:30:00 | 2026-10-27 12:15:00 | 0 | Frokost       | 1    | 2
    9  | 2026-10-28 11:30:00 | 2026-10-28 12:15:00 | 0 | Frokost       | 1    | 2
    12 | 2026-10-23 22:00:00 | 2026-10-26 23:00:00 | 1 | Efterårsferie | NULL | 1
    13 | 2026-10-29 23:00:00 | 2026-10-30 23:00:00 | 1 |               | 2    | 1
    14 | 2026-11-26 23:00:00 | 2026-11-27 23:00:00 | 1 |               | 2    | 1
    15 | 2026-12-24 23:00:00 | 2026-12-25 23:00:00 | 1 |               | 2    | 1
    )"_s) == none);
}

TEST_CASE("the money of version 2 is as it was", "[migration]")
{
    const OldPracticeFile file(2);
    file.takeOver();

    CHECK(file.differences(u"SELECT session_id, kind, amount, paid, voided_at FROM charge"_s, uR"(
    1  | session      | 80000  | 80000  | NULL
    2  | session      | 80000  | 0      | NULL
    3  | cancellation | 40000  | 0      | NULL
    7  | session      | 90000  | 0      | NULL
    11 | session      | 140000 | 140000 | NULL
    12 | session      | 140000 | 140000 | NULL
    16 | session      | 90000  | 90000  | NULL
    17 | session      | 90000  | 90000  | NULL
    21 | session      | 90000  | 0      | 1788771420
    22 | session      | 90000  | 90000  | NULL
    23 | session      | 90000  | 90000  | NULL
    24 | cancellation | 40000  | 40000  | NULL
    25 | cancellation | 40000  | 0      | 1788782640
    26 | cancellation | 40000  | 0      | NULL
    27 | session      | 90000  | 90000  | NULL
    28 | session      | 90000  | 0      | NULL
    29 | session      | 90000  | 25050  | NULL
    32 | cancellation | 40000  | 40000  | NULL
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, charge_id, amount, method, reverses FROM payment"_s, uR"(
    1  | 24 | 40000  | cash             | NULL
    2  | 22 | 90000  | cash             | NULL
    3  | 22 | -90000 | cash             | 2
    4  | 22 | 90000  | card_terminal    | NULL
    5  | 16 | 90000  | sponsored_credit | NULL
    6  | 23 | 90000  | sponsored_credit | NULL
    7  | 32 | 40000  | bank_transfer    | NULL
    8  | 27 | 90000  | sponsored_credit | NULL
    9  | 17 | 90000  | sponsored_credit | NULL
    10 | 29 | 25050  | bank_transfer    | NULL
    11 | 1  | 80000  | bank_transfer    | NULL
    12 | 11 | 140000 | cash             | NULL
    13 | 12 | 140000 | card_terminal    | NULL
    )"_s) == none);
    CHECK(
        file.differences(u"SELECT id, client_id, sponsor_id, state, session_id FROM credit"_s, uR"(
    1 | 2 | 1 | reserved  | 7
    2 | 2 | 1 | reserved  | 37
    3 | 2 | 1 | reserved  | 9
    4 | 2 | 1 | available | NULL
    5 | 2 | 1 | spent     | 27
    7 | 6 | 1 | spent     | 17
    9 | 4 | 2 | available | NULL
    )"_s) == none);
    CHECK(file.differences(u"SELECT session_id, returned_at, reason FROM credit_return"_s, uR"(
    16 | 1789045020 |
    23 | 1789376220 | Fonden betaler først fra oktober.
    )"_s) == none);
}

TEST_CASE("the messages and the journal of version 2 are as they were", "[migration]")
{
    const OldPracticeFile file(2);
    file.takeOver();

    CHECK(
        file.differences(u"SELECT id, session_id, kind, state, subject, sent_at FROM notice"_s, uR"(
    1  | 1    | confirmation | sent    | Dine tider fra den 08.10.2026         | 1788247980
    6  | 24   | cancellation | sent    | Aflyst: din tid den 07.09.2026        | 1788782520
    9  | 6    | cancellation | waiting | Aflyst: din tid den 12.11.2026        | NULL
    10 | NULL | deletion     | waiting | Afbókun: tíminn þinn 12.1.2027        | NULL
    11 | 8    | cancellation | waiting | Aflýst: 10.11.2026                    | NULL
    12 | 4    | update       | waiting | Ændret: dine tider fra den 29.10.2026 | NULL
    13 | 35   | confirmation | waiting | Vi ses den 19.11.2026                 | NULL
    14 | 37   | confirmation | waiting | Tíminn þinn 5.11.2026                 | NULL
    17 | NULL | deletion     | waiting | Aflyst: din tid den 26.11.2026        | NULL
    )"_s) == none);
    CHECK(
        file.differences(u"SELECT recipient_name, recipient, group_concat(id) FROM notice GROUP BY"
                         " recipient"_s,
                         uR"(
    Anna Bergström  | anna.bergstrom@example.com | 1,9,12,17
    Émile D’Aubigné | emile@example.com          | 6,13
    Þórður Ægisson  | thordur@example.com        | 10,11,14
    )"_s) == none);
    CHECK(file.differences(u"SELECT id, series_id FROM notice WHERE series_id > 0"_s, uR"(
    1  | 3
    12 | 3
    )"_s) == none);
    CHECK(file.raw().text(u"SELECT body FROM notice WHERE id = 12"_s) ==
          u"Kære Anna,\n\nDine tider er nu:\n\n"
          "torsdag den 29. oktober 2026, 11.15 – 12.05\n"
          "torsdag den 5. november 2026, 11.15 – 12.05\n\n"
          "Vi mødes her: Søndergade 12, 2. sal\n\n"
          "Venlig hilsen\nCand. psych. Åse Bjørnsdóttir\nKlinik Søndergade\n"_s);

    CHECK(file.count(u"journal_subject"_s) == 86);
    // In a chain without a break the last hash stands for every entry.
    CHECK(file.differences(u"SELECT id, action, hash FROM journal ORDER BY id DESC LIMIT 1"_s, uR"(
    131 | joined | 547936aeacee9ae16742d7c58bb1f865f6c4b1e13834401fd47b022c3ed0172b
    )"_s) == none);
}
