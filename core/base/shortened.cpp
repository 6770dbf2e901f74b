// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/shortened.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace sessionbook {

QString shortened(const QString &text, int mostLetters)
{
    if (text.size() <= mostLetters)
        return text;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (int letter = 0; letter < mostLetters; ++letter) {
        const qsizetype next = letters.toNextBoundary();
        if (next < 0)
            return text;
        if (letter < mostLetters - 1)
            end = next;
        else if (next == text.size())
            return text;
    }
    return text.first(end).trimmed() + u"…"_s;
}

QString fittingFileName(const QString &name, const QString &ending, int mostBytes)
{
    const qsizetype room = mostBytes - ending.toUtf8().size();
    if (name.toUtf8().size() <= room)
        return name + ending;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
    qsizetype end = 0;
    for (qsizetype next = letters.toNextBoundary();
         next >= 0 && name.first(next).toUtf8().size() <= room; next = letters.toNextBoundary())
        end = next;
    return name.first(end).trimmed() + ending;
}

} // namespace sessionbook
