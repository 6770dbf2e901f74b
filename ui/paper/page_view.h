// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/paper/page_maker.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sessionbook {

/// Shows the pages of a PDF below each other, as wide as there is room. A screen reader reads their
/// text; the arrow and page keys scroll.
class PageView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageView(const QString &objectName, QWidget *parent = nullptr);

    /// How finely pages are to be made for this screen.
    [[nodiscard]] qreal dotsPerInch() const;
    void showPages(const MadePages &pages);
    /// In a form that scrolls: as high as the pages, without a scroll bar of its own.
    void showWhole();
    /// Instead of pages, in words.
    void showSentence(const QString &sentence);

    QSize sizeHint() const override { return {440, 440}; }
    QSize minimumSizeHint() const override { return {260, 200}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void clear();
    void fitPages();

    QWidget *m_desk;
    QVBoxLayout *m_column;
    QList<QImage> m_pictures;
    bool m_isWhole = false;
};

} // namespace sessionbook
