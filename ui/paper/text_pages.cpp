// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paper/text_pages.h"

#include "ui/look/paper.h"

#include <QPainter>
#include <QTextOption>

#include <utility>

namespace sessionbook {

namespace {

std::shared_ptr<QTextLayout> laidOut(const QString &text, qreal width, const TextLook &look,
                                     qreal *height)
{
    constexpr qreal leading = 1.12;
    QString shown = text;
    shown.replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_shared<QTextLayout>(shown, printFont(look.size, look.strong, shown));
    QTextOption option(look.alignment);
    option.setTextDirection(Qt::LayoutDirectionAuto); // a name may be from right to left
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    *height = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, *height});
        *height += line.height() * leading;
    }
    layout->endLayout();
    return layout;
}

} // namespace

void TextPages::begin()
{
    m_pages.emplace_back();
    m_current = m_pages.size() - 1;
}

qreal TextPages::put(const QString &text, QPointF at, qreal width, const TextLook &look)
{
    qreal height = 0;
    if (text.isEmpty())
        return height;
    auto layout = laidOut(text, width, look, &height);
    m_pages[m_current].texts.push_back(
        {std::move(layout), at, look.ink.isValid() ? look.ink : printInk});
    return height;
}

qreal TextPages::heightOf(const QString &text, qreal width, const TextLook &look)
{
    qreal height = 0;
    if (!text.isEmpty())
        (void)laidOut(text, width, look, &height);
    return height;
}

void TextPages::addLine(qreal left, qreal right, qreal y)
{
    m_pages[m_current].lines.push_back({{left, y}, {right, y}});
}

void TextPages::addPicture(std::function<void(QPainter &)> paint)
{
    m_pages[m_current].pictures.push_back(std::move(paint));
}

void TextPages::paint(QPainter &painter, int index) const
{
    const Page &shown = m_pages.at(std::size_t(index));
    painter.setPen(QPen(lineInk, 0.6));
    for (const Line &line : shown.lines)
        painter.drawLine(line.from, line.to);
    for (const Text &text : shown.texts) {
        painter.setPen(text.ink);
        text.layout->draw(&painter, text.at);
    }
    for (const auto &picture : shown.pictures) {
        painter.save();
        picture(painter);
        painter.restore();
    }
}

} // namespace sessionbook
