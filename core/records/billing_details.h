// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace sessionbook {

/// Who pays for one client or several: parents, an insurer, an employer.
struct Payer
{
    PayerId id{};
    QString name{};
    QString address{}; ///< several lines
    QString email{};
    QString reference{}; ///< the payer's own, such as a policy's number

    friend bool operator==(const Payer &, const Payer &) = default;
};

/// What documents say of a client beside the name.
struct BillingDetails
{
    QString address{};            ///< several lines
    QDate birthDate{};            ///< invalid: unknown
    QString reference{};          ///< the practice's own number for the client
    std::optional<Payer> payer{}; ///< instead of the client

    friend bool operator==(const BillingDetails &, const BillingDetails &) = default;
};

} // namespace sessionbook
