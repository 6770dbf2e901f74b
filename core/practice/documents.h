// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/billing_details.h"
#include "core/records/document.h"
#include "core/records/payer_views.h"
#include "core/rules/document_draft.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace sessionbook {

class Connection;
class PracticeContext;

/// Invoices, credit notes, receipts and reminders, and what they say of both sides. A document is
/// drafted, its page is made from the draft, and both are issued together; from then on it can't be
/// changed, deleted or undone. Dates are on the practice's calendar. Errors of queries: Storage;
/// Invalid for an unknown id.
class Documents
{
    Q_DECLARE_TR_FUNCTIONS(Documents)

public:
    explicit Documents(PracticeContext &context) : m_context(context) {}

    Result<Letterhead> letterhead() const;
    /// Succeeds without being journaled if nothing changes. Errors: Invalid at the wrong field,
    /// also where a changed pattern would give a number again that a document has.
    Result<> changeLetterhead(const Letterhead &typed);

    Result<BillingDetails> billingDetails(ClientId id) const;
    /// The address, as it is now, of the client, payer or sponsor that a document was issued to;
    /// empty if there is none any more.
    Result<QString> emailOfRecipient(const DocumentContent &issued) const;
    /// A payer without an id is added. One with an id is changed for each client who has it; `seen`
    /// is what was shown of it before, and may be left out if it is not changed. Errors: Invalid at
    /// the wrong field; Conflict if the client has changed since `revision`, or the payer has;
    /// NotAllowed while a payer whom nobody else has is left with a balance.
    Result<> changeBillingDetails(ClientId id, int revision, const BillingDetails &typed,
                                  const std::optional<Payer> &seen = {});
    /// By name.
    Result<std::vector<Payer>> payers() const;
    /// By name, with the clients they pay for and what is owed.
    Result<std::vector<PayerItem>> payerItems() const;
    /// For all clients of the payer. `seen` is what was shown before. Errors: Invalid at the wrong
    /// field; Conflict if the payer has changed since.
    Result<> changePayer(const Payer &seen, const Payer &typed);
    /// How many clients a payer pays for.
    Result<int> clientsOf(PayerId id) const;

    /// The charges of the period that can be invoiced, both days included, by client and start; of
    /// one client or all.
    Result<std::vector<BillableCharge>> toInvoice(QDate from, QDate to,
                                                  std::optional<ClientId> client = {}) const;
    /// Those of these charges that can be invoiced, by client and start.
    Result<std::vector<BillableCharge>> toInvoice(const std::vector<ChargeId> &charges) const;
    /// The others of these charges, by client and start, each with why.
    Result<std::vector<LeftOutCharge>> leftOut(const std::vector<ChargeId> &charges) const;
    /// The invoices that something is outstanding on, of those that these charges stand on; oldest
    /// first.
    Result<std::vector<DocumentItem>> openInvoicesOf(const std::vector<ChargeId> &charges) const;
    /// Why no invoice, receipt or reminder can be made of any of these charges; empty if one can.
    [[nodiscard]] std::optional<QString> whyNot(DocumentKind kind,
                                                const std::vector<ChargeId> &charges) const;
    /// The charges of a client whose payments can be receipted, newest first; the amounts are of
    /// these payments.
    Result<std::vector<BillableCharge>> toReceipt(ClientId client) const;

    /// What the document would say, with the number that is next. Gives no number away. Errors:
    /// NotAllowed; Conflict if a charge has changed.
    Result<DocumentDraft> draft(const DocumentRequest &request) const;
    /// Why there can be no such draft; empty if there can.
    [[nodiscard]] std::optional<QString> whyNot(const DocumentRequest &request) const;
    /// Writes the draft, with the page made from it, under its number. Errors: NotAllowed; Conflict
    /// if the document would now say something else.
    Result<DocumentId> issue(const DocumentDraft &draft, const QByteArray &pdf);

    /// Newest first: the next `limit` before `before`.
    Result<std::vector<DocumentItem>> list(int limit, std::optional<DocumentId> before = {},
                                           const DocumentScope &scope = {}) const;
    Result<IssuedDocument> find(DocumentId id) const;
    /// The invoice that a charge stands on, until a credit note takes it back; empty if on none.
    Result<std::optional<DocumentId>> invoiceOf(ChargeId charge) const;

    /// Empties the documents of erased clients that the law no longer wants kept; their numbers
    /// stay. Not journaled. The practice does so when it is opened and when the date turns.
    Result<> emptyOutdated();

private:
    [[nodiscard]] std::optional<Error> whyNotNumbered(Connection &connection,
                                                      const Letterhead &before,
                                                      const Letterhead &changed) const;
    Result<DocumentDraft> drafted(Connection &connection, const DocumentRequest &wanted) const;
    [[nodiscard]] std::optional<QString> whyKeepPayer(Connection &connection, ClientId id,
                                                      const BillingDetails &changed) const;
    /// If the payer is no longer as it was seen.
    [[nodiscard]] static std::optional<Error> payerChanged(Connection &connection,
                                                           const Payer &seen);
    [[nodiscard]] QDate today() const;

    PracticeContext &m_context;
};

} // namespace sessionbook
