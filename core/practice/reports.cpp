// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/reports.h"

#include "core/practice/background_answer.h"
#include "core/practice/context.h"
#include "core/rules/report_period.h"
#include "core/store/report_rows.h"

#include <QCoreApplication>

namespace sessionbook {

/// What the answer depends on besides the file.
struct ReportSurroundings
{
    QTimeZone zone;
    int noticeHours = 0;
    QDate today;
};

namespace {

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

ReportSurroundings surroundings(const PracticeContext &context)
{
    const PracticeProfile &profile = context.profile();
    return {profile.zone, profile.policy.noticeHours,
            localTime(context.now(), profile.zone).date()};
}

ReportFigures figures(Connection &connection, const ReportQuestion &question,
                      const ReportPeriod &period, const ReportSurroundings &around)
{
    ReportFigures read;
    switch (question.report) {
    case Report::SessionsByMonth:
    case Report::HoursByMonth:
        read.months = rows::monthsOfSessions(connection, period, around.zone);
        break;
    case Report::CancellationsByReason:
    case Report::CancellationsByWeekday:
    case Report::CancellationsByClient:
        read.cancellations =
            rows::cancellations(connection, period, around.zone, around.noticeHours);
        break;
    case Report::IncomeByMonth:
    case Report::IncomeByMethod:
    case Report::IncomeByType:
    case Report::PaymentsReceived:
        read.income = rows::income(connection, period, around.zone, question.incomeBy);
        break;
    case Report::UnpaidByAge:
        read.unpaid = rows::unpaidAges(connection, around.today, around.zone);
        break;
    case Report::CreditsBySponsor:
        read.credits = rows::creditsBySponsor(connection, period, around.zone);
        break;
    }
    return read;
}

ReportAnswer answerFrom(Connection &connection, const ReportQuestion &question,
                        const ReportSurroundings &around)
{
    ReportAnswer answer{question, {}, {}, {}};
    answer.now = figures(connection, question, question.period, around);
    if (question.report == Report::UnpaidByAge)
        return answer;
    answer.before = periodBefore(question.period);
    answer.then = figures(connection, question, answer.before, around);
    if (question.report == Report::PaymentsReceived)
        answer.now.payments =
            rows::receivedPayments(connection, question.period, around.zone, question.incomeBy);
    return answer;
}

std::optional<Error> refusal(const ReportQuestion &question)
{
    if (question.report == Report::UnpaidByAge || isReportable(question.period))
        return std::nullopt;
    return Error{
        ErrorKind::Invalid,
        ReportWords::tr("Choose a period of at most %L1 months.").arg(longestReportMonths)};
}

} // namespace

Result<ReportAnswer> Reports::answer(const ReportQuestion &question) const
{
    if (const auto error = refusal(question))
        return *error;
    return m_context.query([&](Connection &connection) {
        return answerFrom(connection, question, surroundings(m_context));
    });
}

struct ReportReader::Task
{
    ReportQuestion question;
    ReportSurroundings around;
};

ReportReader::ReportReader(const Reports &reports, QObject *parent)
    : QObject(parent), m_reports(reports),
      m_answer(std::make_unique<BackgroundAnswer<Task, ReportAnswer>>(
          [](Connection &connection, const Task &task) {
              return answerFrom(connection, task.question, task.around);
          },
          [this](const Result<ReportAnswer> &answer) { tell(answer); }))
{
}

ReportReader::~ReportReader() = default;

bool ReportReader::isReading() const { return m_answer->isReading(); }

void ReportReader::ask(const ReportQuestion &question)
{
    if (const auto error = refusal(question)) {
        m_answer->forget();
        Q_EMIT failed(*error);
        return;
    }
    const PracticeContext &context = m_reports.m_context;
    m_answer->ask(context.file(), {question, surroundings(context)});
}

void ReportReader::tell(const Result<ReportAnswer> &answer)
{
    if (answer)
        Q_EMIT answered(*answer);
    else
        Q_EMIT failed(answer.error());
}

} // namespace sessionbook
