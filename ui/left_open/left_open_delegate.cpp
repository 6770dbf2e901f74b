#include "ui/left_open/left_open_delegate.h"

#include "ui/left_open/left_open_model.h"
#include "ui/shell/text_styles.h"
#include "ui/shell/theme.h"

#include <QPainter>
#include <QStyle>

namespace sessionbook {

namespace {

constexpr int padding = 14;

} // namespace

QSize LeftOpenDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, 2 * option.fontMetrics.height() + 18};
}

void LeftOpenDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.viewItemPosition = QStyleOptionViewItem::OnlyOne;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                          option.widget);

    const Theme &colors = theme(option.palette);
    const QRect rect = option.rect.adjusted(padding, 8, -padding, -8);
    const Qt::Alignment side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const auto draw = [&](Qt::Alignment edge, const QFont &font, const QColor &color,
                          const QString &text) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(rect, static_cast<int>(edge | side | Qt::AlignAbsolute),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->save();
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    draw(Qt::AlignTop, strong, colors.text, option.text);
    draw(Qt::AlignBottom, option.font, colors.quietText,
         index.data(LeftOpenModel::WhenRole).toString());
    painter->restore();
}

} // namespace sessionbook
