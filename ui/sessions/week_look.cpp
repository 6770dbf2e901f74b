#include "ui/sessions/week_look.h"

#include "core/base/date_words.h"
#include "ui/shell/pill_painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>
#include <QWidget>

#include <cmath>

namespace sessionbook {

namespace {

constexpr qsizetype mostTextsKept = 4000;

QFont resized(QFont font, qreal factor, QFont::Weight weight)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

QPixmap hatchingTile(const QColor &color, qreal pixelRatio)
{
    constexpr int side = 8; // whole device pixels at 1, 1.25, 1.5, 1.75 and 2
    const int pixels = static_cast<int>(std::ceil(side * pixelRatio));
    QPixmap tile(pixels, pixels);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2 * pixelRatio));
    for (const int shift : {-pixels, 0, pixels})
        painter.drawLine(shift - 1, pixels + 1, shift + pixels + 1, -1);
    painter.end();
    tile.setDevicePixelRatio(pixelRatio);
    return tile;
}

QColor hatchingColor(const Theme &theme)
{
    QColor color = theme.cancelled.edge;
    color.setAlphaF(theme.dark ? 0.22F : 0.13F);
    return color;
}

int widestHour(const FittedTexts &hours, const QLocale &locale)
{
    const QFontMetrics metrics(hours.font());
    int width = 0;
    for (int hour = 1; hour < 24; ++hour)
        width = std::max(width, metrics.horizontalAdvance(clockTime(QTime(hour, 0), locale)));
    return width;
}

} // namespace

FittedTexts::FittedTexts(const QFont &font, qreal pixelRatio)
    : m_font(font), m_pixelRatio(pixelRatio), m_height(QFontMetrics(font).height())
{
}

FittedTexts::Text FittedTexts::layOut(const QString &text) const
{
    Text result{QStaticText(text)};
    result.drawing.setTextFormat(Qt::PlainText);
    result.drawing.setPerformanceHint(QStaticText::AggressiveCaching);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    // By the text's own direction, so that the dots of a cut name stand at its end.
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    result.drawing.setTextOption(option);
    result.drawing.prepare(QTransform::fromScale(m_pixelRatio, m_pixelRatio), m_font);
    result.width = static_cast<int>(std::ceil(result.drawing.size().width()));
    return result;
}

FittedTexts::Text FittedTexts::fitted(const QString &text, int room)
{
    if (m_texts.size() + m_cutTexts.size() > mostTextsKept) {
        m_texts.clear();
        m_cutTexts.clear();
    }
    auto whole = m_texts.constFind(text);
    if (whole == m_texts.constEnd())
        whole = m_texts.insert(text, layOut(text));
    if (whole->width <= room)
        return *whole;

    const std::pair key(text, room);
    auto cut = m_cutTexts.constFind(key);
    if (cut == m_cutTexts.constEnd()) {
        Text shorter = layOut(QFontMetrics(m_font).elidedText(text, Qt::ElideRight, room));
        shorter.cut = true;
        cut = m_cutTexts.insert(key, shorter);
    }
    return *cut;
}

void FittedTexts::paint(QPainter &painter, QPointF topLeft, const Text &text) const
{
    painter.setFont(m_font);
    painter.drawStaticText(topLeft, text.drawing);
}

WeekLook::WeekLook(const QWidget &surface)
    : theme(sessionbook::theme(surface.palette())), pixelRatio(surface.devicePixelRatioF()),
      names(resized(surface.font(), 0.93, QFont::DemiBold), pixelRatio),
      details(resized(surface.font(), 0.85, QFont::Normal), pixelRatio),
      words(resized(surface.font(), 0.82, QFont::DemiBold), pixelRatio),
      hours(resized(surface.font(), 0.85, QFont::Normal), pixelRatio),
      weekdays(resized(surface.font(), 0.95, QFont::Medium), pixelRatio),
      dayNumbers(resized(surface.font(), 1.15, QFont::DemiBold), pixelRatio),
      hatching(hatchingTile(hatchingColor(theme), pixelRatio))
{
    constexpr int labelGap = 9;
    headerHeight = weekdays.height() + dayNumbers.height() + 22;
    gutterWidth = widestHour(hours, locale) + 2 * labelGap;
    // A session of fifty minutes shows three lines, the last with a pill; one of fifteen its name.
    const int pillHeight = pillSize({}, details.font()).height();
    hourHeight = (names.height() + details.height() + pillHeight + 9) * 60 / 50;
    footerHeight = details.height() + 6;
    shortestMinutes = (names.height() + 2) * 60 / hourHeight + 1;
}

} // namespace sessionbook
