// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/store/connection.h"

#include <QString>

#include <map>
#include <set>

namespace sessionbook {

/// The ids of what was erased, and nothing else about it, so that it does not come back with a
/// backup from before.
struct Erased
{
    std::set<ClientId> clients;
    std::set<SessionId> sessions;
    /// The highest ids that were ever given, by table: none is given twice, or what is erased under
    /// it would take another with it.
    std::map<QString, qint64> givenIds{};

    [[nodiscard]] bool isEmpty() const { return clients.empty() && sessions.empty(); }
};

namespace rows {

void noteErased(Connection &connection, ClientId id);
void noteErased(Connection &connection, SessionId id);
[[nodiscard]] Erased erased(Connection &connection);
/// False of a file of an older version, which keeps no such list.
[[nodiscard]] bool knowsErased(Connection &connection);
/// Tells the backups of one practice from those of another: the same in all copies of its file.
[[nodiscard]] QString identityWord(Connection &connection);

/// Erases what is listed and still there, and the documents that are no longer to be kept, without
/// a word in the journal, and notes all of it.
/// Inside a transaction. Traces are left in the file. What the rules would refuse, as something
/// unpaid, was settled before it was erased elsewhere.
void carryOut(Connection &connection, const Erased &erased, Instant now);

} // namespace rows

} // namespace sessionbook
