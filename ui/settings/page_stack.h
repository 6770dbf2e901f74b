// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>

namespace sessionbook {

/// Shows one page of several, and is as high as that one: a short page does not scroll because
/// another one is long. As wide as the widest, so that nothing moves. Qt's own stack is as high as
/// its highest page.
class PageStack final : public QWidget
{
public:
    explicit PageStack(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins({});
    }

    void addWidget(QWidget *page)
    {
        page->hide();
        m_pages << page;
        m_column->addWidget(page);
    }
    void setCurrentIndex(int index)
    {
        m_current = m_pages.value(index);
        for (QWidget *page : std::as_const(m_pages))
            page->setVisible(page == m_current);
    }
    [[nodiscard]] QWidget *currentWidget() const { return m_current; }
    /// Forgets the pages, which the caller deletes.
    void clear()
    {
        m_pages.clear();
        m_current = nullptr;
    }

    QSize minimumSizeHint() const override
    {
        int widest = 0;
        for (const QWidget *page : m_pages)
            widest = std::max(widest, page->minimumSizeHint().width());
        return {widest, m_column->totalMinimumSize().height()};
    }

private:
    QVBoxLayout *m_column;
    QList<QWidget *> m_pages;
    QWidget *m_current = nullptr;
};

} // namespace sessionbook
