// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QSet>

namespace sessionbook {

/// What a committed command touched: the payload of Practice::changed. Views re-read only what
/// concerns them.
struct Changes
{
    QSet<SessionId> sessions;
    QSet<ClientId> clients;
    /// One of `clients` was erased: what tells of that one is dropped even by what is hidden and
    /// else reads again when it is shown.
    bool erasedClient = false;
    QSet<ChargeId> loneCharges; ///< those without a session
    bool payers = false;        ///< who pays for whom, or a payer's name
    bool charges = false;
    bool messages = false;
    bool credits = false;
    bool profile = false; ///< the profile, session types, sponsors or message texts
    bool timeOff = false;
    bool documents = false;
    // The journal and what can be undone change with every command.
};

} // namespace sessionbook
