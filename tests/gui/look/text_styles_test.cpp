// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/look/text_styles.h"

#include <QLabel>

#include <memory>

using namespace sessionbook;
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
