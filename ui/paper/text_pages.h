// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPointF>
#include <QTextLayout>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace sessionbook {

/// How a text stands on a page.
struct TextLook
{
    int size = 10;
    bool strong = false;
    QColor ink{}; ///< invalid: black
    Qt::Alignment alignment = Qt::AlignLeading;
};

/// Texts, lines and pictures on pages, in points from the sheet's corner. What is put goes onto the
/// page that was turned to last.
///
/// Thread: any.
class TextPages
{
public:
    TextPages() { begin(); }

    /// Another page after the last.
    void begin();
    void turnTo(int page) { m_current = static_cast<std::size_t>(page); }
    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }

    /// Answers its height; it wraps at the width and is never cut.
    qreal put(const QString &text, QPointF at, qreal width, const TextLook &look);
    [[nodiscard]] static qreal heightOf(const QString &text, qreal width, const TextLook &look);
    void addLine(qreal left, qreal right, qreal y);
    void addPicture(std::function<void(QPainter &)> paint);

    /// The painter is scaled to points.
    void paint(QPainter &painter, int page) const;

private:
    struct Text
    {
        std::shared_ptr<QTextLayout> layout;
        QPointF at;
        QColor ink;
    };
    struct Line
    {
        QPointF from;
        QPointF to;
    };
    struct Page
    {
        std::vector<Text> texts;
        std::vector<Line> lines;
        std::vector<std::function<void(QPainter &)>> pictures;
    };

    std::vector<Page> m_pages;
    std::size_t m_current = 0;
};

} // namespace sessionbook
