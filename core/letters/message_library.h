#pragma once

#include "core/letters/message_language.h"

namespace sessionbook {

/// A text that she wrote instead of the program's own, or where it has none.
struct OwnNoticeText
{
    NoticeKind kind = NoticeKind::Confirmation;
    QString language; ///< ISO 639
    NoticeTemplate text;
};

/// All texts of messages, and which of them a client gets: hers win over the program's own, the
/// client's language over the practice's, and what the practice's language lacks is in English.
class NoticeTexts
{
public:
    explicit NoticeTexts(std::vector<OwnNoticeText> own = {}) : m_own(std::move(own)) {}

    /// Shipped or written, in the order in which they are offered.
    [[nodiscard]] std::vector<QString> languages() const;
    [[nodiscard]] bool isHers(NoticeKind kind, const QString &language) const;
    /// Empty when there is none in that language.
    [[nodiscard]] NoticeTemplate text(NoticeKind kind, const QString &language) const;

    /// `language` is the client's, empty for the practice's. A language that lacks the text is left
    /// for the next one as a whole: words and dates are never of two.
    [[nodiscard]] NoticeDraft write(NoticeKind kind, const QString &language,
                                    const NoticeFacts &facts, const PracticeProfile &profile) const;

private:
    [[nodiscard]] const OwnNoticeText *own(NoticeKind kind, const QString &language) const;

    std::vector<OwnNoticeText> m_own;
};

/// "Íslenska": as its speakers call it.
[[nodiscard]] QString noticeLanguageName(const QString &code);
/// The language that messages are in unless a client prefers another.
[[nodiscard]] QString practiceLanguage(const PracticeProfile &profile);

} // namespace sessionbook
