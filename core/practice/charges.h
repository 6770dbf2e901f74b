// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/balance.h"
#include "core/records/charge_views.h"
#include "core/rules/joint_payment.h"

#include <QCoreApplication>

#include <functional>
#include <optional>
#include <vector>

namespace sessionbook {

class Connection;
class PracticeContext;

/// Charges without a session, acts on several charges at once, and balances. What is done to one
/// session's money goes through Sessions::perform(). Days are on the practice's calendar. Errors of
/// queries: Storage; Invalid for an unknown id.
class Charges
{
    Q_DECLARE_TR_FUNCTIONS(Charges)

public:
    explicit Charges(PracticeContext &context) : m_context(context) {}

    /// Of a charge without a session.
    Result<ChargeDetails> details(ChargeId id) const;
    /// A client's without a session, newest first; the next `limit` after `after`, or the first.
    Result<std::vector<ChargeItem>> ofClient(ClientId client, int limit,
                                             const std::optional<ChargeItem> &after = {}) const;
    /// Errors: Invalid at its field, see charge_field.h; NotAllowed for a client who can't be
    /// booked.
    Result<ChargeId> add(const NewCharge &typed);

    /// Empty if the action may begin; else the sentence for a tooltip.
    std::optional<QString> whyNot(const ChargeFacts &facts, Action action) const;
    /// Errors: NotAllowed or Invalid, with why and what to do instead.
    Result<Plan> preview(const ChargeFacts &facts, const Request &request) const;
    /// Pays, reverses, changes or voids a charge without a session. Errors: as preview(); Conflict
    /// if it is no longer as in `seen`.
    Result<> perform(const ChargeDetails &seen, const Request &request);

    /// With what judges them, so that answers can be tried without reading again. Error: Conflict
    /// if one has changed.
    Result<std::vector<ChargeToAct>> read(const std::vector<ChargeItem> &charges) const;
    /// Why this can't be done to the charge alone; empty if it can.
    std::optional<QString> whyNot(const ChargeToAct &charge, Action action) const;
    /// Why none of them can be voided; empty if one can, or one has changed. `charges` is not
    /// empty.
    std::optional<QString> whyNoneVoided(const std::vector<ChargeItem> &charges) const;
    /// What pay() will carry out of what was read. Errors: as sessionbook::planPayment().
    Result<ChargesPlan> previewPayment(std::vector<ChargeToAct> charges,
                                       const JointPayment &payment) const;
    /// The same with the charges as they are now. Error: also Conflict if one has changed.
    Result<ChargesPlan> previewPayment(const JointPayment &payment) const;
    /// One payment for several charges, one act to undo. Errors: as previewPayment().
    Result<> pay(const JointPayment &payment);
    /// What voidAll() will carry out of what was read. Errors: as sessionbook::planVoids().
    Result<ChargesPlan> previewVoids(std::vector<ChargeToAct> charges) const;
    /// One act to undo. Errors: as planVoids(); Conflict if a charge has changed.
    Result<> voidAll(const std::vector<ChargeItem> &charges);

    /// What is used next for a client: the client's own, and after that the payer's.
    Result<Balance> balanceOf(ClientId client) const;
    /// Errors: Invalid at field::amount for less than nothing or more than there is, at
    /// field::received for a day to come, at field::method for one that is no money.
    Result<> payBack(ClientId client, Money amount, PaymentMethod method,
                     std::optional<QDate> paidOn);

private:
    Result<std::vector<ChargeToAct>> unchanged(Connection &connection,
                                               const std::vector<ChargeItem> &charges) const;
    Result<> carryOut(JournalAction action, const std::vector<ChargeItem> &charges,
                      const std::function<Result<ChargesPlan>(std::vector<ChargeToAct>)> &decide);

    PracticeContext &m_context;
};

} // namespace sessionbook
