// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/scroll_area_role.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace sessionbook {

/// Holds a page of the window, or a part of one. Where that needs more room than a small or
/// magnified screen has, it scrolls, so that no page makes the window larger than its screen.
class PageArea final : public QScrollArea
{
public:
    PageArea(QWidget *page, QSize least, QWidget *parent) : QScrollArea(parent), m_least(least)
    {
        guardScrollAreas();
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidgetResizable(true);
        setWidget(page);
        viewport()->setAutoFillBackground(false);
        page->setAutoFillBackground(false);
    }

    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        const QSize whole = widget()->minimumSizeHint();
        const int bar = verticalScrollBar()->sizeHint().width(); // it covers nothing
        return QSize(whole.width() + bar, whole.height()).boundedTo(m_least);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
    /// Keys are the page's and the window's.
    void keyPressEvent(QKeyEvent *event) override { event->ignore(); }

private:
    QSize m_least;
};

} // namespace sessionbook
