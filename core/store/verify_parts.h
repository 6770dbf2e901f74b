// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

#include <QCoreApplication>
#include <QString>

#include <span>
#include <vector>

/// The subjects of verifyFile(), each adding what it finds. For core/store only.
namespace sessionbook::verifying {

struct Verify
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

/// A query for the ids that break a rule, and what to say about each.
struct Invariant
{
    const char *sql;
    const char *finding; ///< %1: the id
};

void checkInvariants(Connection &connection, std::span<const Invariant> invariants,
                     std::vector<QString> &findings);
/// Charges, payments and balances.
void checkMoney(Connection &connection, std::vector<QString> &findings);
/// What was issued must be what is kept, to the byte; what is no longer kept has left its digest.
void checkDocuments(Connection &connection, std::vector<QString> &findings);

} // namespace sessionbook::verifying
