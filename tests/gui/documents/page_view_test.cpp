// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/paper/page_maker.h"
#include "ui/paper/page_view.h"

#include <QImage>

using namespace sessionbook;
using namespace Qt::StringLiterals;

TEST_CASE("the edge of a page is one dot thin on every side, at any scale", "[documents]")
{
    PageView view(u"page"_s);
    view.resize(400, 500);
    MadePages pages;
    QImage white(600, 800, QImage::Format_RGB32);
    white.fill(Qt::white);
    pages.pictures << white;
    pages.texts << u"Nothing"_s;
    view.showPages(pages);
    auto *page = view.widget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly).front();
    for (const qreal scale : {1.0, 1.5, 2.0}) {
        INFO(scale);
        QImage image(page->size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(Qt::white);
        page->render(&image);
        int across = 0;
        for (int x = 0; x < image.width(); ++x)
            across += image.pixelColor(x, image.height() / 2) != Qt::white ? 1 : 0;
        CHECK(across == 2);
        int down = 0;
        for (int y = 0; y < image.height(); ++y)
            down += image.pixelColor(image.width() / 2, y) != Qt::white ? 1 : 0;
        CHECK(down == 2);
    }
}
