// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/report_views.h"
#include "tests/support/raw_reader.h"

#include <map>
#include <set>

namespace sessionbook::test {

/// Counts what the reports tell, without core's store: bare rows, loops, and Qt's own calendar.
class Recount
{
public:
    Recount(const RawReader &raw, const QTimeZone &zone, int noticeHours);

    [[nodiscard]] std::vector<MonthOfSessions> months(const ReportPeriod &period) const;
    [[nodiscard]] Cancellations cancellations(const ReportPeriod &period) const;
    [[nodiscard]] Income income(const ReportPeriod &period, IncomeBy by) const;
    [[nodiscard]] std::vector<ReceivedPayment> payments(const ReportPeriod &period,
                                                        IncomeBy by) const;
    [[nodiscard]] UnpaidAges unpaid(QDate today) const;
    [[nodiscard]] std::vector<SponsorCredits> credits(const ReportPeriod &period) const;
    /// All that a report has of the period.
    [[nodiscard]] ReportFigures figures(Report report, const ReportPeriod &period, IncomeBy by,
                                        QDate today) const;

private:
    struct OneSession
    {
        qint64 id;
        qint64 client;
        qint64 type;
        qint64 start;
        QDate day;
        int minutes;
        QString status;
        QString reason;
        std::optional<qint64> cancelledAt;
    };
    struct OnePayment
    {
        qint64 id;
        qint64 charge;
        qint64 amount;
        QString method;
        qint64 at;
        QDate day;
    };
    struct OneCharge
    {
        qint64 session; ///< 0: it has none
        qint64 client;
        qint64 at;
        QDate day;
        QString text;
        qint64 open; ///< 0: paid or void
        bool isFee;
    };
    /// Paid for a statement.
    struct OneOfSponsor
    {
        QString sponsor;
        qint64 issuedAt = 0;
        QString number;
        qint64 amount = 0;
        QString method;
        qint64 at = 0;
        QDate day;
    };
    /// Paid into a balance or back.
    struct OneEntry
    {
        qint64 id;
        qint64 client;
        qint64 amount;
        QString method;
        qint64 at;
        QDate day;
    };
    struct OneCredit
    {
        qint64 sponsor;
        QDate granted;
        QString state;
        qint64 session;
    };
    [[nodiscard]] QDate dayOf(qint64 seconds) const;
    [[nodiscard]] const OneSession &sessionOf(qint64 id) const { return m_sessions.at(id); }

    QTimeZone m_zone;
    int m_noticeHours;
    std::map<qint64, OneSession> m_sessions;
    std::map<qint64, QString> m_clients;
    std::map<qint64, QString> m_numbers;  ///< of clients, the practice's own or the program's
    std::map<qint64, QString> m_payers;   ///< their names, by client
    std::map<qint64, QString> m_invoices; ///< their numbers, by session
    std::map<qint64, QString> m_types;
    std::map<qint64, QString> m_sponsors;
    std::vector<OnePayment> m_payments;
    std::map<qint64, OneCharge> m_charges;
    std::vector<OneEntry> m_entries;
    std::vector<OneOfSponsor> m_ofSponsors;
    std::vector<OneCredit> m_credits;
};

} // namespace sessionbook::test
