// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeyEvent>
#include <QScrollArea>

namespace sessionbook {

/// Holds a page of the window, or a part of one. Where that needs more room than a small or
/// magnified screen has, it scrolls, so that no page makes the window larger than its screen.
class PageArea final : public QScrollArea
{
public:
    PageArea(QWidget *page, QSize least, QWidget *parent) : QScrollArea(parent), m_least(least)
    {
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
        return widget()->minimumSizeHint().boundedTo(m_least);
    }

protected:
    /// Keys are the page's and the window's.
    void keyPressEvent(QKeyEvent *event) override { event->ignore(); }

private:
    QSize m_least;
};

} // namespace sessionbook
