// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>
#include <functional>

namespace sessionbook {

/// A row id with a type of its own, so that a client's can't be passed as a session's. 0: not saved
/// yet.
template <class Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// Far more than there ever will be, and far from overflow.
inline constexpr qint64 largestId = qint64{1} << 62;

using ClientId = Id<struct ClientTag>;
using SessionTypeId = Id<struct SessionTypeTag>;
using SessionId = Id<struct SessionTag>;
using PaymentId = Id<struct PaymentTag>;
using SponsorId = Id<struct SponsorTag>;
using CreditId = Id<struct CreditTag>;
using MessageId = Id<struct MessageTag>;
using JournalId = Id<struct JournalTag>;
using SeriesId = Id<struct SeriesTag>;
using TimeOffId = Id<struct TimeOffTag>;
using PayerId = Id<struct PayerTag>;
using DocumentId = Id<struct DocumentTag>;
using ChargeId = Id<struct ChargeTag>;
using BalanceEntryId = Id<struct BalanceEntryTag>;

} // namespace sessionbook
