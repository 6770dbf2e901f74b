// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/written.h"
#include "tests/support/catch.h"
#include "ui/look/icons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/icon_label.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <algorithm>
#include <memory>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a label that has been measured follows its text and its font", "[gui][look]")
{
    const QString shortText = u"Anna"_s;
    const QString longText = u"Anna comes on Tuesdays, unless it is a holiday in Iceland"_s;
    const QString longWord = u"Hafnarfjarðarsamkoma"_s.repeated(4);
    constexpr int width = 120;
    const auto heightOf = [&](const QString &text, TextStyle style) {
        const std::unique_ptr<QLabel> fresh(makeLabel(text, style));
        return fresh->heightForWidth(width);
    };

    const std::unique_ptr<QLabel> label(makeLabel(shortText, TextStyle::Body));
    REQUIRE(label->heightForWidth(width) < heightOf(longText, TextStyle::Body));
    label->setText(longText);
    CHECK(label->heightForWidth(width) == heightOf(longText, TextStyle::Body));
    CHECK(label->heightForWidth(2 * width) < label->heightForWidth(width));
    label->setFont(textFont(TextStyle::Title));
    CHECK(label->heightForWidth(width) == heightOf(longText, TextStyle::Title));
    label->setText(longWord);
    CHECK(label->heightForWidth(width) == heightOf(longWord, TextStyle::Title));
    label->setText(shortText);
    CHECK(label->heightForWidth(width) == heightOf(shortText, TextStyle::Title));
}

TEST_CASE("icons and boxes to tick grow with the text, and are sixteen pixels beside normal text",
          "[look]")
{
    const int points = GENERATE(8, 10, 15, 20);
    const int side = std::max(16, points * 16 / 10);
    const Written sized(u"en_GB"_s, points);
    QCheckBox box(u"Tick"_s);
    QPushButton button(icon(Icon::Plus), u"Add"_s);
    box.ensurePolished();
    const QStyle *style = box.style();
    for (const auto metric :
         {QStyle::PM_IndicatorWidth, QStyle::PM_IndicatorHeight, QStyle::PM_ExclusiveIndicatorWidth,
          QStyle::PM_SmallIconSize, QStyle::PM_ButtonIconSize})
        CHECK(style->pixelMetric(metric, nullptr, &box) == side);
    CHECK(button.iconSize() == QSize(side, side));
    CHECK(IconLabel(Icon::Info, Ink::Quiet, 16).size() == QSize(side, side));
    CHECK(box.sizeHint().height() >= side);
    CHECK(button.sizeHint().height() >= side);
}
