// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/mnemonics.h"

namespace sessionbook {

QString withFreeMnemonic(const QString &words, QString &taken)
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QChar letter = words[at].toUpper();
        if (!letter.isLetter() || taken.contains(letter))
            continue;
        taken += letter;
        QString marked = words;
        return marked.insert(at, u'&');
    }
    return words;
}

} // namespace sessionbook
