// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <optional>
#include <vector>

namespace sessionbook {

/// How a message that waits in the outbox tells the client of the fee for cancelling.
enum class FeeTold {
    No,           ///< no message waits, or nothing is to be told
    AsWritten,    ///< in the sentence that the program wrote
    OnlyReason,   ///< and without the fee there would be nothing to tell
    EditedReason, ///< the same, and something else was added: not to be thrown away
    OwnWords,     ///< that sentence was edited: only a person knows what it says now
};

/// All that the rules need to know of a session.
struct SessionFacts
{
    Session session;
    std::optional<Charge> charge;
    std::optional<Credit> credit;      ///< the one reserved or spent by this session
    int creditsAvailable = 0;          ///< further ones of the same client and sponsor, at its time
    std::vector<Payment> payments;     ///< of its charge, oldest first, including reversals
    int waitingMessages = 0;           ///< about this session, still in the outbox
    bool clientErased = false;         ///< it is kept for the books alone
    std::vector<Instant> creditEnds{}; ///< from which those of them that expire can't be reserved
    std::optional<QString> invoice{};  ///< the number of the one that its charge stands on
    Money balance{};                   ///< of the payer, that may be used
    FeeTold feeTold = FeeTold::No;
};

} // namespace sessionbook
