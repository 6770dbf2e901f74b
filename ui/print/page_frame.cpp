// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/page_frame.h"

#include "core/base/date_words.h"
#include "core/rules/wording.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct PageWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::PageWords)
};

constexpr int titleSize = 16;
constexpr int smallestTitle = 9;
constexpr int practiceSize = 9;
constexpr int footSize = 8;
constexpr qreal titleHeight = 26;
constexpr qreal footLine = 14;
constexpr qreal spaceAboveFoot = 8;
constexpr qreal legendShape = 16;
constexpr qreal wideGap = 14;

QStringList piecesOfText(const QString &text, QTextBoundaryFinder::BoundaryType type)
{
    QStringList pieces;
    QTextBoundaryFinder finder(type, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from;
         from = to, to = finder.toNextBoundary())
        pieces << text.mid(from, to - from);
    return pieces;
}

/// What is not broken.
QStringList piecesOfLine(const QString &text, LineBreaks breaks)
{
    if (breaks != LineBreaks::AtSpaces)
        return piecesOfText(text, QTextBoundaryFinder::Line);
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word += u' ';
    return words;
}

/// Cuts off what has no room.
QString fitted(QString text, qreal room, int size, const TextWidth &widthOf)
{
    if (widthOf(text, size, false) <= room)
        return text;
    while (!text.isEmpty() && widthOf(text + u'…', size, false) > room)
        text.chop(1);
    return text + u'…';
}

/// Rows of marks with their words, as many in a row as there is room for.
qreal addLegend(PrintedPage &page, const Paper &paper, const std::vector<Mark> &marks, qreal bottom)
{
    struct Item
    {
        Mark mark;
        qreal left;
        qreal width;
        int row;
    };
    std::vector<Item> items;
    qreal left = 0;
    int row = 0;
    for (const Mark mark : marks) {
        const qreal width = paper.widthOf(nameOf(mark), footSize, false) + 1;
        const qreal end = left + legendShape + 4 + width;
        if (end > paper.size.width() && left > 0) {
            left = 0;
            ++row;
        }
        items.push_back({mark, left, width, row});
        left += legendShape + 4 + width + wideGap;
    }
    const qreal top = items.empty() ? bottom : bottom - (row + 1) * footLine;
    for (const Item &item : items) {
        const qreal y = top + item.row * footLine;
        page.shapes.push_back({{item.left, y + 2, legendShape, footLine - 4}, item.mark, {}});
        page.texts.push_back({nameOf(item.mark),
                              {item.left + legendShape + 4, y, item.width, footLine},
                              footSize,
                              false,
                              true});
    }
    return top;
}

} // namespace

qreal addHead(PrintedPage &page, const Paper &paper)
{
    const QString &title = paper.schedule.title;
    const qreal width = paper.size.width();
    int size = titleSize;
    while (size > smallestTitle && paper.widthOf(title, size, true) > width)
        --size;
    page.texts.push_back({title, {0, 0, width, titleHeight}, size, true});
    const QString practice = fitted(paper.schedule.practice, width, practiceSize, paper.widthOf);
    const bool besideTitle =
        paper.widthOf(title, size, true) + wideGap + paper.widthOf(practice, practiceSize, false) <=
        width;
    const qreal top = besideTitle ? 0 : titleHeight - 4;
    const qreal height = besideTitle ? titleHeight : practiceSize * lineSpacing;
    page.texts.push_back({practice,
                          {0, top, width, height},
                          practiceSize,
                          false,
                          true,
                          false,
                          besideTitle ? Qt::AlignRight : Qt::AlignLeft});
    return top + height + 2;
}

qreal addFoot(PrintedPage &page, const Paper &paper, const PrintedFoot &foot)
{
    const qreal width = paper.size.width();
    qreal top = paper.size.height();
    qreal room = width;
    if (foot.pageCount > 1) {
        const QString number =
            PageWords::tr("Page %1 of %2")
                .arg(paper.locale.toString(foot.page), paper.locale.toString(foot.pageCount));
        const qreal numberWidth = paper.widthOf(number, footSize, false) + 1;
        room -= numberWidth + wideGap;
        top -= footLine;
        page.texts.push_back({number,
                              {width - numberWidth, top, numberWidth, footLine},
                              footSize,
                              false,
                              true,
                              false,
                              Qt::AlignRight});
        top += footLine;
    }
    const QStringList remarks = linesOf(foot.remarks.join(u' '), room, footSize, false,
                                        LineBreaks::Anywhere, paper.widthOf);
    top -= footLine * static_cast<qreal>(std::max<qsizetype>(remarks.size(), foot.pageCount > 1));
    for (qsizetype i = 0; i < remarks.size(); ++i)
        page.texts.push_back({remarks[i],
                              {0, top + static_cast<qreal>(i) * footLine, room, footLine},
                              footSize,
                              false,
                              true});
    return addLegend(page, paper, foot.legend, top) - spaceAboveFoot;
}

QStringList linesOf(const QString &text, qreal room, int size, bool strong, LineBreaks breaks,
                    const TextWidth &widthOf)
{
    const auto fits = [&](const QString &line) {
        return widthOf(line.trimmed(), size, strong) <= room;
    };
    QStringList lines;
    QString line;
    const auto endLine = [&] {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
        line.clear();
    };
    for (const QString &piece : piecesOfLine(text, breaks)) {
        if (!fits(line + piece))
            endLine();
        if (fits(piece)) {
            line += piece;
        } else if (breaks != LineBreaks::Anywhere) {
            return {};
        } else {
            for (const QString &cluster : piecesOfText(piece, QTextBoundaryFinder::Grapheme)) {
                if (!line.isEmpty() && !fits(line + cluster))
                    endLine();
                line += cluster;
            }
        }
    }
    endLine();
    return lines;
}

QString startOf(const Schedule::Entry &entry) { return unbroken(entry.start); }

QString timesOf(const Schedule::Entry &entry)
{
    // A line may end after the dash, nowhere else.
    return unbroken(entry.times).replace(u"–\u00a0"_s, u"– "_s);
}

} // namespace sessionbook
