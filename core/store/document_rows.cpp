// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/document_rows.h"

#include "core/rules/client_erasure.h"
#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/document_json.h"
#include "core/store/payer_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/sponsor_rows.h"

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
// Which of a kind are next is found in an index: every document has pages of its own, and a kind
// may be rare. The same goes for a period, and for several limits at once.
#define NEXT_OF_KIND(index, condition)                                                             \
    DOCUMENTS " WHERE d.id IN (SELECT id FROM document INDEXED BY " index                          \
              " WHERE kind = ? AND " condition                                                     \
              " AND id < ? ORDER BY id DESC LIMIT ?) ORDER BY d.id DESC"
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

SeriesEnd seriesEnd(Connection &connection, DocumentKind kind, int year)
{
    SeriesEnd end;
    // Reminders have no series; without them, both are in the index and no document is read.
    if (Statement row(connection,
                      "SELECT max(position) FROM document INDEXED BY document_series"
                      " WHERE kind = ? AND year = ? AND kind <> 'reminder'",
                      kind, year);
        row.next() && !row.isNull(0))
        end.position = row.integer(0);
    if (Statement row(connection,
                      "SELECT issued_on FROM document WHERE id ="
                      " (SELECT max(id) FROM document INDEXED BY document_series"
                      "   WHERE kind = ? AND kind <> 'reminder')",
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

QStringList documentNumbers(Connection &connection, DocumentKind kind)
{
    Statement row(connection,
                  "SELECT number FROM document INDEXED BY document_number"
                  " WHERE kind = ? AND kind <> 'reminder' ORDER BY number",
                  kind);
    QStringList numbers;
    while (row.next())
        numbers << row.text(0);
    return numbers;
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

QString emailOfRecipient(Connection &connection, const DocumentContent &issued)
{
    if (issued.sponsor) {
        const auto found = sponsor(connection, *issued.sponsor);
        return found ? found->email : QString();
    }
    if (issued.payer) {
        const auto found = payer(connection, *issued.payer);
        return found ? found->email : QString();
    }
    return clientName(connection, issued.client) ? client(connection, issued.client).email
                                                 : QString();
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
    std::optional<DocumentId> about;
    {
        Statement row(connection, "SELECT data, pdf, about FROM document WHERE id = ?", id);
        if (row.next()) {
            found.content = documentFromJson(row.text(0).toUtf8());
            found.pdf = row.bytes(1);
            about = row.optional(2, &Statement::id<DocumentId>);
        }
    }
    if (about && found.item.kind == DocumentKind::Reminder) {
        Statement row(connection, DOCUMENTS " WHERE d.id = ?", *about);
        if (row.next())
            found.about = readDocument(row, today);
    }
    return found;
}

std::vector<DocumentItem> documents(Connection &connection, int limit,
                                    std::optional<DocumentId> before, const DocumentScope &scope,
                                    QDate today)
{
    const DocumentId end = before.value_or(noEnd);
    if (scope == DocumentScope{})
        return readDocuments({connection, DOCUMENTS " WHERE true" BEFORE, end, limit}, today);
    if (scope == DocumentScope{{}, scope.client})
        return readDocuments(
            {connection, DOCUMENTS " WHERE d.client_id = ?" BEFORE, *scope.client, end, limit},
            today);
    if (scope == DocumentScope{{}, {}, scope.payer})
        return readDocuments(
            {connection, DOCUMENTS " WHERE d.payer_id = ?" BEFORE, *scope.payer, end, limit},
            today);
    if (scope == DocumentScope{DocumentKind::Reminder})
        return readDocuments({connection, NEXT_OF_KIND("document_about", "about IS NOT NULL"),
                              *scope.kind, end, limit},
                             today);
    if (scope == DocumentScope{scope.kind})
        return readDocuments({connection, NEXT_OF_KIND("document_series", "kind <> 'reminder'"),
                              *scope.kind, end, limit},
                             today);
    const QString last = scope.to.isValid() ? textOf(scope.to) : u"9999-12-31"_s;
    return readDocuments(
        {connection,
         DOCUMENTS " WHERE d.id IN (SELECT id FROM document INDEXED BY document_by_day"
                   " WHERE issued_on BETWEEN ? AND ? AND kind = ifnull(?, kind)"
                   " AND client_id IS ifnull(?, client_id) AND payer_id IS ifnull(?, payer_id)"
                   " AND id < ? ORDER BY id DESC LIMIT ?) ORDER BY d.id DESC",
         textOf(scope.from), last, scope.kind, scope.client, scope.payer, end, limit},
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

std::optional<HoldingDocument> holdingDocument(Connection &connection,
                                               std::optional<SessionId> session,
                                               std::optional<ChargeId> charge)
{
    Statement row(
        connection,
        "WITH about AS (SELECT id, session_id, invoice_id FROM charge WHERE session_id = ?"
        "               UNION ALL"
        "               SELECT id, session_id, invoice_id FROM charge WHERE id = ?)"
        " SELECT d.kind, d.number FROM about a JOIN document d ON d.id = a.invoice_id"
        " UNION ALL"
        " SELECT d.kind, d.number FROM about a"
        "   JOIN credit cr ON cr.session_id = a.session_id"
        "   JOIN document d ON d.id = cr.statement_id"
        " UNION ALL"
        " SELECT d.kind, d.number FROM about a JOIN payment p ON p.charge_id = a.id"
        "   JOIN document d ON d.id = p.receipt_id LIMIT 1",
        session, charge);
    if (!row.next())
        return std::nullopt;
    return HoldingDocument{row.token<DocumentKind>(0), row.text(1)};
}

std::optional<DocumentId> invoiceIdOf(Connection &connection, ChargeId charge)
{
    Statement row(connection, "SELECT invoice_id FROM charge WHERE id = ?", charge);
    return row.next() ? row.optional(0, &Statement::id<DocumentId>) : std::nullopt;
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
