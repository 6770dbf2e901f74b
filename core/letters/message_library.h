// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_language.h"

namespace sessionbook {

/// A text that she wrote instead of the program's own, or where it has none.
struct OwnMessageText
{
    MessageKind kind = MessageKind::Confirmation;
    QString language; ///< ISO 639
    MessageTemplate text;
};

/// All texts of messages, and which of them a client gets: hers win over the program's own, the
/// client's language over the practice's, and what the practice's language lacks is in English.
class MessageLibrary
{
public:
    explicit MessageLibrary(std::vector<OwnMessageText> own = {}) : m_own(std::move(own)) {}

    /// Shipped or written, in the order in which they are offered.
    [[nodiscard]] std::vector<QString> languages() const;
    [[nodiscard]] bool isCustomised(MessageKind kind, const QString &language) const;
    /// Empty when there is none in that language.
    [[nodiscard]] MessageTemplate text(MessageKind kind, const QString &language) const;

    /// `language` is the client's, empty for the practice's. A language that lacks the text is left
    /// for the next one as a whole: words and dates are never of two.
    [[nodiscard]] MessageDraft write(MessageKind kind, const QString &language,
                                     const MessageFacts &facts,
                                     const PracticeProfile &profile) const;

private:
    [[nodiscard]] const OwnMessageText *own(MessageKind kind, const QString &language) const;

    std::vector<OwnMessageText> m_own;
};

/// "Íslenska": as its speakers call it.
[[nodiscard]] QString messageLanguageName(const QString &code);
/// The language that messages are in unless a client prefers another.
[[nodiscard]] QString practiceLanguage(const PracticeProfile &profile);

} // namespace sessionbook
