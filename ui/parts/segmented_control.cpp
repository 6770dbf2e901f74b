// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/segmented_control.h"

#include "ui/look/control_painting.h"
#include "ui/look/style_metrics.h"
#include "ui/look/text_styles.h"
#include "ui/look/theme.h"

#include <QLayout>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <QStyleOptionButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

// A radio button with another look, for its keys, its exclusive choice and its accessible role.
class Segment final : public QRadioButton
{
public:
    Segment(const QString &text, QWidget *parent) : QRadioButton(text, parent), m_words(text)
    {
        setFont(textFont(TextStyle::Strong));
        setAttribute(Qt::WA_Hover);
    }

    void setCount(int count)
    {
        setText(count < 0 ? m_words : u"%1  %2"_s.arg(m_words, locale().toString(count)));
    }

    QSize sizeHint() const override
    {
        const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
        return {words.width() + 2 * metrics::buttonPadding,
                std::max(words.height() + 14, metrics::controlHeight)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Whether it is at the left and the right end of its row, as seen.
    void setEnds(bool left, bool right)
    {
        m_atLeft = left;
        m_atRight = right;
        update();
    }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        const Theme &colors = theme(palette());
        const bool over = isEnabled() && underMouse();
        QPainter painter(this);

        // Each segment draws its part of one rounded shape, which reaches beyond the joined ends.
        constexpr int beyond = 2 * metrics::controlRadius;
        const QRectF shape =
            QRectF(rect()).adjusted(m_atLeft ? 0 : -beyond, 0, m_atRight ? 0 : beyond, 0);
        drawRounded(painter, shape, metrics::controlRadius,
                    isChecked() ? colors.accentSoft
                    : over      ? colors.hover
                                : colors.surface,
                    isChecked() ? colors.accentText : colors.strongLine);
        const QColor edge = isChecked() ? colors.accentText : colors.strongLine;
        if (!m_atLeft && isChecked())
            painter.fillRect(0, 0, 1, height(), edge);
        if (!m_atRight)
            painter.fillRect(width() - 1, 0, 1, height(), edge);
        if (showsKeyboardFocus(option.state))
            drawFocusRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2),
                          metrics::controlRadius - 2, colors);

        painter.setPen(!isEnabled()  ? colors.disabledText
                       : isChecked() ? colors.accentText
                                     : colors.quietText);
        const bool underline =
            style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this, nullptr) != 0;
        painter.drawText(
            rect(), Qt::AlignCenter | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
            text());
    }

private:
    QString m_words;
    bool m_atLeft = true;
    bool m_atRight = true;
};

namespace {

/// Side by side; where that finds no room, in several rows if it may wrap.
class SegmentRows final : public QLayout
{
public:
    using QLayout::QLayout;
    ~SegmentRows() override { qDeleteAll(m_items); }
    Q_DISABLE_COPY_MOVE(SegmentRows)

    void setWraps() { m_wraps = true; }

    void addItem(QLayoutItem *item) override { m_items << item; }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override
    {
        return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
    }
    bool hasHeightForWidth() const override { return m_wraps; }
    int heightForWidth(int width) const override { return heightOf(rowsIn(width)); }
    QSize sizeHint() const override
    {
        int width = 0;
        for (const QLayoutItem *item : m_items)
            width += item->sizeHint().width();
        return {width, heightOf(rowsIn(width))};
    }
    QSize minimumSize() const override
    {
        if (!m_wraps)
            return sizeHint();
        int widest = 0;
        for (const QLayoutItem *item : m_items)
            widest = std::max(widest, item->sizeHint().width());
        return {widest, rowHeight()};
    }
    void setGeometry(const QRect &rect) override
    {
        QLayout::setGeometry(rect);
        const bool mirrored = parentWidget()->isRightToLeft();
        int y = rect.top();
        for (const QList<QLayoutItem *> &row : rowsIn(rect.width())) {
            int x = rect.left();
            for (QLayoutItem *item : row) {
                const QRect place(x, y, item->sizeHint().width(), rowHeight());
                item->setGeometry(
                    QStyle::visualRect(parentWidget()->layoutDirection(), rect, place));
                const bool first = item == row.first();
                const bool last = item == row.last();
                static_cast<Segment *>(item->widget())
                    ->setEnds(mirrored ? last : first, mirrored ? first : last);
                x += place.width();
            }
            y += rowHeight() + gap;
        }
    }

private:
    static constexpr int gap = 4;

    [[nodiscard]] QList<QList<QLayoutItem *>> rowsIn(int width) const
    {
        QList<QList<QLayoutItem *>> rows;
        int left = 0;
        for (QLayoutItem *item : m_items) {
            const int wide = item->sizeHint().width();
            if (rows.isEmpty() || (m_wraps && wide > left)) {
                rows.append(QList<QLayoutItem *>());
                left = width;
            }
            rows.last() << item;
            left -= wide;
        }
        return rows;
    }
    [[nodiscard]] int rowHeight() const
    {
        return m_items.isEmpty() ? 0 : m_items.first()->sizeHint().height();
    }
    [[nodiscard]] int heightOf(const QList<QList<QLayoutItem *>> &rows) const
    {
        return std::max(0, int(rows.size()) * (rowHeight() + gap) - gap);
    }

    QList<QLayoutItem *> m_items;
    bool m_wraps = false;
};

} // namespace

SegmentedControl::SegmentedControl(const QString &accessibleName, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLayout(new SegmentRows(this));
    layout()->setContentsMargins(0, 0, 0, 0);
}

SegmentedControl::~SegmentedControl() = default;

void SegmentedControl::setWraps()
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    static_cast<SegmentRows *>(layout())->setWraps();
}

void SegmentedControl::addSegment(const QString &text, const QString &objectName)
{
    auto *segment = new Segment(text, this);
    segment->setObjectName(objectName);
    layout()->addWidget(segment);
    const int index = int(m_segments.size());
    m_segments.append(segment);
    connect(segment, &Segment::toggled, this, [this, index](bool chosen) {
        if (!chosen)
            return;
        leadFocusTo(index);
        Q_EMIT currentChanged(index);
    });
    if (index == 0)
        segment->setChecked(true);
    else
        leadFocusTo(currentIndex());
}

void SegmentedControl::leadFocusTo(int chosen)
{
    // Qt makes the last focused one the Tab stop, chosen or not.
    for (Segment *segment : std::as_const(m_segments))
        segment->setFocusPolicy(segment == m_segments.at(chosen) ? Qt::StrongFocus
                                                                 : Qt::ClickFocus);
    setFocusProxy(m_segments.at(chosen));
}

void SegmentedControl::setCount(int segment, int count)
{
    m_segments.at(segment)->setCount(count);
    m_segments.at(segment)->updateGeometry();
}

int SegmentedControl::currentIndex() const
{
    for (int index = 0; index < m_segments.size(); ++index) {
        if (m_segments.at(index)->isChecked())
            return index;
    }
    return -1;
}

void SegmentedControl::setCurrentIndex(int segment) { m_segments.at(segment)->setChecked(true); }

} // namespace sessionbook
