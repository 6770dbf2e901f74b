#pragma once

#include "core/base/result.h"
#include "core/records/records.h"

#include <QLocale>
#include <QString>

#include <vector>

/// The messages to clients: texts with placeholders, and what becomes of them for a session.
namespace sessionbook {

struct NoticeLanguage;

/// The message to a client, as shown for editing before it goes to the outbox.
struct NoticeDraft
{
    QString subject;
    QString body;
};

/// The text that messages of a kind begin with, with placeholders such as {date}.
struct NoticeTemplate
{
    QString subject;
    QString body;

    friend bool operator==(const NoticeTemplate &, const NoticeTemplate &) = default;
    /// Whether it can name all sessions of a series.
    [[nodiscard]] bool listsDates() const { return body.contains(QLatin1String("{dates}")); }
};

struct Placeholder
{
    QString name;    ///< with its braces
    QString meaning; ///< translated
};

/// All that there are. None stands for a reason, a price or a note: those stay with her.
[[nodiscard]] std::vector<Placeholder> placeholders();

/// At Field::Subject and Field::Message: each has words, and no placeholder that doesn't exist.
[[nodiscard]] std::vector<Error> validate(const NoticeTemplate &text);

/// Whom a message goes to, and about what: one session, or those of a series in order of start.
struct NoticeFacts
{
    QString clientName;
    std::vector<SessionFields> sessions; ///< at least one
};

/// Fills the placeholders, with dates by the locale and times in the practice's zone. Takes from
/// the sessions only what the client may know.
[[nodiscard]] NoticeDraft fillIn(const NoticeTemplate &text, const NoticeFacts &facts,
                                 const PracticeProfile &profile, const NoticeLanguage &words,
                                 const QLocale &locale);

} // namespace sessionbook
