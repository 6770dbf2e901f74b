// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/stage_delegate.h"

#include "ui/activity/stage_model.h"
#include "ui/look/pill_painting.h"
#include "ui/look/text_widths.h"
#include "ui/look/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace sessionbook {

/// Places the parts from the leading edge on, each at the same place in every row.
class StageDelegate::Columns
{
public:
    Columns(QPainter &painter, const QStyleOptionViewItem &option)
        : m_painter(painter), m_option(option), m_left(option.rect.left() + padding),
          m_right(option.rect.right() - padding)
    {
    }

    void text(int width, const QFont &font, const QColor &color, const QString &words)
    {
        const int wide = std::min(width, m_right - m_left);
        if (wide <= 0)
            return;
        drawText(m_painter, visual({m_left, m_option.rect.top(), wide, m_option.rect.height()}),
                 m_option.direction, font, color, words);
        m_left += width + gap;
    }
    /// At the trailing end, before earlier pills.
    void pill(const QString &words, Tone tone, const Theme &colors)
    {
        constexpr int between = 6;
        const QSize size = pillSize(words, m_option.font);
        const QRect rect(m_right + 1 - size.width(),
                         m_option.rect.center().y() - size.height() / 2 + 1, size.width(),
                         size.height());
        paintPill(m_painter, visual(rect), words, tone, colors, m_option.font);
        m_right = rect.left() - between;
    }
    void keepOffPills() { m_right -= gap; }
    [[nodiscard]] int room() const { return m_right - m_left; }

private:
    [[nodiscard]] QRect visual(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, rect);
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    int m_left;
    int m_right;
};

void StageDelegate::paintItem(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const Theme &colors) const
{
    Columns columns(painter, option);
    const QStringList pills = index.data(StageModel::PillsRole).toStringList();
    const auto tones = static_cast<const StageModel *>(index.model())->tonesAt(index);
    for (qsizetype i = pills.size() - 1; i >= 0; --i)
        columns.pill(pills[i], tones[static_cast<std::size_t>(i)], colors);
    columns.keepOffPills();

    const int letter = option.fontMetrics.averageCharWidth();
    columns.text(widestClock(option.font, QLocale()), option.font, colors.quietText,
                 index.data(StageModel::TimeRole).toString());
    const int room = columns.room();
    columns.text(std::min(28 * letter, room / 2), option.font, colors.text, option.text);
    columns.text(std::min(30 * letter, room / 2), option.font, colors.quietText,
                 index.data(StageModel::ServiceRole).toString());
    columns.text(columns.room(), option.font, colors.quietText,
                 index.data(StageModel::ReasonRole).toString());
}

} // namespace sessionbook
