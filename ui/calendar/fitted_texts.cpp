// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/fitted_texts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr qsizetype mostTextsKept = 4000;

/// Whether each letter is one glyph, from left to right.
bool isLatin(const QString &text)
{
    constexpr char16_t firstCombiningMark = 0x0300;
    constexpr char16_t generalPunctuation = 0x2010; // dashes, quotes, dots
    constexpr char16_t lastPunctuation = 0x2027;
    return std::ranges::all_of(text, [](QChar letter) {
        const char16_t code = letter.unicode();
        return code < firstCombiningMark || (code >= generalPunctuation && code <= lastPunctuation);
    });
}

int roundedUp(qreal width) { return static_cast<int>(std::ceil(width)); }

} // namespace

FittedTexts::FittedTexts(const QFont &font, qreal pixelRatio)
    : m_font(font), m_rawFont(QRawFont::fromFont(font)),
      m_digits(m_rawFont.glyphIndexesForString(u"0123456789"_s)), m_pixelRatio(pixelRatio),
      m_height(QFontMetrics(font).height()), m_ascent(QFontMetrics(font).ascent())
{
    for (const QPointF &advance : m_rawFont.advancesForGlyphIndexes(m_digits))
        m_digitWidth = std::max(m_digitWidth, advance.x());
}

const FittedText &FittedTexts::fitted(const QString &text, int room)
{
    const std::pair key(text, room);
    const auto known = m_texts.constFind(key);
    if (known != m_texts.constEnd())
        return *known;
    if (m_texts.size() >= mostTextsKept)
        m_texts.clear();
    const auto latin = setLatin(text, room);
    return *m_texts.insert(key, latin ? *latin : shape(text, room));
}

std::optional<FittedText> FittedTexts::setLatin(const QString &text, int room) const
{
    if (!isLatin(text))
        return {};
    QList<quint32> glyphs = m_rawFont.glyphIndexesForString(text);
    if (glyphs.contains(0U)) // a letter that this font lacks
        return {};
    QList<QPointF> advances = m_rawFont.advancesForGlyphIndexes(glyphs);
    const QList<QPointF> own = advances;
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        if (isDigit(glyphs[i]))
            advances[i].setX(m_digitWidth);
    }
    const auto widthOf = [](const QList<QPointF> &all) {
        return std::accumulate(all.begin(), all.end(), 0.0,
                               [](qreal sum, QPointF advance) { return sum + advance.x(); });
    };

    FittedText result;
    qreal width = widthOf(advances);
    if (roundedUp(width) > room) {
        result.cut = true;
        const QList<quint32> dots = m_rawFont.glyphIndexesForString(u"…"_s);
        const QList<QPointF> dotsAdvance = m_rawFont.advancesForGlyphIndexes(dots);
        width += widthOf(dotsAdvance);
        while (!glyphs.isEmpty() &&
               (roundedUp(width) > room || text[glyphs.size() - 1].isSpace())) {
            width -= advances.takeLast().x();
            glyphs.removeLast();
        }
        glyphs += dots;
        advances += dotsAdvance;
    }
    result.width = roundedUp(width);

    qreal x = 0;
    for (qsizetype i = 0; i < advances.size(); ++i) {
        const qreal advance = advances[i].x();
        const bool narrower = i < own.size() && isDigit(glyphs[i]);
        // A narrow digit stands in the middle of its room.
        advances[i] = QPointF(x + (narrower ? (advance - own[i].x()) / 2 : 0), 0);
        x += advance;
    }
    result.glyphs.setRawFont(m_rawFont);
    result.glyphs.setGlyphIndexes(glyphs);
    result.glyphs.setPositions(advances);
    return result;
}

FittedText FittedTexts::shape(const QString &text, int room) const
{
    const QFontMetrics metrics(m_font);
    FittedText result;
    result.cut = metrics.horizontalAdvance(text) > room;
    result.shaped.setText(result.cut ? metrics.elidedText(text, Qt::ElideRight, room) : text);
    result.shaped.setTextFormat(Qt::PlainText);
    result.shaped.setPerformanceHint(QStaticText::AggressiveCaching);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    // In the text's own direction, so that the dots are at the end of a cut name.
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    result.shaped.setTextOption(option);
    result.shaped.prepare(QTransform::fromScale(m_pixelRatio, m_pixelRatio), m_font);
    result.width = roundedUp(result.shaped.size().width());
    return result;
}

void FittedTexts::paint(QPainter &painter, QPointF topLeft, const FittedText &text) const
{
    if (!text.glyphs.isEmpty()) {
        painter.drawGlyphRun(topLeft + QPointF(0, m_ascent), text.glyphs);
        return;
    }
    painter.setFont(m_font);
    painter.drawStaticText(topLeft, text.shaped);
}

} // namespace sessionbook
