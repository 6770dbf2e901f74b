// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/records/letterhead.h"
#include "core/records/status.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// Invoices and their like: what they say, and how lists show them.
namespace sessionbook {

/// Whether it asks its recipient to pay.
[[nodiscard]] constexpr bool asksForMoney(DocumentKind kind)
{
    return kind == DocumentKind::Invoice || kind == DocumentKind::Reminder ||
           kind == DocumentKind::Statement;
}

/// Which document is to be made.
struct DocumentRequest
{
    DocumentKind kind = DocumentKind::Invoice;
    ClientId client{};
    std::vector<ChargeId> charges{};    ///< or whose payments; of Invoice and Receipt
    std::optional<DocumentId> about{};  ///< the invoice or statement; of CreditNote and Reminder
    std::optional<SponsorId> sponsor{}; ///< of Statement
    QDate from{};                       ///< the period of a Statement, both days included
    QDate to{};

    friend bool operator==(const DocumentRequest &, const DocumentRequest &) = default;
};

/// Limits a list of documents.
struct DocumentScope
{
    std::optional<DocumentKind> kind{};
    std::optional<ClientId> client{}; ///< whom they are about
    std::optional<PayerId> payer{};   ///< to whom they went; not beside a client
    QDate from{};                     ///< when they were issued, both days included; invalid: open
    QDate to{};

    friend bool operator==(const DocumentScope &, const DocumentScope &) = default;
};

/// To whom a document goes.
struct DocumentParty
{
    QString name{};
    QString address{};
    QString reference{};
    QString country{}; ///< of a sponsor, as the next ones; ISO 3166-1
    QString vatNumber{};
    QString email{};

    friend bool operator==(const DocumentParty &, const DocumentParty &) = default;
};

/// A charge; on a receipt, a payment of one; on a statement, a session that a credit paid for.
struct DocumentLine
{
    ChargeId charge{};
    std::optional<PaymentId> payment{};
    QDate servedOn{};   ///< on the practice's calendar
    bool isFee = false; ///< for a cancelled session
    QString text{};     ///< what was done; empty: told in the words of the document's language
    QString code{};
    int lengthMinutes = 0;    ///< 0: a fee, or what took no session
    QString client{};         ///< on a statement, the client's number: never a name
    Money amount{};           ///< with tax
    std::optional<int> tax{}; ///< in hundredths of a percent; empty: exempt
    QString exemption{};      ///< why it is exempt; empty: as the sender says for all
    Money taxAmount{};        ///< contained in the amount
    std::optional<PaymentMethod> method{};
    QDate receivedOn{};

    friend bool operator==(const DocumentLine &, const DocumentLine &) = default;
};

/// All that a document says. Its layout adds nothing but words.
struct DocumentContent
{
    DocumentKind kind = DocumentKind::Invoice;
    int year = 0;     ///< of its series; 0: one that never begins anew
    int position = 0; ///< in its series; of a reminder, its stage from 1 to 3
    QString number{}; ///< of a reminder, that of the invoice
    QDate issuedOn{};
    QDate dueOn{}; ///< of an invoice or a reminder; otherwise invalid
    QString practice{};
    QString professional{};
    Letterhead sender{};
    DocumentParty recipient{};
    ClientId client{};
    QString clientName{};
    QDate clientBirthDate{};
    QString clientReference{};
    std::optional<PayerId> payer{};
    std::optional<SponsorId> sponsor{}; ///< instead of a client: of a statement, or about one
    QDate from{};                       ///< the period of a statement, both days included
    QDate to{};
    std::vector<DocumentLine> lines{};
    Money total{};
    Money paid{};          ///< of an invoice or a reminder, until it was issued
    QString aboutNumber{}; ///< of a credit note or a reminder: that of what it is about
    QDate aboutDate{};
    QString currency{};   ///< ISO 4217
    QString localeName{}; ///< for dates and numbers
    QString language{};   ///< ISO 639

    friend bool operator==(const DocumentContent &, const DocumentContent &) = default;
    [[nodiscard]] Money toPay() const { return total - paid; }
};

/// Why no tax is due on a line; empty if there is one, or nothing says why.
[[nodiscard]] QString exemptionOf(const DocumentLine &line, const DocumentContent &content);
/// All that exemptionOf() says of the exempt lines, each wording once, in the order of the lines;
/// an empty one comes last. If there are several, a line needs a mark of its own.
[[nodiscard]] QStringList exemptionsIn(const DocumentContent &content);

/// A document before it is issued.
struct DocumentDraft
{
    DocumentRequest request{};
    DocumentContent content{};
};

/// How far an invoice or a statement is settled. Other documents are Final.
enum class DocumentState { Open, Overdue, Paid, Credited, Final };

/// A document in a list.
struct DocumentItem
{
    DocumentId id{};
    DocumentKind kind = DocumentKind::Invoice;
    QString number{};
    int position = 0; ///< of a reminder, its stage
    QDate issuedOn{};
    QDate dueOn{};
    ClientId client{}; ///< not valid for a sponsor's
    std::optional<SponsorId> sponsor{};
    QString recipientName{}; ///< empty once its text is no longer kept
    QString clientName{};
    Money total{};
    Money outstanding{}; ///< of an invoice or a statement, at this moment
    DocumentState state = DocumentState::Final;
    bool isKept = true; ///< its page can be shown

    friend bool operator==(const DocumentItem &, const DocumentItem &) = default;
};

/// An issued document, whole.
struct IssuedDocument
{
    DocumentItem item{};
    DocumentContent content{};
    QByteArray pdf{};
    std::optional<DocumentItem> about{}; ///< the invoice of a reminder, at this moment
};

/// A charge that can stand on an invoice, or whose payments can stand on a receipt.
struct BillableCharge
{
    ChargeId charge{};
    ClientId client{};
    QString clientName{};
    QString payerName{}; ///< empty: the client pays
    Instant startsAt{};
    QString typeName{}; ///< of the session's type, or what the charge is for
    bool isFee = false;
    Money amount{};      ///< of the charge, or of the payments
    Money outstanding{}; ///< of the charge

    friend bool operator==(const BillableCharge &, const BillableCharge &) = default;
};

} // namespace sessionbook
