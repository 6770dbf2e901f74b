// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

/// ISO 639 codes, English first.
[[nodiscard]] const std::vector<QString> &documentLanguages();
/// The first of the client's language, the practice's, and English that has words.
[[nodiscard]] QString documentLanguage(const QString &clientLanguage,
                                       const PracticeProfile &profile);

} // namespace sessionbook
