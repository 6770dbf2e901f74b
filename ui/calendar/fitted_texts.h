// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QPointF>
#include <QRawFont>
#include <QStaticText>

#include <optional>

class QPainter;

namespace sessionbook {

/// A line of text, ready to be painted.
struct FittedText
{
    QGlyphRun glyphs;   ///< of Latin letters
    QStaticText shaped; ///< of all others
    int width = 0;
    bool cut = false;
};

/// A cache of laid-out texts in one font: names and times recur every week.
///
/// Latin text is laid out letter by letter. Shaping it, for kerning that is invisible at this size,
/// would take longer than reading and painting the whole week. All digits take the same room there,
/// so that times stand below each other and a clock does not jump.
class FittedTexts
{
public:
    static constexpr int unlimited = 1'000'000;

    FittedTexts(const QFont &font, qreal pixelRatio);

    /// Ends in "…" if it is wider than `room`.
    const FittedText &fitted(const QString &text, int room = unlimited);
    void paint(QPainter &painter, QPointF topLeft, const FittedText &text) const;

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] int height() const { return m_height; }

private:
    [[nodiscard]] std::optional<FittedText> setLatin(const QString &text, int room) const;
    [[nodiscard]] FittedText shape(const QString &text, int room) const;
    [[nodiscard]] bool isDigit(quint32 glyph) const { return m_digits.contains(glyph); }

    QFont m_font;
    QRawFont m_rawFont;
    QList<quint32> m_digits; ///< the glyphs of 0 to 9
    qreal m_digitWidth = 0;  ///< of the widest
    qreal m_pixelRatio;
    int m_height;
    int m_ascent;
    QHash<std::pair<QString, int>, FittedText> m_texts; ///< by text and room
};

} // namespace sessionbook
