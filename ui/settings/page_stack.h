// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QStackedWidget>

namespace sessionbook {

/// As high as the page that is shown: a short page does not scroll because another one is long.
class PageStack final : public QStackedWidget
{
public:
    explicit PageStack(QWidget *parent) : QStackedWidget(parent)
    {
        connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
    }

    QSize sizeHint() const override { return ofPage(&QLayout::totalSizeHint); }
    QSize minimumSizeHint() const override { return ofPage(&QLayout::totalMinimumSize); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const QLayout *page = currentWidget() ? currentWidget()->layout() : nullptr;
        if (!page)
            return 0;
        return page->hasHeightForWidth() ? page->totalHeightForWidth(width)
                                         : page->totalSizeHint().height();
    }

private:
    /// As wide as the widest.
    QSize ofPage(QSize (QLayout::*hint)() const) const
    {
        const QWidget *page = currentWidget();
        const int height = page ? (page->layout()->*hint)().height() : 0;
        return {QStackedWidget::minimumSizeHint().width(), height};
    }
};

} // namespace sessionbook
