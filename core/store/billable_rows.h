// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/rules/document_draft.h"
#include "core/rules/nameless.h"
#include "core/store/connection.h"

#include <QHash>

#include <optional>
#include <vector>

/// What documents can be made of: the charges, with their payments.
namespace sessionbook::rows {

/// All that can stand on a document about these charges, in order of their service. Throws
/// StoreError (Conflict) if one is gone.
[[nodiscard]] std::vector<ChargeOnPaper> chargesOnPaper(Connection &connection,
                                                        const std::vector<ChargeId> &charges);
/// Of the clients of these charges.
[[nodiscard]] QHash<ClientId, NamelessClient> namelessClients(Connection &connection,
                                                              const std::vector<ChargeId> &charges);
/// What can be invoiced of the period, by client and start. `to` is not included.
[[nodiscard]] std::vector<BillableCharge>
chargesToInvoice(Connection &connection, Instant from, Instant to, std::optional<ClientId> client);
/// Those of these charges that can be invoiced, by client and start.
[[nodiscard]] std::vector<BillableCharge> chargesToInvoice(Connection &connection,
                                                           const std::vector<ChargeId> &charges);
/// Why each of the others can't.
[[nodiscard]] std::vector<LeftOutCharge> chargesLeftOut(Connection &connection,
                                                        const std::vector<ChargeId> &charges);
/// The charges of a client with payments that can be receipted, newest first.
[[nodiscard]] std::vector<BillableCharge> chargesToReceipt(Connection &connection, ClientId client);

} // namespace sessionbook::rows
