// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

/// What the Reports tab shows. All days are on the practice's calendar; amounts are in minor units
/// of its currency, the only one that a practice's file holds.
namespace sessionbook {

enum class Report {
    SessionsByMonth,
    HoursByMonth,
    CancellationsByReason,
    CancellationsByWeekday,
    CancellationsByClient,
    IncomeByMonth,
    IncomeByMethod,
    IncomeByType,
    PaymentsReceived,
    UnpaidByAge,
    CreditsBySponsor,
};

/// Which day decides in which month an amount counts: the session's, or that of the payment.
enum class IncomeBy { Receipt, Service };

/// Both days are included. None, if the last is before the first.
struct ReportPeriod
{
    QDate first;
    QDate last;

    friend bool operator==(const ReportPeriod &, const ReportPeriod &) = default;
};

struct ReportQuestion
{
    Report report = Report::SessionsByMonth;
    ReportPeriod period; ///< not for UnpaidByAge, which is as of today
    IncomeBy incomeBy = IncomeBy::Receipt;

    friend bool operator==(const ReportQuestion &, const ReportQuestion &) = default;
};

/// The sessions that begin in a month, as far as it is in the period.
struct MonthOfSessions
{
    QDate month;                 ///< its first day
    std::array<int, 4> counts{}; ///< in the order of SessionStatus
    qint64 minutesWorked = 0;    ///< of those that are complete

    friend bool operator==(const MonthOfSessions &, const MonthOfSessions &) = default;
};

/// Cancelled sessions by the day they would have begun. Late: cancelled within the notice that the
/// practice wants now, and no no-show. Of a session whose journal is gone that is unknown, and it
/// is not counted as late.
struct CancellationCount
{
    int all = 0;
    int late = 0;
    int noShows = 0;

    friend bool operator==(const CancellationCount &, const CancellationCount &) = default;
};

struct ClientCancellations
{
    ClientId client;
    QString clientName;
    CancellationCount count;
    QString clientNumber{}; ///< the practice's own for the client, or the program's

    friend bool operator==(const ClientCancellations &, const ClientCancellations &) = default;
};

struct Cancellations
{
    std::array<CancellationCount, 4> byReason;  ///< in the order of CancelReason
    std::array<CancellationCount, 7> byWeekday; ///< Monday first
    std::vector<ClientCancellations> byClient;  ///< who has most first, then by id

    friend bool operator==(const Cancellations &, const Cancellations &) = default;
};

/// What money was received for: charges of a session's type, fees for cancelled sessions, charges
/// without a session, statements for sponsors, or a balance.
enum class IncomeSource { Sessions, CancellationFees, OtherServices, Sponsors, Balance };

/// Money received less what was reversed. A sponsored credit is no money received; what its sponsor
/// pays for a statement is, by the day of receipt only. Nor is a balance that is used: what came
/// into it counts by its day, less what was paid back.
struct Income
{
    struct Month
    {
        QDate month; ///< its first day
        Money sum;
        friend bool operator==(const Month &, const Month &) = default;
    };
    struct Type
    {
        SessionTypeId id;
        QString name;
        Money sum;
        IncomeSource source = IncomeSource::Sessions; ///< of another, id and name are empty
        friend bool operator==(const Type &, const Type &) = default;
    };
    std::vector<Month> byMonth;    ///< each month of the period
    std::array<Money, 5> byMethod; ///< in the order of PaymentMethod, without Balance
    std::vector<Type> byType;      ///< by id, then the others; those with payments

    [[nodiscard]] Money total() const
    {
        Money sum;
        for (const Month &month : byMonth)
            sum = sum + month.sum;
        return sum;
    }
    friend bool operator==(const Income &, const Income &) = default;
};

/// Days since the session: up to 30, 60, 90, and more.
inline constexpr std::array oldestUnpaid{30, 60, 90};
struct UnpaidOfAge
{
    int charges = 0;
    Money outstanding;

    friend bool operator==(const UnpaidOfAge &, const UnpaidOfAge &) = default;
};
/// The youngest first. A fee for a session that is still to come is among them.
using UnpaidAges = std::array<UnpaidOfAge, 4>;

struct SponsorCredits
{
    Sponsor sponsor;
    int granted = 0;   ///< in the period
    int used = 0;      ///< for sessions that begin in the period
    int available = 0; ///< now
    int reserved = 0;  ///< now

    friend bool operator==(const SponsorCredits &one, const SponsorCredits &other)
    {
        return one.sponsor.id == other.sponsor.id && one.sponsor.name == other.sponsor.name &&
               one.granted == other.granted && one.used == other.used &&
               one.available == other.available && one.reserved == other.reserved;
    }
};

/// A payment, a reversal, or what came into a balance or was paid back, of the year-end list. Of a
/// sponsor's there is no client: the name is the sponsor's, the service that of the day of the
/// statement, the invoice's number its number.
struct ReceivedPayment
{
    Instant receivedAt;
    ClientId client;
    QString clientName;
    QString typeName; ///< or what a charge without a session is for
    Instant serviceAt;
    PaymentMethod method = PaymentMethod::CardTerminal;
    Money amount;          ///< negative for a reversal
    QString invoiceNumber; ///< of the invoice that its charge stands on; empty: none
    IncomeSource source = IncomeSource::Sessions; ///< of Sponsors and Balance there is no type
    QString clientNumber{}; ///< the practice's own for the client, or the program's
    QString payerName{};    ///< empty: the client pays

    friend bool operator==(const ReceivedPayment &, const ReceivedPayment &) = default;
};

/// The figures of one period; only what the report asks for is filled in.
struct ReportFigures
{
    std::vector<MonthOfSessions> months; ///< each month of the period
    Cancellations cancellations;
    Income income;
    std::vector<ReceivedPayment> payments; ///< by the time of receipt
    UnpaidAges unpaid;
    std::vector<SponsorCredits> credits; ///< by sponsor's id; those with any credit

    friend bool operator==(const ReportFigures &, const ReportFigures &) = default;
};

struct ReportAnswer
{
    ReportQuestion question;
    ReportPeriod before; ///< of equal length
    ReportFigures now;
    ReportFigures then; ///< of the period before; without the single payments
};

} // namespace sessionbook
