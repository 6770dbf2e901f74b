// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/rules/document_draft.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

/// Documents. Dates are on the practice's calendar; `today` says which
/// invoices are overdue.
namespace sessionbook::rows {

/// The last number of a series and its day.
struct SeriesEnd
{
    int position = 0;
    QDate issuedOn{};
};
/// The day is that of the kind's last document, whatever its year's series.
[[nodiscard]] SeriesEnd seriesEnd(Connection &connection, DocumentKind kind, int year);
[[nodiscard]] SeriesEnd lastReminder(Connection &connection, DocumentId invoice);
[[nodiscard]] bool isNumberTaken(Connection &connection, DocumentKind kind, const QString &number);
/// All that documents of this kind have, sorted.
[[nodiscard]] QStringList documentNumbers(Connection &connection, DocumentKind kind);

/// Also marks the charges, payments or credits that stand on it, or frees those of a document that
/// a credit note takes back. `digest` is documentDigest() of both; `journal` the entry that will
/// have it.
DocumentId insertDocument(Connection &connection, const DocumentContent &content,
                          const std::optional<DocumentId> &about, const QByteArray &data,
                          const QByteArray &pdf, const QByteArray &digest, JournalId journal,
                          Instant now);
/// The address, as it is now, of whom a document was issued to; empty if there is none any more.
[[nodiscard]] QString emailOfRecipient(Connection &connection, const DocumentContent &issued);
/// SHA-256 over what the document was made of and its page.
[[nodiscard]] QByteArray documentDigest(const QByteArray &data, const QByteArray &pdf);
/// Of clients who were erased, and of sponsors whose documents may be about them, whether the law
/// no longer wants something kept that still is. False in a file of a version without documents.
[[nodiscard]] bool hasDocumentsToEmpty(Connection &connection, Instant now);
/// Empties it; the numbers stay.
void emptyDocuments(Connection &connection, Instant now);

/// Throws StoreError (Invalid) for an unknown id.
[[nodiscard]] IssuedDocument document(Connection &connection, DocumentId id, QDate today);
/// Newest first: the next `limit` before `before`.
[[nodiscard]] std::vector<DocumentItem> documents(Connection &connection, int limit,
                                                  std::optional<DocumentId> before,
                                                  const DocumentScope &scope, QDate today);
/// The open and overdue invoices that these charges stand on, oldest first.
[[nodiscard]] std::vector<DocumentItem>
openInvoicesOf(Connection &connection, const std::vector<ChargeId> &charges, QDate today);
/// What an issued document has of a charge or its payments, so that they can't be deleted.
struct HoldingDocument
{
    DocumentKind kind = DocumentKind::Invoice;
    QString number{};
};
/// The invoice that the session's charge or this one stands on, else the statement of its credit or
/// the receipt of a payment.
[[nodiscard]] std::optional<HoldingDocument> holdingDocument(Connection &connection,
                                                             std::optional<SessionId> session,
                                                             std::optional<ChargeId> charge);
/// The number of the invoice that the charge stands on.
[[nodiscard]] std::optional<DocumentId> invoiceIdOf(Connection &connection, ChargeId charge);
[[nodiscard]] std::optional<QString> invoiceOf(Connection &connection, ChargeId charge);

} // namespace sessionbook::rows
