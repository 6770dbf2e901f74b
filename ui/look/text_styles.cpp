// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/text_styles.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLabel>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QFont scaled(QFont font, qreal factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

QFont textFont(TextStyle style)
{
    QFont font = QApplication::font();
    switch (style) {
    case TextStyle::Title:
        font = scaled(font, 1.5);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Section:
        font = scaled(font, 1.1);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Small:
        font = scaled(font, 0.88);
        break;
    case TextStyle::Body:
    case TextStyle::Quiet:
        break;
    }
    return font;
}

QLabel *makeLabel(const QString &text, TextStyle style, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // By the interface's direction, so that a name in another script is aligned with the text
    // around it.
    label->setAlignment(QStyle::visualAlignment(label->layoutDirection(), Qt::AlignLeft) |
                        Qt::AlignAbsolute | Qt::AlignVCenter);
    if (style != TextStyle::Body && style != TextStyle::Quiet)
        label->setFont(textFont(style));
    if (style == TextStyle::Quiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void applyFonts(QApplication &application)
{
    constexpr qreal smallestPointSize = 10;
    QFont font = application.font();
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamily(u"Inter"_s);
    // Keep a larger size chosen on the desktop.
    font.setPointSizeF(std::max(font.pointSizeF(), smallestPointSize));
    application.setFont(font);

    QFont heavier = font;
    heavier.setWeight(QFont::DemiBold);
    for (const char *widgetClass : {"QPushButton", "QHeaderView", "QTabBar"})
        application.setFont(heavier, widgetClass);
}

} // namespace sessionbook
