// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/payer_rows.h"

#include "core/store/client_rows.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace sessionbook::rows {

namespace {

Payer readPayer(const Statement &row, int first)
{
    return {row.id<PayerId>(first), row.text(first + 1), row.text(first + 2), row.text(first + 3),
            row.text(first + 4)};
}

QDate dateOf(const QString &text) { return QDate::fromString(text, Qt::ISODate); }

PayerId written(Connection &connection, const Payer &payer)
{
    if (!payer.id.isValid()) {
        change(connection,
               "INSERT INTO payer (name, address, email, reference) VALUES (?, ?, ?, ?)",
               payer.name, payer.address, payer.email, payer.reference);
        return {connection.lastInsertedId()};
    }
    updatePayer(connection, payer);
    return payer.id;
}

template <class Item>
void sortByName(std::vector<Item> &items, QString Item::*name)
{
    std::ranges::sort(items, [name](const Item &a, const Item &b) {
        return QString::localeAwareCompare(a.*name, b.*name) < 0;
    });
}

/// Of the clients who have a payer: by way of what is unpaid, which is little.
QHash<ClientId, Money> owedByPaidFor(Connection &connection)
{
    Statement row(connection,
                  "SELECT c.id, sum(ch.amount - ch.paid) FROM charge ch"
                  " CROSS JOIN client c ON c.id = ch.client_id AND c.payer_id IS NOT NULL"
                  " WHERE ch.voided_at IS NULL AND ch.paid < ch.amount GROUP BY c.id");
    QHash<ClientId, Money> owed;
    while (row.next())
        owed.insert(row.id<ClientId>(0), row.sum(1));
    return owed;
}

} // namespace

Letterhead letterhead(Connection &connection)
{
    Statement row(connection,
                  "SELECT address, phone, email, website, tax_number, vat_number, register_number,"
                  "       iban, bic, exemption, footer, logo, term_days, fee_words, fee_tax,"
                  "       keep_years, invoice_pattern, credit_note_pattern, receipt_pattern,"
                  "       statement_pattern, country, exemption_code"
                  " FROM letterhead WHERE id = 1");
    if (!row.next())
        return {};
    return {row.text(0),
            row.text(1),
            row.text(2),
            row.text(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.text(7),
            row.text(8),
            row.text(9),
            row.text(10),
            row.isNull(11) ? QByteArray() : row.bytes(11),
            row.integerIn(12, 0, 365),
            row.text(13),
            row.optional(14, &Statement::tax),
            row.integerIn(15, 1, 50),
            row.text(16),
            row.text(17),
            row.text(18),
            row.text(19),
            row.text(20),
            row.text(21)};
}

void updateLetterhead(Connection &connection, const Letterhead &letterhead)
{
    const std::optional<QByteArray> logo =
        letterhead.logo.isEmpty() ? std::nullopt : std::optional(letterhead.logo);
    change(connection,
           "UPDATE letterhead SET address = ?, phone = ?, email = ?, website = ?, tax_number = ?,"
           "  vat_number = ?, register_number = ?, iban = ?, bic = ?, exemption = ?, footer = ?,"
           "  logo = ?, term_days = ?, fee_words = ?, fee_tax = ?, keep_years = ?,"
           "  invoice_pattern = ?, credit_note_pattern = ?, receipt_pattern = ?,"
           "  statement_pattern = ?, country = ?, exemption_code = ? WHERE id = 1",
           letterhead.address, letterhead.phone, letterhead.email, letterhead.website,
           letterhead.taxNumber, letterhead.vatNumber, letterhead.registerNumber, letterhead.iban,
           letterhead.bic, letterhead.exemption, letterhead.footer, logo, letterhead.termDays,
           letterhead.feeWords, letterhead.feeTax, letterhead.keepYears, letterhead.invoicePattern,
           letterhead.creditNotePattern, letterhead.receiptPattern, letterhead.statementPattern,
           letterhead.country, letterhead.exemptionCode);
}

BillingDetails billingDetails(Connection &connection, ClientId id)
{
    Statement row(connection,
                  "SELECT c.address, c.birth_date, c.reference, p.id, p.name, p.address, p.email,"
                  "       p.reference FROM client c LEFT JOIN payer p ON p.id = c.payer_id"
                  " WHERE c.id = ?",
                  id);
    if (!row.next()) {
        throw StoreError(QCoreApplication::translate("Store", "This client no longer exists."),
                         ErrorKind::Invalid);
    }
    BillingDetails details{row.text(0), dateOf(row.text(1)), row.text(2), {}};
    if (!row.isNull(3))
        details.payer = readPayer(row, 3);
    return details;
}

bool updateBillingDetails(Connection &connection, ClientId id, int revision,
                          const BillingDetails &details)
{
    const std::optional<PayerId> payer =
        details.payer ? std::optional(written(connection, *details.payer)) : std::nullopt;
    const QString birthDate =
        details.birthDate.isValid() ? details.birthDate.toString(Qt::ISODate) : QString();
    if (change(connection,
               "UPDATE client SET address = ?, birth_date = ?, reference = ?, payer_id = ?,"
               "  revision = revision + 1 WHERE id = ? AND revision = ? AND erased_at IS NULL",
               details.address, birthDate, details.reference, payer, id, revision) != 1)
        return false;
    removeUnusedPayers(connection);
    return true;
}

std::vector<Payer> payers(Connection &connection)
{
    Statement row(connection, "SELECT id, name, address, email, reference FROM payer");
    std::vector<Payer> list;
    while (row.next())
        list.push_back(readPayer(row, 0));
    // What is kept of one for the balance alone has no name.
    std::erase_if(list, [](const Payer &payer) { return payer.name.isEmpty(); });
    sortByName(list, &Payer::name);
    return list;
}

std::vector<PayerItem> payerItems(Connection &connection)
{
    const QHash<ClientId, Money> owed = owedByPaidFor(connection);
    QHash<PayerId, std::vector<PaidFor>> clients;
    Statement row(connection, "SELECT c.payer_id, c.id, " CLIENT_NAME ", c.archived_at IS NOT NULL"
                              " FROM client c WHERE c.payer_id IS NOT NULL");
    while (row.next()) {
        const auto client = row.id<ClientId>(1);
        clients[row.id<PayerId>(0)].push_back(
            {client, clientName(row, 2), row.flag(3), owed.value(client)});
    }
    std::vector<PayerItem> items;
    for (const Payer &payer : payers(connection)) {
        items.push_back({payer, clients.take(payer.id)});
        sortByName(items.back().clients, &PaidFor::name);
    }
    return items;
}

std::optional<Payer> payer(Connection &connection, PayerId id)
{
    Statement row(connection, "SELECT id, name, address, email, reference FROM payer WHERE id = ?",
                  id);
    return row.next() ? std::optional(readPayer(row, 0)) : std::nullopt;
}

void updatePayer(Connection &connection, const Payer &payer)
{
    change(connection,
           "UPDATE payer SET name = ?, address = ?, email = ?, reference = ? WHERE id = ?",
           payer.name, payer.address, payer.email, payer.reference, payer.id);
}

std::vector<ClientId> clientsPaidBy(Connection &connection, PayerId id)
{
    Statement row(connection, "SELECT id FROM client WHERE payer_id = ? ORDER BY id", id);
    std::vector<ClientId> clients;
    while (row.next())
        clients.push_back(row.id<ClientId>(0));
    return clients;
}

int clientsOf(Connection &connection, PayerId id)
{
    Statement row(connection, "SELECT count(*) FROM client WHERE payer_id = ?", id);
    return row.next() ? row.integer(0) : 0;
}

void removeUnusedPayers(Connection &connection)
{
#define HAS_NO_CLIENT "id NOT IN (SELECT payer_id FROM client WHERE payer_id IS NOT NULL)"
    change(connection, "DELETE FROM payer WHERE " HAS_NO_CLIENT " AND id NOT IN"
                       " (SELECT payer_id FROM balance_entry WHERE payer_id IS NOT NULL)");
    // The books need to know whose money came in, but not who that was.
    change(connection, "UPDATE payer SET name = '', address = '', email = '', reference = ''"
                       " WHERE " HAS_NO_CLIENT);
#undef HAS_NO_CLIENT
}

} // namespace sessionbook::rows
