// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/documents.h"
#include "tests/support/random_steps.h"
#include "tests/support/random_work.h"

using namespace Qt::StringLiterals;

namespace sessionbook::test {

/// Gives a client a new payer, or one that others have, or none.
RandomWork::Did RandomWork::choosePayer(Dice &dice)
{
    Documents &documents = m_practice.documents();
    const auto client = someClient(dice);
    const auto payers = documents.payers();
    if (!client || !payers)
        return std::nullopt;
    const auto before = documents.billingDetails(client->id);
    if (!before)
        return std::nullopt;
    BillingDetails details = *before;
    if (details.payer && dice.oneIn(3))
        details.payer.reset();
    else if (!payers->empty() && !dice.oneIn(3))
        details.payer = oneOf(*payers, dice);
    else
        details.payer = Payer{{}, u"Payer %1"_s.arg(dice.below(1000)), {}, {}, {}};
    if (details == *before)
        return std::nullopt;
    return did(documents.changeBillingDetails(client->id, client->revision, details),
               JournalAction::ClientEdited);
}

} // namespace sessionbook::test
