// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sponsor_rows.h"

#include <algorithm>

namespace sessionbook::rows {

namespace {

#define SPONSORS                                                                                   \
    "SELECT id, name, address, country, email, vat_number, reference, price FROM sponsor"

Sponsor readSponsor(const Statement &row)
{
    return {row.id<SponsorId>(0), row.text(1), row.text(2), row.text(3),
            row.text(4),          row.text(5), row.text(6), row.optional(7, &Statement::money)};
}

CreditStanding standingOf(CreditState state, const std::optional<Instant> &expiresAt, Instant now)
{
    switch (state) {
    case CreditState::Reserved:
        return CreditStanding::Reserved;
    case CreditState::Spent:
        return CreditStanding::Spent;
    case CreditState::Available:
        return isExpired(expiresAt, now) ? CreditStanding::Expired : CreditStanding::Available;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<Sponsor> sponsors(Connection &connection)
{
    Statement row(connection, SPONSORS);
    std::vector<Sponsor> list;
    while (row.next())
        list.push_back(readSponsor(row));
    return list;
}

std::optional<Sponsor> sponsor(Connection &connection, SponsorId id)
{
    Statement row(connection, SPONSORS " WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    return readSponsor(row);
}

SponsorId insertSponsor(Connection &connection, const Sponsor &sponsor)
{
    change(connection,
           "INSERT INTO sponsor (name, address, country, email, vat_number, reference, price)"
           " VALUES (?, ?, ?, ?, ?, ?, ?)",
           sponsor.name, sponsor.address, sponsor.country, sponsor.email, sponsor.vatNumber,
           sponsor.reference, sponsor.price);
    return {connection.lastInsertedId()};
}

void updateSponsor(Connection &connection, const Sponsor &sponsor)
{
    change(connection,
           "UPDATE sponsor SET name = ?, address = ?, country = ?, email = ?, vat_number = ?,"
           "  reference = ?, price = ? WHERE id = ?",
           sponsor.name, sponsor.address, sponsor.country, sponsor.email, sponsor.vatNumber,
           sponsor.reference, sponsor.price, sponsor.id);
}

void convertCreditPrices(Connection &connection, const std::function<Money(Money)> &converted)
{
    for (Sponsor each : sponsors(connection)) {
        if (!each.price)
            continue;
        const Money price = converted(*each.price);
        // A price that the other currency can't have is not known any more.
        each.price = price > Money{} ? std::optional(price) : std::nullopt;
        updateSponsor(connection, each);
    }
}

std::vector<CreditEntry> creditEntries(Connection &connection, ClientId client, Instant now)
{
    std::vector<CreditEntry> list;
    {
        Statement row(connection,
                      "SELECT cr.state, sp.name, cr.granted_at, cr.expires_at, cr.session_id,"
                      "       s.starts_at, coalesce(d.number, '')"
                      " FROM credit cr JOIN sponsor sp ON sp.id = cr.sponsor_id"
                      " LEFT JOIN session s ON s.id = cr.session_id"
                      " LEFT JOIN document d ON d.id = cr.statement_id"
                      " WHERE cr.client_id = ? ORDER BY cr.id DESC",
                      client);
        while (row.next()) {
            CreditEntry entry;
            entry.expiresAt = row.optional(3, &Statement::instant);
            entry.standing = standingOf(row.token<CreditState>(0), entry.expiresAt, now);
            entry.sponsorName = row.text(1);
            entry.at = row.instant(2);
            entry.session = row.optional(4, &Statement::id<SessionId>);
            entry.startsAt = row.optional(5, &Statement::instant);
            entry.statement = row.text(6);
            list.push_back(entry);
        }
    }
    Statement row(connection,
                  "SELECT s.id, s.starts_at, r.returned_at, r.reason"
                  " FROM session s CROSS JOIN credit_return r ON r.session_id = s.id"
                  " WHERE s.client_id = ? ORDER BY r.session_id DESC",
                  client);
    while (row.next()) {
        CreditEntry entry;
        entry.standing = CreditStanding::Returned;
        entry.session = row.id<SessionId>(0);
        entry.startsAt = row.instant(1);
        entry.at = row.instant(2);
        entry.reason = row.text(3);
        list.push_back(entry);
    }
    std::ranges::stable_sort(list, std::ranges::greater(), &CreditEntry::at);
    return list;
}

std::vector<ChargeId> chargesToState(Connection &connection, SponsorId sponsor, Instant from,
                                     Instant to)
{
    Statement row(connection,
                  "SELECT ch.id FROM credit cr INDEXED BY credit_to_state"
                  " CROSS JOIN session s ON s.id = cr.session_id"
                  " CROSS JOIN charge ch ON ch.session_id = s.id"
                  " WHERE cr.sponsor_id = ? AND cr.state = 'spent' AND cr.statement_id IS NULL"
                  "   AND s.starts_at >= ? AND s.starts_at < ? ORDER BY s.starts_at, s.id",
                  sponsor, from, to);
    std::vector<ChargeId> list;
    while (row.next())
        list.push_back(row.id<ChargeId>(0));
    return list;
}

std::optional<Instant> firstToState(Connection &connection, SponsorId sponsor)
{
    Statement row(connection,
                  "SELECT min(s.starts_at) FROM credit cr INDEXED BY credit_to_state"
                  " CROSS JOIN session s ON s.id = cr.session_id"
                  " WHERE cr.sponsor_id = ? AND cr.state = 'spent' AND cr.statement_id IS NULL",
                  sponsor);
    return row.next() ? row.optional(0, &Statement::instant) : std::nullopt;
}

std::vector<Payment> statementPayments(Connection &connection, DocumentId statement)
{
    Statement row(connection,
                  "SELECT id, amount, method, received_at, reverses FROM statement_payment"
                  " WHERE statement_id = ? ORDER BY id",
                  statement);
    std::vector<Payment> list;
    while (row.next()) {
        list.push_back({row.id<PaymentId>(0), row.money(1), row.token<PaymentMethod>(2),
                        row.instant(3), row.optional(4, &Statement::id<PaymentId>)});
    }
    return list;
}

void insertStatementPayment(Connection &connection, DocumentId statement, const Payment &payment)
{
    change(connection,
           "INSERT INTO statement_payment (statement_id, amount, method, received_at, reverses)"
           " VALUES (?, ?, ?, ?, ?)",
           statement, payment.amount, payment.method, payment.receivedAt, payment.reverses);
}

} // namespace sessionbook::rows
