// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/records/billing_details.h"

#include <vector>

/// What lists and a payer's page show.
namespace sessionbook {

/// A client whom a payer pays for.
struct PaidFor
{
    ClientId client{};
    QString name{};
    bool isArchived = false;
    Money owed{}; ///< outstanding of the client's charges

    friend bool operator==(const PaidFor &, const PaidFor &) = default;
};

struct PayerItem
{
    Payer payer{};
    std::vector<PaidFor> clients{}; ///< by name; at least one

    [[nodiscard]] Money owed() const
    {
        Money sum;
        for (const PaidFor &client : clients)
            sum = sum + client.owed;
        return sum;
    }
    friend bool operator==(const PayerItem &, const PayerItem &) = default;
};

} // namespace sessionbook
