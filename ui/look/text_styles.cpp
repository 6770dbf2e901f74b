// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/text_styles.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHash>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QFont scaled(QFont font, qreal factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

/// What the sizes of a label follow from.
struct LabelText
{
    QString text;
    QFont font;
    QMargins margins;
    Qt::TextInteractionFlags interaction; // else Qt lays the text out in another way
    bool wraps;
    int dotsPerInch;

    bool operator==(const LabelText &) const = default;
};

/// Breaks a word where there is no other way, so that a long name makes no window wide. Remembers
/// its sizes: layouts ask for them many times, and each time the text would be laid out anew.
class WrappingLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    QSize sizeHint() const override
    {
        const QSize hint = QLabel::sizeHint();
        return isTooLong(widest) ? hint.boundedTo({widest, largest}) : hint;
    }
    QSize minimumSizeHint() const override
    {
        return QLabel::minimumSizeHint().boundedTo({widest, largest});
    }
    int heightForWidth(int width) const override
    {
        forgetIfChanged();
        const auto known = m_heights.constFind(width);
        return known != m_heights.cend() ? *known : *m_heights.insert(width, measuredHeight(width));
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const bool isLong = isTooLong(contentsRect().width());
        // Qt would let a line run in the direction of the day or name that it begins with.
        constexpr QChar firstStrongIsolate(0x2068);
        const bool isMixed = text().startsWith(firstStrongIsolate) && isLeftToRight() &&
                             textInteractionFlags() == Qt::NoTextInteraction;
        if (!isLong && !isMixed)
            return QLabel::paintEvent(event);
        QPainter painter(this);
        const int breaks = isLong ? flags : wordWrap() ? int(Qt::TextWordWrap) : 0;
        style()->drawItemText(&painter, contentsRect(),
                              static_cast<int>(alignment()) | breaks |
                                  (isMixed ? int(Qt::TextForceLeftToRight) : 0),
                              palette(), isEnabled(), text(), foregroundRole());
    }

private:
    static constexpr int widest = 420;
    static constexpr int largest = QWIDGETSIZE_MAX;
    static constexpr int flags = Qt::TextWrapAnywhere;

    [[nodiscard]] int measuredHeight(int width) const
    {
        if (!isTooLong(width))
            return QLabel::heightForWidth(width);
        return fontMetrics().boundingRect({0, 0, width, largest}, flags, text()).height();
    }
    [[nodiscard]] bool isTooLong(int width) const
    {
        if (text().size() < 20)
            return false;
        forgetIfChanged();
        if (!m_widestWord) {
            m_widestWord = 0;
            const QStringList words = text().split(u' ');
            for (const QString &word : words)
                m_widestWord = std::max(*m_widestWord, fontMetrics().horizontalAdvance(word));
        }
        return *m_widestWord > width;
    }
    void forgetIfChanged() const
    {
        LabelText now{text(),     font(),       contentsMargins(), textInteractionFlags(),
                      wordWrap(), logicalDpiY()};
        if (m_measured == now)
            return;
        m_measured = std::move(now);
        m_heights.clear();
        m_widestWord.reset();
    }

    mutable std::optional<LabelText> m_measured; ///< of what the sizes are
    mutable QHash<int, int> m_heights;           ///< by width
    mutable std::optional<int> m_widestWord;
};

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
    auto *label = new WrappingLabel(text, parent);
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
    QFont font = application.font();
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamily(u"Inter"_s);
    // Keep a larger size chosen on the desktop.
    font.setPointSizeF(std::max(font.pointSizeF(), normalPointSize));
    application.setFont(font);

    QFont heavier = font;
    heavier.setWeight(QFont::DemiBold);
    for (const char *widgetClass : {"QPushButton", "QHeaderView", "QTabBar"})
        application.setFont(heavier, widgetClass);
}

} // namespace sessionbook
