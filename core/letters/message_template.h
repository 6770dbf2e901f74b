// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"

#include <QLocale>
#include <QString>

#include <vector>

/// The messages to clients: texts with placeholders, and what becomes of them for a session.
namespace sessionbook {

struct MessageLanguage;

/// The message to a client, as shown for editing before it goes to the outbox.
struct MessageDraft
{
    QString subject;
    QString body;
};

/// The text that messages of a kind begin with, with placeholders such as {date}.
struct MessageTemplate
{
    QString subject;
    QString body;

    friend bool operator==(const MessageTemplate &, const MessageTemplate &) = default;
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

/// At field::subject and field::body: each has words, and no placeholder that doesn't exist.
[[nodiscard]] std::vector<Error> validate(const MessageTemplate &text);

/// Whom a message goes to, and about what: one session, or those of a series in order of start.
struct MessageFacts
{
    QString clientName;
    std::vector<SessionFields> sessions; ///< at least one
};

/// Fills the placeholders, with dates by the locale and times in the practice's zone. Takes from
/// the sessions only what the client may know.
[[nodiscard]] MessageDraft fillIn(const MessageTemplate &text, const MessageFacts &facts,
                                  const PracticeProfile &profile, const MessageLanguage &words,
                                  const QLocale &locale);

} // namespace sessionbook
