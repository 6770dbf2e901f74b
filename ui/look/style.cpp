// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/style.h"

#include "ui/look/calendar_look.h"
#include "ui/look/control_painting.h"
#include "ui/look/list_painting.h"
#include "ui/look/style_metrics.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr const char *invalidProperty = "invalid";

bool isInvalid(const QWidget *field) { return field && field->property(invalidProperty).toBool(); }

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

template <typename Option>
Option withColor(const Option &option, QPalette::ColorRole role, const QColor &color)
{
    Option changed = option;
    changed.palette.setColor(role, color);
    return changed;
}

void drawDividingLine(QPainter &painter, const QStyleOptionFrame &frame, const Theme &theme)
{
    const QRect r = frame.rect;
    painter.fillRect(frame.frameShape == QFrame::HLine
                         ? QRect(r.left(), r.center().y(), r.width(), 1)
                         : QRect(r.center().x(), r.top(), 1, r.height()),
                     theme.line);
}

} // namespace

void setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(invalidProperty, invalid);
    field->update();
}

Style::Style(Appearance appearance) : QProxyStyle(u"fusion"_s), m_appearance(appearance) {}

void Style::polish(QPalette &palette)
{
    const bool dark =
        m_appearance == Appearance::System ? theme(palette).dark : m_appearance == Appearance::Dark;
    palette = themePalette(dark ? darkTheme() : lightTheme());
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit *>(widget) || isTextArea(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Qt gives the button that clears a field no name.
    if (const auto *line = qobject_cast<QLineEdit *>(widget)) {
        if (auto *clear = line->findChild<QAction *>(u"_q_qlineeditclearaction"_s))
            clear->setText(QCoreApplication::translate("Style", "Clear the field"));
    }
    constexpr qreal textMargin = 8;
    if (auto *edit = qobject_cast<QTextEdit *>(widget))
        edit->document()->setDocumentMargin(textMargin);
    if (auto *edit = qobject_cast<QPlainTextEdit *>(widget))
        edit->document()->setDocumentMargin(textMargin);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        restyleCalendar(*calendar);
    if (qobject_cast<QMenu *>(widget))
        widget->setAttribute(Qt::WA_TranslucentBackground); // for round corners
    // Much of what is shown was typed by people, and a name must not be read as markup, which can
    // even load files: no label, tool tip or message box guesses. See also makeLabel().
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    if (widget->inherits("QTipLabel"))
        widget->setPalette(QApplication::palette()); // desktops set another one for tool tips
}

void Style::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void Style::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            showMnemonics(type == QEvent::KeyPress);
    } else if (type == QEvent::WindowDeactivate) {
        showMnemonics(false); // after Alt+Tab another window gets the key release
    }
    return QProxyStyle::eventFilter(watched, event);
}

void Style::showMnemonics(bool shown)
{
    if (shown == m_showsMnemonics)
        return;
    m_showsMnemonics = shown;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!window->isVisible())
            continue;
        const QWidgetList children = window->findChildren<QWidget *>();
        for (QWidget *child : children)
            child->update();
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Theme &t = theme(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonShape(*painter, *button, buttonRole(widget), t);
            return;
        }
        break;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawRounded(*painter, option->rect, 4, Qt::transparent, t.accentText, 1.5);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(*painter, option->rect, option->state, isInvalid(widget), t);
        return;
    case PE_Frame:
        if (isTextArea(widget))
            drawField(*painter, option->rect, option->state, isInvalid(widget), t);
        else if (widget && widget->isWindow())
            drawRounded(*painter, option->rect, 0, t.surface, t.strongLine);
        else
            drawRounded(*painter, option->rect, metrics::cardRadius, t.surface, t.line);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckIndicator(*painter, option->rect, option->state, t);
        return;
    case PE_IndicatorRadioButton:
        drawRadioIndicator(*painter, option->rect, option->state, t);
        return;
    case PE_PanelMenu:
        drawRounded(*painter, option->rect, metrics::controlRadius, t.surface, t.strongLine);
        return;
    case PE_FrameMenu:
    case PE_FrameTabBarBase:
        return;
    case PE_PanelTipLabel:
        drawRounded(*painter, option->rect, 0, t.tip, t.dark ? t.strongLine : t.tip);
        return;
    case PE_PanelItemViewRow: // the cells draw their background
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            drawItemGround(*painter, *item, widget, t);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Theme &t = theme(option->palette);
    const bool underline = styleHint(SH_UnderlineShortcut, option, widget, nullptr) != 0;
    switch (element) {
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonLabel(*painter, *button, buttonRole(widget), t, underline);
            return;
        }
        break;
    case CE_PushButton:
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)
                drawDividingLine(*painter, *frame, t);
            else if (frame->frameShape == QFrame::StyledPanel)
                drawPrimitive(PE_Frame, option, painter, widget);
            else
                break;
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuItem(*painter, *item, t, underline);
            return;
        }
        break;
    case CE_MenuEmptyArea:
    case CE_HeaderEmptyArea:
        if (element == CE_HeaderEmptyArea) {
            QStyleOptionHeader header;
            header.rect = option->rect;
            drawHeaderSection(*painter, header, t);
        }
        return;
    case CE_Header: // completely: Fusion would subtract the arrow's width twice
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(*painter, *header, t);
            drawHeaderLabel(*painter, *header, t);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTabShape(*painter, *tab, t);
            return;
        }
        break;
    default:
        break;
    }
    if (!drawRecolored(element, option, painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

bool Style::drawRecolored(ControlElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Theme &t = theme(option->palette);
    switch (element) {
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isCalendarButton(widget)) {
            const auto readable = withColor(*button, QPalette::ButtonText, t.text);
            QProxyStyle::drawControl(element, &readable, painter, widget);
            return true;
        }
        return false;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            // Selected rows have a light background, so their text keeps its colour.
            auto readable = withColor(*item, QPalette::HighlightedText, t.text);
            // A row that can't be chosen heads others or says why: it is to be read.
            if (!(item->state & State_Enabled) && (!widget || widget->isEnabled()))
                readable = withColor(readable, QPalette::Text, t.quietText);
            readable.state &= ~State_HasFocus; // the bar in front of the row shows it
            QProxyStyle::drawControl(element, &readable, painter, widget);
            return true;
        }
        return false;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const bool chosen = tab->state & State_Selected;
            const auto colored =
                withColor(*tab, QPalette::WindowText, chosen ? t.accentText : t.quietText);
            QProxyStyle::drawControl(element, &colored, painter, widget);
            return true;
        }
        return false;
    default:
        return false;
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    const Theme &t = theme(option->palette);
    const auto rectOf = [&](SubControl which) {
        return subControlRect(control, option, which, widget);
    };
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawComboBox(*painter, *combo, isInvalid(widget), rectOf(SC_ComboBoxArrow), t);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawSpinBox(*painter, *spin, isInvalid(widget), rectOf(SC_SpinBoxUp),
                        rectOf(SC_SpinBoxDown), t);
            return;
        }
    }
    if (control == CC_ToolButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            drawToolButton(*painter, *button, t);
            drawControl(CE_ToolButtonLabel, option, painter, widget);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool over = (option->state & State_MouseOver) ||
                              (option->activeSubControls & SC_ScrollBarSlider);
            if (bar->maximum > bar->minimum)
                drawScrollHandle(*painter, rectOf(SC_ScrollBarSlider), bar->orientation, over, t);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace sessionbook
