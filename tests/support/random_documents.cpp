// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/documents.h"
#include "core/practice/outbox.h"
#include "core/practice/sponsors.h"
#include "tests/support/random_work.h"

namespace sessionbook::test {

namespace {

DocumentRequest someRequest(const Practice &practice, ClientId client, Dice &dice)
{
    const auto about = practice.documents().list(20, {}, {DocumentKind::Invoice});
    if (about && !about->empty() && dice.oneIn(3)) {
        const DocumentItem &invoice = (*about)[std::size_t(dice.below(int(about->size())))];
        return {
            dice.oneIn(2) ? DocumentKind::CreditNote : DocumentKind::Reminder, {}, {}, invoice.id};
    }
    const DocumentKind kind = dice.oneIn(2) ? DocumentKind::Receipt : DocumentKind::Invoice;
    const auto charges =
        kind == DocumentKind::Receipt
            ? practice.documents().toReceipt(client)
            : practice.documents().toInvoice(QDate(2000, 1, 1), QDate(2100, 1, 1), client);
    DocumentRequest request{kind, client, {}, {}};
    for (const BillableCharge &charge : charges ? *charges : std::vector<BillableCharge>()) {
        if (!dice.oneIn(3))
            request.charges.push_back(charge.charge);
    }
    return request;
}

/// A statement, what is paid for one, what is paid back, or a credit note about one.
std::optional<JournalAction> someStatement(Practice &practice, Dice &dice)
{
    const auto statements = practice.documents().list(20, {}, {DocumentKind::Statement});
    if (statements && !statements->empty() && dice.oneIn(2)) {
        const DocumentId id = (*statements)[std::size_t(dice.below(int(statements->size())))].id;
        if (dice.oneIn(3)) {
            return practice.sponsors().reversePayment(id)
                       ? std::optional(JournalAction::StatementPaymentReversed)
                       : std::nullopt;
        }
        if (dice.oneIn(2)) {
            return practice.sponsors().recordPayment(id, PaymentMethod::BankTransfer,
                                                     practice.today())
                       ? std::optional(JournalAction::StatementPaid)
                       : std::nullopt;
        }
        const auto draft = practice.documents().draft({DocumentKind::CreditNote, {}, {}, id});
        return draft && practice.documents().issue(*draft, "page")
                   ? std::optional(JournalAction::DocumentIssued)
                   : std::nullopt;
    }
    const auto sponsors = practice.sponsors().all();
    if (!sponsors || sponsors->empty())
        return std::nullopt;
    const Sponsor &seen = (*sponsors)[std::size_t(dice.below(int(sponsors->size())))];
    Sponsor sponsor = seen;
    if (!sponsor.price) {
        sponsor.price = Money{80'00};
        return practice.sponsors().edit(seen, sponsor) ? std::optional(JournalAction::SponsorEdited)
                                                       : std::nullopt;
    }
    DocumentRequest request;
    request.kind = DocumentKind::Statement;
    request.sponsor = sponsor.id;
    request.from = practice.today().addDays(-dice.below(400));
    request.to = practice.today();
    const auto draft = practice.documents().draft(request);
    return draft && practice.documents().issue(*draft, "page")
               ? std::optional(JournalAction::DocumentIssued)
               : std::nullopt;
}

} // namespace

RandomWork::Did RandomWork::issueSome(Dice &dice)
{
    if (dice.oneIn(3))
        return someStatement(m_practice, dice);
    if (dice.oneIn(10)) {
        const auto issued = m_practice.documents().list(20);
        if (!issued || issued->empty())
            return std::nullopt;
        const DocumentId id = (*issued)[std::size_t(dice.below(int(issued->size())))].id;
        return m_practice.outbox().add(id) ? std::optional(JournalAction::MessageAdded)
                                           : std::nullopt;
    }
    const auto client = someClient(dice);
    if (!client)
        return std::nullopt;
    const auto draft = m_practice.documents().draft(someRequest(m_practice, client->id, dice));
    if (!draft)
        return std::nullopt;
    const QByteArray page(dice.below(9000), 'p');
    return m_practice.documents().issue(*draft, page) ? std::optional(JournalAction::DocumentIssued)
                                                      : std::nullopt;
}

} // namespace sessionbook::test
