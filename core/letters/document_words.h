// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/mail_message.h"
#include "core/records/document.h"
#include "core/records/records.h"

#include <QHash>
#include <QLocale>
#include <QString>

#include <vector>

namespace sessionbook {

/// The words on the pages of documents in one language, from resources/documents.
class DocumentWords
{
public:
    /// `language` is one of documentLanguages(); otherwise the words are English.
    explicit DocumentWords(const QString &language);

    /// The word of that key in the resource. Stops the program if there is none.
    [[nodiscard]] QString operator[](QLatin1StringView key) const;

private:
    const QHash<QString, QString> &m_words;
};

/// What a document is called on its page: "Rechnung 2026-0007".
[[nodiscard]] QString titleOn(const DocumentContent &content);
/// The key of that word, without the number.
[[nodiscard]] QLatin1StringView titleKey(const DocumentContent &content);
/// The message that the document goes with, in its language. `date` has its offset from UTC.
[[nodiscard]] MailMessage documentMail(const DocumentContent &content, const QByteArray &pdf,
                                       const QString &address, const QDateTime &date);

/// ISO 639 codes, English first.
[[nodiscard]] const std::vector<QString> &documentLanguages();
/// The first of the client's language, the practice's, and English that has words.
[[nodiscard]] QString documentLanguage(const QString &clientLanguage,
                                       const PracticeProfile &profile);

} // namespace sessionbook
