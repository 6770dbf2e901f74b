// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/today/agenda_delegate.h"

#include "ui/look/pill_painting.h"
#include "ui/look/text_line.h"
#include "ui/look/text_widths.h"
#include "ui/today/agenda_model.h"

#include <QPainter>
#include <QStyle>

namespace sessionbook {

namespace {

constexpr int dayRowGap = 3;
constexpr int dayBarWidth = 4;
constexpr int dayPadding = 12;
constexpr qreal dayRadius = 5;

void paintBox(QPainter &painter, const QRectF &box, const AgendaRow &row, bool selected, bool focus,
              Qt::LayoutDirection direction, const Theme &colors)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (row.kind == AgendaRow::Kind::Session) {
        const ToneColors &tone = colors.tone(row.tone);
        QRectF bar = box;
        if (direction == Qt::RightToLeft)
            bar.setLeft(box.right() - dayBarWidth);
        else
            bar.setWidth(dayBarWidth);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tone.fill);
        painter.drawRoundedRect(box, dayRadius, dayRadius);
        painter.setBrush(tone.edge);
        painter.drawRoundedRect(bar, 2, 2);
    } else {
        const bool free = row.kind == AgendaRow::Kind::Free;
        painter.setPen(QPen(colors.strongLine, 1, free ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(free ? Qt::NoBrush : QBrush(colors.weekendTint));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), dayRadius, dayRadius);
    }
    if (!selected)
        return;
    painter.setPen(QPen(focus ? colors.accentText : colors.strongLine, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), dayRadius, dayRadius);
}

/// Takes room for a pill from the end of `free`.
void paintPillAtEnd(QPainter &painter, QRect &free, const QRect &whole, const RowPill &pill,
                    Qt::LayoutDirection direction, const Theme &colors, const QFont &font)
{
    const QSize size = pillSize(pill.text, font);
    QRect place(free.right() - size.width() + 1, 0, size.width(), size.height());
    place.moveTop(free.center().y() - size.height() / 2);
    free.setRight(place.left() - 6);
    paintPill(painter, QStyle::visualRect(direction, whole, place), pill.text, pill.tone, colors,
              font);
}

} // namespace

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, 2 * option.fontMetrics.height() + 12 + 2 * dayRowGap};
}

void AgendaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme &colors = theme(option.palette);
    const auto row = index.data(AgendaModel::RowRole).value<AgendaRow>();
    const QRect whole = option.rect;
    const int height = option.fontMetrics.height();
    const int timeWidth = widestClock(option.font, QLocale()) + 8;
    const auto seen = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, whole, rect);
    };
    const QRect box = whole.adjusted(timeWidth, dayRowGap, -1, -dayRowGap);
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text by its own letters
    paintBox(*painter, seen(box), row, option.state.testFlag(QStyle::State_Selected),
             option.state.testFlag(QStyle::State_HasFocus), option.direction, colors);

    const auto write = [&](const QRect &place, const QString &text, const QFont &font,
                           const QColor &color, Qt::Alignment side) {
        drawTextLine(*painter, seen(place), QStyle::visualAlignment(option.direction, side), font,
                     color, text);
    };
    const int top = box.top() + 5;
    write({whole.left(), top, timeWidth - 8, height}, row.time, option.font, colors.quietText,
          Qt::AlignRight);
    QRect firstLine(box.left() + dayPadding, top, box.width() - 2 * dayPadding, height);
    QRect secondLine = firstLine.translated(0, height + 1);
    for (auto pill = row.pills.crbegin(); pill != row.pills.crend(); ++pill)
        paintPillAtEnd(*painter, firstLine, whole, *pill, option.direction, colors, option.font);
    if (row.kind == AgendaRow::Kind::Free) {
        const QString book = AgendaModel::tr("Book");
        const int width = option.fontMetrics.horizontalAdvance(book) + 2;
        QRect place = firstLine;
        place.setLeft(firstLine.right() - width);
        firstLine.setRight(place.left() - 6);
        write(place, book, option.font, colors.accentText, Qt::AlignRight);
    }
    QFont strong = option.font;
    if (row.kind == AgendaRow::Kind::Session) {
        strong.setWeight(QFont::DemiBold);
        strong.setStrikeOut(row.tone == Tone::Cancelled);
    }
    const bool cancelled = row.tone == Tone::Cancelled || row.kind == AgendaRow::Kind::Free;
    write(firstLine, row.first, strong, cancelled ? colors.quietText : colors.text, Qt::AlignLeft);
    write(secondLine, row.second, option.font, colors.quietText, Qt::AlignLeft);
    painter->restore();
}

} // namespace sessionbook
