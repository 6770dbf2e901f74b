// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_facts.h"
#include "core/records/client_period.h"
#include "core/records/records.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// What the Payments tab and the dialogs about charges show.
namespace sessionbook {

/// A row of the Payments tab.
struct ChargeItem
{
    ChargeId id;
    std::optional<SessionId> session; ///< none: a charge of its own, such as for a report
    ClientId client;
    QString clientName;
    QString typeName; ///< of the session's type, or what the charge is for
    Instant startsAt; ///< of the session, or when it was provided
    int lengthMinutes = 0;
    SessionStatus status = SessionStatus::Complete;
    ChargeKind kind = ChargeKind::Session;
    Money amount;
    Money paid;
    ChargeState state = ChargeState::Unpaid;
    std::optional<PaymentMethod> method; ///< of the latest payment that was not reversed

    friend bool operator==(const ChargeItem &, const ChargeItem &) = default;
    [[nodiscard]] Money outstanding() const
    {
        return state == ChargeState::Unpaid ? amount - paid : Money{};
    }
};

/// Limits the charges of a state.
struct ChargeScope
{
    ClientPeriod of; ///< the period is that of ChargeItem::startsAt
    /// Of a payment that was not reversed, whether it paid all or a part.
    std::optional<PaymentMethod> method;
    std::optional<PayerId> payer{}; ///< of all its clients; not beside a client

    friend bool operator==(const ChargeScope &, const ChargeScope &) = default;
};

/// The charges in a state, perhaps within a scope.
struct ChargeTotal
{
    int count = 0;
    /// Unpaid: what is outstanding. Paid: what clients have paid, also in part for what is still
    /// Unpaid and into a balance, less what was reversed or paid back; a sponsored credit or a
    /// balance that is used is no money received. Of a scope with a method, what was paid by that
    /// method; of one with a period, balances by the day they were paid. Void: the amounts.
    Money sum;
    std::optional<Instant> oldest; ///< ChargeItem::startsAt of the oldest
};

/// A charge without a session, as it is entered.
struct NewCharge
{
    ClientId client{};
    QString text{};           ///< what documents say of it
    QDate servedOn{};         ///< on the practice's calendar
    Money amount{};           ///< with tax
    std::optional<int> tax{}; ///< included, in hundredths of a percent; empty: exempt
    QString code{};           ///< for insurers, on documents

    friend bool operator==(const NewCharge &, const NewCharge &) = default;
};

/// A charge of its own, whole.
struct ChargeDetails
{
    ChargeItem item;
    ChargeFacts facts;
    Client client;
    QString code;
    std::optional<int> tax;
    QString amountReason; ///< only for the professional
};

/// One payment for several charges, oldest first.
struct JointPayment
{
    std::vector<ChargeItem> charges; ///< as they were shown
    Money amount;
    PaymentMethod method = PaymentMethod::CardTerminal;
    std::optional<QDate> receivedOn; ///< none: now
    bool restToBalance = false;      ///< what is more than they come to
};

} // namespace sessionbook
