// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_template.h"

#include <array>
#include <vector>

namespace sessionbook {

/// The program's message texts in one language, and the words for their placeholders. Read from
/// resources/messages.
struct MessageLanguage
{
    QString code; ///< ISO 639, such as "is"
    QString name; ///< in the language itself
    QString oneMinute, fewMinutes, minutes;
    QString online, onlineAt, inPersonAt; ///< sentences about the place; two contain {address}
    QString fee; ///< a sentence about the fee of a cancelled session, with {amount} and {date}
    MessageTemplate missedText; ///< about a session that is over and for which a fee is charged
    std::array<MessageTemplate, 4> texts; ///< by MessageKind; empty if there is none
    std::array<MessageTemplate, 4> seriesTexts;

    [[nodiscard]] const MessageTemplate &text(MessageKind kind) const
    {
        return texts[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] const MessageTemplate &seriesText(MessageKind kind) const
    {
        return seriesTexts[static_cast<std::size_t>(kind)];
    }
    /// "50 minutes", in the right plural form.
    [[nodiscard]] QString length(int lengthMinutes) const;
    /// Empty for a session in person without an address.
    [[nodiscard]] QString place(const SessionFields &fields) const;
};

/// English first.
[[nodiscard]] const std::vector<MessageLanguage> &shippedMessageLanguages();
/// Language-neutral words, for a language that has only texts written by the professional.
[[nodiscard]] MessageLanguage plainMessageLanguage(const QString &code);

} // namespace sessionbook
