// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"

#include <QCoreApplication>
#include <QDate>

#include <optional>
#include <vector>

namespace sessionbook {

class PracticeContext;

/// Who sponsors are, what became of their credits, and what they paid for statements, which
/// Documents issues. Dates are on the practice's calendar. Errors of queries: Storage; Invalid for
/// an unknown id.
class Sponsors
{
    Q_DECLARE_TR_FUNCTIONS(Sponsors)

public:
    explicit Sponsors(PracticeContext &context) : m_context(context) {}

    /// Unordered.
    Result<std::vector<Sponsor>> all() const;
    Result<Sponsor> find(SponsorId id) const;
    /// Errors: Invalid at the wrong field, see sponsor_field.h.
    Result<SponsorId> add(const Sponsor &typed);
    /// Succeeds without being journaled if nothing changes. `seen` is what was shown before.
    /// Errors: as of add(); Conflict if the sponsor has changed since.
    Result<> edit(const Sponsor &seen, const Sponsor &typed);

    /// 1 to 1000 credits; an unknown sponsor's name makes a new sponsor. `lastDay`, on the
    /// practice's calendar, is the last on which a session can begin; without it they don't expire.
    /// Errors: Invalid at field::sponsor, field::count and field::expiry; NotAllowed for a client
    /// who can't be booked.
    Result<> grantCredits(ClientId id, const QString &sponsorName, int count, QDate lastDay = {});
    /// What each sponsor has granted to a client, and what is left of it.
    Result<std::vector<CreditBalance>> balances(ClientId id) const;
    /// All credits of a client and all that were returned, newest first.
    Result<std::vector<CreditEntry>> credits(ClientId id) const;
    /// The day of the first session that is to be stated; empty if there is none.
    Result<std::optional<QDate>> firstToState(SponsorId id) const;

    /// What was paid for a statement, oldest first, with reversals.
    Result<std::vector<Payment>> payments(DocumentId statement) const;
    /// Records that all that is outstanding on a statement was received, on a day that is not to
    /// come. Errors: NotAllowed; Invalid at field::method and field::received.
    Result<> recordPayment(DocumentId statement, PaymentMethod method, QDate receivedOn);
    /// Takes the last payment back, as a row of its own. Error: NotAllowed if there is none.
    Result<> reversePayment(DocumentId statement);

private:
    PracticeContext &m_context;
};

} // namespace sessionbook
