// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

/// Message texts with placeholders, and how they are filled in for a session.
namespace sessionbook {

struct MessageLanguage;

/// A message to a client, to be edited before it goes to the outbox.
struct MessageDraft
{
    QString subject;
    QString body;
};

/// The text of one kind of message, with placeholders such as {date}.
struct MessageTemplate
{
    QString subject;
    QString body;

    friend bool operator==(const MessageTemplate &, const MessageTemplate &) = default;
    /// Whether it can name all sessions of a series.
    [[nodiscard]] bool listsDates() const { return body.contains(QLatin1String("{dates}")); }
};

/// As typed_text.h makes them fit to be kept.
[[nodiscard]] MessageDraft tidied(const MessageDraft &draft);
/// As a field for typing gives a text back, and as a person types it: without no-break spaces.
[[nodiscard]] QString withPlainSpaces(QString text);
[[nodiscard]] MessageTemplate tidied(const MessageTemplate &text);

struct Placeholder
{
    QString name;    ///< with its braces
    QString meaning; ///< translated
};

/// All placeholders. There is none for a reason, a price or a note: clients never get these. A fee
/// that is charged is said, so that nobody learns of it from a bill.
[[nodiscard]] std::vector<Placeholder> placeholders();

/// Errors at field::subject and field::body: without words, or with an unknown placeholder.
[[nodiscard]] std::vector<Error> validate(const MessageTemplate &text);

/// The recipient, and what the message is about: one session, or those of a series in order of
/// start.
struct MessageFacts
{
    QString addressedAs;                 ///< the client, see addressOf()
    std::vector<SessionFields> sessions; ///< at least one
    std::optional<Money> fee{};          ///< charged for the first of them
    bool isOver = false;                 ///< all of them are
};

/// What stands for {fee}: that it is charged for this session.
[[nodiscard]] QString feeSentence(Money fee, const SessionFields &session,
                                  const PracticeProfile &profile, const MessageLanguage &words,
                                  const QLocale &locale);
/// As if there had been no fee: without the sentence, and its line if nothing else stands on it.
[[nodiscard]] QString withoutFeeSentence(const QString &body, const QString &sentence);

/// Fills in the placeholders: dates by the locale, times in the practice's zone. Uses only what the
/// client may know of the sessions.
[[nodiscard]] MessageDraft fillIn(const MessageTemplate &text, const MessageFacts &facts,
                                  const PracticeProfile &profile, const MessageLanguage &words,
                                  const QLocale &locale);

} // namespace sessionbook
