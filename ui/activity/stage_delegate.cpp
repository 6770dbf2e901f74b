// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/stage_delegate.h"

#include "ui/activity/stage_model.h"
#include "ui/look/pill_painting.h"
#include "ui/look/theme.h"

#include <QPainter>
#include <QStyle>

namespace sessionbook {

namespace {

constexpr int stagePadding = 20;
constexpr int stageGap = 16;

/// Parts from the leading edge on, each at the same place in every row.
class StageColumns
{
public:
    StageColumns(QPainter &painter, const QStyleOptionViewItem &option)
        : m_painter(painter), m_option(option), m_left(option.rect.left() + stagePadding),
          m_right(option.rect.right() - stagePadding)
    {
    }

    void text(int width, const QFont &font, const QColor &color, const QString &words)
    {
        const int wide = std::min(width, m_right - m_left);
        if (wide <= 0)
            return;
        const QRect rect = visual({m_left, m_option.rect.top(), wide, m_option.rect.height()});
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(rect, side() | Qt::TextSingleLine,
                           QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
        m_left += width + stageGap;
    }
    /// At the trailing end, before what stands there already.
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
    void keepOffPills() { m_right -= stageGap; }
    [[nodiscard]] int room() const { return m_right - m_left; }

private:
    [[nodiscard]] QRect visual(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, rect);
    }
    [[nodiscard]] int side() const
    {
        return static_cast<int>(
            (m_option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter | Qt::AlignAbsolute);
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    int m_left;
    int m_right;
};

} // namespace

QSize StageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // One height for all rows, so that none needs to be measured.
    return {0, std::max(40, option.fontMetrics.height() + 18)};
}

void StageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme &colors = theme(option.palette);
    painter->save();
    if (index.data(StageModel::HeadingRole).toBool()) {
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        painter->setPen(colors.quietText);
        painter->drawText(option.rect.adjusted(stagePadding, 8, -stagePadding, 0),
                          Qt::AlignLeading | Qt::AlignVCenter, option.text);
        painter->fillRect(option.rect.left() + stagePadding, option.rect.bottom(),
                          option.rect.width() - 2 * stagePadding, 1, colors.line);
        painter->restore();
        return;
    }
    option.viewItemPosition = QStyleOptionViewItem::OnlyOne;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                          option.widget);
    StageColumns columns(*painter, option);
    const QStringList pills = index.data(StageModel::PillsRole).toStringList();
    const auto tones = static_cast<const StageModel *>(index.model())->tonesAt(index);
    for (qsizetype i = pills.size() - 1; i >= 0; --i)
        columns.pill(pills[i], tones[static_cast<std::size_t>(i)], colors);
    columns.keepOffPills();

    const int letter = option.fontMetrics.averageCharWidth();
    columns.text(8 * letter, option.font, colors.quietText,
                 index.data(StageModel::TimeRole).toString());
    const int room = columns.room();
    columns.text(std::min(28 * letter, room / 2), option.font, colors.text, option.text);
    columns.text(std::min(30 * letter, room / 2), option.font, colors.quietText,
                 index.data(StageModel::ServiceRole).toString());
    columns.text(columns.room(), option.font, colors.quietText,
                 index.data(StageModel::ReasonRole).toString());
    painter->restore();
}

} // namespace sessionbook
