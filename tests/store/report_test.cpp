// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sample_practice.h"
#include "core/practice/billing.h"
#include "core/practice/reports.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "tests/store/recount.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

ReportAnswer answerTo(const Practice &practice, Report report, const ReportPeriod &period,
                      IncomeBy by = IncomeBy::Receipt)
{
    const auto answer = practice.reports().answer({report, period, by});
    REQUIRE(answer.ok());
    return *answer;
}

/// The made-up practice of three months, in a zone with daylight saving.
struct SampleReports
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"sample.sbk"_s);
    QTimeZone zone{"Europe/Berlin"};
    Instant now = startOfDay(QDate(2026, 11, 18), zone).plusMinutes(11 * 60);
    std::unique_ptr<Practice> practice = made();
    RawReader raw{PracticeFile(path)};
    Recount recount{raw, zone, practice->profile().policy.noticeHours};

    std::unique_ptr<Practice> made() const
    {
        auto sample = createSamplePractice(path, now, [at = now] { return at; });
        REQUIRE(sample.ok());
        auto opened = std::move(sample).value();
        PracticeProfile profile = opened->profile();
        profile.zone = zone;
        REQUIRE(opened->settings().changePractice(profile).ok());
        return opened;
    }
    [[nodiscard]] ReportFigures figures(Report report, const ReportPeriod &period,
                                        IncomeBy by = IncomeBy::Receipt) const
    {
        return answerTo(*practice, report, period, by).now;
    }
};

const SampleReports &sampleReports()
{
    static const SampleReports sample;
    return sample;
}

const std::vector<ReportPeriod> &periods()
{
    static const std::vector<ReportPeriod> some{
        {QDate(2026, 11, 1), QDate(2026, 11, 30)}, {QDate(2026, 10, 1), QDate(2026, 10, 31)},
        {QDate(2026, 1, 1), QDate(2026, 12, 31)},  {QDate(2026, 10, 20), QDate(2026, 11, 3)},
        {QDate(2026, 11, 4), QDate(2026, 11, 4)},  {QDate(2021, 1, 1), QDate(2021, 12, 31)}};
    return some;
}

Money sumOf(const std::vector<Income::Type> &types)
{
    return std::accumulate(types.begin(), types.end(), Money{},
                           [](Money sum, const Income::Type &type) { return sum + type.sum; });
}

} // namespace

TEST_CASE("sessions and hours of each month are those that a plain count finds", "[reports]")
{
    const SampleReports &sample = sampleReports();
    for (const ReportPeriod &period : periods()) {
        const auto expected = sample.recount.months(period);
        CHECK(sample.figures(Report::SessionsByMonth, period).months == expected);
        CHECK(sample.figures(Report::HoursByMonth, period).months == expected);
    }
    // The sample is not empty where it is compared.
    const auto months = sample.recount.months(periods()[2]);
    REQUIRE(months.size() == 12);
    CHECK(months[9].counts[2] > 0);
    CHECK(months[9].minutesWorked > 0);
}

TEST_CASE("cancellations by reason, client and weekday are those of a plain count", "[reports]")
{
    const SampleReports &sample = sampleReports();
    for (const ReportPeriod &period : periods()) {
        const auto expected = sample.recount.cancellations(period);
        CHECK(sample.figures(Report::CancellationsByReason, period).cancellations == expected);
    }
    const Cancellations year = sample.recount.cancellations(periods()[2]);
    CHECK(year.byClient.size() > 3);
    CHECK(year.byReason[2].noShows > 0);
    CHECK(year.byReason[1].late > 0);
    CHECK(year.byReason[1].late < year.byReason[1].all);
}

TEST_CASE("income by month, method and type is that of a plain count", "[reports]")
{
    const SampleReports &sample = sampleReports();
    for (const ReportPeriod &period : periods()) {
        for (const IncomeBy by : {IncomeBy::Receipt, IncomeBy::Service}) {
            const Income read = sample.figures(Report::IncomeByMonth, period, by).income;
            CHECK(read == sample.recount.income(period, by));
            CHECK(sumOf(read.byType) == read.total());
            CHECK(std::accumulate(read.byMethod.begin(), read.byMethod.end(), Money{}) ==
                  read.total());
        }
    }
    CHECK(sample.recount.income(periods()[2], IncomeBy::Receipt).total() > Money{});
}

TEST_CASE("the list of payments is complete, in order, and adds up to the income", "[reports]")
{
    const SampleReports &sample = sampleReports();
    for (const ReportPeriod &period : periods()) {
        for (const IncomeBy by : {IncomeBy::Receipt, IncomeBy::Service}) {
            const ReportFigures read = sample.figures(Report::PaymentsReceived, period, by);
            CHECK(read.payments == sample.recount.payments(period, by));
            Money sum;
            for (const ReceivedPayment &payment : read.payments)
                sum = sum + payment.amount;
            CHECK(sum == read.income.total());
        }
    }
}

TEST_CASE("what is unpaid by age is that of a plain count, and all that Payments has", "[reports]")
{
    const SampleReports &sample = sampleReports();
    const UnpaidAges read = sample.figures(Report::UnpaidByAge, {}).unpaid;
    CHECK(read == sample.recount.unpaid(QDate(2026, 11, 18)));
    CHECK(read[0].charges > 0);
    const auto total = sample.practice->billing().total(ChargeState::Unpaid);
    int charges = 0;
    Money outstanding;
    for (const UnpaidOfAge &age : read) {
        charges += age.charges;
        outstanding = outstanding + age.outstanding;
    }
    CHECK(charges == total->count);
    CHECK(outstanding == total->sum);
}

TEST_CASE("what is unpaid ages by the days since the session", "[reports]")
{
    PracticeFixture fixture;
    const QDate today(2026, 11, 18);
    const auto owed = [&](int daysAgo, QTime time) {
        const SessionId id =
            fixture.book(fixture.anna(), fixture.at(today.addDays(-daysAgo), time));
        REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Complete{}).ok());
    };
    const auto ages = [&] {
        std::array<int, 4> charges{};
        const auto read = answerTo(fixture.practice(), Report::UnpaidByAge, {}).now.unpaid;
        for (std::size_t i = 0; i < charges.size(); ++i) {
            CHECK(read[i].outstanding == Money{read[i].charges * 90'00LL});
            charges[i] = read[i].charges;
        }
        return charges;
    };
    for (const int days : {0, 30, 31, 60, 61, 90, 91, 700})
        owed(days, QTime(0, 0));
    for (const int days : {30, 60, 90})
        owed(days, QTime(23, 0));
    CHECK(ages() == std::array{3, 3, 3, 2});
    const SessionId ahead =
        fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 19), QTime(9, 0)));
    REQUIRE(fixture.practice()
                .sessions()
                .perform({ahead, 1},
                         ask::Cancel{CancelReason::ByClient, {}, ask::Fee{Money{90'00}, {}}})
                .ok());
    CHECK(ages() == std::array{4, 3, 3, 2});
}

TEST_CASE("all that was received is what Payments has, to the last unit", "[reports]")
{
    const SampleReports &sample = sampleReports();
    const ReportPeriod all{QDate(2018, 1, 1), QDate(2027, 12, 31)};
    const auto paid = sample.practice->billing().total(ChargeState::Paid);
    for (const IncomeBy by : {IncomeBy::Receipt, IncomeBy::Service})
        CHECK(sample.figures(Report::IncomeByMonth, all, by).income.total() == paid->sum);
}

TEST_CASE("credits by sponsor are those of a plain count", "[reports]")
{
    const SampleReports &sample = sampleReports();
    for (const ReportPeriod &period : periods())
        CHECK(sample.figures(Report::CreditsBySponsor, period).credits ==
              sample.recount.credits(period));
    const auto year = sample.recount.credits(periods()[2]);
    REQUIRE_FALSE(year.empty());
    CHECK(year.front().granted > 0);
    CHECK(year.front().used > 0);
}

TEST_CASE("each report stands beside the period of equal length before it", "[reports]")
{
    const SampleReports &sample = sampleReports();
    const ReportPeriod november = periods()[0];
    const auto months = answerTo(*sample.practice, Report::SessionsByMonth, november);
    CHECK(months.before == periods()[1]);
    CHECK(months.then.months == sample.recount.months(periods()[1]));
    const auto income = answerTo(*sample.practice, Report::IncomeByType, november);
    CHECK(income.then.income == sample.recount.income(periods()[1], IncomeBy::Receipt));
    const auto credits = answerTo(*sample.practice, Report::CreditsBySponsor, november);
    CHECK(credits.then.credits == sample.recount.credits(periods()[1]));
    const auto cancelled = answerTo(*sample.practice, Report::CancellationsByReason, november);
    CHECK(cancelled.then.cancellations == sample.recount.cancellations(periods()[1]));
}

TEST_CASE("days and months end by the practice's clock", "[reports]")
{
    PracticeFixture fixture; // in Berlin, where 25 October 2026 has 25 hours
    const SessionId lastNight =
        fixture.book(fixture.anna(), fixture.at(QDate(2026, 10, 31), QTime(23, 30)));
    const SessionId firstNight =
        fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 1), QTime(0, 10)));
    const SessionId longSunday =
        fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 10, 25), QTime(23, 30)));
    for (const SessionId id : {lastNight, firstNight, longSunday})
        REQUIRE(fixture.practice()
                    .sessions()
                    .perform({id, 1}, ask::Cancel{CancelReason::ByClient, {}, {}})
                    .ok());
    const ReportPeriod october{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    const auto months = answerTo(fixture.practice(), Report::SessionsByMonth,
                                 {QDate(2026, 10, 1), QDate(2026, 11, 30)})
                            .now.months;
    REQUIRE(months.size() == 2);
    CHECK(months[0].counts == std::array{0, 0, 0, 2});
    CHECK(months[1].counts == std::array{0, 0, 0, 1});
    const auto weekdays =
        answerTo(fixture.practice(), Report::CancellationsByWeekday, october).now.cancellations;
    CHECK(weekdays.byWeekday[6].all == 1); // Sunday
    CHECK(weekdays.byWeekday[5].all == 1); // Saturday
}

TEST_CASE("late is what was cancelled within the notice, by the last cancelling", "[reports]")
{
    PracticeFixture fixture;
    const SessionId tomorrow =
        fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 19), QTime(10, 0)));
    const SessionId exact =
        fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 11, 19), QTime(12, 0)));
    const auto cancel = [&](SessionId id) {
        REQUIRE(
            fixture.practice()
                .sessions()
                .perform({id, fixture.revision(id)}, ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    };
    const auto late = [&] {
        return answerTo(fixture.practice(), Report::CancellationsByReason,
                        {QDate(2026, 11, 1), QDate(2026, 11, 30)})
            .now.cancellations.byReason[1];
    };
    cancel(tomorrow); // exactly 24 hours before it: in time
    CHECK(late() == CancellationCount{1, 0, 0});
    REQUIRE(fixture.practice().undo().ok());
    fixture.advanceMinutes(1);
    cancel(tomorrow);
    CHECK(late() == CancellationCount{1, 1, 0});
    cancel(exact);
    CHECK(late() == CancellationCount{2, 1, 0});
}

TEST_CASE("a reversed payment is no income, and both are in the list", "[reports]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 16), QTime(9, 0)));
    Sessions &sessions = fixture.practice().sessions();
    REQUIRE(sessions.perform({id, 1}, ask::Complete{PaymentMethod::Cash}).ok());
    const PaymentId payment = fixture.details(id).facts.payments.front().id;
    fixture.setNow(QDate(2026, 12, 2), QTime(9, 0));
    REQUIRE(sessions.perform({id, fixture.revision(id)}, ask::ReversePayment{payment}).ok());
    const ReportPeriod november{QDate(2026, 11, 1), QDate(2026, 11, 30)};
    const ReportPeriod december{QDate(2026, 12, 1), QDate(2026, 12, 31)};
    const auto income = [&](const ReportPeriod &period, IncomeBy by) {
        return answerTo(fixture.practice(), Report::PaymentsReceived, period, by).now;
    };
    CHECK(income(november, IncomeBy::Receipt).income.total() == Money{90'00});
    CHECK(income(december, IncomeBy::Receipt).income.total() == Money{-90'00});
    CHECK(income(november, IncomeBy::Service).income.total() == Money{});
    CHECK(income(november, IncomeBy::Service).payments.size() == 2);
    CHECK(income(december, IncomeBy::Service).payments.empty());
}

TEST_CASE("a period without days or of more than ten years is refused", "[reports]")
{
    PracticeFixture fixture;
    const auto ask = [&](QDate first, QDate last) {
        return fixture.practice().reports().answer({Report::SessionsByMonth, {first, last}, {}});
    };
    CHECK(ask(QDate(2026, 11, 2), QDate(2026, 11, 1)).error().kind == ErrorKind::Invalid);
    CHECK(ask(QDate(2016, 1, 1), QDate(2026, 1, 1)).error().kind == ErrorKind::Invalid);
    CHECK(ask(QDate(2016, 1, 1), QDate(2025, 12, 31)).ok());
}

TEST_CASE("the reader answers the newest question, on another thread, as the door does",
          "[reports]")
{
    PracticeFixture fixture;
    (void)fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 20), QTime(9, 0)));
    ReportReader reader(fixture.practice().reports());
    std::vector<ReportAnswer> answers;
    QObject::connect(&reader, &ReportReader::answered, &reader,
                     [&](const ReportAnswer &answer) { answers.push_back(answer); });
    const ReportPeriod november{QDate(2026, 11, 1), QDate(2026, 11, 30)};
    reader.ask({Report::UnpaidByAge, november, {}});
    reader.ask({Report::SessionsByMonth, november, {}});
    REQUIRE(QTest::qWaitFor([&] { return !reader.isReading(); }));
    REQUIRE(answers.size() == 1);
    CHECK(answers.front().question.report == Report::SessionsByMonth);
    CHECK(answers.front().now ==
          answerTo(fixture.practice(), Report::SessionsByMonth, november).now);
    CHECK(answers.front().now.months.front().counts[0] == 1);
    QSignalSpy failed(&reader, &ReportReader::failed);
    reader.ask({Report::SessionsByMonth, {}, {}});
    CHECK(failed.size() == 1);
}
