// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/written.h"
#include "tests/support/catch.h"
#include "ui/calendar/calendar_words.h"
#include "ui/look/text_line.h"
#include "ui/parts/time_words.h"

#include <QImage>
#include <QPainter>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The columns that have ink, of the text drawn at the left.
std::pair<int, int> inked(const QString &text, Qt::Alignment side, int width)
{
    QImage image(width, 40, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawTextLine(painter, image.rect(), side, QApplication::font(), Qt::black, text);
    painter.end();
    const auto hasInk = [&](int column) {
        for (int row = 0; row < image.height(); ++row) {
            if (image.pixelColor(column, row).lightness() < 128)
                return true;
        }
        return false;
    };
    int first = 0;
    while (first < width && !hasInk(first))
        ++first;
    int last = width - 1;
    while (last > first && !hasInk(last))
        --last;
    return {first, last};
}

} // namespace

TEST_CASE("times and amounts stand below each other, whatever their digits", "[gui][look]")
{
    const int narrow = textLineWidth(QApplication::font(), u"11:11"_s);
    CHECK(narrow == textLineWidth(QApplication::font(), u"00:00"_s));
    constexpr int room = 200;
    // What follows the digits stands in one column.
    CHECK(std::abs(inked(u"11:11 |"_s, Qt::AlignLeft, room).second -
                   inked(u"08:44 |"_s, Qt::AlignLeft, room).second) <= 1);
    CHECK(std::abs(inked(u"| 11:11"_s, Qt::AlignRight, room).first -
                   inked(u"| 08:44"_s, Qt::AlignRight, room).first) <= 1);
}

TEST_CASE("a line without room ends in dots inside its room", "[gui][look]")
{
    const QString text = u"Wed, 11 Nov 2026, 11:11 – 11:51"_s;
    const int whole = textLineWidth(QApplication::font(), text);
    CHECK(inked(text, Qt::AlignLeft, whole).second <= whole);
    const int half = whole / 2;
    CHECK(inked(text, Qt::AlignLeft, 400).second > half);
    CHECK(inked(text, Qt::AlignLeft, half).second < half);
}

TEST_CASE("all figures have the digits of the locale", "[gui][look]")
{
    const Written written(u"ar_EG"_s, 10);
    const auto hasLatinDigit = [](const QString &text) {
        return std::ranges::any_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    for (const CalendarSpan span : {CalendarSpan::Day, CalendarSpan::Week, CalendarSpan::Month}) {
        for (const QString &title : {titleOf(QDate(2026, 11, 18), span, QLocale()),
                                     shortTitleOf(QDate(2026, 11, 18), span, QLocale())}) {
            INFO(title.toStdString());
            CHECK_FALSE(hasLatinDigit(title));
        }
    }
    const QString counted = sessionsText(12);
    INFO(counted.toStdString());
    CHECK(counted.contains(QLocale().toString(12)));
    CHECK_FALSE(hasLatinDigit(counted));
}
