// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/document_rows.h"

#include "core/rules/client_erasure.h"
#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/document_json.h"
#include "core/store/practice_rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace sessionbook::rows {

namespace {

// An open invoice's charges are those that still name it. A text that is no longer kept is empty.
#define DOCUMENTS                                                                                  \
    "SELECT d.id, d.kind, d.number, d.position, d.issued_on, d.due_on, d.client_id, d.total,"      \
    "       CASE d.kind WHEN 'statement'"                                                          \
    "         THEN d.total - (SELECT coalesce(sum(sp.amount), 0) FROM statement_payment sp"        \
    "                          WHERE sp.statement_id = d.id)"                                      \
    "         ELSE (SELECT coalesce(sum(ch.amount - ch.paid), 0) FROM charge ch"                   \
    "                WHERE ch.invoice_id = d.id) END,"                                             \
    "       EXISTS (SELECT 1 FROM document cn WHERE cn.about = d.id"                               \
    "                AND cn.kind = 'credit_note'),"                                                \
    "       d.data <> '', json_extract(nullif(d.data, ''), '$.recipient.name'),"                   \
    "       json_extract(nullif(d.data, ''), '$.clientName'), d.sponsor_id FROM document d"
#define BEFORE " AND d.id < ? ORDER BY d.id DESC LIMIT ?"
constexpr DocumentId noEnd{std::numeric_limits<qint64>::max()};

QDate readDate(const Statement &row, int column)
{
    const QString text = row.text(column);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        throw UnreadableValue(text);
    return date;
}

QString textOf(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }

DocumentState stateOf(const DocumentItem &item, bool isCredited, QDate today)
{
    if (item.kind != DocumentKind::Invoice && item.kind != DocumentKind::Statement)
        return DocumentState::Final;
    if (isCredited)
        return DocumentState::Credited;
    if (item.outstanding == Money{})
        return DocumentState::Paid;
    return item.dueOn < today ? DocumentState::Overdue : DocumentState::Open;
}

DocumentItem readDocument(const Statement &row, QDate today)
{
    DocumentItem item;
    item.id = row.id<DocumentId>(0);
    item.kind = row.token<DocumentKind>(1);
    item.number = row.text(2);
    item.position = row.integer(3);
    item.issuedOn = readDate(row, 4);
    item.dueOn = readDate(row, 5);
    item.client = row.optional(6, &Statement::id<ClientId>).value_or(ClientId{});
    item.total = row.sum(7);
    item.outstanding = row.sum(8);
    item.isKept = row.flag(10);
    item.recipientName = row.text(11);
    item.clientName = row.text(12);
    item.sponsor = row.optional(13, &Statement::id<SponsorId>);
    item.state = stateOf(item, row.flag(9), today);
    return item;
}

std::vector<PaymentOnPaper> paymentsOnPaper(Connection &connection, ChargeId charge)
{
    Statement row(connection,
                  "SELECT p.id, p.amount, p.method, p.received_at, p.reverses,"
                  "       EXISTS (SELECT 1 FROM payment r WHERE r.reverses = p.id),"
                  "       p.receipt_id IS NOT NULL,"
                  "       EXISTS (SELECT 1 FROM payment o WHERE o.id = p.reverses"
                  "                AND o.receipt_id IS NOT NULL)"
                  " FROM payment p WHERE p.charge_id = ? ORDER BY p.id",
                  charge);
    std::vector<PaymentOnPaper> list;
    while (row.next()) {
        list.push_back({{row.id<PaymentId>(0), row.money(1), row.token<PaymentMethod>(2),
                         row.instant(3), row.optional(4, &Statement::id<PaymentId>)},
                        row.flag(5),
                        row.flag(6),
                        row.flag(7)});
    }
    return list;
}

BillableCharge readBillable(const Statement &row)
{
    BillableCharge item;
    item.charge = row.id<ChargeId>(0);
    item.client = row.id<ClientId>(1);
    item.clientName = clientName(row, 2);
    item.payerName = row.text(3);
    item.startsAt = row.instant(4);
    item.typeName = row.text(5);
    item.isFee = row.token<ChargeKind>(6) == ChargeKind::Cancellation;
    item.amount = row.sum(7);
    item.outstanding = row.sum(8);
    return item;
}

std::vector<BillableCharge> readBillables(Statement &row)
{
    std::vector<BillableCharge> list;
    while (row.next())
        list.push_back(readBillable(row));
    return list;
}

std::vector<DocumentItem> readDocuments(Statement &&row, QDate today)
{
    std::vector<DocumentItem> list;
    while (row.next())
        list.push_back(readDocument(row, today));
    return list;
}

void markWhatStandsOnIt(Connection &connection, DocumentId id, const DocumentContent &content,
                        const std::optional<DocumentId> &about)
{
    switch (content.kind) {
    case DocumentKind::Invoice:
        for (const DocumentLine &line : content.lines)
            change(connection, "UPDATE charge SET invoice_id = ? WHERE id = ?", id, line.charge);
        return;
    case DocumentKind::CreditNote:
        change(connection, "UPDATE charge SET invoice_id = NULL WHERE invoice_id = ?", *about);
        change(connection, "UPDATE credit SET statement_id = NULL WHERE statement_id = ?", *about);
        return;
    case DocumentKind::Statement:
        for (const DocumentLine &line : content.lines)
            change(connection,
                   "UPDATE credit SET statement_id = ? WHERE session_id ="
                   " (SELECT session_id FROM charge WHERE id = ?)",
                   id, line.charge);
        return;
    case DocumentKind::Receipt:
        for (const DocumentLine &line : content.lines)
            change(connection, "UPDATE payment SET receipt_id = ? WHERE id = ?", id, line.payment);
        return;
    case DocumentKind::Reminder:
        return;
    }
}

/// Reads no more than it needs, as it may be in a file of an older version.
QDate firstKeptDay(Connection &connection, Instant now)
{
    const qint64 years = connection.number(u"SELECT keep_years FROM letterhead"_s);
    return documentsKeptFrom(now, static_cast<int>(years));
}

} // namespace

std::vector<ChargeOnPaper> chargesOnPaper(Connection &connection,
                                          const std::vector<ChargeId> &charges)
{
    std::vector<ChargeOnPaper> list;
    for (const ChargeId id : charges) {
        const auto found = charge(connection, id);
        if (!found) {
            throw StoreError(
                QCoreApplication::translate(
                    "Store", "A charge has changed in the meantime. Choose the charges again."),
                ErrorKind::Conflict);
        }
        ChargeOnPaper item;
        item.charge = *found;
        std::optional<SessionTypeId> type;
        {
            Statement row(connection,
                          "SELECT ch.client_id, ch.service_at, coalesce(s.length_minutes, 0),"
                          "       s.session_type_id, ch.text, ch.code, ch.tax,"
                          "       EXISTS (SELECT 1 FROM credit cr WHERE cr.session_id = s.id)"
                          "         OR EXISTS (SELECT 1 FROM payment p WHERE p.charge_id = ch.id"
                          "             AND p.method = 'sponsored_credit' AND p.reverses IS NULL"
                          "             AND NOT EXISTS (SELECT 1 FROM payment r"
                          "                              WHERE r.reverses = p.id)),"
                          "       cr.state = 'spent', cr.statement_id IS NOT NULL"
                          " FROM charge ch LEFT JOIN session s ON s.id = ch.session_id"
                          " LEFT JOIN credit cr ON cr.session_id = s.id"
                          " WHERE ch.id = ?",
                          id);
            if (!row.next())
                continue;
            item.client = row.id<ClientId>(0);
            item.startsAt = row.instant(1);
            item.lengthMinutes = row.integerIn(2, 0, minutesInDay);
            type = row.optional(3, &Statement::id<SessionTypeId>);
            item.type.name = row.text(4);
            item.type.code = row.text(5);
            item.type.tax = row.optional(6, &Statement::tax);
            item.isSponsored = row.flag(7);
            item.isCreditSpent = !row.isNull(8) && row.flag(8);
            item.isStated = row.flag(9);
        }
        if (type)
            item.type = sessionType(connection, *type);
        item.invoice = invoiceOf(connection, id);
        item.payments = paymentsOnPaper(connection, id);
        list.push_back(std::move(item));
    }
    std::ranges::sort(list, [](const ChargeOnPaper &a, const ChargeOnPaper &b) {
        return std::pair(a.startsAt, a.charge.id) < std::pair(b.startsAt, b.charge.id);
    });
    return list;
}

#define BILLABLE(charges, sum)                                                                     \
    "SELECT ch.id, c.id, " CLIENT_NAME                                                             \
    ", coalesce(py.name, ''), ch.service_at, coalesce(t.name, ch.text), ch.kind, " sum             \
    ", ch.amount - ch.paid FROM " charges " CROSS JOIN client c ON c.id = ch.client_id"            \
    " LEFT JOIN payer py ON py.id = c.payer_id"                                                    \
    " LEFT JOIN session s ON s.id = ch.session_id"                                                 \
    " LEFT JOIN session_type t ON t.id = s.session_type_id WHERE "

#define CAN_BE_INVOICED                                                                            \
    " ch.voided_at IS NULL AND ch.amount > 0 AND ch.invoice_id IS NULL"                            \
    " AND c.erased_at IS NULL"                                                                     \
    " AND NOT EXISTS (SELECT 1 FROM credit cr WHERE cr.session_id = ch.session_id)"                \
    " AND NOT EXISTS (SELECT 1 FROM payment pm WHERE pm.charge_id = ch.id"                         \
    "      AND pm.method = 'sponsored_credit' AND pm.reverses IS NULL"                             \
    "      AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses = pm.id))"

std::vector<BillableCharge> chargesToInvoice(Connection &connection, Instant from, Instant to,
                                             std::optional<ClientId> client)
{
    if (client) {
        Statement row(
            connection,
            BILLABLE("charge ch INDEXED BY charge_by_client",
                     "ch.amount") "ch.client_id = ? AND ch.service_at >= ? AND ch.service_at < ?"
                                  " AND" CAN_BE_INVOICED " ORDER BY ch.service_at, ch.id",
            *client, from, to);
        return readBillables(row);
    }
    Statement row(
        connection,
        BILLABLE("charge ch INDEXED BY charge_by_service",
                 "ch.amount") "ch.service_at >= ? AND ch.service_at < ? AND" CAN_BE_INVOICED
                              " ORDER BY ch.client_id, ch.service_at, ch.id",
        from, to);
    return readBillables(row);
}

std::vector<BillableCharge> chargesToInvoice(Connection &connection,
                                             const std::vector<ChargeId> &charges)
{
    Statement row(
        connection,
        BILLABLE("json_each(?) listed CROSS JOIN charge ch ON ch.id = listed.value", "ch.amount")
            CAN_BE_INVOICED " ORDER BY ch.client_id, ch.service_at, ch.id",
        listOf(charges));
    return readBillables(row);
}

std::vector<BillableCharge> chargesToReceipt(Connection &connection, ClientId client)
{
    Statement row(
        connection,
        BILLABLE(
            "charge ch INDEXED BY charge_by_client"
            " CROSS JOIN payment p ON p.charge_id = ch.id",
            "sum(p.amount)") "ch.client_id = ? AND c.erased_at IS NULL AND p.receipt_id IS NULL"
                             "   AND p.method <> 'sponsored_credit'"
                             "   AND CASE WHEN p.reverses IS NULL"
                             "            THEN NOT EXISTS (SELECT 1 FROM payment r WHERE "
                             "r.reverses = p.id)"
                             "            ELSE EXISTS (SELECT 1 FROM payment o WHERE o.id = "
                             "p.reverses"
                             "                          AND o.receipt_id IS NOT NULL) END"
                             " GROUP BY ch.id ORDER BY ch.service_at DESC, ch.id DESC",
        client);
    return readBillables(row);
}

SeriesEnd seriesEnd(Connection &connection, DocumentKind kind, int year)
{
    SeriesEnd end;
    if (Statement row(connection, "SELECT max(position) FROM document WHERE kind = ? AND year = ?",
                      kind, year);
        row.next() && !row.isNull(0))
        end.position = row.integer(0);
    if (Statement row(connection,
                      "SELECT issued_on FROM document WHERE kind = ? ORDER BY id DESC LIMIT 1",
                      kind);
        row.next())
        end.issuedOn = readDate(row, 0);
    return end;
}

SeriesEnd lastReminder(Connection &connection, DocumentId invoice)
{
    Statement row(connection,
                  "SELECT position, issued_on FROM document WHERE about = ? AND kind = 'reminder'"
                  " ORDER BY position DESC LIMIT 1",
                  invoice);
    if (!row.next())
        return {};
    return {row.integer(0), readDate(row, 1)};
}

bool isNumberTaken(Connection &connection, DocumentKind kind, const QString &number)
{
    Statement row(connection,
                  "SELECT 1 FROM document WHERE kind = ? AND number = ? AND kind <> 'reminder'",
                  kind, number);
    return row.next();
}

DocumentId insertDocument(Connection &connection, const DocumentContent &content,
                          const std::optional<DocumentId> &about, const QByteArray &data,
                          const QByteArray &pdf, const QByteArray &digest, JournalId journal,
                          Instant now)
{
    change(connection,
           "INSERT INTO document (kind, year, position, number, issued_at, issued_on, due_on,"
           "  client_id, payer_id, sponsor_id, about, total, journal_id, sha256, data, pdf)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           content.kind, content.year, content.position, content.number, now,
           textOf(content.issuedOn), textOf(content.dueOn),
           content.sponsor ? std::nullopt : std::optional(content.client), content.payer,
           content.sponsor, about, content.total, journal, digest, QString::fromUtf8(data), pdf);
    const DocumentId id{connection.lastInsertedId()};
    int number = 0;
    for (const DocumentLine &line : content.lines) {
        change(connection,
               "INSERT INTO document_line (document_id, line, charge_id, amount, tax)"
               " VALUES (?, ?, ?, ?, ?)",
               id, ++number, line.charge, line.amount, line.taxAmount);
    }
    markWhatStandsOnIt(connection, id, content, about);
    return id;
}

QByteArray documentDigest(const QByteArray &data, const QByteArray &pdf)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(data.size()) + '|');
    hash.addData(data);
    hash.addData(pdf);
    return hash.result();
}

// Whom they are about is looked for in the index, so that no page of other documents is read. Those
// for sponsors have no client, and may be about any who was erased.
#define TO_EMPTY                                                                                   \
    " FROM document INDEXED BY document_by_client"                                                 \
    " WHERE iif(client_id IS NULL, EXISTS (SELECT 1 FROM erased WHERE kind = 'client'),"           \
    "           client_id NOT IN (SELECT id FROM client WHERE erased_at IS NULL))"                 \
    "   AND issued_on < ? AND data <> ''"

bool hasDocumentsToEmpty(Connection &connection, Instant now)
{
    if (!Statement(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'document'").next())
        return false;
    return Statement(connection, "SELECT 1" TO_EMPTY " LIMIT 1",
                     textOf(firstKeptDay(connection, now)))
        .next();
}

void emptyDocuments(Connection &connection, Instant now)
{
    change(connection,
           "UPDATE document SET data = '', pdf = x'' WHERE id IN (SELECT id" TO_EMPTY ")",
           textOf(firstKeptDay(connection, now)));
}

IssuedDocument document(Connection &connection, DocumentId id, QDate today)
{
    IssuedDocument found;
    {
        Statement row(connection, DOCUMENTS " WHERE d.id = ?", id);
        if (!row.next()) {
            throw StoreError(QCoreApplication::translate("Store", "There is no such document."),
                             ErrorKind::Invalid);
        }
        found.item = readDocument(row, today);
    }
    if (!found.item.isKept)
        return found;
    Statement row(connection, "SELECT data, pdf FROM document WHERE id = ?", id);
    if (row.next()) {
        found.content = documentFromJson(row.text(0).toUtf8());
        found.pdf = row.bytes(1);
    }
    return found;
}

std::vector<DocumentItem> documents(Connection &connection, int limit,
                                    std::optional<DocumentId> before,
                                    std::optional<DocumentKind> kind,
                                    std::optional<ClientId> client, QDate today)
{
    const DocumentId end = before.value_or(noEnd);
    if (client)
        return readDocuments(
            {connection, DOCUMENTS " WHERE d.client_id = ?" BEFORE, *client, end, limit}, today);
    if (kind)
        return readDocuments({connection, DOCUMENTS " WHERE d.kind = ?" BEFORE, *kind, end, limit},
                             today);
    return readDocuments({connection, DOCUMENTS " WHERE true" BEFORE, end, limit}, today);
}

std::vector<DocumentItem> documentsTo(Connection &connection, PayerId payer, int limit,
                                      std::optional<DocumentId> before, QDate today)
{
    return readDocuments({connection, DOCUMENTS " WHERE d.payer_id = ?" BEFORE, payer,
                          before.value_or(noEnd), limit},
                         today);
}

std::vector<DocumentItem> openInvoicesOf(Connection &connection,
                                         const std::vector<ChargeId> &charges, QDate today)
{
    auto invoices =
        readDocuments({connection,
                       DOCUMENTS " WHERE d.id IN (SELECT ch.invoice_id FROM json_each(?) listed"
                                 " CROSS JOIN charge ch ON ch.id = listed.value"
                                 " WHERE ch.invoice_id IS NOT NULL) ORDER BY d.id",
                       listOf(charges)},
                      today);
    std::erase_if(invoices, [](const DocumentItem &invoice) {
        return invoice.state != DocumentState::Open && invoice.state != DocumentState::Overdue;
    });
    return invoices;
}

std::optional<QString> invoiceOf(Connection &connection, ChargeId charge)
{
    Statement row(connection,
                  "SELECT d.number FROM charge ch JOIN document d ON d.id = ch.invoice_id"
                  " WHERE ch.id = ?",
                  charge);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

} // namespace sessionbook::rows
