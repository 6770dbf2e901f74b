// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/paper_reader.h"

#include "tests/support/catch.h"

#include <ZXing/ReadBarcode.h>
#include <memory>
#include <poppler-qt6.h>

namespace sessionbook::test {

ReadPaper readPaper(const QString &pdf)
{
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(pdf);
    REQUIRE(document);
    REQUIRE(document->numPages() == 1);
    const std::unique_ptr<Poppler::Page> page = document->page(0);
    ReadPaper paper;
    paper.text = page->text({}).simplified();
    constexpr double asScanned = 150; // dots per inch
    paper.picture =
        page->renderToImage(asScanned, asScanned).convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(paper.picture.constBits(), paper.picture.width(),
                                paper.picture.height(), ZXing::ImageFormat::Lum,
                                int(paper.picture.bytesPerLine()));
    paper.code = QString::fromStdWString(ZXing::ReadBarcode(view).text());
    return paper;
}

QStringList readPages(const QByteArray &pdf)
{
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    REQUIRE(document);
    QStringList texts;
    for (int page = 0; page < document->numPages(); ++page)
        texts << document->page(page)->text({}).simplified();
    return texts;
}

} // namespace sessionbook::test
