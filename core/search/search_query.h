// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/money.h"
#include "core/records/status.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace sessionbook {

/// An amount as typed so far: "185" may become 18,500.
struct TypedAmount
{
    std::optional<Money> exact;
    QByteArray digits; ///< of the whole units; none if nothing can follow

    [[nodiscard]] bool fits(Money amount, int currencyDigits) const;
};

/// One way to understand what was typed; all its conditions must hold.
struct SearchReading
{
    std::vector<QByteArray> words; ///< folded, in UTF-8
    std::optional<Instant> from;   ///< with `to`: starts in [from, to)
    std::optional<Instant> to;
    std::optional<SessionStatus> status;
    std::optional<ChargeState> charge;
    std::optional<TypedAmount> amount;

    [[nodiscard]] bool isAboutMoney() const { return charge || amount; }
    [[nodiscard]] bool isWordsOnly() const { return !from && !status && !charge && !amount; }
};

struct SearchQuery
{
    /// One with days, states and amounts recognised, and one with words only: "jan" is a month and
    /// a name. Empty if nothing was typed.
    std::vector<SearchReading> readings;
    Instant now;
    int currencyDigits = 2;
};

/// What the meaning of the typed words depends on.
struct SearchContext
{
    Instant now;
    QTimeZone zone;
    Currency currency;
    QLocale locale;
};

[[nodiscard]] SearchQuery readQuery(const QString &typed, const SearchContext &context);

} // namespace sessionbook
