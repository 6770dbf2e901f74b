// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Style about sizes and positions.
#include "ui/look/list_painting.h"
#include "ui/look/style.h"
#include "ui/look/style_metrics.h"

#include <QApplication>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace sessionbook {

using namespace metrics;

namespace {

/// The drop-down list of a combo box or a completer.
bool isDropDownList(const QWidget *widget)
{
    return widget && (widget->inherits("QComboBoxListView") ||
                      (widget->isWindow() && widget->inherits("QListView")));
}

QRegion roundedRegion(const QRect &rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, controlRadius, controlRadius);
    return QRegion(path.toFillPolygon().toPolygon());
}

} // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return 2; // room for the round corners of a list's frame
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return iconSize();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize();
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 11;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_FocusFrameHMargin: // the padding of a table's cells; the header's is set to match
        return headerPadding - 1;
    case PM_HeaderMargin:
        return headerPadding;
    case PM_HeaderMarkSize:
        return grown(12);
    case PM_HeaderDefaultSectionSizeVertical:
        return widget ? std::max(rowHeight, widget->fontMetrics().height() + 18) : rowHeight;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TabBarTabHSpace:
    case PM_TabBarTabVSpace:
        return 32;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a list below the box, not a menu over it
    case SH_EtchDisabledText:
    case SH_TabBar_Alignment:
        return 0;
    case SH_Menu_AllowActiveAndDisabled: // so that the keys come to the reason why
        return 1;
    case SH_UnderlineShortcut:
        return m_showsMnemonics ? 1 : 0;
    case SH_Table_GridLineColor:
        return int(theme(option ? option->palette : QApplication::palette()).line.rgb());
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_Menu_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData)) {
            mask->region = roundedRegion(option->rect);
            return 1;
        }
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    const auto tallEnough = [](int height) { return std::max(height, controlHeight); };
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool withMenu = button && (button->features & QStyleOptionButton::HasMenu);
        const bool withText = button && !button->text.isEmpty();
        const int width = contents.width() + 2 * buttonPadding + (withMenu ? 8 : 0);
        const int withIcon = std::max(contents.width() + 14, controlHeight);
        return {withText ? std::max(width, 64) : withIcon, tallEnough(contents.height() + 14)};
    }
    case CT_ToolButton:
        return {std::max(contents.width() + 10, controlHeight), tallEnough(contents.height() + 10)};
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth == 0)
            return contents;
        return {contents.width() + 2 * fieldPadding, tallEnough(contents.height() + 12)};
    }
    case CT_ComboBox: {
        // One entry with a long name, such as a sponsor's, makes no form wide.
        constexpr int mostLetters = 40;
        const int widest = mostLetters * option->fontMetrics.averageCharWidth();
        return {std::min(contents.width(), widest) + 2 * fieldPadding + arrowWidth(),
                tallEnough(contents.height() + 12)};
    }
    case CT_SpinBox:
        return {contents.width() + fieldPadding + arrowWidth(), tallEnough(contents.height() + 12)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + 4, std::max(size.height(), 26)};
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, contents);
        break;
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return isDropDownList(widget) ? QSize(size.width(), std::max(size.height(), 30)) : size;
    }
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), 38)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int padding = frame && frame->lineWidth > 0 ? fieldPadding - 2 : 0;
        return option->rect.adjusted(padding, 0, -padding, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    const QRect all = option->rect;
    const auto visual = [&](const QRect &rect) { return visualRect(option->direction, all, rect); };
    const QRect arrows(all.right() + 1 - arrowWidth(), all.top(), arrowWidth() - 2, all.height());

    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return visual(arrows);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        // A line edit indents its text by two pixels, a combo box by one: align both.
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const int left = fieldPadding - (combo && combo->editable ? 2 : 1);
        return visual(all.adjusted(left, 2, -arrowWidth(), -2));
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool withArrows = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int right = withArrows ? arrowWidth() : fieldPadding - 2;
        const int half = all.height() / 2;
        switch (subControl) {
        case SC_SpinBoxEditField:
            return visual(all.adjusted(fieldPadding - 2, 2, -right, -2));
        case SC_SpinBoxUp:
            return withArrows
                       ? visual(QRect(arrows.left(), all.top() + 4, arrows.width(), half - 4))
                       : QRect();
        case SC_SpinBoxDown:
            return withArrows
                       ? visual(QRect(arrows.left(), all.top() + half, arrows.width(), half - 4))
                       : QRect();
        default:
            break;
        }
    }
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine || !bar)
            return {};
        const bool upright = bar->orientation == Qt::Vertical;
        const int groove = upright ? all.height() : all.width();
        if (subControl == SC_ScrollBarGroove)
            return all;
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int length = groove;
        if (range > 0) {
            length = int(qint64(groove) * bar->pageStep / (range + bar->pageStep));
            length =
                std::min(std::max(length, pixelMetric(PM_ScrollBarSliderMin, bar, widget)), groove);
        }
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  groove - length, bar->upsideDown);
        const auto span = [&](int from, int extent) {
            return upright ? QRect(all.left(), all.top() + from, all.width(), extent)
                           : visual(QRect(all.left() + from, all.top(), extent, all.height()));
        };
        if (subControl == SC_ScrollBarSlider)
            return span(start, length);
        if (subControl == SC_ScrollBarSubPage)
            return span(0, start);
        if (subControl == SC_ScrollBarAddPage)
            return span(start + length, groove - start - length);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace sessionbook
