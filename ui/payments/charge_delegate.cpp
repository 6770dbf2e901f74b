// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_delegate.h"

#include "core/records/records.h"
#include "ui/look/control_painting.h"
#include "ui/look/pill_painting.h"
#include "ui/look/style_metrics.h"
#include "ui/look/text_line.h"
#include "ui/look/theme.h"
#include "ui/look/tones.h"
#include "ui/payments/charge_filter.h"
#include "ui/payments/charge_model.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// By the direction of the interface, not that of the text.
Qt::Alignment sideOf(const QStyleOptionViewItem &option)
{
    return QStyle::visualAlignment(option.direction, option.displayAlignment);
}

void drawAmount(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                const QString &ofAmount, const Theme &theme)
{
    const Qt::Alignment side = sideOf(option);
    if (ofAmount.isEmpty()) {
        drawTextLine(painter, rect, side, option.font, theme.text, option.text);
        return;
    }
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.88);
    const int upper = QFontMetrics(option.font).height();
    const int top = rect.center().y() - (upper + QFontMetrics(small).height()) / 2;
    drawTextLine(painter, {rect.left(), top, rect.width(), upper}, side, option.font, theme.text,
                 option.text);
    drawTextLine(painter, {rect.left(), top + upper, rect.width(), QFontMetrics(small).height()},
                 side, small, theme.quietText, ofAmount);
}

} // namespace

void ChargeDelegate::setRowUnderPointer(int row, bool onActions)
{
    m_row = row;
    m_onActions = onActions;
}

void ChargeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme &colors = theme(option.palette);
    const bool over = index.row() == m_row;
    if (over)
        option.backgroundBrush = colors.hover;
    if (index.column() == 0)
        option.viewItemPosition = QStyleOptionViewItem::Beginning;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                          option.widget);

    const int padding =
        option.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) +
        1;
    const QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    switch (index.column()) {
    case ChargeModel::MarkColumn: {
        const auto &charges = static_cast<const ChargeFilter &>(*index.model());
        const ChargeItem &item = charges.itemAt(index.row());
        const Tone tone = item.session ? toneOf(markOf(item.status, item.state))
                                       : toneOf(badgeOf(item.status, item.state));
        const QSize size = pillSize(option.text, option.font).boundedTo(rect.size());
        paintPill(
            *painter,
            QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, size, rect),
            option.text, tone, colors, option.font);
        break;
    }
    case ChargeModel::AmountColumn:
        drawAmount(*painter, rect, option, index.data(ChargeModel::OfAmountRole).toString(),
                   colors);
        break;
    case ChargeModel::ActionsColumn: {
        QRect dots(0, 0, 32, 32);
        dots.moveCenter(option.rect.center());
        if (over && m_onActions)
            drawRounded(*painter, dots, metrics::controlRadius, colors.pressed, Qt::transparent);
        drawIconIn(*painter, dots, Icon::DotsVertical, colors.text, metrics::iconSize());
        break;
    }
    default: {
        const bool quiet = index.column() == ChargeModel::AgeColumn;
        drawTextLine(*painter, rect, sideOf(option), option.font,
                     quiet ? colors.quietText : colors.text, option.text);
        break;
    }
    }
    painter->restore();
}

} // namespace sessionbook
