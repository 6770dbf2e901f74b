// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sponsors.h"

#include "core/base/civil_time.h"
#include "core/practice/context.h"
#include "core/records/payment_field.h"
#include "core/rules/joint_payment.h"
#include "core/rules/sponsor_input.h"
#include "core/rules/statement_payment.h"
#include "core/store/document_rows.h"
#include "core/store/sponsor_rows.h"

namespace sessionbook {

namespace {

/// What lists show of the sponsors' credits and documents.
void record(Trail &trail)
{
    trail.changes.credits = true;
    trail.changes.documents = true;
}

} // namespace

Result<Sponsor> Sponsors::find(SponsorId id) const
{
    return m_context.query([&](Connection &connection) {
        const auto found = rows::sponsor(connection, id);
        if (!found)
            throw StoreError(tr("This sponsor no longer exists."), ErrorKind::Invalid);
        return *found;
    });
}

Result<SponsorId> Sponsors::add(const Sponsor &typed)
{
    const Sponsor sponsor = tidied(typed);
    return m_context.command(
        JournalAction::SponsorAdded,
        [&](Connection &connection, Trail &trail) -> Result<SponsorId> {
            if (const auto errors = validate(sponsor, rows::sponsors(connection)); !errors.empty())
                return errors.front();
            record(trail);
            trail.changes.profile = true;
            const SponsorId id = rows::insertSponsor(connection, sponsor);
            trail.subjects.push_back({.sponsor = id});
            return id;
        });
}

Result<> Sponsors::edit(const Sponsor &typed)
{
    const Sponsor sponsor = tidied(typed);
    const auto before = find(sponsor.id);
    if (!before)
        return before.error();
    if (*before == sponsor)
        return {};
    return m_context.command(
        JournalAction::SponsorEdited, [&](Connection &connection, Trail &trail) -> Result<> {
            if (const auto errors = validate(sponsor, rows::sponsors(connection)); !errors.empty())
                return errors.front();
            if (!rows::updateSponsor(connection, sponsor))
                return changedMeanwhile(tr("This sponsor no longer exists."));
            trail.subjects.push_back({.sponsor = sponsor.id});
            record(trail);
            trail.changes.profile = true;
            return {};
        });
}

Result<std::vector<CreditEntry>> Sponsors::credits(ClientId id) const
{
    return m_context.query(
        [&](Connection &c) { return rows::creditEntries(c, id, m_context.now()); });
}

Result<std::optional<QDate>> Sponsors::firstToState(SponsorId id) const
{
    return m_context.query([&](Connection &c) -> std::optional<QDate> {
        const auto first = rows::firstToState(c, id);
        return first ? std::optional(localTime(*first, m_context.profile().zone).date())
                     : std::nullopt;
    });
}

Result<std::vector<Payment>> Sponsors::payments(DocumentId statement) const
{
    return m_context.query([&](Connection &c) { return rows::statementPayments(c, statement); });
}

Result<> Sponsors::recordPayment(DocumentId statement, PaymentMethod method, QDate receivedOn)
{
    const Instant now = m_context.now();
    const QTimeZone &zone = m_context.profile().zone;
    const QDate today = localTime(now, zone).date();
    return m_context.command(
        JournalAction::StatementPaid, [&](Connection &connection, Trail &trail) -> Result<> {
            const DocumentItem item = rows::document(connection, statement, today).item;
            if (const auto error = whyNotPaid(item, method, receivedOn, today))
                return *error;
            const Instant at = receivedAt(receivedOn, now, zone).value_or(now);
            rows::insertStatementPayment(connection, statement,
                                         {{}, item.outstanding, method, at, {}});
            trail.subjects.push_back({.document = statement});
            record(trail);
            return {};
        });
}

Result<> Sponsors::reversePayment(DocumentId statement)
{
    return m_context.command(JournalAction::StatementPaymentReversed,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 const auto last = paymentThatHolds(
                                     rows::statementPayments(connection, statement));
                                 if (!last)
                                     return notAllowed(tr("There is no payment to reverse."));
                                 rows::insertStatementPayment(
                                     connection, statement,
                                     {{}, -last->amount, last->method, m_context.now(), last->id});
                                 trail.subjects.push_back({.document = statement});
                                 record(trail);
                                 return {};
                             });
}

} // namespace sessionbook
