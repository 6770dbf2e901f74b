// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/mail_message.h"
#include "core/records/records.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a week begins with its earliest work, at nine when there is none", "[records]")
{
    WorkingHours hours = usualWorkingHours;
    CHECK(earliestWorkMinute(hours) == 9 * 60);
    hours[2] = Workday{7 * 60 + 30, 12 * 60};
    hours[3] = Workday{13 * 60, 20 * 60};
    CHECK(earliestWorkMinute(hours) == 7 * 60 + 30);
    CHECK(earliestWorkMinute({}) == 9 * 60);
}

TEST_CASE("each day has the working hours of its weekday", "[records]")
{
    WorkingHours hours = usualWorkingHours;
    hours[0] = Workday{8 * 60, 12 * 60};
    const QDate monday(2026, 11, 16);
    CHECK(workdayOn(hours, monday) == Workday{8 * 60, 12 * 60});
    CHECK(workdayOn(hours, monday.addDays(4)) == Workday{});
    CHECK_FALSE(workdayOn(hours, monday.addDays(6)));
    CHECK_FALSE(workdayOn(hours, QDate()));
}

TEST_CASE("a charge is paid when its payments reach the amount, and void when it was voided",
          "[records]")
{
    Charge charge{ChargeKind::Session, Money{90'00}, Money{}, {}};
    CHECK(charge.state() == ChargeState::Unpaid);
    CHECK(charge.outstanding() == Money{90'00});
    charge.paid = Money{89'99};
    CHECK(charge.state() == ChargeState::Unpaid);
    CHECK(charge.outstanding() == Money{1});
    charge.paid = Money{90'00};
    CHECK(charge.state() == ChargeState::Paid);
    CHECK(charge.outstanding() == Money{});
    charge.paid = Money{};
    charge.voidedAt = Instant{1};
    CHECK(charge.state() == ChargeState::Void);
    CHECK(charge.outstanding() == Money{});
    CHECK(stateOf({}) == ChargeState::None);
}

TEST_CASE("a message is sent in the professional's name, at the practice's time", "[mail]")
{
    Message message;
    message.recipientName = u"Anna Berg"_s;
    message.recipient = u"anna@example.com"_s;
    message.subject = u"Your session"_s;
    message.body = u"Dear Anna"_s;
    const PracticeProfile profile = someProfile();
    message.createdAt = resolve(QDate(2026, 7, 1), QTime(10, 0), profile.zone).first;
    const MailMessage mail = messageOf(message, profile);
    CHECK(mail.from == u"Dr. Ida Lindqvist"_s);
    CHECK(mail.toName == u"Anna Berg"_s);
    CHECK(mail.toAddress == u"anna@example.com"_s);
    CHECK(mail.date.time() == QTime(10, 0));
    CHECK(mail.date.offsetFromUtc() == 2 * 3600);
}
