// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/shortened.h"

#include <QTextBoundaryFinder>

#include <vector>

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

QString shortenedInside(const QString &text, int mostLetters)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    std::vector<qsizetype> starts{0};
    for (qsizetype next = letters.toNextBoundary(); next >= 0; next = letters.toNextBoundary())
        starts.push_back(next); // the last one is the end
    const auto count = static_cast<int>(starts.size()) - 1;
    if (count <= mostLetters)
        return text;
    const int kept = mostLetters - 1;
    const int after = kept / 2;
    return text.first(starts[static_cast<std::size_t>(kept - after)]).trimmed() + u"…"_s +
           text.sliced(starts[static_cast<std::size_t>(count - after)]).trimmed();
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
