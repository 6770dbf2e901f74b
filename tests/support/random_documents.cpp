// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/documents.h"
#include "tests/support/random_work.h"

namespace sessionbook::test {

namespace {

DocumentRequest someRequest(const Practice &practice, ClientId client, Dice &dice)
{
    const auto about = practice.documents().list(20, {}, DocumentKind::Invoice);
    if (about && !about->empty() && dice.oneIn(3)) {
        const DocumentItem &invoice = (*about)[std::size_t(dice.below(int(about->size())))];
        return {
            dice.oneIn(2) ? DocumentKind::CreditNote : DocumentKind::Reminder, {}, {}, invoice.id};
    }
    const DocumentKind kind = dice.oneIn(2) ? DocumentKind::Receipt : DocumentKind::Invoice;
    const auto sessions =
        kind == DocumentKind::Receipt
            ? practice.documents().toReceipt(client)
            : practice.documents().toInvoice(QDate(2000, 1, 1), QDate(2100, 1, 1), client);
    DocumentRequest request{kind, client, {}, {}};
    for (const BillableSession &session : sessions ? *sessions : std::vector<BillableSession>()) {
        if (!dice.oneIn(3))
            request.sessions.push_back(session.session);
    }
    return request;
}

} // namespace

RandomWork::Did RandomWork::issueSome(Dice &dice)
{
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
