// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/segmented_control.h"

#include "ui/look/control_painting.h"
#include "ui/look/style_metrics.h"
#include "ui/look/text_styles.h"
#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <QStyleOptionButton>

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
        const bool first = pos().x() == 0;
        const bool last = geometry().right() + 1 >= parentWidget()->width();
        const QRectF shape = QRectF(rect()).adjusted(first ? 0 : -beyond, 0, last ? 0 : beyond, 0);
        drawRounded(painter, shape, metrics::controlRadius,
                    isChecked() ? colors.accentSoft
                    : over      ? colors.hover
                                : colors.surface,
                    isChecked() ? colors.accentText : colors.strongLine);
        const QColor edge = isChecked() ? colors.accentText : colors.strongLine;
        if (!first && isChecked())
            painter.fillRect(0, 0, 1, height(), edge);
        if (!last)
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
};

SegmentedControl::SegmentedControl(const QString &accessibleName, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

SegmentedControl::~SegmentedControl() = default;

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
