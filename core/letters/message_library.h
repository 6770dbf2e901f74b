// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_language.h"

namespace sessionbook {

/// A text that the professional wrote, in place of the program's own if there is one.
struct OwnMessageText
{
    MessageKind kind = MessageKind::Confirmation;
    QString language; ///< ISO 639
    MessageTemplate text;
};

/// All message texts, and the choice among them: a customised text comes before the program's own,
/// the client's language before the practice's, and English last.
class MessageLibrary
{
public:
    explicit MessageLibrary(std::vector<OwnMessageText> own = {}) : m_own(std::move(own)) {}

    /// All languages with a text, in the order to offer them.
    [[nodiscard]] std::vector<QString> languages() const;
    [[nodiscard]] bool isCustomised(MessageKind kind, const QString &language) const;
    /// Empty when there is none in that language.
    [[nodiscard]] MessageTemplate text(MessageKind kind, const QString &language) const;

    /// `language` is the client's; empty for the practice's. If it has no such text, the whole
    /// message is written in the next language, its dates too.
    [[nodiscard]] MessageDraft write(MessageKind kind, const QString &language,
                                     const MessageFacts &facts,
                                     const PracticeProfile &profile) const;

    /// The sentence by which a message in any of the languages says that this fee is charged;
    /// empty if `body` has none as the program wrote it.
    [[nodiscard]] QString feeSentenceIn(const QString &body, Money fee,
                                        const SessionFields &session,
                                        const PracticeProfile &profile) const;
    /// The same message about another fee or none; empty if feeSentenceIn() is.
    [[nodiscard]] std::optional<QString> withOtherFee(const QString &body,
                                                      const SessionFields &session, Money before,
                                                      std::optional<Money> after,
                                                      const PracticeProfile &profile) const;
    /// Whether the message names this sum of money, in any of the languages.
    [[nodiscard]] bool names(const QString &body, Money sum, const PracticeProfile &profile) const;

private:
    struct Spoken
    {
        MessageLanguage words;
        QLocale locale;
    };
    [[nodiscard]] std::vector<Spoken> spoken(const PracticeProfile &profile) const;
    [[nodiscard]] const OwnMessageText *own(MessageKind kind, const QString &language) const;

    std::vector<OwnMessageText> m_own;
};

/// In the language itself: "Íslenska".
[[nodiscard]] QString messageLanguageName(const QString &code);
/// The language with the habits of the practice's country: a German text of an Austrian practice
/// has Austrian dates.
[[nodiscard]] QLocale letterLocale(const QString &language, const QLocale &practice);
/// The language of messages to clients without a language of their own.
[[nodiscard]] QString practiceLanguage(const PracticeProfile &profile);

} // namespace sessionbook
