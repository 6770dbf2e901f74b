// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/golden_picture.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QImage>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <poppler-qt6.h>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

constexpr double dotsPerInch = 40; ///< a page has 331 by 468
constexpr int levels = 16;         ///< of grey: a picture is a few kilobytes
/// How far the means of what is around a dot may differ, of 255. Smoothing letters differently
/// makes a third of it.
struct Tolerance
{
    int reach; ///< so many dots to the left and to the right, and one above and below
    int most;
};
/// The wide one sees a thin pale line that is gone.
constexpr std::array tolerances{Tolerance{1, 28}, Tolerance{20, 3}};

QImage pictureOf(const QByteArray &pdf, int page)
{
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    REQUIRE(document);
    REQUIRE(page < document->numPages());
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    QImage picture = document->page(page)
                         ->renderToImage(dotsPerInch, dotsPerInch)
                         .convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < picture.height(); ++y) {
        uchar *line = picture.scanLine(y);
        std::transform(line, line + picture.width(), line, [](uchar grey) {
            return static_cast<uchar>((grey * (levels - 1) + 127) / 255 * 255 / (levels - 1));
        });
    }
    return picture;
}

/// The mean of what is around each dot, so that half a dot more or less of a letter is little.
QImage blurred(const QImage &picture, int reach)
{
    QImage soft(picture.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            int sum = 0;
            int dots = 0;
            for (int down = -1; down <= 1; ++down) {
                const uchar *line =
                    picture.constScanLine(std::clamp(y + down, 0, picture.height() - 1));
                const int end = std::min(x + reach, picture.width() - 1);
                for (int around = std::max(x - reach, 0); around <= end; ++around, ++dots)
                    sum += line[around];
            }
            soft.scanLine(y)[x] = static_cast<uchar>(sum / dots);
        }
    }
    return soft;
}

/// Black where nothing differs.
QImage differenceOf(const QImage &one, const QImage &other, int reach)
{
    const std::array soft{blurred(one, reach), blurred(other, reach)};
    QImage difference(one.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            difference.scanLine(y)[x] = static_cast<uchar>(
                std::abs(soft[0].constScanLine(y)[x] - soft[1].constScanLine(y)[x]));
        }
    }
    return difference;
}

int strongestIn(const QImage &difference)
{
    int strongest = 0;
    for (int y = 0; y < difference.height(); ++y) {
        const uchar *line = difference.constScanLine(y);
        strongest = std::max<int>(strongest, *std::max_element(line, line + difference.width()));
    }
    return strongest;
}

} // namespace

void checkLooksAsKept(const QByteArray &pdf, int page, const QString &name)
{
    const QString kept = QStringLiteral(GOLDEN_FOLDER "/") + name + u".png"_s;
    const QImage made = pictureOf(pdf, page);
    if (qEnvironmentVariableIsSet("SESSIONBOOK_RENEW_PICTURES")) {
        constexpr int smallest = 0; // of Qt's qualities for PNG
        REQUIRE(made.save(kept, "PNG", smallest));
        return;
    }
    INFO(kept.toStdString());
    const QImage golden = QImage(kept).convertToFormat(QImage::Format_Grayscale8);
    REQUIRE_FALSE(golden.isNull());
    REQUIRE(made.size() == golden.size());
    for (const auto &[reach, most] : tolerances) {
        const QImage difference = differenceOf(made, golden, reach);
        const int strongest = strongestIn(difference);
        if (strongest <= most)
            continue;
        const QDir folder(QDir::tempPath());
        const QString seen = folder.filePath(u"sessionbook-%1.png"_s.arg(name));
        const QString differs = folder.filePath(u"sessionbook-%1-differs.png"_s.arg(name));
        made.save(seen);
        difference.save(differs);
        FAIL_CHECK("differs by " << strongest << " over " << reach << ": look at "
                                 << seen.toStdString() << " and " << differs.toStdString());
        return;
    }
}

} // namespace sessionbook::test
