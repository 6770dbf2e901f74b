#pragma once

#include "ui/shell/theme.h"

#include <QFont>
#include <QHash>
#include <QLocale>
#include <QPixmap>
#include <QStaticText>

class QPainter;
class QWidget;

namespace sessionbook {

/// Texts in one font, laid out once and kept: names and times come back week after week, and
/// shaping them costs more than painting them.
class FittedTexts
{
public:
    FittedTexts(const QFont &font, qreal pixelRatio);

    struct Text
    {
        QStaticText drawing;
        int width = 0;
        bool cut = false;
    };
    /// The text, elided when it is wider than `room`.
    Text fitted(const QString &text, int room);

    void paint(QPainter &painter, QPointF topLeft, const Text &text) const;
    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] int height() const { return m_height; }

private:
    Text layOut(const QString &text) const;

    QFont m_font;
    qreal m_pixelRatio;
    int m_height;
    QHash<QString, Text> m_texts;
    QHash<std::pair<QString, int>, Text> m_cutTexts;
};

/// Everything about the looks of the week that stays the same from one painting to the next. Made
/// anew when palette, font, locale or the screen's resolution changes.
struct WeekLook
{
    explicit WeekLook(const QWidget &surface);

    const Theme &theme;
    QLocale locale;
    qreal pixelRatio;
    FittedTexts names;
    FittedTexts details;
    FittedTexts words; ///< of states
    FittedTexts hours;
    FittedTexts weekdays;
    FittedTexts dayNumbers;
    QPixmap hatching; ///< a tile for what does not take place
    int headerHeight;
    int footerHeight; ///< where it says what is below
    int gutterWidth;
    int hourHeight;
    int shortestMinutes; ///< of a block, for one line of text
};

} // namespace sessionbook
