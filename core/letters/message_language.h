// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_template.h"

#include <array>
#include <vector>

namespace sessionbook {

/// What the program ships of messages in one language: a text for each kind, and the words that
/// its placeholders need. Data, from resources/messages.
struct MessageLanguage
{
    QString code; ///< ISO 639, such as "is"
    QString name; ///< as its speakers call it
    QString oneMinute, fewMinutes, minutes;
    QString online, onlineAt, inPersonAt; ///< sentences that say where; {address} stands in two
    std::array<MessageTemplate, 4> texts; ///< by MessageKind; empty where none is shipped
    std::array<MessageTemplate, 4> seriesTexts;

    [[nodiscard]] const MessageTemplate &text(MessageKind kind) const
    {
        return texts[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] const MessageTemplate &seriesText(MessageKind kind) const
    {
        return seriesTexts[static_cast<std::size_t>(kind)];
    }
    /// "50 minutes", in the form that the language has for the number.
    [[nodiscard]] QString length(int lengthMinutes) const;
    /// Empty for a session in person whose address is not written down.
    [[nodiscard]] QString place(const SessionFields &fields) const;
};

/// English first.
[[nodiscard]] const std::vector<MessageLanguage> &shippedMessageLanguages();
/// Words that are the same nearly everywhere, for a language that only she has written texts in.
[[nodiscard]] MessageLanguage plainMessageLanguage(const QString &code);

} // namespace sessionbook
