// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paper/page_view.h"

#include "ui/look/text_styles.h"

#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace sessionbook {

namespace {

constexpr int deskMargin = 12;

/// One page. White, as it is paper.
class PagePicture : public QWidget
{
public:
    PagePicture(QImage picture, const QString &text, QWidget *parent)
        : QWidget(parent), m_picture(std::move(picture))
    {
        setAccessibleName(text);
    }
    void fitTo(int width)
    {
        const qreal ratio = m_picture.isNull() ? 1 : m_picture.height() / qreal(m_picture.width());
        setFixedSize(width, qRound(width * ratio));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), m_picture);
        // As thin at every edge, also where a point is not a whole number of dots.
        const qreal dot = 1 / painter.deviceTransform().m11();
        painter.setPen(QPen(palette().color(QPalette::Mid), 0));
        painter.drawRect(QRectF(rect()).adjusted(dot / 2, dot / 2, -dot / 2, -dot / 2));
    }

private:
    QImage m_picture;
};

} // namespace

PageView::PageView(const QString &objectName, QWidget *parent)
    : QScrollArea(parent), m_desk(new QWidget(this)), m_column(new QVBoxLayout(m_desk))
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(deskMargin, deskMargin, deskMargin, deskMargin);
    m_column->setSpacing(deskMargin);
    m_column->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    setWidget(m_desk);
}

qreal PageView::dotsPerInch() const
{
    constexpr qreal pageWidth = 8.3; // inches, about
    constexpr qreal usualWidth = 640;
    return std::max<qreal>(usualWidth, width()) / pageWidth * devicePixelRatioF();
}

void PageView::clear()
{
    const auto children = m_desk->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(children);
    m_pictures.clear();
}

void PageView::showPages(const MadePages &pages)
{
    const int before = verticalScrollBar()->value();
    clear();
    m_pictures = pages.pictures;
    for (qsizetype i = 0; i < m_pictures.size(); ++i)
        m_column->addWidget(new PagePicture(m_pictures[i], pages.texts.value(i), m_desk));
    setAccessibleDescription(pages.texts.join(u' '));
    fitPages();
    verticalScrollBar()->setValue(before);
}

void PageView::showSentence(const QString &sentence)
{
    clear();
    QLabel *label = makeLabel(sentence, TextStyle::Quiet, m_desk);
    label->setAlignment(Qt::AlignCenter);
    m_column->addWidget(label);
    setAccessibleDescription(sentence);
}

void PageView::showWhole()
{
    m_isWhole = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void PageView::fitPages()
{
    const int width = std::max(100, viewport()->width() - 2 * deskMargin);
    const auto children = m_desk->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (auto *page = dynamic_cast<PagePicture *>(child))
            page->fitTo(width);
    }
    if (m_isWhole && !children.isEmpty()) {
        m_column->activate();
        setFixedHeight(m_column->totalSizeHint().height() + 2 * frameWidth());
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitPages();
}

} // namespace sessionbook
