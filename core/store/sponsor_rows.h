// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/records.h"
#include "core/store/connection.h"

#include <functional>
#include <optional>
#include <vector>

/// Sponsors, what became of their credits, and what they paid for statements.
namespace sessionbook::rows {

/// Unordered.
[[nodiscard]] std::vector<Sponsor> sponsors(Connection &connection);
[[nodiscard]] std::optional<Sponsor> sponsor(Connection &connection, SponsorId id);
/// The id is given by the store.
SponsorId insertSponsor(Connection &connection, const Sponsor &sponsor);
void updateSponsor(Connection &connection, const Sponsor &sponsor);
/// For another currency.
void convertCreditPrices(Connection &connection, const std::function<Money(Money)> &converted);

/// All credits of a client and all that were returned, newest first. `now` says which have expired.
[[nodiscard]] std::vector<CreditEntry> creditEntries(Connection &connection, ClientId client,
                                                     Instant now);
/// The charges of sessions that begin in the period and on which credits of the sponsor were spent
/// that stand on no statement. `to` is not included.
[[nodiscard]] std::vector<ChargeId> chargesToState(Connection &connection, SponsorId sponsor,
                                                   Instant from, Instant to);
/// The beginning of the first such session at any time; empty if there is none.
[[nodiscard]] std::optional<Instant> firstToState(Connection &connection, SponsorId sponsor);

/// What a sponsor paid for a statement, oldest first, with reversals.
[[nodiscard]] std::vector<Payment> statementPayments(Connection &connection, DocumentId statement);
void insertStatementPayment(Connection &connection, DocumentId statement, const Payment &payment);

} // namespace sessionbook::rows
