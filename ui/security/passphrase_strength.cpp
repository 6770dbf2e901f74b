// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/passphrase_strength.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>
#include <vector>
#include <zxcvbn.h>

namespace sessionbook {

namespace {

struct StrengthWords
{
    Q_DECLARE_TR_FUNCTIONS(PassphraseStrength)
};

/// Its time grows with the square of the length, and beyond this nothing is left to be judged.
constexpr qsizetype longestJudged = 64;

/// Bits of work. A guess costs most of a second of a processor and 256 MB, so that 30 bits keep a
/// hundred of them busy for weeks, 40 for a century.
constexpr double weakFrom = 30;
constexpr double fairFrom = 40;
constexpr double strongFrom = 50;
constexpr double veryStrongFrom = 65;

/// Bytes that are overwritten when they go.
struct Wiped
{
    explicit Wiped(const QString &text) : bytes(text.toStdString()) {}
    ~Wiped() { std::fill(bytes.begin(), bytes.end(), '\0'); }
    Q_DISABLE_COPY_MOVE(Wiped)
    std::string bytes;
};

} // namespace

PassphraseStrength strengthOf(const QString &passphrase, const QStringList &known)
{
    std::vector<std::string> words;
    for (const QString &text : known) {
        const QStringList parts = text.toLower().split(u' ', Qt::SkipEmptyParts);
        for (const QString &part : parts)
            words.push_back(part.toStdString());
    }
    std::vector<const char *> dictionary;
    dictionary.reserve(words.size() + 1);
    for (const std::string &word : words)
        dictionary.push_back(word.c_str());
    dictionary.push_back(nullptr);
    const Wiped judged(passphrase.left(longestJudged));
    const double bits = ZxcvbnMatch(judged.bytes.c_str(), dictionary.data(), nullptr);
    return bits < weakFrom         ? PassphraseStrength::VeryWeak
           : bits < fairFrom       ? PassphraseStrength::Weak
           : bits < strongFrom     ? PassphraseStrength::Fair
           : bits < veryStrongFrom ? PassphraseStrength::Strong
                                   : PassphraseStrength::VeryStrong;
}

QString wordsFor(PassphraseStrength strength)
{
    using W = StrengthWords;
    switch (strength) {
    case PassphraseStrength::VeryWeak:
        return W::tr("Very weak: a computer would guess it quickly. Use several unrelated words.");
    case PassphraseStrength::Weak:
        return W::tr("Weak. Another unrelated word would make it much harder to guess.");
    case PassphraseStrength::Fair:
        return W::tr("Fair. One more word would make it strong.");
    case PassphraseStrength::Strong:
        return W::tr("Strong.");
    case PassphraseStrength::VeryStrong:
        return W::tr("Very strong.");
    }
    Q_UNREACHABLE();
}

} // namespace sessionbook
