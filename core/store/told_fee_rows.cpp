// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/told_fee_rows.h"

#include "core/letters/message_library.h"
#include "core/records/given_name.h"
#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/message_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/settings_rows.h"
#include "core/store/sponsor_rows.h"

#include <algorithm>

namespace sessionbook::rows {

namespace {

/// By what is written of a fee once the session is over: whether it is that word for word, or only
/// the subject still is.
FeeTold toldBy(const Message &message, const Client &client, const Session &session, Money fee,
               const PracticeProfile &profile)
{
    const MessageFacts facts{addressOf(client), {session.fields}, fee, true};
    FeeTold told = FeeTold::AsWritten;
    for (const MessageLanguage &language : shippedMessageLanguages()) {
        const MessageDraft missed = tidied(fillIn(language.missedText, facts, profile, language,
                                                  letterLocale(language.code, localeOf(profile))));
        if (withPlainSpaces(missed.body) == withPlainSpaces(message.body))
            return FeeTold::OnlyReason;
        if (withPlainSpaces(missed.subject) == withPlainSpaces(message.subject))
            told = FeeTold::EditedReason;
    }
    return told;
}

} // namespace

std::optional<Charge> feeOwed(Connection &connection, SessionId id)
{
    const auto found = charge(connection, id);
    const bool isFee = found && found->kind == ChargeKind::Cancellation;
    return isFee && !creditOf(connection, id) ? found : std::nullopt;
}

FeeTold feeTold(Connection &connection, const Session &session)
{
    const auto fee = feeOwed(connection, session.id);
    const std::vector<Message> waiting = waitingCancellations(connection, session.id);
    if (!fee || waiting.empty())
        return FeeTold::No;
    const PracticeProfile practice = profile(connection);
    const MessageLibrary library(ownMessageTexts(connection));
    const Client addressed = client(connection, session.client);
    FeeTold told = FeeTold::OnlyReason;
    for (const Message &message : waiting) {
        const bool isAsWritten =
            !library.feeSentenceIn(message.body, fee->amount, session.fields, practice).isEmpty();
        if (!isAsWritten)
            return FeeTold::OwnWords;
        const FeeTold here = toldBy(message, addressed, session, fee->amount, practice);
        if (here != FeeTold::OnlyReason && told != FeeTold::EditedReason)
            told = here;
    }
    return told;
}

void retellFee(Connection &connection, const Session &session, const Charge &before,
               const Plan &plan)
{
    if (plan.toldFee != ToldFeeMove::Correct && plan.toldFee != ToldFeeMove::Withdraw)
        return;
    const PracticeProfile practice = profile(connection);
    const MessageLibrary library(ownMessageTexts(connection));
    for (const Message &message : waitingCancellations(connection, session.id)) {
        const auto body = library.withOtherFee(message.body, session.fields, before.amount,
                                               plan.feeAfter(), practice);
        if (plan.toldFee == ToldFeeMove::Withdraw)
            deleteMessage(connection, message.id);
        else if (body)
            updateMessageBody(connection, message.id, *body);
    }
}

} // namespace sessionbook::rows
