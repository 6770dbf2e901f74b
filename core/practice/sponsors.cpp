// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sponsors.h"

#include "core/base/civil_time.h"
#include "core/base/typed_text.h"
#include "core/practice/context.h"
#include "core/records/payment_field.h"
#include "core/records/series_field.h"
#include "core/records/sponsor_field.h"
#include "core/rules/client_rules.h"
#include "core/rules/joint_payment.h"
#include "core/rules/sponsor_input.h"
#include "core/rules/statement_payment.h"
#include "core/rules/validation.h"
#include "core/store/client_rows.h"
#include "core/store/document_rows.h"
#include "core/store/sponsor_rows.h"

#include <algorithm>

namespace sessionbook {

namespace {

/// What lists show of the sponsors' credits and documents.
void record(Trail &trail)
{
    trail.changes.credits = true;
    trail.changes.documents = true;
}

} // namespace

Result<std::vector<Sponsor>> Sponsors::all() const
{
    return m_context.query([](Connection &c) { return rows::sponsors(c); });
}

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

Result<> Sponsors::edit(const Sponsor &seen, const Sponsor &typed)
{
    Sponsor sponsor = tidied(typed);
    sponsor.id = seen.id;
    if (sponsor == seen)
        return {};
    return m_context.command(
        JournalAction::SponsorEdited, [&](Connection &connection, Trail &trail) -> Result<> {
            if (const auto errors = validate(sponsor, rows::sponsors(connection)); !errors.empty())
                return errors.front();
            if (rows::sponsor(connection, seen.id) != seen) {
                return changedMeanwhile(tr("The sponsor has changed since you opened this. "
                                           "Nothing was saved. Open it again."));
            }
            rows::updateSponsor(connection, sponsor);
            trail.subjects.push_back({.sponsor = sponsor.id});
            record(trail);
            trail.changes.profile = true;
            return {};
        });
}

Result<std::vector<CreditBalance>> Sponsors::balances(ClientId id) const
{
    return m_context.query(
        [&](Connection &c) { return rows::creditBalances(c, id, m_context.now()); });
}

Result<> Sponsors::grantCredits(ClientId id, const QString &sponsorName, int count, QDate lastDay)
{
    const QString name = oneLine(sponsorName);
    if (name.isEmpty())
        return invalid(field::sponsor, tr("Enter the sponsor who pays for these sessions."));
    if (count < 1 || count > 1000)
        return invalid(field::count, tr("Grant between 1 and 1000 credits at a time."));
    const QTimeZone &zone = m_context.profile().zone;
    std::optional<Instant> expiresAt;
    if (lastDay.isValid()) {
        expiresAt = startOfDay(lastDay.addDays(1), zone);
        if (isExpired(expiresAt, m_context.now()) || *expiresAt > latestInput) {
            return invalid(field::expiry, tr("Enter a day from today on, or leave it empty: then "
                                             "the credits don't expire."));
        }
    }
    return m_context.command(
        JournalAction::CreditsGranted, [&](Connection &connection, Trail &trail) -> Result<> {
            if (const auto why = whyNotBook(rows::client(connection, id)))
                return notAllowed(*why);
            const auto known = rows::sponsors(connection);
            const auto found = std::ranges::find_if(
                known, [&](const Sponsor &sponsor) { return isSameName(sponsor.name, name); });
            const SponsorId sponsor = found != known.end()
                                          ? found->id
                                          : rows::insertSponsor(connection, Sponsor{{}, name});
            for (int i = 0; i < count; ++i)
                rows::insertCredit(connection, id, sponsor, m_context.now(), expiresAt);
            trail.subjects.push_back({{}, id});
            trail.changes.clients.insert(id);
            trail.changes.credits = true;
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
