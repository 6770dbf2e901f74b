// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/recount.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

bool isIn(QDate day, const ReportPeriod &period)
{
    return day >= period.first && day <= period.last;
}

QDate monthOf(QDate day) { return {day.year(), day.month(), 1}; }

template <class Month>
std::vector<Month> emptyMonths(const ReportPeriod &period)
{
    std::vector<Month> months;
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        if (months.empty() || months.back().month != monthOf(day)) {
            months.push_back({});
            months.back().month = monthOf(day);
        }
    }
    return months;
}

template <class Month>
Month &find(std::vector<Month> &months, QDate day)
{
    return *std::ranges::find(months, monthOf(day), &Month::month);
}

std::size_t place(const QStringList &words, const QString &word)
{
    REQUIRE(words.contains(word));
    return static_cast<std::size_t>(words.indexOf(word));
}

const QStringList states{u"booked"_s, u"in_progress"_s, u"complete"_s, u"cancelled"_s};
const QStringList reasons{u"by_professional"_s, u"by_client"_s, u"no_show"_s, u"other"_s};
const QStringList methods{u"card_terminal"_s, u"cash"_s, u"bank_transfer"_s, u"sponsored_credit"_s,
                          u"other"_s};

std::map<qint64, QString> names(const RawReader &raw, const QString &table)
{
    std::map<qint64, QString> found;
    for (const auto &row : raw.rows(u"SELECT id, name FROM "_s + table))
        found[row[0].toLongLong()] = row[1].toString();
    return found;
}

} // namespace

Recount::Recount(const RawReader &raw, const QTimeZone &zone, int noticeHours)
    : m_zone(zone), m_noticeHours(noticeHours), m_clients(names(raw, u"client"_s)),
      m_types(names(raw, u"session_type"_s)), m_sponsors(names(raw, u"sponsor"_s))
{
    for (const auto &row :
         raw.rows(u"SELECT id, client_id, session_type_id, starts_at, length_minutes, status,"
                  " cancel_reason FROM session"_s)) {
        const qint64 id = row[0].toLongLong();
        m_sessions[id] = {id,
                          row[1].toLongLong(),
                          row[2].toLongLong(),
                          row[3].toLongLong(),
                          dayOf(row[3].toLongLong()),
                          row[4].toInt(),
                          row[5].toString(),
                          row[6].toString(),
                          {}};
    }
    for (const auto &row : raw.rows(u"SELECT o.session_id, j.at FROM journal j, journal_subject o"
                                    " WHERE o.journal_id = j.id AND j.action = 'cancelled'"
                                    " AND o.session_id IS NOT NULL ORDER BY j.at"_s)) {
        if (const auto session = m_sessions.find(row[0].toLongLong()); session != m_sessions.end())
            session->second.cancelledAt = row[1].toLongLong();
    }
    for (const auto &row :
         raw.rows(u"SELECT id, charge_id, amount, method, received_at FROM payment ORDER BY id"_s))
        m_payments.push_back({row[0].toLongLong(), row[1].toLongLong(), row[2].toLongLong(),
                              row[3].toString(), row[4].toLongLong(), dayOf(row[4].toLongLong())});
    for (const auto &row : raw.rows(u"SELECT id, session_id, client_id, service_at, text, amount,"
                                    " voided_at, kind FROM charge"_s)) {
        const qint64 id = row[0].toLongLong();
        qint64 open = row[6].isNull() ? row[5].toLongLong() : 0;
        for (const OnePayment &payment : m_payments) {
            if (payment.charge == id && row[6].isNull())
                open -= payment.amount;
        }
        const qint64 at = row[3].toLongLong();
        m_charges[id] = {row[1].toLongLong(),
                         row[2].toLongLong(),
                         at,
                         dayOf(at),
                         row[4].toString(),
                         open,
                         row[7].toString() == u"cancellation"_s};
    }
    for (const auto &row : raw.rows(u"SELECT c.id, d.number FROM charge c, document d"
                                    " WHERE d.id = c.invoice_id"_s))
        m_invoices[row[0].toLongLong()] = row[1].toString();
    for (const auto &row : raw.rows(u"SELECT id, reference FROM client"_s))
        m_numbers[row[0].toLongLong()] = row[row[1].toString().isEmpty() ? 0 : 1].toString();
    for (const auto &row :
         raw.rows(u"SELECT c.id, p.name FROM client c, payer p WHERE p.id = c.payer_id"_s))
        m_payers[row[0].toLongLong()] = row[1].toString();
    for (auto &[id, name] : m_clients) {
        if (name.isEmpty())
            name = u"Erased client"_s;
    }
    for (const auto &row :
         raw.rows(u"SELECT s.name, d.issued_at, d.number, p.amount, p.method, p.received_at"
                  " FROM statement_payment p, document d, sponsor s"
                  " WHERE d.id = p.statement_id AND s.id = d.sponsor_id ORDER BY p.id"_s))
        m_ofSponsors.push_back({row[0].toString(), row[1].toLongLong(), row[2].toString(),
                                row[3].toLongLong(), row[4].toString(), row[5].toLongLong(),
                                dayOf(row[5].toLongLong())});
    for (const auto &row : raw.rows(u"SELECT id, client_id, amount, method, at FROM balance_entry"
                                    " WHERE payment_id IS NULL ORDER BY id"_s))
        m_entries.push_back({row[0].toLongLong(), row[1].toLongLong(), row[2].toLongLong(),
                             row[3].toString(), row[4].toLongLong(), dayOf(row[4].toLongLong())});
    for (const auto &row :
         raw.rows(u"SELECT sponsor_id, granted_at, state, session_id FROM credit"_s))
        m_credits.push_back({row[0].toLongLong(), dayOf(row[1].toLongLong()), row[2].toString(),
                             row[3].toLongLong()});
}

QDate Recount::dayOf(qint64 seconds) const
{
    return QDateTime::fromSecsSinceEpoch(seconds, m_zone).date();
}

std::vector<MonthOfSessions> Recount::months(const ReportPeriod &period) const
{
    auto counted = emptyMonths<MonthOfSessions>(period);
    for (const auto &[id, session] : m_sessions) {
        if (!isIn(session.day, period))
            continue;
        MonthOfSessions &month = find(counted, session.day);
        ++month.counts[place(states, session.status)];
        if (session.status == u"complete"_s)
            month.minutesWorked += session.minutes;
    }
    return counted;
}

Cancellations Recount::cancellations(const ReportPeriod &period) const
{
    Cancellations counted;
    std::map<qint64, CancellationCount> clients;
    for (const auto &[id, session] : m_sessions) {
        if (session.status != u"cancelled"_s || !isIn(session.day, period))
            continue;
        const bool noShow = session.reason == u"no_show"_s;
        const bool late = !noShow && session.cancelledAt &&
                          session.start - *session.cancelledAt < 3600LL * m_noticeHours;
        for (CancellationCount *count :
             {&counted.byReason[place(reasons, session.reason)],
              &counted.byWeekday[static_cast<std::size_t>(session.day.dayOfWeek() - 1)],
              &clients[session.client]}) {
            ++count->all;
            count->late += late;
            count->noShows += noShow;
        }
    }
    for (const auto &[id, count] : clients)
        counted.byClient.push_back({{id}, m_clients.at(id), count, m_numbers.at(id)});
    std::ranges::sort(counted.byClient, [](const auto &one, const auto &other) {
        return one.count.all != other.count.all ? one.count.all > other.count.all
                                                : one.client.value < other.client.value;
    });
    return counted;
}

Income Recount::income(const ReportPeriod &period, IncomeBy by) const
{
    Income counted;
    counted.byMonth = emptyMonths<Income::Month>(period);
    std::map<qint64, Money> types;
    std::optional<Money> fees;
    std::optional<Money> others;
    std::optional<Money> balances;
    const auto count = [&](QDate day, const QString &word, qint64 amount) {
        find(counted.byMonth, day).sum.minor += amount;
        counted.byMethod[place(methods, word)].minor += amount;
    };
    for (const OnePayment &payment : m_payments) {
        const OneCharge &charge = m_charges.at(payment.charge);
        const QDate day = by == IncomeBy::Receipt ? payment.day : charge.day;
        if (!isIn(day, period) || payment.method == u"sponsored_credit"_s ||
            payment.method == u"balance"_s)
            continue;
        count(day, payment.method, payment.amount);
        if (charge.isFee)
            fees = Money{fees.value_or(Money{}).minor + payment.amount};
        else if (charge.session != 0)
            types[sessionOf(charge.session).type].minor += payment.amount;
        else
            others = Money{others.value_or(Money{}).minor + payment.amount};
    }
    for (const OneEntry &entry : m_entries) {
        if (!isIn(entry.day, period))
            continue;
        count(entry.day, entry.method, entry.amount);
        balances = Money{balances.value_or(Money{}).minor + entry.amount};
    }
    std::optional<Money> sponsors;
    for (const OneOfSponsor &paid : m_ofSponsors) {
        if (by != IncomeBy::Receipt || !isIn(paid.day, period))
            continue;
        count(paid.day, paid.method, paid.amount);
        sponsors = Money{sponsors.value_or(Money{}).minor + paid.amount};
    }
    for (const auto &[type, sum] : types)
        counted.byType.push_back({{type}, m_types.at(type), sum});
    if (fees)
        counted.byType.push_back({{}, {}, *fees, IncomeSource::CancellationFees});
    if (others)
        counted.byType.push_back({{}, {}, *others, IncomeSource::OtherServices});
    if (sponsors)
        counted.byType.push_back({{}, {}, *sponsors, IncomeSource::Sponsors});
    if (balances)
        counted.byType.push_back({{}, {}, *balances, IncomeSource::Balance});
    return counted;
}

std::vector<ReceivedPayment> Recount::payments(const ReportPeriod &period, IncomeBy by) const
{
    std::vector<ReceivedPayment> listed;
    const auto methodOf = [](const QString &word) {
        return static_cast<PaymentMethod>(place(methods, word));
    };
    for (const OnePayment &payment : m_payments) {
        const OneCharge &charge = m_charges.at(payment.charge);
        const QDate day = by == IncomeBy::Receipt ? payment.day : charge.day;
        if (!isIn(day, period) || payment.method == u"sponsored_credit"_s ||
            payment.method == u"balance"_s)
            continue;
        const auto invoice = m_invoices.find(payment.charge);
        const auto payer = m_payers.find(charge.client);
        listed.push_back(
            {{payment.at},
             {charge.client},
             m_clients.at(charge.client),
             charge.session != 0 ? m_types.at(sessionOf(charge.session).type) : charge.text,
             {charge.at},
             methodOf(payment.method),
             {payment.amount},
             invoice == m_invoices.end() ? QString() : invoice->second,
             charge.isFee          ? IncomeSource::CancellationFees
             : charge.session != 0 ? IncomeSource::Sessions
                                   : IncomeSource::OtherServices,
             m_numbers.at(charge.client),
             payer == m_payers.end() ? QString() : payer->second});
    }
    for (const OneEntry &entry : m_entries) {
        if (isIn(entry.day, period))
            listed.push_back({{entry.at},
                              {entry.client},
                              m_clients.at(entry.client),
                              {},
                              {entry.at},
                              methodOf(entry.method),
                              {entry.amount},
                              {},
                              IncomeSource::Balance,
                              m_numbers.at(entry.client)});
    }
    for (const OneOfSponsor &paid : m_ofSponsors) {
        if (by == IncomeBy::Receipt && isIn(paid.day, period))
            listed.push_back({{paid.at},
                              {},
                              paid.sponsor,
                              {},
                              {paid.issuedAt},
                              methodOf(paid.method),
                              {paid.amount},
                              paid.number,
                              IncomeSource::Sponsors});
    }
    std::ranges::stable_sort(listed, {}, &ReceivedPayment::receivedAt);
    return listed;
}

UnpaidAges Recount::unpaid(QDate today) const
{
    UnpaidAges counted;
    for (const auto &[id, charge] : m_charges) {
        if (charge.open <= 0)
            continue;
        const qint64 days = charge.day.daysTo(today);
        UnpaidOfAge &age = counted[days <= 30 ? 0 : days <= 60 ? 1 : days <= 90 ? 2 : 3];
        ++age.charges;
        age.outstanding.minor += charge.open;
    }
    return counted;
}

std::vector<SponsorCredits> Recount::credits(const ReportPeriod &period) const
{
    std::vector<SponsorCredits> counted;
    for (const auto &[id, name] : m_sponsors) {
        SponsorCredits sponsor{{{id}, name}, 0, 0, 0, 0};
        bool any = false;
        for (const OneCredit &credit : m_credits) {
            if (credit.sponsor != id)
                continue;
            any = true;
            sponsor.granted += isIn(credit.granted, period);
            sponsor.available += credit.state == u"available"_s;
            sponsor.reserved += credit.state == u"reserved"_s;
            sponsor.used +=
                credit.state == u"spent"_s && isIn(sessionOf(credit.session).day, period);
        }
        if (any)
            counted.push_back(sponsor);
    }
    return counted;
}

ReportFigures Recount::figures(Report report, const ReportPeriod &period, IncomeBy by,
                               QDate today) const
{
    ReportFigures counted;
    switch (report) {
    case Report::SessionsByMonth:
    case Report::HoursByMonth:
        counted.months = months(period);
        break;
    case Report::CancellationsByReason:
    case Report::CancellationsByWeekday:
    case Report::CancellationsByClient:
        counted.cancellations = cancellations(period);
        break;
    case Report::PaymentsReceived:
        counted.payments = payments(period, by);
        [[fallthrough]];
    case Report::IncomeByMonth:
    case Report::IncomeByMethod:
    case Report::IncomeByType:
        counted.income = income(period, by);
        break;
    case Report::UnpaidByAge:
        counted.unpaid = unpaid(today);
        break;
    case Report::CreditsBySponsor:
        counted.credits = credits(period);
        break;
    }
    return counted;
}

} // namespace sessionbook::test
